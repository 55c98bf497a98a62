"""A change of mind about the last answer, and lines that look like one and are an answer."""

from __future__ import annotations

import pytest

from bot.conversation.intents.corrections import corrections
from tests.conversation.small import library
from tests.conversation.talking import Talking


def full() -> Talking:
    return Talking.known(library()).commands("debrief").taps("Full").asks("feeling")


def quick() -> Talking:
    return Talking.known(library()).commands("debrief").taps("Quick").asks("company")


@pytest.mark.parametrize(
    "said", ["no wait, the other one", "the other one", "oops, full", "sorry, I meant the full one"]
)
def test_the_other_speed(said: str) -> None:
    talk = quick().says(said).asks("feeling")
    assert talk.talk.answers == {"speed": "full"}
    assert talk.heard.startswith(("Changed", "Okay, that one is changed"))


@pytest.mark.parametrize(
    "said", ["no wait i want the quick one", "can we do the short version instead?", "switch to the quick one please"]
)
def test_the_other_speed_from_further_on(said: str) -> None:
    talk = full().says("fine", "Bosch", "driver").says(said).asks("questions/1/asked")
    assert talk.talk.answers["company"] == "Bosch"
    assert talk.says("I'd rather do the full one").asks("stage").talk.answers["role"] == "driver"


@pytest.mark.parametrize("said", ["oh wait it was 2018", "no wait 2018", "actually 2018", "make that 2018"])
def test_a_time_takes_the_place_of_the_time_told_lately(said: str) -> None:
    for on in ((), ("grit",), ("skip",)):
        talk = Talking.known(library()).says("/pumpup three", "I fixed the boiler at work", "2019", *on)
        asked = talk.asked
        assert talk.says(said).asks(asked).talk.answers["proofs/1/proof_when"] == "2018"


@pytest.mark.parametrize(
    ("said", "proof"),
    [
        ("sorry Siemens", "I closed the deal with Siemens"),
        ("oops, I meant Siemens", "I closed the deal with Siemens"),
        ("i meant the sale", "I closed the sale with Siemes"),
        ("I meant to say that I sold them a plant", "that I sold them a plant"),
    ],
)
def test_a_word_of_a_deed_is_put_right_and_the_deed_stays(said: str, proof: str) -> None:
    talk = Talking.known(library()).says("/pumpup three", "I closed the deal with Siemes", said)
    assert talk.asks("proofs/1/proof_when").talk.answers["proofs/1/proof"] == proof


@pytest.mark.parametrize(
    ("said", "path", "stands"),
    [
        ("wait i meant £20k not 2m", "proofs/1/proof", "Managed a £20k budget"),
        ("sorry i meant 2021 not 2019", "proofs/1/proof_when", "in 2021"),
        ("i meant the scanner not printer", "proofs/2/proof", "I fixed the scanner"),
        ("I meant the scanner, not the printer", "proofs/2/proof", "I fixed the scanner"),
        ("i meant confident not calm", "proofs/1/proof_shows", "confident"),
        ("i meant kind", "proofs/2/proof_shows", "kind"),
    ],
)
def test_words_taken_back_by_name_are_changed_where_they_stand(said: str, path: str, stands: str) -> None:
    one, two = ("Managed a £2m budget", "in 2019", "calm"), ("I fixed the printer", "last year", "good")
    talk = Talking.known(library()).says("/pumpup three", *one, "yes", *two)
    before = talk.talk.answers
    assert talk.says(said).asks("proofs/2/again").talk.answers == {**before, path: stands}


@pytest.mark.parametrize(
    "said", ["sorry, I meant Miele", "I meant Miele", "oh no, I meant to say Miele.", "correction: Miele"]
)
def test_free_words_in_the_place_of_free_words(said: str) -> None:
    talk = full().says("fine", "Bosch").asks("role").says(said).asks("role")
    assert talk.talk.answers["company"] == "Miele"


@pytest.mark.parametrize("said", ["oops, warehouse", "wait no, warehouse", "sorry, it was warehouse"])
def test_free_words_at_a_choice_that_they_are_none_of(said: str) -> None:
    talk = full().says("fine", "Bosch", "driver").asks("stage").says(said).asks("stage")
    assert talk.talk.answers["role"] == "warehouse"


@pytest.mark.parametrize(
    "said", ["no make that 3", "make it 3", "actually 3", "sorry, 3", "wait, I meant 3", "change that to a 3"]
)
def test_another_rating(said: str) -> None:
    talk = quick().says("Acme", "Why us?", "4").asks("questions/1/again").says(said).asks("questions/1/again")
    assert talk.talk.answers["questions/1/went"] == 3


def test_another_day_and_another_kind_at_the_next_choice() -> None:
    talk = full().says("fine", "Acme", "Clerk", "phone").asks("held").says("oops, video").asks("held")
    assert talk.talk.answers["stage"] == "video"
    talk.says("yesterday").asks("recall").says("wait no, today").asks("recall")
    assert talk.talk.answers["held"] == "today"


@pytest.mark.parametrize(
    "said",
    [
        "Actually, I trained two people on my own",
        "I meant to ask about the shifts and forgot",
        "sorry, I went quiet and then I talked too much",
        "make it shorter",
        "it was the second question that threw me",
        "wait for them to finish",
    ],
)
def test_an_answer_that_only_looks_like_one(said: str) -> None:
    talk = full().says("fine", "Acme", "Clerk", "video", "today").asks("recall").says(said).asks("questions/1/asked")
    assert talk.talk.answers["recall"] == said
    assert talk.talk.answers["held"] == "today"


def test_what_answers_the_question_in_view_is_its_answer() -> None:
    talk = full().says("fine", "Acme", "Clerk", "phone").asks("held").says("sorry, today").asks("recall")
    assert (talk.talk.answers["stage"], talk.talk.answers["held"]) == ("phone", "today")


def test_back_after_a_change_takes_back_that_one_answer() -> None:
    talk = quick().says("Acme", "Why us?", "4", "make that 3").asks("questions/1/again").says("back")
    assert "questions/1/went" not in talk.asks("questions/1/went").talk.answers


@pytest.mark.parametrize("said", ["", "no", "Acme", "the others were nice", "x" * 500, "I mean it"])
def test_no_sign_of_a_change(said: str) -> None:
    assert not corrections(said)

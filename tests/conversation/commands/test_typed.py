"""Commands as people type them: with marks behind, in capitals, with the answer they want to give at once."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        *((line, "minutes") for line in ("/pumpup", "/Pumpup!", "/PUMPUP.", "/pump-up", "/pump up", "/pumpup please")),
        *(
            (line, "proofs/1/proof")
            for line in ("/pumpup 3", "/pumpup one minute", "/pumpup short", "/pumpup 5 minutes", "/pumpup\n3")
        ),
        *((line, "speed") for line in ("/debrief", "/debrief?", "/debrief please")),
        *((line, "company") for line in ("/debrief quick", "/Debrief: short")),
        ("/debrief full", "feeling"),
    ],
)
def test_a_command_may_bring_its_first_answer(line: str, asks: str) -> None:
    Talking.known(library()).says(line).asks(asks)


def test_in_the_middle_of_a_talk_too_its_first_answer_may_stand_below() -> None:
    Talking.known(library()).says("/debrief quick", "/pumpup\n3").asks("proofs/1/proof")


@pytest.mark.parametrize("line", ["pumpup 1", "Pumpup one minute", "/pumpup 1"])
def test_a_command_and_its_first_answer_need_no_slash(line: str) -> None:
    Talking.known(library()).says(line).asks("proofs/1/proof")


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("pump me up, interview in 20 minutes", "three"),
        ("interview in 10 minutes, pump me up", "three"),
        ("pump up, i have one minute", "one"),
        ("hi pump me up i've got 3 minutes", "three"),
    ],
)
def test_a_pump_up_asked_for_with_its_time_is_begun(line: str, minutes: str) -> None:
    talk = Talking.known(library()).says(line).asks("proofs/1/proof")
    assert talk.talk.answers["minutes"] == minutes


@pytest.mark.parametrize("line", ["my interview took 20 minutes", "the pump was up in a minute"])
def test_a_time_alone_begins_nothing(line: str) -> None:
    assert Talking.known(library()).says(line).person.open_talk() is None


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("I want to do the debriefing of my interview from yesterday please", "speed"),
        ("yea do the debrief", "speed"),
        ("debrief, it took 20 minutes", "speed"),
        ("quick debrief, wasted my whole morning", "company"),
        ("debrief. quick one. im tired", "company"),
        ("can we do the long debrief about my interview at aldi yesterday", "feeling"),
        ("no the other thing, pump me up", "minutes"),
        ("not the debrief, the pumpup", "minutes"),
    ],
)
def test_a_talk_asked_for_among_other_words_is_begun(line: str, asked: str) -> None:
    Talking.known(library()).says(line).asks(asked)


def test_what_is_told_beside_the_wish_is_not_asked_for() -> None:
    talk = Talking.known(library()).says("full debrief pls, i had an interview at Tesco today for a driver job")
    assert talk.asks("feeling").talk.answers["company"] == "Tesco"


@pytest.mark.parametrize(
    "line",
    [
        "show my debrief from monday",
        "i dont want to do a debrief, just talk",
        "i did the debrief, now what",
        "what does the debrief do for me",
        "ive done a debrief with my coach already",
        "delete my debrief of tesco",
    ],
)
def test_a_talk_that_is_only_spoken_of_is_not_begun(line: str) -> None:
    assert Talking.known(library()).says(line).person.open_talk() is None


@pytest.mark.parametrize("said", ["The complete version.", "the full one please", "full"])
def test_how_long_is_said_to_the_offer_of_a_talk(said: str) -> None:
    Talking.known(library()).says("i want to talk about my interview", said).asks("feeling")


def test_what_is_offered_in_the_same_words_goes_before_a_new_one() -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "Acme", "Why us?", "2", "no", "no", "unsure", "skip")
    talk.says("/debrief", "full debrief on it").asks("feeling")
    assert talk.talk.answers["company"] == "Acme"


@pytest.mark.parametrize("line", ["I'd like to go through an interview please", "look at my interview"])
def test_through_is_no_slip_for_thorough(line: str) -> None:
    Talking.known(library()).says(line).asks("speed")


def test_how_long_is_said_in_a_wish_to_the_offer_of_a_talk() -> None:
    talk = Talking.known(library()).says("i want to talk about my interview", "i just want to do it fast")
    talk.asks("company")


@pytest.mark.parametrize(
    ("said", "asked"),
    [("lets do the interview one", "speed"), ("the interview one", "speed"), ("the next one", "minutes")],
)
def test_an_offer_is_meant_by_a_word_of_it(said: str, asked: str) -> None:
    Talking.known(library()).says("so what happens now", said).asks(asked)


@pytest.mark.parametrize("said", ["yo i wanna do the whole thing now", "the whole thing"])
def test_the_whole_of_what_is_there_already(said: str) -> None:
    talk = Talking.known(library()).says(
        "/debrief", "quick", "Acme", "Why us?", "2", "no", "no", "unsure", "skip", "hello"
    )
    assert talk.says(said).asks("feeling").talk.answers["company"] == "Acme"


def test_ok_back_takes_up_what_waits() -> None:
    Talking.known(library()).says("/debrief", "quick", "Acme", "later", "ok back").asks("questions/1/asked")


@pytest.mark.parametrize("said", ["New", "new one", "start again", "start over", "fresh"])
def test_another_one_is_begun_where_it_is_offered(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota", "/pumpup", said)
    assert talk.asks("minutes").talk.id == "pumpup-2"


def test_two_talks_of_one_name_are_told_apart_by_their_beginning() -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota").waits(hours=3)
    talk.says("/pumpup", "new", "later", "/resume").hears("begun today, 09:00", "begun today, 12:0")
    talk.taps("pump-up, begun today, 09").asks("proofs/1/proof_when")
    Talking.known(library()).says("/pumpup", "later", "/resume").asks("minutes")


def test_where_one_is_under_way_a_command_with_an_answer_asks_first() -> None:
    talk = Talking.known(library()).says("/pumpup", "one", "I fixed the rota", "/pumpup 3")
    assert [option.token for option in talk.message.offers] == ["/resume pumpup-1", "/begin pumpup"]
    talk.says("3").hears("Carry on with the pump-up").says("1").asks("proofs/1/proof_when")


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("/resume pumpup", "proofs/1/proof_when"),
        ("/resume my Pump-up", "proofs/1/proof_when"),
        ("/resume the debrief", "company"),
        ("resume the debrief", "company"),
        ("carry on with my pump up", "proofs/1/proof_when"),
    ],
)
def test_what_waits_is_resumed_by_its_name(line: str, asks: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota", "later", "/debrief quick", "later")
    talk.says(line).asks(asks)


@pytest.mark.parametrize(
    ("line", "asks"), [("the last one", "proofs/1/proof_when"), ("the first one", "questions/1/asked")]
)
def test_of_several_that_wait_one_is_meant_by_its_place(line: str, asks: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota", "later", "/debrief quick", "Ikea", "later")
    talk.says("/resume", line).asks(asks)
    talk.says("later", "/resume ikea").asks("questions/1/asked")


@pytest.mark.parametrize("line", ["/resume 7", "/resume it"])
def test_resume_with_a_word_of_no_talk_is_resume(line: str) -> None:
    Talking.known(library()).says("/pumpup one", "I fixed the rota", "later", line).asks("proofs/1/proof_when")

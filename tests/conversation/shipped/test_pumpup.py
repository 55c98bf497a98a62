"""The shipped pump-up, as people live it."""

from __future__ import annotations

import pytest

from bot.coach.book.entries import Strength
from bot.dialogue.messages import Input
from tests.conversation.any_talk import restarted
from tests.conversation.small import library
from tests.conversation.talking import Talking


def with_proofs(*proofs: str) -> Talking:
    """Somebody with these proofs on record."""
    talk = Talking.known(library()).commands("pumpup").taps("One")
    for proof in proofs:
        talk.says(proof, "skip", "yes")
    return talk.says("skip", "skip")


@pytest.mark.parametrize("minutes", ["One", "Three"])
def test_with_nothing_on_record_it_asks_for_a_proof_and_invents_none(minutes: str) -> None:
    talk = Talking.known(library()).commands("pumpup").taps(minutes).asks("proofs/1/proof").says("no")
    assert "- " not in talk.heard
    while talk.person.open_talk() is not None:
        talk.says("skip")
    assert not talk.person.book.entries


@pytest.mark.parametrize("minutes", ["One", "Three"])
def test_with_three_proofs_they_are_played_back_at_once(minutes: str) -> None:
    talk = with_proofs("I fixed the rota", "I learned SQL", "I calmed a customer")
    assert len(talk.person.book.of(Strength)) == 3
    talk.commands("pumpup").taps(minutes).hears("I fixed the rota", "I learned SQL", "I calmed a customer")
    assert not talk.asked.startswith("proofs")


def test_the_one_thing_is_what_it_ends_on() -> None:
    talk = with_proofs("cooked", "sang", "built").commands("pumpup").taps("One").asks("thing").says("smile at the door")
    talk.hears("smile at the door")
    assert talk.person.open_talk() is None


def test_stopping_keeps_the_proofs_found_so_far() -> None:
    talk = Talking.known(library()).commands("pumpup").taps("One").says("I fixed the rota", "stop", "keep")
    assert [each.words for each in talk.person.book.of(Strength)] == ["I fixed the rota"]


def test_who_tells_no_minutes_gets_the_short_one() -> None:
    talk = Talking.known(library()).says("/pumpup", "I have a ward alone", "how's the weather", "I can't breathe lol")
    talk.says("I fixed the rota", "that's all").asks("thing")
    Talking.known(library()).says("/pumpup", "I think I have about three minutes").asks("proofs/1/proof")


@pytest.mark.parametrize(
    "deed", ["got employee of the month", "yeah i also trained two new starters", "I organised a party for 40"]
)
def test_a_deed_told_where_the_minutes_are_asked_is_the_first_proof(deed: str) -> None:
    talk = Talking.known(library()).says("/pumpup", deed).asks("proofs/1/proof_when")
    assert talk.talk.answers["proofs/1/proof"] == deed


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        *((said, "one") for said in ("i havent got long", "in the car park", "they just called my name")),
        *((said, "three") for said in ("about 4 mins", "plenty", "half hour", "after lunch")),
    ],
)
def test_how_people_say_how_long_they_have(said: str, minutes: str) -> None:
    talk = Talking.known(library()).says("/pumpup", said).asks("proofs/1/proof")
    assert talk.talk.answers["minutes"] == minutes


@pytest.mark.parametrize("said", ["they called and cancelled", "not that long", "no interview today just feeling low"])
def test_what_says_nothing_of_the_minutes_leaves_them_open(said: str) -> None:
    Talking.known(library()).says("/pumpup", said).asks("minutes")


@pytest.mark.parametrize(
    "said", ["what time is it", "whats the time", "what time is my interview", "why do you want more"]
)
def test_a_question_to_us_is_no_proof(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup", "one", "I fixed the rota", "in 2019").asks("proofs/1/again")
    talk.says(said).asks("proofs/1/again")


@pytest.mark.parametrize("said", ["does volunteering count", "what like", "whats a proof", "can it be from school"])
def test_who_asks_what_counts_is_told(said: str) -> None:
    Talking.known(library()).says("/pumpup", "one", said).asks("proofs/1/proof").hears("a problem you solved")


@pytest.mark.parametrize("said", ["any ideas", "what do you think i should do", "what should i do"])
def test_who_asks_for_a_thing_to_do_is_shown_one(said: str) -> None:
    Talking.known(library()).says("/pumpup", "one", "no", said).asks("thing").hears("one small thing")


@pytest.mark.parametrize("said", ["scrap that", "delete that one", "get rid of it", "take that out again"])
def test_what_is_scrapped_is_no_answer(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup", "three", "I fixed the rota", said).asks("proofs/1/proof")
    assert not talk.talk.answers.get("proofs/1/proof")


def test_how_to_delete_is_told_and_nothing_is_deleted() -> None:
    talk = Talking.known(library()).says("/pumpup", "three", "I fixed the rota", "in 2019", "calm")
    talk.says("how do i delete one").asks("proofs/1/again")
    assert talk.talk.answers["proofs/1/proof_shows"] == "calm"


@pytest.mark.parametrize(
    "deed", ["i also built a website", "i also set up the new printer", "taught myself spanish", "got promoted twice"]
)
def test_another_deed_told_where_the_time_is_asked_is_the_next_proof(deed: str) -> None:
    talk = Talking.known(library()).says("/pumpup three", "I fixed the rota", deed).asks("proofs/2/proof_when")
    assert talk.talk.answers["proofs/2/proof"] == deed


@pytest.mark.parametrize("said", ["worked at asda", "started there as a temp", "i trained for 2 years"])
def test_what_may_say_more_of_the_same_is_asked_about(said: str) -> None:
    Talking.known(library()).says("/pumpup three", "I fixed the rota", said).asks("proofs/1/proof_when")


@pytest.mark.parametrize(
    ("before", "said", "asks"),
    [
        ((), "fixed the printer nobody could fix", "proofs/1/proof_when"),
        (("I fixed the rota",), "two weeks back", "proofs/1/proof_shows"),
        (("I fixed the rota",), "i also built a website", "proofs/2/proof_when"),
        (("I fixed the rota", "in 2019", "calm"), "i coached the under 12s", "proofs/2/proof_when"),
    ],
)
def test_who_looks_at_their_casebook_goes_on_with_the_answer(before: tuple[str, ...], said: str, asks: str) -> None:
    talk = Talking.known(library()).says("/pumpup three", *before, "/casebook").says(said)
    talk.asks(asks).hears("pump-up")


@pytest.mark.parametrize(
    "said", ["i wanted to check something", "looked at it", "thanks", "smile", "i want to practise"]
)
def test_what_is_no_answer_leaves_the_pump_up_waiting(said: str) -> None:
    assert Talking.known(library()).says("/pumpup three", "/casebook", said).person.open_talk() is None


@pytest.mark.parametrize(
    "said", ["enough", "enough now", "stop asking", "stop asking me", "is that enough", "is that not enough"]
)
def test_who_has_had_enough_of_proofs_goes_on_to_the_next_part(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup three", "I fixed the rota", "in 2019", "calm", said).asks("reframe")
    assert talk.hears("I fixed the rota").talk.aside is None


def test_nobody_is_kept_at_the_question_what_becomes_of_it() -> None:
    talk = Talking.known(library()).says("/pumpup three", "I fixed the rota", "stop", "they notice my hands", "excited")
    assert talk.person.open_talk() is not None
    talk.says("you can do hard things").hears("/resume")
    assert talk.person.open_talk() is None
    talk.says("/resume").asks("proofs/1/proof_when")


@pytest.mark.parametrize("said", ["last month", "year 9", "\N{VICTORY HAND}", "\N{GRIMACING FACE}"])
def test_a_time_or_a_picture_shows_nothing(said: str) -> None:
    Talking.known(library()).says("/pumpup three", "I fixed the rota", "in 2019", said).asks("proofs/1/proof_shows")


@pytest.mark.parametrize("said", ["when is it", "why do you ask me that"])
def test_a_question_to_us_is_no_time(said: str) -> None:
    Talking.known(library()).says("/pumpup three", "I fixed the rota", said).asks("proofs/1/proof_when")


def test_no_more_is_no_thing_to_do_and_a_picture_is_none() -> None:
    talk = Talking.known(library()).says("/pumpup one", "no").asks("thing").says("\N{GRIMACING FACE}").asks("thing")
    assert talk.says("no more").person.open_talk() is None
    assert "no more" not in talk.heard


@pytest.mark.parametrize("said", ["2moro 8am", "tomorrow at 8", "last year"])
def test_a_time_is_no_advice(said: str) -> None:
    Talking.known(library()).says("/pumpup three", "no", "skip").asks("advise").says(said).asks("advise")


def test_a_deed_told_much_later_belongs_to_no_question() -> None:
    talk = Talking.known(library()).says("/pumpup three", "/casebook").waits(minutes=20)
    assert talk.says("fixed the printer nobody could fix").person.open_talk() is None


def test_a_proof_told_by_then_is_on_record_while_the_talk_waits() -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota", "/pumpup", "2", "one", "skip")
    talk.hears("I fixed the rota").says("skip", "/resume")
    assert [each.words for each in talk.person.book.of(Strength)] == ["I fixed the rota"]
    assert not talk.says("throw it away", "throw it away").person.book.of(Strength)


def test_a_bare_time_stays_on_the_day_that_was_said_back() -> None:
    talk = with_proofs("cooked", "sang", "built").says(
        "/pumpup 3", "skip", "skip", "skip", "smile", "in 3 days at 9:30"
    )
    said = talk.heard.replace("09:30", "08:15")
    assert talk.says("no, 8:15").heard.split(" as ")[-1] == said.split(" as ")[-1]


def test_a_loss_told_where_one_more_is_asked_for_is_met_as_one() -> None:
    talk = Talking.known(library()).says("/pumpup one", "I nursed my father", "skip").asks("proofs/1/again")
    talk.says("he died in May").hears("one thing").asks("proofs/1/again")


@pytest.mark.parametrize("name", library().dialogues)
def test_every_step_of_every_shipped_dialogue_survives_a_restart_and_ends(name: str) -> None:
    talk = Talking.known(library()).commands(name)
    for _ in range(80):
        if talk.person.open_talk() is None:
            break
        asked = talk.asked
        talk.person = restarted(talk.person)
        talk.says("/resume").asks(asked)
        options = talk.prompt.options
        words = {Input.MOMENT: "tomorrow at 10", Input.NUMBER: "7"}.get(talk.prompt.input, "Berlin")
        talk.taps(options[len(options) // 2].label) if options else talk.says(words)
        if talk.asked == "~echo":
            talk.person = restarted(talk.person)
            talk.says("yes")
        for other in ("22:00", "Germany"):
            if talk.asked == asked:
                talk.says(other)
        if talk.person.open_talk() is None and talk.person.parked_talks():
            talk.says("/resume")
    assert talk.person.open_talk() is None


@pytest.mark.parametrize(("by", "told"), [("Anna", "Anna told you:"), ("skip", "Someone told you:")])
def test_praise_without_a_day_has_the_day_on_which_it_was_told(by: str, told: str) -> None:
    talk = Talking.known(library()).says("/strengths")
    while talk.asked:
        name = talk.asked.rpartition("/")[2]
        answers = {"words": "You kept us all calm.", "kind": "praise", "said_by": by, "again": "no"}
        talk.says(answers.get(name, "skip"))
    talk.says("/pumpup", "one", "no").hears(f"{told} You kept us all calm (you told me on 23 November)")

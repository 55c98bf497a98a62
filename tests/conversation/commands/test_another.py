"""A second debrief: "Shall we do the full look at Aldi, or is this about another one?" is answered in many words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking


def done() -> Talking:
    """The quick notes on Aldi are taken."""
    talk = Talking.known(library()).says("/debrief", "quick", "Aldi", "Why us?", "2", "no")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    return talk


def asked_which() -> Talking:
    return done().says("/debrief").offers("/continue debrief-1", "/begin debrief")


def waiting() -> Talking:
    """A full debrief of Aldi is put aside."""
    talk = Talking.known(library()).says("/debrief", "full", "3")
    return talk.says("go on", "Aldi").says("later", "/debrief").offers("/resume debrief-1", "/begin debrief")


@pytest.mark.parametrize(
    "said",
    [
        "a different one",
        "different interview",
        "its another company",
        "no a new one please",
        "had another one today",
        "no different job",
        "different place this time",
        "oh no this is a new interview",
        "2",
    ],
)
@pytest.mark.parametrize("before", [asked_which, waiting])
def test_another_one_begins(said: str, before: Callable[[], Talking]) -> None:
    talk = before().says(said)
    assert (talk.talk.id, talk.asked) == ("debrief-2", "speed")


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("tesco", "tesco"),
        ("Company2", "Company2"),
        ("it was with tesco", "tesco"),
        ("no this is about Tesco", "Tesco"),
        ("another, at Lidl", "Lidl"),
        ("it's for Deloitte", "Deloitte"),
        ("my siemens interview", "siemens"),
    ],
)
def test_whose_it_was_is_heard_with_it_and_said_back(said: str, company: str) -> None:
    talk = asked_which().says(said).hears(company)
    assert talk.talk.id == "debrief-2"
    assert talk.talk.answers["company"] == company


@pytest.mark.parametrize("said", ["quick", "the quick one", "quick one please"])
def test_the_quick_one_is_a_new_one(said: str) -> None:
    talk = asked_which().says(said)
    assert (talk.talk.id, talk.talk.answers["speed"], talk.asked) == ("debrief-2", "hot", "company")


@pytest.mark.parametrize(
    "said", ["full", "full look", "the full one", "lets do the full one", "aldi", "the aldi one", "yes"]
)
def test_the_full_one_is_the_second_half_of_the_nearer(said: str) -> None:
    assert asked_which().says(said).talk.id == "debrief-1"


@pytest.mark.parametrize(
    "said", ["both", "neither", "no idea", "7", "not bothered", "hm", "what?", "help", "😭", "thanks"]
)
def test_nothing_begins_with_what_is_neither(said: str) -> None:
    assert asked_which().says(said).person.open_talk() is None


@pytest.mark.parametrize(
    "said", ["/debrief tesco", "debrief tesco", "can we debrief the tesco one", "i want to debrief tesco"]
)
@pytest.mark.parametrize("before", [lambda: Talking.known(library()), done])
def test_whose_it_was_may_stand_behind_the_command(said: str, before: Callable[[], Talking]) -> None:
    talk = before().says(said)
    assert (talk.talk.answers["company"], talk.asked) == ("tesco", "speed")


def test_the_command_with_a_time_and_a_name_has_both() -> None:
    talk = waiting().says("/debrief quick tesco")
    assert (talk.talk.answers["company"], talk.talk.answers["speed"]) == ("tesco", "hot")
    assert talk.person.talks["debrief-1"].state is TalkState.PARKED


@pytest.mark.parametrize("said", ["another debrief", "new debrief", "can i do another debrief"])
def test_who_asks_for_another_one_is_not_asked_which(said: str) -> None:
    assert done().says(said).talk.id == "debrief-2"


@pytest.mark.parametrize(
    "said", ["talk about my day", "can we talk about it", "debrief my interview", "go over my answers"]
)
def test_what_is_no_name_is_none(said: str) -> None:
    talk = Talking.known(library()).says(said)
    open_talk = talk.person.open_talk()
    assert open_talk is None or "company" not in open_talk.answers


def test_an_interview_told_of_somewhere_else_is_not_the_one_that_is_done() -> None:
    talk = done().says("had an interview with siemens yesterday", "yes")
    assert (talk.talk.id, talk.talk.answers["company"]) == ("debrief-2", "siemens")


def test_the_same_company_is_the_one_that_is_done() -> None:
    done().says("/debrief aldi").offers("/continue debrief-1", "/begin debrief")

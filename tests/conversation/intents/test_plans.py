"""The two halves of a plan as people type them: without their "if", in one line, none wanted, no move at all."""

from __future__ import annotations

import pytest

from bot.conversation.intents.plans import declines_a_plan, no_move
from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_plan(*said: str) -> Talking:
    return Talking.known(library()).says("/debrief", "full").skips_to("plan_if").says(*said)


@pytest.mark.parametrize("words", ["dont want a plan", "no plan", "i dont need another plan", "im not making a plan"])
def test_none_is_wanted(words: str) -> None:
    assert declines_a_plan(words)
    at_plan(words).asks("actions/1/action")


@pytest.mark.parametrize(
    "words",
    ["they ask about my plan", "I had a plan and it fell apart", "I plan to breathe", "no plans for the weekend"],
)
def test_a_plan_that_is_spoken_of_is_none_declined(words: str) -> None:
    assert not declines_a_plan(words)


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("if i freeze", "i freeze"),
        ("when they ask about my gap", "they ask about my gap"),
        ("what if they ask about prison", "they ask about prison"),
        ("Whenever I get stuck", "I get stuck"),
        ("if they ask if I drink", "they ask if I drink"),
        ("if they ask how i stop a fight", "they ask how i stop a fight"),
        ("if they dont like the way i say it", "they dont like the way i say it"),
        ("iffy questions come", "iffy questions come"),
    ],
)
def test_the_moment_stands_without_its_if(words: str, condition: str) -> None:
    assert at_plan(words).asks("plan_then").talk.answers["plan_if"] == condition


@pytest.mark.parametrize(
    ("words", "halves"),
    [
        ("if i dont know the answer i'll ask for a minute", ("i dont know the answer", "i'll ask for a minute")),
        ("when i start to ramble i stop and breathe", ("i start to ramble", "i stop and breathe")),
        ("if i get a hard one -> breathe", ("i get a hard one", "breathe")),
        ("when i dont get it i say can you say it again", ("i dont get it", "i say can you say it again")),
        ("when the silence gets long, i ask if that answers it", ("the silence gets long", "i ask if that answers it")),
    ],
)
def test_both_halves_in_a_line(words: str, halves: tuple[str, str]) -> None:
    answers = at_plan(words).asks("actions/1/action").talk.answers
    assert (answers["plan_if"], answers["plan_then"]) == halves


@pytest.mark.parametrize("words", ["if", "When", "if..."])
def test_an_if_alone_is_asked_on(words: str) -> None:
    at_plan(words).asks("plan_if").hears("what")


@pytest.mark.parametrize(
    "words", ["cry probably", "give up", "leave", "what do people usually do", "any ideas", "what would you do"]
)
def test_what_is_no_move_is_asked_about(words: str) -> None:
    talk = at_plan("I blank").says(words).asks("plan_then")
    assert "plan_then" not in talk.talk.answers


@pytest.mark.parametrize(
    "words",
    ["breathe", "could I have a minute?", "stop talking", "leave a gap and smile", "not panic", "run through my notes"],
)
def test_what_is_one_is_kept(words: str) -> None:
    assert no_move(words) is None
    assert at_plan("I blank").says(words).asks("actions/1/action").talk.answers["plan_then"] == words


def test_who_asks_us_what_to_do_hears_an_example_and_nothing_else() -> None:
    assert "/help" not in at_plan("I blank").says("any ideas").hears("sip of water").heard
    at_plan("can you pick one").hears("gap in my CV").asks("plan_if")


def test_that_nothing_can_be_done_is_a_verdict_and_no_move() -> None:
    at_plan("I blank").says("i cant do anything").asks("plan_then").hears("verdict")


@pytest.mark.parametrize("words", ["saturday morning", "on Friday", "tomorrow"])
def test_a_day_alone_is_nothing_to_do(words: str) -> None:
    at_plan("skip").asks("actions/1/action").says(words).asks("actions/1/action")


@pytest.mark.parametrize("words", ["holiday", "Friday shift at the library", "call them on Monday"])
def test_what_is_to_do_on_a_day_is_kept(words: str) -> None:
    talk = at_plan("skip").says(words).asks("actions/1/first_step")
    assert talk.talk.answers["actions/1/action"] == words

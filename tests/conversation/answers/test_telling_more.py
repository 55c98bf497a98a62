"""One more reason, told where the next thing is asked for, is added to the reasons and is no question of theirs."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def behind_the_reasons(*said: str) -> Talking:
    return (
        Talking.known(library()).says("/debrief", "full").skips_to("reasons").says(*said).asks("forgotten/1/question")
    )


@pytest.mark.parametrize(
    ("first", "line", "kept"),
    [
        ("idk", "maybe that i havent used excel much", ("skills",)),
        ("1", "i was nervous too", ("skills", "technique")),
        ("skip", "and im too old", ("unfair",)),
        ("3", "oh and they already had someone", ("technique", "competition")),
        ("1", "prob the gap as well", ("skills", "experience")),
        ("skip", "ok fit", ("fit",)),
        ("3", "oh and no nvq", ("skills", "technique")),
    ],
)
def test_it_is_added(first: str, line: str, kept: tuple[str, ...]) -> None:
    talk = behind_the_reasons(first).says(line).asks("forgotten/1/question")
    assert talk.talk.answers["reasons"] == kept
    talk.says("what are the hours?").asks("forgotten/1/again")


def test_what_fits_none_of_them_stands_with_the_story() -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("recall").says("it went badly")
    talk.skips_to("reasons").says("3", "and i was late").asks("forgotten/1/question")
    assert talk.talk.answers["recall"] == "it went badly\nand i was late"


@pytest.mark.parametrize(
    "line",
    ["the salary", "maybe the money", "i never asked about the money", "i forgot the holidays", "if theres training"],
)
def test_a_question_stays_one(line: str) -> None:
    assert behind_the_reasons("2").says(line).asks("forgotten/1/again").talk.answers["forgotten/1/question"] == line


@pytest.mark.parametrize(
    "line", ["no idea", "i dont know", "i had no questions", "i asked all mine", "they didnt let me", "not really"]
)
def test_that_there_was_none_is_no_reason(line: str) -> None:
    assert behind_the_reasons("2").says(line).asks("positives/1/positive").talk.answers["reasons"] == ("experience",)


@pytest.mark.parametrize(
    "line",
    [
        "nope i asked loads",
        "it doesnt matter now",
        "i wanted to but she cut me off",
        "i wasnt bothered by then",
        "they said any questions and i said no like an idiot",
    ],
)
def test_why_there_was_none_is_no_question(line: str) -> None:
    behind_the_reasons("2").says(line).asks("positives/1/positive")


@pytest.mark.parametrize("line", ["is it too late to ask", "should i email them to ask?", "can i still ask them"])
def test_whether_it_can_still_be_asked_is_answered(line: str) -> None:
    talk = behind_the_reasons("2").says(line).asks("forgotten/1/question").hears("/followup")
    assert talk.says(line).asks("forgotten/1/again").talk.answers["forgotten/1/question"] == line


def test_what_they_should_have_asked_stands_alone() -> None:
    talk = behind_the_reasons("2").says("should have asked about breaks")
    assert talk.talk.answers["forgotten/1/question"] == "about breaks"


@pytest.mark.parametrize(
    "line", ["can i call in sick in the first month?", "is it ok to work from home", "should i bring tools"]
)
def test_a_question_of_theirs_is_one(line: str) -> None:
    assert behind_the_reasons("2").says(line).talk.answers["forgotten/1/question"] == line


@pytest.mark.parametrize("line", ["was it my fault?", "is it because of me", "did i do something wrong"])
def test_whether_it_was_their_fault_is_answered_and_no_reason(line: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("reasons").says(line).asks("reasons")
    talk.hears("verdict is about you")


def test_one_more_mishap_is_told_at_the_reasons() -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("mishaps").says("my mind went blank")
    talk.asks("reasons").says("and my bus was late").asks("reasons")
    assert talk.talk.answers["mishaps"] == ("late", "blanked")
    talk.says("and i was nervous").asks("forgotten/1/question")
    assert talk.talk.answers["reasons"] == ("technique",)

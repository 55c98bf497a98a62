"""Their questions, one message each: nobody who lists them is held up at a rating."""

from __future__ import annotations

import pytest

from bot.conversation.intents.telling import next_question, only_breathes
from tests.conversation.small import library
from tests.conversation.talking import Talking


def rating(*said: str) -> Talking:
    return Talking.known(library()).says("/debrief", "quick", "Aldi", "why do you want this job", *said)


def test_each_is_kept_as_one() -> None:
    talk = rating("also about weekends", "and why i left tesco", "then something about conflict").asks(
        "questions/4/went"
    )
    asked = [value for path, value in talk.talk.answers.items() if path.endswith("/asked")]
    assert asked == ["why do you want this job", "about weekends", "why i left tesco", "something about conflict"]


def test_who_has_told_all_goes_on() -> None:
    rating("also about weekends", "that was it").asks("forgotten/1/question")


def test_a_number_told_late_rates_the_last() -> None:
    talk = rating("also about weekends", "skip").asks("questions/2/again").says("3 i guess").asks("questions/2/again")
    assert talk.talk.answers["questions/2/went"] == 3


@pytest.mark.parametrize("said", ["3", "it was terrible", "not great", "4 i think"])
def test_a_rating_is_one(said: str) -> None:
    assert isinstance(rating(said).talk.answers["questions/1/went"], int)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("also about weekends", "about weekends"),
        ("then they asked why i left", "why i left"),
        ("then she asks me why i left superdrug", "why i left superdrug"),
        ("the second one was Why Aldi?", "Why Aldi?"),
        ("and then how would you deal with a rude customer", "how would you deal with a rude customer"),
        ("tell me about a time you led a team", "tell me about a time you led a team"),
        ("why should we hire you and not him", "why should we hire you and not him"),
        ("why did i leave my last job", "why did i leave my last job"),
        ("where do i see myself in 5 years", "where do i see myself in 5 years"),
        ("what do i do now", ""),
        ("how do i answer this", ""),
        ("why do i have to rate it", ""),
        ("why do you ask", ""),
        ("what do you mean by that scale", ""),
        ("how do you rate this", ""),
        ("and then i froze", ""),
        ("about a 3", ""),
        ("it was fine", ""),
        ("", ""),
    ],
)
def test_what_is_the_next_question(line: str, asked: str) -> None:
    assert next_question(line) == asked


@pytest.mark.parametrize("line", ["well", "so...", "um so", "idk where to start"])
def test_a_breath_is_no_deed(line: str) -> None:
    talk = Talking.known(library()).says("/pumpup one").asks("proofs/1/proof").says(line).asks("proofs/1/proof")
    assert line not in str(talk.talk.answers)


@pytest.mark.parametrize("line", ["yeah", "ok", "sure", "right", "well done", "god"])
def test_what_may_be_an_answer_is_no_breath(line: str) -> None:
    assert not only_breathes(line)

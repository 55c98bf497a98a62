"""The answer check: what it hears, and which one thing it puts first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.practice.answer_check import AnswerCheck, check_answer

GOOD = """Last year at my old firm we had a big client who was about to leave. I was asked to find out why.
I called them every week for a month, wrote down each complaint and fixed the three worst with the warehouse.
In the end they stayed and ordered 20 percent more."""
OURS = """Last year we had a client who was unhappy. We were asked to help. We called them and we wrote a plan and we
went there, and in the end our client stayed with us for 2 years."""
NO_SCENE = """The goal was to keep the client. I called them, I wrote a plan and I visited them with it each and every
week, and in the end they stayed with 20 percent more orders."""
NO_TASK = """Last year at my old firm things went badly with a client. I called them, I wrote a plan and I visited them
every week, and in the end they stayed and spent 20 percent more."""


def check(text: str, *, story: bool = True, leaving: bool = False) -> AnswerCheck:
    return check_answer(text, story=story, leaving=leaving)


def missing(found: AnswerCheck) -> set[str]:
    return {heard.part for heard in found.story if not heard.words}


def test_a_whole_story_is_left_alone() -> None:
    found = check(GOOD)
    assert (missing(found), found.first, found.number) == (set(), "none", True)


def test_the_words_it_went_by_are_named() -> None:
    assert {heard.part: heard.words for heard in check(GOOD).story} == {
        "situation": "last year", "task": "was asked", "action": "i called", "result": "in the end",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I fixed it.", "short"),
        (GOOD.replace("In the end they stayed and ordered 20 percent more.", ""), "result"),
        (OURS, "we"),
        (NO_SCENE, "situation"),
        (NO_TASK, "task"),
        (GOOD.replace("20 percent", "maybe sort of").replace("I called", "I think I called"), "hedges"),
        (GOOD.replace("20 percent ", "a lot ").replace("the three worst", "the worst"), "number"),
        (GOOD + " And then there is more to say about it." * 45, "long"),
    ],
)
def test_one_thing_comes_first(text: str, first: str) -> None:
    assert check(text).first == first


def test_an_answer_that_is_no_story_needs_none() -> None:
    told = (
        "I look after the books of three shops, and before that I ran the till in one of them. I like it when numbers"
        " add up and people get their pay on time. That is why this job caught my eye."
    )
    assert check(told, story=False).first == "none"


def test_sharp_words_about_a_former_employer_come_first_and_only_there() -> None:
    told = (
        "My boss was an idiot and the place was toxic, and so I decided to leave before it got any worse for me there."
    )
    assert check(told + " I want to learn.", story=False, leaving=True).sharp == ("idiot", "toxic")
    assert check(told + " I want to learn.", story=False, leaving=True).first == "sharp"
    assert check(told + " I want to learn.", story=False).first != "sharp"


def test_a_hundred_and_fifty_words_take_a_minute() -> None:
    assert check("word " * 150).seconds == 60
    assert check("word").seconds == 5


@given(st.text(max_size=4000))
def test_anything_can_be_checked(text: str) -> None:
    assert check(text).first
    assert repr(check(text)) == "<AnswerCheck>"

"""Who knows already how it ended is not asked to guess, and is never told that it may turn out otherwise."""

from __future__ import annotations

import pytest

from bot.conversation.intents.known_ending import known_ending
from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_gut() -> Talking:
    return Talking.known(library()).says("/debrief", "full").skips_to("gut")


@pytest.mark.parametrize(
    "words",
    [
        "they already told me no",
        "got a rejection email already",
        "they rang and said no",
        "ive been rejected",
        "they've turned me down",
        "got a no by email",
        "its a no, they emailed this morning",
    ],
)
def test_a_no_is_met_and_not_argued_with(words: str) -> None:
    talk = at_gut().says(words).asks("plan_if").hears("sorry", "/outcome")
    assert "practice" not in talk.heard
    assert talk.talk.answers["gut"] is None


@pytest.mark.parametrize(
    "words", ["i got the job", "They offered me it!!", "they invited me back", "they asked me to come back"]
)
def test_good_news_is_met_as_that(words: str) -> None:
    talk = at_gut().says(words).asks("plan_if").hears("/outcome")
    assert talk.talk.answers["gut"] is None


@pytest.mark.parametrize(
    "words",
    [
        "its a no isnt it",
        "i think they went with someone else",
        "ive been rejected before",
        "they will have said no",
        "i got it",
        "i got a bad feeling",
        "they said no to my question",
        "i got a no from another one",
        "rejected",
        "im not hired",
        "they said they'd call",
    ],
)
def test_a_guess_stays_a_guess(words: str) -> None:
    assert not known_ending(words)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("i think so", "through"),
        ("it was fine i think", "through"),
        ("they seemed keen", "through"),
        ("id say 60%", "through"),
        ("i dont have a gut feeling", "unsure"),
        ("meh", "unsure"),
        ("they said theyd call friday", "unsure"),
        ("bad. really bad", "out"),
        ("30 percent", "out"),
        ("i dont think so", "out"),
        ("yeah nah", "out"),
        ("unsure leaning no", "out"),
        ("no idea really", "unsure"),
    ],
)
def test_a_guess_in_the_words_people_have_for_it(words: str, kept: str) -> None:
    assert at_gut().says(words).asks("plan_if").talk.answers["gut"] == kept


@pytest.mark.parametrize(
    "words", ["5", "7", "numb", "the room was bad but they laughed and then it went on for ages and ages"]
)
def test_what_is_no_guess_is_asked_again(words: str) -> None:
    at_gut().says(words).asks("gut")

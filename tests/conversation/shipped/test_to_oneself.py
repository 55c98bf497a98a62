"""Where a pump-up asks for a line to oneself: harsh ones are no such line, and who finds it silly is not pressed."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def asked() -> Talking:
    """At the advice to oneself, behind one proof."""
    proof = ("/pumpup", "three", "I led the night shift for a year", "last year", "I stay calm", "no", "1")
    return Talking.known(library()).says(*proof).asks("advise")


@pytest.mark.parametrize(
    "said", ["you're going to fail", "ada you idiot", "don't mess it up again", "nobody will hire you"]
)
def test_a_harsh_line_is_asked_about(said: str) -> None:
    talk = asked().says(said).asks("advise").hears("friend")
    talk.says("breathe, you know this").asks("kind_word")


@pytest.mark.parametrize("said", ["i hate myself", "i cant", "I always mess up", "the others are better than me"])
def test_what_somebody_says_against_themselves_is_no_kind_word(said: str) -> None:
    talk = asked().says("skip", said).asks("kind_word").hears("friend")
    assert "as often as you like" not in talk.heard


@pytest.mark.parametrize("said", ["im scared", "im scared ill go blank", "dont know if i can do this", "I feel awful"])
def test_how_somebody_feels_is_turned_into_what_a_friend_would_say(said: str) -> None:
    asked().says(said).asks("advise").hears("friend", "skip").says("skip").asks("kind_word")


@pytest.mark.parametrize("said", ["can you say one", "what would you say", "why by name", "you say it", "any ideas"])
def test_a_question_to_us_is_no_line_to_oneself(said: str) -> None:
    asked().says(said).asks("advise").hears("one or two lines")


@pytest.mark.parametrize(
    "said",
    [
        "thats cringe",
        "nah feels weird",
        "i feel daft",
        "i dont like this",
        "nothing kind to say",
        "i dont have friends",
    ],
)
def test_who_finds_it_silly_may_skip(said: str) -> None:
    asked().says(said).asks("advise").hears("skip").says("skip").asks("kind_word")


@pytest.mark.parametrize(
    "said",
    [
        "you got this",
        "don't rush, listen first",
        "you will be fine",
        "you are loved",
        "no drama",
        "i can do this",
        "it's fine to be scared",
    ],
)
def test_a_kind_line_is_kept(said: str) -> None:
    assert asked().says(said).asks("kind_word").talk.answers["advise"] == said


@pytest.mark.parametrize(
    ("said", "hears"),
    [("yes", "tomorrow 10:00"), ("sure", "tomorrow 10:00"), ("an hour before the interview", "know when|day and time")],
)
def test_a_yes_to_a_reminder_is_asked_when(said: str, hears: str) -> None:
    talk = asked().says("breathe", "it is hard and i do it", "1").asks("thing_when").says(said).asks("thing_when")
    assert any(words in talk.heard for words in hears.split("|"))
    assert "work out" not in talk.heard


def test_a_day_alone_is_no_thing_to_do() -> None:
    asked().says("breathe", "it is hard and i do it", "tomorrow").asks("thing")

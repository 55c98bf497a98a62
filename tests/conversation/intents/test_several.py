"""Several things told where one is asked for, and the many lines that hold commas and are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.conversation.intents.several import several
from tests.conversation.small import library
from tests.conversation.talking import Talking

LINES = tuple(
    line for line in Path(__file__).with_name("several.txt").read_text("utf-8").splitlines() if line[:1] != "#"
)
THREE = "they asked me about my weaknesses, why I left, and a SQL question"


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_as_many_as_the_table_says(line: str) -> None:
    said, *parts = (part.strip() for part in line.split("|"))
    assert several(said) == tuple(parts)


def debrief(*lines: str) -> Talking:
    return Talking.known(library()).says("/debrief", "quick", "Acme", *lines)


def asked(talk: Talking) -> dict[str, object]:
    return {path.split("/")[1]: value for path, value in talk.talk.answers.items() if path.endswith("/asked")}


def test_each_is_kept_and_asked_about_by_its_name() -> None:
    talk = debrief(THREE).asks("questions/1/went").hears("3", "my weaknesses")
    talk.says("2").asks("questions/2/went").hears("why I left")
    talk.says("2").asks("questions/3/went").hears("a SQL question").says("2").asks("questions/3/again")
    assert asked(talk) == {"1": "my weaknesses", "2": "why I left", "3": "a SQL question"}


def test_at_another_one_as_well() -> None:
    talk = debrief("Why us?", "2", "yes, they asked about money and why now").asks("questions/2/went")
    assert asked(talk) == {"1": "Why us?", "2": "money", "3": "why now"}


def test_back_takes_the_answer_given_last_and_the_line_may_be_told_anew() -> None:
    talk = debrief(THREE, "2").asks("questions/2/went").says("back").asks("questions/1/went")
    talk.says("back").asks("questions/1/asked").says("they asked about money and why now")
    assert asked(talk) == {"1": "money", "2": "why now"}


def test_what_is_changed_stays_one() -> None:
    talk = debrief("Why us?", "2", "no", "/change", "Why us")
    talk.asks("questions/1/asked").says(THREE)
    assert asked(talk) == {"1": THREE}

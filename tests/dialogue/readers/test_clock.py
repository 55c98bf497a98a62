"""A time of day for every day: read, or asked again where it may be either half of the day."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask
from tests.dialogue.readers.moments.test_interviews import MONDAY

ASK = Ask(name="at", texts=(), input=Input.TEXT, reader="clock")


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("9", "09:00"), ("09:00", "09:00"), ("half past eight", "08:30"), ("8 pm", "20:00"), ("18", "18:00"),
     ("at 7", "07:00"), ("seven", "07:00"), ("noon", "12:00"), ("in the morning", "09:00"), ("7:30", "07:30"),
     ("quarter to nine", "08:45"), ("22h", "22:00"), ("0", "00:00"), ("around 8 in the evening", "20:00"),
     ("06:30", "06:30"), ("6:30 pm", "18:30"), ("half past six pm", "18:30"), ("18:30", "18:30")],
)  # fmt: skip
def test_a_time_of_day(typed: str, clock: str) -> None:
    assert read(ASK, typed, MONDAY) == Heard(clock)


@pytest.mark.parametrize(
    "typed",
    ["6", "at six", "6:30", "half past 6", "20 past 4", "9 or 10", "whenever", "friday 9am", "25", "99", "soon"],
)
def test_either_half_of_the_day_or_nothing_is_asked_again(typed: str) -> None:
    heard = read(ASK, typed, MONDAY)
    assert isinstance(heard, Unclear)
    assert heard.phrase == "readers.clock"

"""Hundreds of moments as people type them: what is understood is right, what is unclear is asked and never guessed."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.moments.moment import read_moment
from tests.dialogue.readers.moments.tables import rows

ROWS = list(rows("table"))


def test_there_are_hundreds() -> None:
    assert len(ROWS) > 300


@pytest.mark.parametrize(("now", "typed", "meant"), ROWS)
def test_it_is_read_as_meant_or_asked(now: datetime, typed: str, meant: str) -> None:
    reading = read_moment(typed, now)
    if isinstance(reading, Heard):
        assert reading.value == meant
        return
    assert meant in {"?", "?" + reading.phrase.removeprefix("readers.moment").removeprefix("_")}


@pytest.mark.parametrize(("now", "typed", "_meant"), [row for row in ROWS if row[2] == "?two"])
def test_either_of_the_two_that_are_named_can_be_typed(now: datetime, typed: str, _meant: str) -> None:
    reading = read_moment(typed, now)
    assert not isinstance(reading, Heard)
    one, other = (read_moment(words, now) for _, words in reading.values)
    assert isinstance(one, Heard)
    assert isinstance(other, Heard)
    assert one.value != other.value

"""Hundreds of moments as people type them: what is understood is right, what is unclear is asked and never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.moments.moment import read_moment

TABLE = Path(__file__).with_name("table.txt")


def rows() -> Iterator[tuple[datetime, str, str]]:
    now = datetime.min  # noqa: DTZ901  wall time; every part begins with its own
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            now = datetime.fromisoformat(line.split()[1])
        elif line and not line.startswith("#"):
            typed, _, meant = line.rpartition(" | ")
            yield now, typed, meant


ROWS = list(rows())


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

"""A time for a reminder in loose words, which is said back before it is kept."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.dialogue.readers.moments.loose import loosely
from tests.quickest import quickest

MONDAY = datetime(2026, 11, 23, 9, 10)  # noqa: DTZ001 wall time
LATE = datetime(2026, 11, 23, 22, 40)  # noqa: DTZ001 wall time


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("half 7 tomorrow", "24T07:30"),
        ("9", "23T21:00"),
        ("9 tomorrow", "24T09:00"),
        ("at 6", "23T18:00"),
        ("7ish", "23T19:00"),
        ("half 6 tonight", "23T18:30"),
        ("whenever", "24T10:00"),
        ("u decide", "24T10:00"),
        ("when i get home", "23T18:00"),
        ("after work i guess", "23T18:00"),
        ("first thing", "24T08:00"),
        ("maybe first thing tomorrow", "24T08:00"),
        ("when i wake up", "24T08:00"),
        ("asap", "23T10:10"),
        ("in a bit", "23T10:10"),
        ("the weekend", "28T10:00"),
        ("end of week", "27T17:00"),
        ("b4 bed", "23T21:00"),
        ("when the kids are asleep", "23T21:00"),
    ],
)
def test_what_loose_words_come_to(said: str, at: str) -> None:
    found = loosely(said, MONDAY)
    assert found is not None
    assert found.isoformat(timespec="minutes") == f"2026-11-{at}"


@pytest.mark.parametrize("said", ["asap", "in a bit", "b4 bed", "9", "tonight", "when i get home"])
def test_late_in_the_evening_it_is_never_past(said: str) -> None:
    found = loosely(said, LATE)
    assert found is None or found > LATE


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no",
        "25",
        "13",
        "9 to 5",
        "half",
        "later",
        "when it is over",
        "never",
        "when i get the job",
        "after the call",
    ],
)
def test_what_names_no_time_is_none(said: str) -> None:
    assert loosely(said, MONDAY) is None


def test_a_long_line_takes_no_time() -> None:
    assert quickest(lambda: loosely("maybe " * 700, MONDAY)) < 0.05

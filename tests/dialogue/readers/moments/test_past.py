"""Days gone by, as people name them, counted from a Sunday, 22 November 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.readers.moments.past import days_ago, lies_ahead
from bot.dialogue.words.typed import folded

TODAY = date(2026, 11, 22)

NAMED = {
    "last tues": 5,
    "it was last tues at half 2": 5,
    "weds": 4,
    "like 2h ago": 0,
    "30 min ago": 0,
    "half an hour ago": 0,
    "last thursday the 19th": 3,
    "last sunday": 7,
    "last friday": 2,
    "tuesday last week": 12,
    "last week tuesday": 12,
    "before three days": 3,
    "a couple of days ago": 2,
    "about a week ago": 7,
    "10 days ago": 10,
    "two weeks ago": 14,
    "a month ago": 30,
    "the 3rd": 19,
    "on the 14th": 8,
    "14 nov": 8,
    "Nov 14th": 8,
    "november 14, 2025": 373,
    "2026-11-20": 2,
    "20.11.": 2,
    "20/11/26": 2,
    "11/20": 2,
    "3/11": 19,
    "20-11-2026": 2,
}

NOT_NAMED = (
    *(
        "24/11",
        "next friday",
        "sunday",
        "the 2nd one",
        "the third choice",
        "3",
        "31/2",
        "1 of 5",
        "at 3.30",
        "mon or tue",
    ),
    *("in may", "half 2", "2-3 days ago", "bad", "", "x" * 300),
)


@pytest.mark.parametrize("said", NAMED)
def test_a_day_gone_by(said: str) -> None:
    assert days_ago(folded(said), TODAY) == NAMED[said]


@pytest.mark.parametrize("said", NOT_NAMED)
def test_no_one_day_gone_by(said: str) -> None:
    assert days_ago(folded(said), TODAY) is None


@pytest.mark.parametrize(
    ("said", "ahead"),
    [
        ("it's tomorrow at 10", True), ("next week", True), ("next friday", True), ("in 3 days", True),
        ("24/11", False), ("24 November", False), ("2026-11-24", True), ("not until tuesday", False),
        ("it hasn't happened", True),
        ("last friday", False), ("today", False), ("tomorrow? no, on the 14th", False), ("x" * 300, False),
    ],
)  # fmt: skip
def test_a_day_to_come(said: str, *, ahead: bool) -> None:
    assert lies_ahead(folded(said), TODAY) is ahead


@given(ago=st.integers(0, 365), today=st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_date_with_its_year_is_counted_from_any_day(ago: int, today: date) -> None:
    day = today - timedelta(days=ago)
    assert days_ago(day.isoformat(), today) == ago
    assert days_ago(folded(f"on {day.day} {day:%B} {day.year}"), today) == ago


@given(said=st.text(max_size=60), today=st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_anything_is_read_without_harm(said: str, today: date) -> None:
    ago = days_ago(folded(said), today)
    assert ago is None or ago >= 0

"""Quiet hours: which wall times they hold, and their edges."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.quiet import Quiet

NIGHT, NAP, NONE = Quiet("22:00", "07:30"), Quiet("13:00", "14:00"), Quiet("08:00", "08:00")
CLOCKS = st.integers(0, 24 * 60 - 1).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}")
WALLS = st.datetimes(datetime.fromisoformat("2024-01-02"), datetime.fromisoformat("2037-12-30"))


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("quiet", "said", "holds"),
    [
        (NIGHT, "2026-11-23T21:59", False),
        (NIGHT, "2026-11-23T22:00", True),
        (NIGHT, "2026-11-24T00:00", True),
        (NIGHT, "2026-11-24T07:29", True),
        (NIGHT, "2026-11-24T07:30", False),
        (NAP, "2026-11-23T13:30", True),
        (NAP, "2026-11-23T14:00", False),
        (NONE, "2026-11-23T08:00", False),
    ],
)
def test_from_the_start_up_to_the_end(quiet: Quiet, said: str, *, holds: bool) -> None:
    assert quiet.holds(wall(said)) is holds


def test_edges_of_a_night_are_on_either_side_of_midnight() -> None:
    for said in ("2026-11-23T22:00", "2026-11-23T23:59", "2026-11-24T03:00", "2026-11-24T07:29"):
        assert NIGHT.before(wall(said)) == wall("2026-11-23T21:55")
        assert NIGHT.after(wall(said)) == wall("2026-11-24T07:30")


@given(CLOCKS, CLOCKS, WALLS)
def test_both_edges_are_outside_unless_the_day_is_nearly_all_quiet(start: str, end: str, said: datetime) -> None:
    quiet = Quiet(start, end)
    if quiet.holds(said):
        assert quiet.before(said) < said < quiet.after(said)
        assert not quiet.holds(quiet.after(said))

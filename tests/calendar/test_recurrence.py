"""What comes again: every date once, in every zone, over every change of the clocks, and for people who move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.recurrence import EVERY_DAY, SPREAD, WEEKDAYS, Rhythm, next_occurrence, occurs, spread
from bot.calendar.walltime import instant, local
from tests.calendar.test_zones import every_zone
from tests.calendar.transitions import SAMPLE, transitions

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""A Monday."""


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def daily(zone: str, at: str = "09:00", days: tuple[int, ...] = EVERY_DAY) -> Rhythm:
    return Rhythm(days=days, at=at, zone=zone)


def a_year_of(rhythm: Rhythm, start: datetime, days: int = 365) -> list[datetime]:
    """The wall times that come one after another when each is taken at its instant."""
    walls, now, last = [], start, ""
    while now < start + timedelta(days=days):
        comes = next_occurrence(rhythm, now, last)
        walls.append(comes)
        now, last = occurs(comes, rhythm.zone), comes.date().isoformat()
    return walls


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (EVERY_DAY, ["11-23", "11-24", "11-25", "11-26"]),
        (WEEKDAYS, ["11-23", "11-24", "11-25", "11-26"]),
        ((0,), ["11-23", "11-30", "12-07", "12-14"]),
        ((2, 6), ["11-25", "11-29", "12-02", "12-06"]),
        ((5, 6), ["11-28", "11-29", "12-05", "12-06"]),
    ],
)
def test_the_days_chosen(days: tuple[int, ...], expected: list[str]) -> None:
    walls = a_year_of(daily("Europe/London", "15:00", days), NOON, 30)[:4]
    assert [f"{each:%m-%d}" for each in walls] == expected


def test_a_time_that_is_just_now_is_over() -> None:
    assert next_occurrence(daily("UTC", "12:00"), NOON) == wall("2026-11-24T12:00")
    assert next_occurrence(daily("UTC", "12:00"), NOON - timedelta(seconds=1)) == wall("2026-11-23T12:00")


def test_from_tokyo_to_new_york_at_noon_this_date_is_not_had_twice() -> None:
    noon = instant(wall("2026-11-23T12:00"), "Asia/Tokyo")
    assert next_occurrence(daily("America/New_York"), noon, "2026-11-23") == wall("2026-11-24T09:00")
    assert next_occurrence(daily("America/New_York"), noon) == wall("2026-11-23T09:00")


def test_from_new_york_to_tokyo_at_noon_the_next_date_comes_sooner() -> None:
    noon = instant(wall("2026-11-23T12:00"), "America/New_York")
    assert next_occurrence(daily("Asia/Tokyo"), noon, "2026-11-23") == wall("2026-11-24T09:00")


def test_a_last_date_from_a_clock_that_was_wrong_is_not_believed() -> None:
    assert next_occurrence(daily("UTC", "15:00"), NOON, "2027-01-30") == wall("2026-11-23T15:00")


def test_a_day_that_never_was_is_passed_over() -> None:
    before = instant(wall("2011-12-29T12:00"), "Pacific/Apia")
    assert next_occurrence(daily("Pacific/Apia"), before) == wall("2011-12-31T09:00")


def test_a_gap_that_swallows_the_end_of_a_date_leaves_its_last_minute() -> None:
    """In Greenland the clocks go from 23:00 to midnight."""
    walls = a_year_of(daily("America/Nuuk", "23:20"), datetime(2025, 3, 29, 12, tzinfo=UTC), 2)
    came = [local(occurs(each, "America/Nuuk"), "America/Nuuk") for each in walls]
    assert came == [wall("2025-03-29T22:59"), wall("2025-03-30T23:20"), wall("2025-03-31T23:20")]


def test_no_days_at_all_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="day"):
        next_occurrence(daily("UTC", days=()), NOON)


@pytest.mark.parametrize("zone", SAMPLE)
def test_changes_of_a_sample(zone: str) -> None:
    check_changes(zone)


@pytest.mark.long
@pytest.mark.parametrize("zone", [zone for zone in every_zone() if zone != "Factory"])
def test_every_change_of_every_zone(zone: str) -> None:
    check_changes(zone)


def check_changes(zone: str) -> None:
    """Around each change, for times inside the gap, inside the overlap and at nine: each date has its one instant."""
    for change in transitions(zone):
        start = change.at - timedelta(days=3)
        inside = change.wall if change.after > change.before else change.other_wall
        for at in {"09:00", f"{inside:%H:%M}", f"{inside + timedelta(minutes=20):%H:%M}"}:
            check_dates(a_year_of(daily(zone, at), start, 6), zone)


def check_dates(walls: list[datetime], zone: str) -> None:
    dates = [each.date() for each in walls]
    assert dates == [dates[0] + timedelta(days=number) for number in range(len(dates))]
    moments = [occurs(each, zone) for each in walls]
    assert moments == sorted(set(moments))
    assert [local(moment, zone).date() for moment in moments] == dates


@given(st.sampled_from(SAMPLE), st.lists(st.tuples(st.sampled_from(SAMPLE), st.integers(24, 90)), max_size=8))
def test_whoever_moves_about_gets_one_a_date_and_never_waits_for_three_days(
    home: str, moves: list[tuple[str, int]]
) -> None:
    """A day in each place at least: who flies on each morning before nine can outrun any schedule."""
    now, last, had, zone = NOON, "", [], home
    for then, hours in (*moves, (home, 200)):
        until = now + timedelta(hours=hours)
        while (moment := instant(comes := next_occurrence(daily(zone), now, last), zone)) <= until:
            now, last = moment, comes.date().isoformat()
            had.append((last, moment))
        now, zone = until, then
    dates = [date for date, _ in had]
    assert dates == sorted(set(dates))
    gaps = [late - early for (_, early), (_, late) in pairwise(had)]
    assert all(gap < timedelta(days=3) for gap in gaps)


def test_the_crowd_is_spread_evenly_and_the_same_way_every_time() -> None:
    minutes = [int(spread(f"person {n}", "2026-11-23").total_seconds() // 60) for n in range(3000)]
    assert min(minutes.count(minute) for minute in range(15)) > 100
    assert spread("ada", "2026-11-23") == spread("ada", "2026-11-23") != spread("ada", "2026-11-24")
    assert timedelta() <= spread("ada", "2026-11-23") < SPREAD

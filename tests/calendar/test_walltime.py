"""Wall time and instants: by example, by property over a sample of zones, and for every change of every zone (long)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.walltime import check_aware, check_naive, day, instant, local
from bot.calendar.zones import UnknownZone
from tests.calendar.test_zones import every_zone
from tests.calendar.transitions import FIRST, LAST, SAMPLE, SECOND, Transition, transitions

ZONES = st.sampled_from(SAMPLE)
INSTANTS = st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None), timezones=st.just(UTC))
WALLS = st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None))


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "said", "meant"),
    [
        ("UTC", "2026-11-23T15:00", "2026-11-23T15:00"),
        ("Europe/Berlin", "2026-11-23T15:00", "2026-11-23T14:00"),
        ("Europe/Berlin", "2026-07-01T15:00", "2026-07-01T13:00"),
        ("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59"),
        ("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00"),  # the gap
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29T02:59:59.999999", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29T03:01", "2026-03-29T01:01"),
        ("Europe/Berlin", "2026-10-25T01:59", "2026-10-24T23:59"),
        ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"),  # twice: the first
        ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00"),
        ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"),
        ("America/Santiago", "2026-09-06T00:30", "2026-09-06T04:00"),  # midnight itself is skipped
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30"),  # a gap of half an hour
        ("Asia/Kathmandu", "2026-01-01T00:00", "2025-12-31T18:15"),
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00"),  # a day that never was
        ("Pacific/Kiritimati", "2026-01-01T00:00", "2025-12-31T10:00"),
        ("Etc/GMT-2", "2026-01-01T12:00", "2026-01-01T10:00"),  # east of Greenwich, whatever the sign says
    ],
)
def test_instant(zone: str, said: str, meant: str) -> None:
    assert instant(wall(said), zone) == utc(meant)


def test_fold_is_not_asked() -> None:
    second = wall("2026-10-25T02:30").replace(fold=1)
    assert instant(second, "Europe/Berlin") == utc("2026-10-25T00:30")


def test_local() -> None:
    assert local(utc("2026-10-25T00:30"), "Europe/Berlin") == wall("2026-10-25T02:30")
    assert local(utc("2026-10-25T01:30"), "Europe/Berlin") == wall("2026-10-25T02:30")
    elsewhere = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=-5)))
    assert local(elsewhere, "Europe/Berlin") == wall("2026-11-23T15:00")
    assert local(elsewhere, "Europe/Berlin").tzinfo is None


def test_day_is_the_persons_own() -> None:
    assert day(utc("2026-11-23T10:30"), "Pacific/Auckland") == "2026-11-23"
    assert day(utc("2026-11-23T11:30"), "Pacific/Auckland") == "2026-11-24"
    assert day(utc("2026-11-23T04:30"), "America/New_York") == "2026-11-22"


def test_naive_and_aware_do_not_mix() -> None:
    naive, aware = wall("2026-11-23T15:00"), utc("2026-11-23T15:00")
    with pytest.raises(ValueError, match="aware"):
        local(naive, "UTC")
    with pytest.raises(ValueError, match="aware"):
        day(naive, "UTC")
    with pytest.raises(ValueError, match="naive"):
        instant(aware, "UTC")
    assert check_naive(naive) is naive
    assert check_aware(aware) == aware
    assert check_aware(datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))).utcoffset() == timedelta(0)


def test_unknown_zone() -> None:
    with pytest.raises(UnknownZone):
        local(utc("2026-01-01"), "Europe/Atlantis")
    with pytest.raises(UnknownZone):
        instant(wall("2026-01-01"), "Europe/Atlantis")


@given(INSTANTS, ZONES)
def test_an_instant_comes_back_or_was_the_second_of_two(moment: datetime, zone: str) -> None:
    shown = local(moment, zone)
    back = instant(shown, zone)
    assert local(back, zone) == shown
    assert back == moment or (shown.fold == 1 and back < moment)


@given(WALLS, ZONES)
def test_every_wall_time_means_an_instant_no_earlier_than_it_says(said: datetime, zone: str) -> None:
    moment = instant(said, zone)
    assert moment.utcoffset() == timedelta(0)
    shown = local(moment, zone)
    assert shown == said or (shown > said and local(moment - timedelta(microseconds=1), zone) < said)


@given(st.lists(WALLS, min_size=2, max_size=8), ZONES)
def test_instants_never_run_backwards(walls: list[datetime], zone: str) -> None:
    moments = [instant(said, zone) for said in sorted(walls)]
    assert moments == sorted(moments)


@pytest.mark.parametrize("zone", SAMPLE)
def test_changes_of_a_sample(zone: str) -> None:
    for change in transitions(zone):
        check_change(change, zone)


@pytest.mark.long
@pytest.mark.parametrize("zone", [zone for zone in every_zone() if zone != "Factory"])
def test_every_change_of_every_zone(zone: str) -> None:
    for change in transitions(zone):
        check_change(change, zone)
    check_days(zone)


def check_change(change: Transition, zone: str) -> None:
    if change.after > change.before:
        check_gap(change, zone)
    else:
        check_overlap(change, zone)
    check_order(change, zone)


def check_gap(change: Transition, zone: str) -> None:
    begins, ends = change.wall, change.other_wall
    for said in (begins, begins + SECOND, begins + (ends - begins) / 2, ends - SECOND, ends):
        assert instant(said, zone) == change.at
    assert instant(begins - SECOND, zone) == change.at - SECOND
    assert instant(ends + SECOND, zone) == change.at + SECOND


def check_overlap(change: Transition, zone: str) -> None:
    begins, ends = change.other_wall, change.wall
    for said in (begins, begins + SECOND, begins + (ends - begins) / 2, ends - SECOND):
        first = (said - change.before).replace(tzinfo=UTC)
        assert instant(said, zone) == first < change.at
        assert local(first, zone) == local(first + (ends - begins), zone) == said
    assert instant(ends, zone) == change.at + (ends - begins)
    assert instant(begins - SECOND, zone) == change.at - (ends - begins) - SECOND


def check_order(change: Transition, zone: str) -> None:
    """Strictly later for each later minute of the wall, apart from a gap, where all mean its end."""
    start = min(change.wall, change.other_wall) - timedelta(hours=2)
    walls = [start + timedelta(minutes=minute) for minute in range(0, 420, 7)]
    for early, late in pairwise(walls):
        in_gap = change.wall <= late <= change.other_wall and early >= change.wall
        assert instant(early, zone) < instant(late, zone) or (in_gap and instant(late, zone) == change.at)


def check_days(zone: str) -> None:
    """Nine o'clock comes once on every date: never skipped, never twice, and on that date."""
    moment = datetime(2024, 1, 1, 9)  # noqa: DTZ001 wall time
    before = instant(moment - timedelta(days=1), zone)
    while moment.year < LAST.year:
        now = instant(moment, zone)
        assert day(now, zone) == moment.date().isoformat()
        assert timedelta(hours=20) < now - before < timedelta(hours=28)
        before = now
        moment += timedelta(days=1)

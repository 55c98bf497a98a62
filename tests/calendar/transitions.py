"""Where the clocks of a zone change: found by looking at every day, then halving."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache

from bot.calendar.zones import zone_info

FIRST = datetime(2024, 1, 1, tzinfo=UTC)
LAST = datetime(2038, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)

SAMPLE = [
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",  # summer time is its standard time
    "Europe/Lisbon",
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",  # half an hour
    "America/Sao_Paulo",  # no summer time any more
    "America/Santiago",  # changes at midnight
    "America/Havana",
    "Africa/Casablanca",  # four changes a year, around Ramadan
    "Africa/Cairo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Asia/Almaty",  # moved for good in 2024
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Chatham",
    "Pacific/Kiritimati",
]


class Transition:
    """`at`: the first instant of the new offset; `before` and `after` are the offsets."""

    def __init__(self, at: datetime, before: timedelta, after: timedelta) -> None:
        self.at, self.before, self.after = at, before, after

    @property
    def wall(self) -> datetime:
        """What the old clock shows when it is changed: where a gap begins, or an overlap ends."""
        return (self.at + self.before).replace(tzinfo=None)

    @property
    def other_wall(self) -> datetime:
        """What the new clock shows then: where a gap ends, or an overlap begins."""
        return (self.at + self.after).replace(tzinfo=None)


def offset(moment: datetime, zone: str) -> timedelta:
    found = moment.astimezone(zone_info(zone)).utcoffset()
    assert found is not None
    return found


@cache
def transitions(zone: str) -> tuple[Transition, ...]:
    return tuple(_transitions(zone))


def _transitions(zone: str) -> Iterator[Transition]:
    day = FIRST
    while day < LAST:
        following = day + timedelta(days=1)
        if offset(day, zone) != offset(following, zone):
            at = _halved(day, following, zone)
            yield Transition(at, offset(at - SECOND, zone), offset(at, zone))
        day = following


def _halved(early: datetime, late: datetime, zone: str) -> datetime:
    while late - early > SECOND:
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        if offset(middle, zone) == offset(early, zone):
            early = middle
        else:
            late = middle
    return late

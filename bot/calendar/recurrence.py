"""What comes again: on these days of the week, at this wall time, in this zone.

    next_occurrence(rhythm, now, last) → the next wall time after the instant `now`, on a date after `last`
    occurs(wall, zone)                 → its instant

A schedule is wall time and zone name, never an offset, and its instant is that of `walltime.instant`: the first valid
one after a spring gap, the first of the two in an autumn overlap. Where a gap swallows the end of a date (Greenland
goes from 23:00 to midnight) it is the last minute before: after it, that date would have none, and the next one two.

Each date of the calendar has one occurrence at most, because the date last used is passed over: whoever flies from
Tokyo to New York at noon has had this date already, and whoever flies the other way meets the next date sooner.

The crowd that wants nine o'clock is spread over a quarter of an hour, by person and date, so that the same person does
not always come last.
"""

from __future__ import annotations

import zlib
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from bot.calendar.walltime import instant, local

SPREAD: Final = timedelta(minutes=15)
"""Over how long the crowd of a popular minute is spread."""

EVERY_DAY: Final = (0, 1, 2, 3, 4, 5, 6)
WEEKDAYS: Final = (0, 1, 2, 3, 4)

_AHEAD: Final = 15
"""Days looked at: a fortnight holds every weekday twice, so that one date that does not exist is passed over."""

_MINUTE: Final = timedelta(minutes=1)

_JUMPED: Final = timedelta(days=2)
"""A last date further ahead than any zone reaches comes from a clock that was wrong, and is not believed."""


class Rhythm(msgspec.Struct, frozen=True, kw_only=True):
    """`days` of the week, Monday 0; `at` is "09:00"."""

    days: tuple[int, ...]
    at: str
    zone: str


def next_occurrence(rhythm: Rhythm, now: datetime, last: str = "") -> datetime:
    """The next wall time of a rhythm, naive. `now` is aware, `last` the ISO date used last.

    Raises ValueError for a rhythm without days.
    """
    if not rhythm.days:
        raise ValueError("A rhythm needs a day.")
    today = local(now, rhythm.zone).date()
    used = "" if last > (today + _JUMPED).isoformat() else last
    days = (today + timedelta(days=ahead) for ahead in range(_AHEAD))
    walls = (datetime.combine(day, time.fromisoformat(rhythm.at)) for day in days if _fits(rhythm, day, used))
    return next(wall for wall in walls if _to_come(wall, rhythm.zone, now))


def _fits(rhythm: Rhythm, day: date, used: str) -> bool:
    return day.weekday() in rhythm.days and day.isoformat() > used


def _to_come(wall: datetime, zone: str, now: datetime) -> bool:
    """Tell whether this wall time is still ahead, on a date that the zone has: Samoa once left one out."""
    meant = occurs(wall, zone)
    return meant > now and local(meant, zone).date() == wall.date()


def occurs(wall: datetime, zone: str) -> datetime:
    """The instant of an occurrence, on its own date wherever the zone has that date."""
    meant = instant(wall, zone)
    return meant if local(meant, zone).date() == wall.date() else meant - _MINUTE


def spread(who: str, day: str) -> timedelta:
    """How much later than the crowd's minute this person's turn comes on this date: whole seconds, under SPREAD."""
    return timedelta(seconds=zlib.crc32(f"{who}/{day}".encode()) % int(SPREAD.total_seconds()))

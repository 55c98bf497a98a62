"""The parts a phrase about a moment is made of: each says one thing, and what they mean is decided for all together."""

from __future__ import annotations

import enum
from datetime import date, timedelta

import msgspec


class Which(enum.Enum):
    """Which of the coming weekdays of one name."""

    BARE = "bare"  # "friday": the first after today
    THIS = "this"  # "this friday": today or the first after
    NEXT = "next"  # "next friday": of the next calendar week, which begins on Monday
    LAST = "last"  # "last friday": the last before today


class Day(msgspec.Struct, frozen=True):
    """A day counted from today: today 0, tomorrow 1, "in 3 days" 3."""

    ahead: int


class Weekday(msgspec.Struct, frozen=True):
    """A day of the week, Monday 0; `later` weeks on top ("friday week")."""

    number: int
    which: Which = Which.BARE
    later: int = 0


class Week(msgspec.Struct, frozen=True):
    """A calendar week counted from this one, without its day."""

    ahead: int


class Date(msgspec.Struct, frozen=True):
    """A day of the calendar; what was not said is None."""

    day: int
    month: int | None = None
    year: int | None = None


class Nth(msgspec.Struct, frozen=True):
    """The first to fourth weekday of one name in a month, or the last: `n` 0."""

    n: int
    number: int
    month: int
    year: int | None = None


class Vague(msgspec.Struct, frozen=True):
    """A stretch of several days: the weekend, next month."""


class Hour(msgspec.Struct, frozen=True):
    """A time of day. `fixed`: morning or afternoon was said or is plain from the figures. Hour 24 is midnight.

    `exact`: the minutes were said, so it does not move to the other half of the day. `bare`: a mere number, which is an
    hour only beside a day that cannot be followed by another number. `today`: means today when no day is named.
    """

    hour: int
    minute: int = 0
    fixed: bool = False
    exact: bool = False
    bare: bool = False
    today: bool = False


class Same(msgspec.Struct, frozen=True):
    """The time of day that it is now."""


class Daytime(enum.Enum):
    """A part of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Later(msgspec.Struct, frozen=True):
    """A span from now, in hours and minutes; below zero it is behind us."""

    span: timedelta


class Filler(msgspec.Struct, frozen=True):
    """Words that mean nothing here: at, on, please."""


DayPart = Day | Weekday | Week | Date | Nth | Vague
Part = DayPart | Hour | Same | Daytime | Later | Filler


class Full(msgspec.Struct, frozen=True):
    """A day and a time, still to come: local wall time, ISO to the minute."""

    wall: str


class Past(msgspec.Struct, frozen=True):
    """A day and a time that are over, or a day alone that is: ISO to the minute or to the day."""

    wall: str


class Half(msgspec.Struct, frozen=True):
    """A day without a time; None when not even the day is certain ("next week")."""

    day: date | None


class Never(msgspec.Struct, frozen=True):
    """A date that no calendar has: 31 April."""

    day: int
    month: int
    year: int | None = None


Outcome = Full | Past | Half | Never

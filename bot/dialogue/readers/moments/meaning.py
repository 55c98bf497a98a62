"""What the parts of a phrase mean together. The rules for what people leave out; all is said back first.

- An hour from 1 to 6 without am or pm is in the afternoon, one from 8 to 11 in the morning, 12 is noon; 7 is either. A
  leading zero (03:30), 0 and 13 to 23 are the 24-hour clock. "Morning" to "night" beside the hour decide. If that time
  is over today and the other half of the day is still to come, that is meant ("today at 9", said at noon).
- A time without a day is the coming one; "at 9", said at noon, is tonight or tomorrow morning.
- A weekday alone is the first after today; on that very day it is today or in a week. "This friday" may be today; "next
  friday" is in the next calendar week, which on a Sunday begins tomorrow or in a week. A weekday beside a date must be
  that date's.
- What may be either has two meanings, and is asked.
- A date without a year is the coming one, unless it has just gone by (31 days): then it is over. "The 3rd" is the
  coming one, today included.
- "Tomorrow morning" or "this evening" without an hour are the hours of DAYTIME_HOURS, "end of the day" is 17:00.
- Midnight is the coming one; beside any day but today it is unclear which night, so it means nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from bot.dialogue.readers.moments.dates import the_days
from bot.dialogue.readers.moments.hours import MIDNIGHT, NOON
from bot.dialogue.readers.moments.parts import (
    Date,
    Day,
    DayPart,
    Daytime,
    Filler,
    Full,
    Half,
    Hour,
    Later,
    Never,
    Nth,
    Outcome,
    Part,
    Past,
    Same,
    Vague,
    Week,
    Weekday,
)

LONGEST_AHEAD: Final = timedelta(days=3653)
"""Ten years: further ahead than anybody wants to hear from us."""
AFTERNOON_UNTIL: Final = 6
"""The last hour that is in the afternoon when nobody says so: few interviews and reminders are before seven."""
EITHER: Final = 7
"""The hour that is as likely before noon as after it."""
SOON: Final = timedelta(hours=3)
"""An hour of tonight this near is meant; one further off may be tomorrow's morning."""
DAYTIME_HOURS: Final = {Daytime.MORNING: 9, Daytime.AFTERNOON: 15, Daytime.EVENING: 18, Daytime.NIGHT: 20}
"""The hour meant by a part of the day alone."""

_TWELVE: Final[dict[Daytime, dict[int, int]]] = {
    Daytime.MORNING: {hour: hour for hour in range(1, 12)},
    Daytime.AFTERNOON: {12: 12, **{hour: hour + 12 for hour in range(1, 8)}},
    Daytime.EVENING: {hour: hour + 12 for hour in range(4, 12)},
    Daytime.NIGHT: {hour: hour + 12 for hour in range(6, 12)},
}
"""What an hour of the 12-hour clock is in a part of the day; those not listed do not belong to it."""
_REACH: Final = {
    Daytime.MORNING: range(12),
    Daytime.AFTERNOON: range(12, 20),
    Daytime.EVENING: range(16, 24),
    Daytime.NIGHT: range(18, 25),
}
"""The hours of the 24-hour clock that agree with a part of the day."""

Times = tuple[timedelta, ...]
"""Times of day that may be meant, the likeliest first."""


def meanings(parts: tuple[Part, ...], now: datetime, *, literal: bool = False) -> frozenset[Outcome]:
    """What the parts may mean together; nothing when they contradict each other or say nothing."""
    said = [part for part in parts if not isinstance(part, Filler)]
    if any(isinstance(part, Later) for part in said):
        return _some(_span(said, now))
    hours = [part for part in said if isinstance(part, Hour | Same)]
    daytimes = {part for part in said if isinstance(part, Daytime)}
    days = [part for part in said if isinstance(part, Day | Weekday | Week | Date | Nth | Vague)]
    if len(hours) > 1 or len(daytimes) > 1 or not said:
        return frozenset()
    return _placed(days, _hour(hours, now), next(iter(daytimes), None), now, literal=literal)


def _some(outcome: Outcome | None) -> frozenset[Outcome]:
    return frozenset() if outcome is None else frozenset({outcome})


def _span(said: Sequence[Part], now: datetime) -> Outcome | None:
    only = said[0]
    return _moment(now + only.span, now) if len(said) == 1 and isinstance(only, Later) else None


def _hour(hours: Sequence[Hour | Same], now: datetime) -> Hour | None:
    match hours:
        case [Hour() as hour]:
            return hour
        case [Same()]:
            return Hour(now.hour, now.minute, fixed=True)
        case _:
            return None


def _placed(
    days: Sequence[DayPart], hour: Hour | None, daytime: Daytime | None, now: datetime, *, literal: bool
) -> frozenset[Outcome]:
    times = _times(hour, daytime)
    if times is None or (hour is not None and not _fits(hour, days, daytime)):
        return frozenset()
    if not days and not (hour and hour.today):
        return _coming(times, now, either=_is_either(hour, daytime))
    found = the_days(days or [Day(0)], now, literal=literal)
    if isinstance(found, Half | Never):
        return _some(found)
    either = _is_either(hour, daytime)
    if any(isinstance(part, Weekday) for part in days) and not either:
        times = times[:1]
    on_days = [_on(day, times, now, either=either) for day in found]
    made = frozenset[Outcome]().union(*on_days)
    made = frozenset(each for each in made if not isinstance(each, Past)) or made
    if hour is None and daytime is not None and len(found) == 1 and _goes_on(found[0], daytime, now, made):
        return frozenset({Half(found[0])})
    return made


def _is_either(hour: Hour | None, daytime: Daytime | None) -> bool:
    """Tell whether both halves of the day are as likely: seven is."""
    return hour is not None and daytime is None and not hour.fixed and hour.hour == EITHER


def _fits(hour: Hour, days: Sequence[DayPart], daytime: Daytime | None) -> bool:
    """Tell whether an hour can stand beside these days: see Hour.bare, and midnight."""
    if hour.hour == MIDNIGHT:
        return all(day == Day(0) for day in days)
    return not hour.bare or daytime is not None or any(isinstance(day, Day) for day in days)


def _goes_on(day: date, daytime: Daytime, now: datetime, made: frozenset[Outcome]) -> bool:
    """Tell whether a part of today is not over yet although its usual hour is."""
    past = all(isinstance(each, Past) for each in made)
    return past and day == now.date() and now.hour + 1 < min(_REACH[daytime].stop, MIDNIGHT)


def _times(hour: Hour | None, daytime: Daytime | None) -> Times | None:
    """The times of day that may be meant; empty when none was said, None on contradiction."""
    if hour is None:
        return () if daytime is None else (timedelta(hours=DAYTIME_HOURS[daytime]),)
    minute = timedelta(minutes=hour.minute)
    if daytime is not None:
        figure = _in_daytime(hour, daytime)
        return None if figure is None else (timedelta(hours=figure) + minute,)
    early, late = timedelta(hours=hour.hour) + minute, timedelta(hours=hour.hour + NOON) + minute
    if hour.fixed:
        return (early,)
    likely = (late, early) if hour.hour <= AFTERNOON_UNTIL else (early, late)
    return likely[:1] if hour.exact and hour.hour != EITHER else likely


def _in_daytime(hour: Hour, daytime: Daytime) -> int | None:
    if hour.fixed:
        return hour.hour if hour.hour in _REACH[daytime] else None
    return _TWELVE[daytime].get(hour.hour)


def _coming(times: Times, now: datetime, *, either: bool) -> frozenset[Outcome]:
    """A time without a day: the first of the likely times today, otherwise the likeliest tomorrow, or one of both."""
    if not times:
        return frozenset()
    today = _start(now.date())
    ahead = [today + time for time in times if today + time > now]
    tomorrow = today + times[0] + timedelta(days=1)
    if either:
        return _moments([*ahead, *(each + timedelta(days=1) for each in (today + time for time in times))][:2], now)
    if not ahead:
        return _moments([tomorrow], now)
    if ahead[0] != today + times[0] and ahead[0] - now > SOON:
        return _moments([ahead[0], tomorrow], now)
    return _moments(ahead[:1], now)


def _on(day: date, times: Times, now: datetime, *, either: bool) -> frozenset[Outcome]:
    if not times:
        return _some(Half(day) if day >= now.date() else Past(day.isoformat()))
    moments = [_start(day) + time for time in times]
    if day != now.date():
        return _moments(moments if either else moments[:1], now)
    ahead = [each for each in moments if each > now]
    return _moments((ahead if either else ahead[:1]) or [max(moments)], now)


def _moments(found: Iterable[datetime], now: datetime) -> frozenset[Outcome]:
    return frozenset(outcome for each in found if (outcome := _moment(each, now)) is not None)


def _start(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())


def _moment(moment: datetime, now: datetime) -> Outcome | None:
    wall = moment.replace(second=0, microsecond=0)
    if wall - now > LONGEST_AHEAD:
        return None
    return (Full if wall > now else Past)(wall.isoformat(timespec="minutes"))

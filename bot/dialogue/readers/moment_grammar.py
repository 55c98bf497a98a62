"""A small strict grammar of moments: every word must be understood, and all ways of understanding it must agree.

The phrase is cut into parts in every possible way; each full cut that makes sense is an outcome. Two different outcomes
are no answer: 03/04 is the third of April and the fourth of March, so it is asked again and never guessed.

The rules chosen where people leave things out (all of them are said back before they are kept):
- An hour from 1 to 6 without am or pm is in the afternoon, from 7 to 11 in the morning, 12 is noon. A leading zero (03:30),
  0 and 13 to 23 are the 24-hour clock. "morning" … "night" beside it decide. If that time is over today and the other
  half of the day is still to come, today's other half is meant ("today at 7", asked at noon).
- A time without a day is the coming one.
- A weekday alone is the first after today, never today; "this friday" may be today; "next friday" is in the next
  calendar week, Monday to Sunday.
- A date without a year is the coming one, unless it has just gone by (31 days): then it is over.
- "tomorrow morning", "this evening" and such, without an hour, are the usual hours of DAYTIME_HOURS.
- Midnight is the coming one, the night of the day it is said on; with any other day it is unclear which night.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final

from bot.dialogue.readers.moment_days import DAY_RULES, Rule
from bot.dialogue.readers.moment_hours import DAYTIME_RULES, FILLER_RULES, HOUR_RULES, SPAN_RULES
from bot.dialogue.readers.moment_parts import (
    Date,
    Day,
    Daytime,
    Filler,
    Full,
    Half,
    Hour,
    Later,
    Outcome,
    Part,
    Past,
    Same,
    Week,
    Weekday,
    Which,
)
from bot.dialogue.readers.numerals import CARDINALS, ORDINALS

LONGEST_PHRASE: Final = 80
"""Characters: more than any moment needs, and few enough for every way of cutting."""
LONGEST_AHEAD: Final = timedelta(days=3653)
"""Ten years: further ahead than anybody wants to hear from us."""
JUST_GONE: Final = timedelta(days=31)
"""A date without a year that went by this lately is a slip, and not next year's."""

DAYTIME_HOURS: Final = {Daytime.MORNING: 9, Daytime.AFTERNOON: 15, Daytime.EVENING: 18, Daytime.NIGHT: 20}
"""The hour meant by a part of the day alone."""
_HALVES: Final[dict[Daytime, dict[int, int]]] = {
    Daytime.MORNING: {hour: hour for hour in range(1, 12)},
    Daytime.AFTERNOON: {12: 12, **{hour: hour + 12 for hour in range(1, 8)}},
    Daytime.EVENING: {hour: hour + 12 for hour in range(4, 12)},
    Daytime.NIGHT: {12: 24, **{hour: hour + 12 for hour in range(6, 12)}},
}
"""What an hour of the 12-hour clock is in a part of the day; those not listed do not belong to it."""
_REACH: Final = {
    Daytime.MORNING: range(12),
    Daytime.AFTERNOON: range(12, 20),
    Daytime.EVENING: range(16, 24),
    Daytime.NIGHT: range(18, 25),
}
"""The hours of the 24-hour clock that agree with a part of the day."""

_AFTERNOON_UNTIL: Final = 6


def outcomes(fold: str, now: datetime) -> frozenset[Outcome]:
    """Every different meaning of a folded phrase; empty when no cut covers all of it."""
    words = _spelled(fold)
    if not words or len(words) > LONGEST_PHRASE:
        return frozenset()
    made = (combined(parts, now) for parts in _cuts(words))
    return frozenset(outcome for outcome in made if outcome is not None)


def names_a_day(fold: str) -> bool:
    """Tell whether a day is named somewhere among words that are not understood."""
    days = "|".join(f"(?:{re.sub(r'[?]P<[a-z]+>', '', pattern)})" for pattern, _ in DAY_RULES[:19])
    return re.search(rf"(?:^| )(?:{days})(?= |$)", _spelled(fold)) is not None


_NUMBER_WORD: Final = re.compile(
    r"\b(?:" + "|".join(sorted((*CARDINALS, *(word for word in ORDINALS if word[0].isalpha())), key=len, reverse=True)) + r")\b"
)
_LOOSE: Final = re.compile(r"[,;!]+|\.+$|(?<=[a-z])\.(?= )|[()]")


def _spelled(fold: str) -> str:
    """Numbers as digits, punctuation that parts nothing as space."""
    digits = _NUMBER_WORD.sub(_digits, fold.replace("@", " at "))
    return " ".join(_LOOSE.sub(" ", digits.replace("a.m.", "am").replace("p.m.", "pm")).split())


def _digits(found: re.Match[str]) -> str:
    word = found[0]
    return str(CARDINALS[word]) if word in CARDINALS else f"{ORDINALS[word]}th"


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """The compiled rules, made when the first moment is read."""
    rules = (*DAY_RULES, *SPAN_RULES, *HOUR_RULES, *DAYTIME_RULES, *FILLER_RULES)
    return tuple((re.compile(rf"(?:{rule[0]})(?= |$)"), rule) for rule in rules)


def _cuts(words: str) -> Iterator[tuple[Part, ...]]:
    """Every way to cut the words into parts that cover all of them."""
    ends: dict[int, list[tuple[int, tuple[Part, ...]]]] = {}

    def onward(start: int) -> Iterator[tuple[Part, ...]]:
        if start >= len(words):
            yield ()
            return
        if start not in ends:
            ends[start] = list(_steps(words, start))
        for end, parts in ends[start]:
            for rest in onward(end):
                yield (*parts, *rest)

    return onward(0)


def _steps(words: str, start: int) -> Iterator[tuple[int, tuple[Part, ...]]]:
    for pattern, (_, make) in _rules():
        if found := pattern.match(words, start):
            parts = make(found)
            if parts:
                yield found.end() + 1, parts


def combined(parts: tuple[Part, ...], now: datetime) -> Outcome | None:
    """What the parts mean together; None when they contradict each other or say nothing."""
    said = [part for part in parts if not isinstance(part, Filler)]
    spans = [part for part in said if isinstance(part, Later)]
    if spans:
        return _full(now + spans[0].span, now) if len(said) == 1 else None
    hours = [part for part in said if isinstance(part, Hour | Same)]
    daytimes = {part for part in said if isinstance(part, Daytime)}
    if len(hours) > 1 or len(daytimes) > 1:
        return None
    days = [part for part in said if isinstance(part, Day | Weekday | Week | Date)]
    hour = hours[0] if hours else None
    if isinstance(hour, Same):
        hour = Hour(now.hour, now.minute, fixed=True)
    return _placed(days, hour, next(iter(daytimes), None), now)


def _placed(days: list[Day | Weekday | Week | Date], hour: Hour | None, daytime: Daytime | None, now: datetime) -> Outcome | None:
    if hour is not None and hour.bare and not (daytime or any(isinstance(day, Day) for day in days)):
        return None
    times = _times(hour, daytime)
    if times is None or (hour is not None and hour.hour == 24 and not all(day == Day(0) for day in days)):  # noqa: PLR2004
        return None
    if not days:
        return _coming(times, now, today=hour is not None and hour.today) if times else None
    day = _the_day(days, now)
    if isinstance(day, Half) or day is None:
        return day
    if not times:
        return Half(day)
    return _on(day, times, now, yearless=_is_yearless(days))


def _times(hour: Hour | None, daytime: Daytime | None) -> tuple[timedelta, ...] | None:
    """The times of day that may be meant, the likeliest first; empty when none was said, None on contradiction."""
    if hour is None:
        return () if daytime is None else (timedelta(hours=DAYTIME_HOURS[daytime]),)
    minute = timedelta(minutes=hour.minute)
    if daytime is not None:
        return _within(hour, daytime, minute)
    if hour.fixed:
        return (timedelta(hours=hour.hour) + minute,)
    early, late = timedelta(hours=hour.hour) + minute, timedelta(hours=hour.hour + 12) + minute
    return (late, early) if hour.hour <= _AFTERNOON_UNTIL else (early, late)


def _within(hour: Hour, daytime: Daytime, minute: timedelta) -> tuple[timedelta, ...] | None:
    if hour.fixed and hour.hour != 12:  # noqa: PLR2004
        return (timedelta(hours=hour.hour) + minute,) if hour.hour in _REACH[daytime] else None
    figure = _HALVES[daytime].get(hour.hour)
    return None if figure is None else (timedelta(hours=figure) + minute,)


def _coming(times: tuple[timedelta, ...], now: datetime, *, today: bool) -> Outcome | None:
    """A time without a day."""
    start = datetime.combine(now.date(), datetime.min.time())
    ahead = [start + time for time in times if start + time > now]
    if ahead:
        return _full(ahead[0], now)
    return _full(start + times[0] + timedelta(days=0 if today else 1), now)


def _on(day: date, times: tuple[timedelta, ...], now: datetime, *, yearless: bool) -> Outcome | None:
    start = datetime.combine(day, datetime.min.time())
    if day == now.date():
        return _full(next((start + time for time in times if start + time > now), start + max(times)), now)
    return _full(start + times[0], now)


def _full(moment: datetime, now: datetime) -> Outcome | None:
    wall = moment.replace(second=0, microsecond=0)
    if wall - now > LONGEST_AHEAD:
        return None
    return Full(wall.isoformat(timespec="minutes")) if wall > now else Past(wall.isoformat(timespec="minutes"))


def _is_yearless(days: list[Day | Weekday | Week | Date]) -> bool:
    return any(isinstance(day, Date) and day.year is None for day in days)


def _the_day(days: list[Day | Weekday | Week | Date], now: datetime) -> date | Half | None:
    """The one day that all the parts name; None when they disagree."""
    today = now.date()
    weeks = [day for day in days if isinstance(day, Week)]
    weekdays = [day for day in days if isinstance(day, Weekday)]
    fixed = {_fixed(day, today) for day in days if isinstance(day, Day | Date)}
    if len(fixed) > 1 or None in fixed or len(weeks) > 1:
        return None
    if fixed:
        return _checked(fixed.pop(), weekdays, weeks, today)
    if not weekdays:
        return Half(None)
    found = {_weekday(day, weeks, today) for day in weekdays}
    return found.pop() if len(found) == 1 else None


def _checked(day: date | None, weekdays: list[Weekday], weeks: list[Week], today: date) -> date | None:
    """A day named otherwise, which a weekday or week beside it may only confirm."""
    if day is None or any(weekday.number != day.weekday() for weekday in weekdays):
        return None
    return day if all(_monday(today) + timedelta(weeks=week.ahead) == _monday(day) for week in weeks) else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weekday(day: Weekday, weeks: list[Week], today: date) -> date | None:
    if weeks:
        return _monday(today) + timedelta(weeks=weeks[0].ahead, days=day.number) if day.which is Which.BARE else None
    if day.which is Which.NEXT:
        return _monday(today) + timedelta(weeks=1, days=day.number)
    ahead = (day.number - today.weekday()) % 7
    if ahead == 0 and day.which is Which.BARE:
        ahead = 7
    return today + timedelta(days=ahead, weeks=day.later)


def _fixed(part: Day | Date, today: date) -> date | None:
    if isinstance(part, Day):
        return today + timedelta(days=part.ahead)
    if part.month is None:
        return _nth(part.day, today)
    years = (part.year,) if part.year is not None else (today.year - 1, *range(today.year, today.year + 5))
    dates = [found for year in years if (found := _real(year, part.month, part.day)) is not None]
    if part.year is not None:
        return dates[0] if dates else None
    return next((found for found in dates if found >= today - JUST_GONE), None)


def _nth(day: int, today: date) -> date | None:
    """The coming day of that number, in this month or one of the next."""
    months = (divmod(today.month - 1 + ahead, 12) for ahead in range(3))
    dates = (_real(today.year + years, month + 1, day) for years, month in months)
    return next((found for found in dates if found is not None and found >= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

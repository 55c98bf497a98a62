"""Which days of the calendar the parts of a phrase may name, seen from now. Parts that disagree name none.

Where people mean different days by the same words, each is one: on a Sunday the next week begins tomorrow or in eight
days, a weekday's own name on that day is today or in a week, and soon after midnight "tomorrow" may be after sleep.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from bot.dialogue.readers.moments.parts import Date, Day, DayPart, Half, Never, Nth, Vague, Week, Weekday, Which

JUST_GONE: Final = timedelta(days=31)
"""A date without a year that went by this lately is a slip, and not next year's."""
STILL_UP: Final = 4
"""The hour before which whoever is awake may not have begun the new day."""
_YEARS_AHEAD: Final = 8
"""How far to look for the next 29 February: 1900 and 2100 are no leap years."""
_SUNDAY: Final = 6
_WEEK: Final = timedelta(weeks=1)
_DAY: Final = timedelta(days=1)

Days = tuple[date, ...]


def the_days(parts: Sequence[DayPart], now: datetime, *, literal: bool = False) -> Days | Half | Never:
    """The days that all the parts may name, none when they disagree; Half(None) when they name a stretch.

    `literal`: words of ours, in which tomorrow is always the next date.
    """
    today = now.date()
    weekdays = [part for part in parts if isinstance(part, Weekday)]
    weeks = [part for part in parts if isinstance(part, Week)]
    fixed = {_fixed(part, today) for part in parts if isinstance(part, Day | Date | Nth)}
    if never := next((found for found in fixed if isinstance(found, Never)), None):
        return never
    if len(fixed) > 1 or None in fixed or len(weeks) > 1:
        return ()
    if any(isinstance(part, Vague) for part in parts):
        return Half(None)
    if list(parts) == [Day(1)] and now.hour < STILL_UP and not literal:
        return (today, today + _DAY)
    if fixed:
        return _confirmed(fixed.pop(), weekdays, weeks, today)
    named = {_weekday(part, weeks, today) for part in weekdays}
    if not named:
        return Half(None)
    return named.pop() if len(named) == 1 else ()


def _confirmed(day: date | Never | None, weekdays: Sequence[Weekday], weeks: Sequence[Week], today: date) -> Days:
    """A day named by count or date, which a weekday or a week beside it may only confirm."""
    if not isinstance(day, date) or any(weekday.number != day.weekday() for weekday in weekdays):
        return ()
    within = all(any(week <= day < week + _WEEK for week in _weeks(each.ahead, today)) for each in weeks)
    return (day,) if within else ()


def _weeks(ahead: int, today: date) -> Days:
    """The Mondays of a week counted from this one: on a Sunday, for some the new week has begun."""
    monday = today - timedelta(days=today.weekday()) + ahead * _WEEK
    return (monday, monday + _WEEK) if today.weekday() == _SUNDAY else (monday,)


def _weekday(part: Weekday, weeks: Sequence[Week], today: date) -> Days:
    if weeks:
        plain = part.which is Which.BARE and not part.later
        return _in_weeks(weeks[0].ahead, part.number, today) if plain else ()
    if part.which is Which.NEXT:
        return _in_weeks(1, part.number, today)
    if part.which is Which.LAST:
        return (today - timedelta(days=(today.weekday() - part.number) % 7 or 7),)
    first = today + timedelta(days=(part.number - today.weekday()) % 7, weeks=part.later)
    return (first, first + _WEEK) if part.number == today.weekday() and part.which is Which.BARE else (first,)


def _in_weeks(ahead: int, number: int, today: date) -> Days:
    """The weekday in that week; a Sunday is in one week only, whichever day begins it."""
    weeks = _weeks(ahead, today)[: 1 if number == _SUNDAY else None]
    return tuple(monday + timedelta(days=number) for monday in weeks)


def _fixed(part: Day | Date | Nth, today: date) -> date | Never | None:
    if isinstance(part, Day):
        return today + timedelta(days=part.ahead)
    if isinstance(part, Nth):
        return _nth_weekday(part, today)
    if part.month is None:
        return _nth(part.day, today)
    if part.year is not None:
        return _real(part.year, part.month, part.day) or _never(part)
    dates = (_real(year, part.month, part.day) for year in _years(today))
    return next((found for found in dates if found is not None and found >= today - JUST_GONE), None) or _never(part)


def _years(today: date) -> range:
    return range(today.year - 1, today.year + _YEARS_AHEAD + 1)


def _never(part: Date) -> Never | None:
    """A day that its month does not have; figures that are no day or no month at all are just not understood."""
    month = part.month or 0
    return Never(part.day, month, part.year) if 1 <= month <= 12 and 29 <= part.day <= 31 else None  # noqa: PLR2004


def _nth(day: int, today: date) -> date | None:
    """The coming day of that number, in this month or the first that has one: no two months in a row lack a 31st."""
    months = (divmod(today.month - 1 + ahead, 12) for ahead in range(3))
    dates = (_real(today.year + years, month + 1, day) for years, month in months)
    return next((found for found in dates if found is not None and found >= today), None)


def _nth_weekday(part: Nth, today: date) -> date | None:
    years = (part.year,) if part.year is not None else _years(today)
    dates = (_of_month(part, year) for year in years)
    return next((found for found in dates if part.year is not None or found >= today - JUST_GONE), None)


def _of_month(part: Nth, year: int) -> date:
    """The nth weekday of a month: counted from its first day, or back from the first day of the next one."""
    if part.n:
        first = date(year, part.month, 1)
        return first + timedelta(days=(part.number - first.weekday()) % 7, weeks=part.n - 1)
    after = date(year + part.month // 12, part.month % 12 + 1, 1)
    return after - timedelta(days=(after.weekday() - part.number) % 7 or 7)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Which day of the calendar the parts of a phrase name, seen from today. Parts that disagree name none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.dialogue.readers.moment_parts import Date, Day, DayPart, Half, Vague, Week, Weekday, Which

JUST_GONE: Final = timedelta(days=31)
"""A date without a year that went by this lately is a slip, and not next year's."""
_YEARS_AHEAD: Final = 8
"""How far to look for the next 29 February: 1900 and 2100 are no leap years."""


def the_day(parts: Sequence[DayPart], today: date) -> date | Half | None:
    """The one day that all the parts name; Half(None) when they name a stretch, None when they disagree."""
    weekdays = [part for part in parts if isinstance(part, Weekday)]
    weeks = [part for part in parts if isinstance(part, Week)]
    fixed = {_fixed(part, today) for part in parts if isinstance(part, Day | Date)}
    if len(fixed) > 1 or None in fixed or len(weeks) > 1:
        return None
    if any(isinstance(part, Vague) for part in parts):
        return Half(None)
    if fixed:
        return _confirmed(fixed.pop(), weekdays, weeks, today)
    named = {_weekday(part, weeks, today) for part in weekdays}
    if not named:
        return Half(None)
    return named.pop() if len(named) == 1 else None


def _confirmed(day: date | None, weekdays: Sequence[Weekday], weeks: Sequence[Week], today: date) -> date | None:
    """A day named by count or date, which a weekday or a week beside it may only confirm."""
    if day is None or any(weekday.number != day.weekday() for weekday in weekdays):
        return None
    return day if all(_monday(today) + timedelta(weeks=week.ahead) == _monday(day) for week in weeks) else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weekday(part: Weekday, weeks: Sequence[Week], today: date) -> date | None:
    if weeks:
        in_week = _monday(today) + timedelta(weeks=weeks[0].ahead, days=part.number)
        return in_week if part.which is Which.BARE and not part.later else None
    if part.which is Which.NEXT:
        return _monday(today) + timedelta(weeks=1, days=part.number)
    ahead = (part.number - today.weekday()) % 7
    if ahead == 0 and part.which is Which.BARE:
        ahead = 7
    return today + timedelta(days=ahead, weeks=part.later)


def _fixed(part: Day | Date, today: date) -> date | None:
    if isinstance(part, Day):
        return today + timedelta(days=part.ahead)
    if part.month is None:
        return _nth(part.day, today)
    if part.year is not None:
        return _real(part.year, part.month, part.day)
    dates = (_real(year, part.month, part.day) for year in range(today.year - 1, today.year + _YEARS_AHEAD + 1))
    return next((found for found in dates if found is not None and found >= today - JUST_GONE), None)


def _nth(day: int, today: date) -> date | None:
    """The coming day of that number, in this month or the first that has one: no two months in a row lack a 31st."""
    months = (divmod(today.month - 1 + ahead, 12) for ahead in range(3))
    dates = (_real(today.year + years, month + 1, day) for years, month in months)
    return next((found for found in dates if found is not None and found >= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""How long ago a day was that somebody names: "last tues", "24/11", "three days ago", "on the 14th".

The one place that looks back; `moment` reads what is to come. What may be several days, or lies ahead, is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from bot.dialogue.readers.moments.days import MONTH_NUMBERS, WEEKDAY_NUMBERS, any_of
from bot.dialogue.readers.moments.grammar import spelled

LONGEST: Final = 200
"""Characters looked at: a day is named in a few words, and a long line tells more than when."""

HALF_A_DAY: Final = 12
"""Hours ago that are taken for today; more may be yesterday, and are asked about."""

_SOON: Final = timedelta(days=60)
"""A date without a year that is this near ahead is no date of last year's, but one to come or a slip."""

_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_SOME: Final = {"a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 4}
_COUNT: Final = r"(?P<n>\d{1,3}|a couple of|couple of|a few|few|several|an?)"
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|year)s?"
_WEEKDAY: Final = rf"(?P<weekday>{any_of(WEEKDAY_NUMBERS)})"
_MONTH: Final = rf"(?P<month>{any_of(MONTH_NUMBERS)})"
_DAY: Final = r"(?P<day>\d{1,2})"
_NTH: Final = rf"{_DAY}(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>20\d{2})"
_AHEAD: Final = re.compile(
    r"\b(?:tomorrow|tmrw?|tonight|later today|next (?:week|month|year)|coming up|not (?:until|till)"
    r"|not (?:happened|been|had it)"
    r"|hasn't (?:happened|been)|haven't had it|still to come|upcoming|in (?:\d+|a|two|three|a few) (?:days?|weeks?))\b"
    rf"|\bnext {_WEEKDAY}"
)
"""How people speak of what is still to come."""
_NO_CHOICE: Final = r"(?! (?:1|option|choice|answer)\b)"
"""The second one is a place in a list."""


def days_ago(fold: str, today: date) -> int | None:
    """How many days before today the day is that these folded words name; None if they name none or several."""
    if len(fold) > LONGEST:
        return None
    words = spelled(fold)
    found = {(today - day).days for day in _named(words, today) if day <= today}
    return found.pop() if len(found) == 1 else None


def lies_ahead(fold: str, today: date) -> bool:
    """Tell whether these folded words speak of a day to come and of none gone by."""
    if len(fold) > LONGEST:
        return False
    named = {day > today for day in _named(spelled(fold), today)}
    return named == {True} or (not named and _AHEAD.search(fold) is not None)


def _named(words: str, today: date) -> Iterator[date]:
    """Every day that is named. What one rule has read is not read by the next: "the 3rd of May" is no third."""
    for pattern, means in _rules():
        for found in pattern.finditer(words):
            yield from means(found, today)
        words = pattern.sub(" ; ", words)


def _count(found: re.Match[str], today: date) -> Iterator[date]:
    number = found["n"]
    yield today - timedelta(days=_DAYS[found["unit"]] * (int(number) if number.isdigit() else _SOME[number]))


def _weekday(found: re.Match[str], today: date) -> Iterator[date]:
    """The last day of that name; by its own name alone on that day it may be today, and is asked about.

    Somebody who says "last Tuesday" on a Wednesday seldom means yesterday: that is two days, and neither is counted.
    """
    back = (today.weekday() - WEEKDAY_NUMBERS[found["weekday"].rstrip(".")]) % 7
    if back == 0 and not found["which"]:
        yield today
    if back == 1 and found["which"] == "last ":
        yield today - timedelta(days=8)
    yield today - timedelta(days=back or 7)


def _weekday_before(found: re.Match[str], today: date) -> Iterator[date]:
    """Of the calendar week before this one, which begins on Monday."""
    monday = today - timedelta(days=today.weekday() + 7)
    yield monday + timedelta(days=WEEKDAY_NUMBERS[found["weekday"].rstrip(".")])


def _date(found: re.Match[str], today: date) -> Iterator[date]:
    said = found.groupdict()
    month, year = said["month"], said.get("year")
    number = int(month) if month.isdigit() else MONTH_NUMBERS[month.rstrip(".")]
    if year:
        yield from _real(int(year), number, int(said["day"]))
        return
    for day in _real(today.year, number, int(said["day"])):
        if day <= today:
            yield day
        elif day > today + _SOON:
            yield from _real(today.year - 1, number, int(said["day"]))


def _figures(found: re.Match[str], today: date) -> Iterator[date]:
    """Both ways around: 3/11 may be the third of November or the eleventh of March. The nearer one is meant."""
    one, other, year = int(found["day"]), int(found["month"]), found["year"]
    full = (int(year) + (2000 if int(year) < 100 else 0),) if year else (today.year, today.year - 1)  # noqa: PLR2004
    ways = {day for each in full for pair in ((one, other), (other, one)) for day in _real(each, pair[1], pair[0])}
    behind = sorted(day for day in ways if day <= today)
    ahead = any(today < day <= today + _SOON for day in ways)
    if behind and not (ahead and today - behind[-1] > _SOON):
        yield behind[-1]


def _nth(found: re.Match[str], today: date) -> Iterator[date]:
    """The last day of that number."""
    last = today.replace(day=1) - timedelta(days=1)
    days = [*_real(today.year, today.month, int(found["day"])), *_real(last.year, last.month, int(found["day"]))]
    yield from [day for day in days if day <= today][:1]


def _real(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _hours(found: re.Match[str], today: date) -> Iterator[date]:
    if not found["n"] or int(found["n"]) <= HALF_A_DAY:
        yield today


_RULES: Final[tuple[tuple[str, Callable[[re.Match[str], date], Iterator[date]]], ...]] = (
    (rf"{_COUNT} {_UNIT} (?:ago|back|before|earlier)", _count),
    (r"(?:about |like )?(?:(?P<n>\d{1,2})|an?|half an) ?(?:h|hrs?|hours?) ago", _hours),
    (r"(?:\d{1,2}|a few|few|half an?)? ?(?:m|mins?|minutes?) ago(?P<n>)", _hours),
    (rf"(?:before|since|it is|it's|it's been) {_COUNT} {_UNIT}", _count),
    (rf"{_WEEKDAY} (?:of )?last week", _weekday_before),
    (rf"last week (?:on )?{_WEEKDAY}", _weekday_before),
    (rf"(?P<year>20\d\d)[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}", _date),
    (rf"(?:the )?{_NTH}\.?(?: of)? {_MONTH}(?:,? {_YEAR})?", _date),
    (rf"{_MONTH} (?:the )?{_NTH}(?:,? {_YEAR})?", _date),
    (rf"{_DAY}(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign)(?P<year>20\d\d|\d\d)", _figures),
    (rf"(?<!at ){_DAY}[/.](?P<month>\d{{1,2}})(?P<year>)\.?", _figures),
    (rf"(?<!next )(?P<which>last |this |this past |past |on )?{_WEEKDAY}", _weekday),
    (rf"(?:on )?(?:the )?{_DAY}(?:st|nd|rd|th){_NO_CHOICE}", _nth),
)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Iterator[date]]], ...]:
    return tuple((re.compile(rf"(?<![\w/.-])(?:{pattern})(?![\w/-])"), means) for pattern, means in _RULES)

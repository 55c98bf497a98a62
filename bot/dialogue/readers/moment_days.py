"""How people name a day: patterns and what they mean. The numbers in the words are digits by now."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.dialogue.readers.moment_parts import Date, Day, Part, Week, Weekday, Which

MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH_NUMBERS: Final = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
    "febuary": 2,
    "novemeber": 11,
}
_WEEKDAY_NUMBERS: Final = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name[:3]: number for number, name in enumerate(WEEKDAYS)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
    "wensday": 2,
    "wednsday": 2,
    "thrusday": 3,
    "firday": 4,
    "saterday": 5,
}


def _any_of(names: dict[str, int]) -> str:
    return "(?:" + "|".join(sorted(names, key=len, reverse=True)) + r")\.?"


_MONTH: Final = f"(?P<month>{_any_of(_MONTH_NUMBERS)})"
_WEEKDAY: Final = f"(?P<weekday>{_any_of(_WEEKDAY_NUMBERS)})"
_DAY: Final = r"(?P<day>\d{1,2})"
_NTH: Final = _DAY + "(?:st|nd|rd|th)"
_TOMORROW: Final = r"(?:tomorrow|tomorow|tommorrow|tommorow|tomorrrow|tmrw|tmrow|tmr|tmw|tomo|2moro|2morrow|2mrw)"

_WHICH: Final = {"this": Which.THIS, "next": Which.NEXT, "coming": Which.BARE}

Rule = tuple[str, Callable[[re.Match[str]], tuple[Part, ...]]]


def _weekday(name: str) -> int:
    return _WEEKDAY_NUMBERS[name.rstrip(".")]


def _date(found: re.Match[str]) -> tuple[Part, ...]:
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    month = groups.get("month")
    number = None if month is None else int(month) if month.isdigit() else _MONTH_NUMBERS[month.rstrip(".")]
    return (Date(int(found["day"]), number, year + 2000 if year is not None and year < 100 else year),)  # noqa: PLR2004


_YEAR: Final = r"(?P<year>20\d{2})"
_YEAR_SHORT: Final = r"(?P<year>20\d{2}|\d{2})"

DAY_RULES: Final[tuple[Rule, ...]] = (
    ("(?:later )?today", lambda _: (Day(0),)),
    (_TOMORROW, lambda _: (Day(1),)),
    (f"(?:the )?day after {_TOMORROW}", lambda _: (Day(2),)),
    ("(?:the )?day before yesterday", lambda _: (Day(-2),)),
    ("yesterday", lambda _: (Day(-1),)),
    (r"in (?P<n>a|\d{1,3}) days?(?: time)?", lambda m: (Day(_count(m)),)),
    (r"(?P<n>a|\d{1,3}) days? from (?:now|today)", lambda m: (Day(_count(m)),)),
    (r"in (?P<n>a|\d{1,2}) weeks?(?: time)?", lambda m: (Day(7 * _count(m)),)),
    (r"(?P<n>a|\d{1,2}) weeks? (?:from )?(?:now|today)", lambda m: (Day(7 * _count(m)),)),
    (rf"(?:a|1) week (?:from )?{_TOMORROW}|{_TOMORROW} week", lambda _: (Day(8),)),
    ("(?:in )?a fortnight(?: from (?:now|today))?|in a fortnight(?:'s)? time", lambda _: (Day(14),)),
    ("today week", lambda _: (Day(7),)),
    (_WEEKDAY, lambda m: (Weekday(_weekday(m["weekday"])),)),
    (rf"(?P<which>this|next|coming) {_WEEKDAY}", lambda m: (Weekday(_weekday(m["weekday"]), _WHICH[m["which"]]),)),
    (rf"(?:this|the) coming {_WEEKDAY}", lambda m: (Weekday(_weekday(m["weekday"])),)),
    (rf"(?:(?:a|1) week (?:from |on ){_WEEKDAY})", lambda m: (Weekday(_weekday(m["weekday"]), later=1),)),
    (rf"{_WEEKDAY} week", lambda m: (Weekday(_weekday(m["weekday"]), later=1),)),
    ("(?:of )?this week", lambda _: (Week(0),)),
    ("(?:of )?next week", lambda _: (Week(1),)),
    ("the week after next", lambda _: (Week(2),)),
    (rf"(?:the )?{_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: {_YEAR})?", _date),
    (rf"{_MONTH} (?:the )?{_DAY}(?:st|nd|rd|th)?(?: {_YEAR})?", _date),
    (rf"(?:the )?{_NTH}", _date),
    (rf"the {_DAY}", _date),
    (rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}", _date),
    (rf"{_DAY}\.(?P<month>\d{{1,2}})\.?", _date),
    (rf"{_DAY}\. ?(?P<month>\d{{1,2}})\. ?{_YEAR_SHORT}", _date),
    (rf"{_DAY}/(?P<month>\d{{1,2}})(?:/{_YEAR_SHORT})?", _date),
    (rf"(?P<month>\d{{1,2}})/{_DAY}(?:/{_YEAR_SHORT})?", _date),
    (rf"{_DAY}-(?P<month>\d{{1,2}})-{_YEAR}", _date),
    (rf"(?P<month>\d{{1,2}})-{_DAY}-{_YEAR}", _date),
)
"""Slashes and dashes are read both ways around; when both make sense they make two outcomes, and that is unclear."""


def _count(found: re.Match[str]) -> int:
    return 1 if found["n"] == "a" else int(found["n"])

"""How people name a day: patterns and the parts they make. The numbers in the words are digits by now."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.dialogue.readers.moments.parts import Date, Day, Nth, Part, Vague, Week, Weekday, Which
from bot.dialogue.words.typed import listed

Parts = tuple[Part, ...]
Rule = tuple[str, Callable[[re.Match[str]], Parts]]
"""A pattern for whole words, and the parts it stands for; none when the figures make no sense."""

MONTHS: Final = listed("january february march april may june july august september october november december")
WEEKDAYS: Final = listed("monday tuesday wednesday thursday friday saturday sunday")

MONTH_NUMBERS: Final = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
    "febuary": 2,
    "novemeber": 11,
    "decemeber": 12,
}
WEEKDAY_NUMBERS: Final = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name[:3]: number for number, name in enumerate(WEEKDAYS)},
    **dict.fromkeys(listed("tues tusday teusday tuseday tuesady"), 1),
    **dict.fromkeys(listed("weds wensday wensdays wednsday wedensday wendesday wendsday wednesay"), 2),
    **dict.fromkeys(listed("thur thurs thrusday thurday thursady thirsday thusday thursay thurdsay thrus"), 3),
    **dict.fromkeys(listed("firday frday fryday fridya friady"), 4),
    **dict.fromkeys(listed("saterday satuday"), 5),
    **dict.fromkeys(listed("munday mondya monady"), 0),
    **dict.fromkeys(listed("sundya sudnay"), 6),
}


def any_of(names: dict[str, int]) -> str:
    return "(?:" + "|".join(sorted(names, key=len, reverse=True)) + r")\.?"


_DAY: Final = r"(?P<day>\d{1,2})"
_NTH: Final = _DAY + "(?:st|nd|rd|th)"
_MONTH: Final = f"(?P<month>{any_of(MONTH_NUMBERS)})"
_MONTH_FIGURE: Final = r"(?P<month>\d{1,2})"
_YEAR: Final = r"(?P<year>20\d{2})"
_YEAR_SHORT: Final = r"(?P<year>20\d{2}|\d{2})"
_WEEKDAY: Final = f"(?P<weekday>{any_of(WEEKDAY_NUMBERS)})"
_TOMORROW: Final = (
    "(?:tomorrow|tomorow|tommorrow|tommorow|tomorrrow|tomorro|tmrw|tmrow|tmr|tmw|tomo|tomoz|2moro|2morrow|2mrw)"
)
_WHICH: Final = {"this": Which.THIS, "next": Which.NEXT, "nxt": Which.NEXT, "last": Which.LAST, "coming": Which.BARE}
_CENTURY: Final = 2000


def _count(found: re.Match[str], times: int = 1) -> Parts:
    return (Day(times * (1 if found["n"] == "a" else int(found["n"]))),)


def _weekday(found: re.Match[str], later: int = 0) -> Parts:
    which = _WHICH[found.groupdict().get("which") or "coming"]
    return (Weekday(WEEKDAY_NUMBERS[found["weekday"].rstrip(".")], which, later),)


def _week_later(found: re.Match[str]) -> Parts:
    return _weekday(found, later=1)


def _fortnight_later(found: re.Match[str]) -> Parts:
    return _weekday(found, later=2)


def _ago(found: re.Match[str]) -> Parts:
    return _count(found, -7 if found["unit"].startswith("w") else -1)


def _nth(found: re.Match[str]) -> Parts:
    number, month = WEEKDAY_NUMBERS[found["weekday"].rstrip(".")], MONTH_NUMBERS[found["month"].rstrip(".")]
    return (Nth(int(found["n"] or 0), number, month, int(found["year"]) if found["year"] else None),)


def _date(found: re.Match[str]) -> Parts:
    said = found.groupdict()
    month, year = said.get("month"), int(said.get("year") or 0)
    number = int(month) if month and month.isdigit() else MONTH_NUMBERS.get((month or "").rstrip("."))
    return (Date(int(found["day"]), number, (year + _CENTURY if year < 100 else year) if year else None),)  # noqa: PLR2004


WORD_RULES: Final[tuple[Rule, ...]] = (
    ("(?:later )?(?:today|2day)", lambda _: (Day(0),)),
    (_TOMORROW, lambda _: (Day(1),)),
    (f"(?:the )?day after {_TOMORROW}|overmorrow", lambda _: (Day(2),)),
    ("yesterday", lambda _: (Day(-1),)),
    (r"in (?P<n>a|\d{1,3}) days?(?:' time| time)?", _count),
    (r"(?P<n>a|\d{1,3}) days? from (?:now|today)", _count),
    (r"in (?P<n>a|\d{1,2}) weeks?(?:'s time|' time| time)?", lambda found: _count(found, 7)),
    (r"(?P<n>a|\d{1,2}) weeks? (?:from )?(?:now|today)", lambda found: _count(found, 7)),
    (f"(?:a|1) week (?:from )?{_TOMORROW}|{_TOMORROW} week", lambda _: (Day(8),)),
    ("in a fortnight(?:'s time)?|a fortnight (?:from )?(?:now|today)", lambda _: (Day(14),)),
    ("today week", lambda _: (Day(7),)),
    (_WEEKDAY, _weekday),
    (f"(?P<which>this|next|nxt|last|coming) {_WEEKDAY}", _weekday),
    (r"(?P<n>a|\d{1,2}) (?P<unit>days?|weeks?) ago", _ago),
    (f"(?:this|the|next) coming {_WEEKDAY}", _weekday),
    (f"(?:a|1) week (?:from |on ){_WEEKDAY}", _week_later),
    (f"{_WEEKDAY} week", _week_later),
    (f"(?:2 weeks|a fortnight|fortnight) (?:from |on ){_WEEKDAY}", _fortnight_later),
    ("(?:of )?(?:later )?this week", lambda _: (Week(0),)),
    ("(?:of )?next week", lambda _: (Week(1),)),
    ("(?:of )?the week after(?: next)?", lambda _: (Week(2),)),
    (r"(?:at |on )?(?:the |this |next )?(?:weekend|end of (?:the |this |next )?(?:week|month))", lambda _: (Vague(),)),
    (r"(?:early |late |later )?(?:next|this) month|in (?:a|\d{1,2}) months?(?:' time)?", lambda _: (Vague(),)),
)
"""Days in words."""

DATE_RULES: Final[tuple[Rule, ...]] = (
    (rf"(?:the )?{_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: {_YEAR})?", _date),
    (rf"{_MONTH} (?:the )?{_DAY}(?:st|nd|rd|th)?(?: {_YEAR})?", _date),
    (rf"(?:the )?{_NTH}", _date),
    (rf"(?:the )?(?:(?P<n>[1-4])(?:st|nd|rd|th)|last) {_WEEKDAY} (?:of|in) {_MONTH}(?: {_YEAR})?", _nth),
    (rf"the {_DAY}", _date),
    (rf"{_YEAR}([-/.]){_MONTH_FIGURE}\2{_DAY}", _date),
    (rf"{_DAY}\. ?{_MONTH_FIGURE}\.?", _date),
    (rf"{_DAY}\. ?{_MONTH_FIGURE}\. ?{_YEAR_SHORT}", _date),
    (rf"{_DAY}\. ?{_MONTH}(?: {_YEAR})?", _date),
    (rf"{_DAY}/{_MONTH_FIGURE}(?:/{_YEAR_SHORT})?", _date),
    (rf"{_MONTH_FIGURE}/{_DAY}(?:/{_YEAR_SHORT})?", _date),
    (rf"{_DAY}-{_MONTH_FIGURE}-{_YEAR}", _date),
    (rf"{_MONTH_FIGURE}-{_DAY}-{_YEAR}", _date),
)
"""Days in figures. Slashes and dashes are read both ways around; when both make sense there are two outcomes."""

"""What our grammar leaves over, read by dateparser under guard: whole phrases, and nothing that it might have made up.

It drops words it does not know and fills in what was not said, so its reading counts only when the phrase holds a
time of day in figures, no word for a choice or a stretch, and when every number typed is found again in the result,
which must be the same whichever way around day and month are read.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from bot.dialogue.readers.labels import NEGATIONS
from bot.dialogue.readers.moments.days import WEEKDAYS
from bot.dialogue.readers.moments.grammar import LONGEST_PHRASE, spelled
from bot.dialogue.readers.moments.meaning import LONGEST_AHEAD
from bot.dialogue.readers.moments.parts import Full, Outcome, Past
from bot.dialogue.words.typed import words_of

_CLOCK: Final = re.compile(r"\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]m\b")
_DAY: Final = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:mon|tue|wed|thu|fri|sat|sun)|\b20\d\d\b"
)
_UNSURE: Final = frozenset(
    {"or", "and", "between", "until", "till", "to", "from", "before", "after", "either", "not", "if"}
)
_SETTINGS: Final = {
    "PREFER_DATES_FROM": "future",
    "STRICT_PARSING": False,
    "REQUIRE_PARTS": ["day", "month"],
    "RETURN_AS_TIMEZONE_AWARE": False,
    "PARSERS": ["absolute-time"],
}


def read_leftover(fold: str, now: datetime) -> frozenset[Outcome]:
    """The one moment dateparser finds in a folded phrase, or nothing."""
    phrase = spelled(fold)
    if not _may_be_read(phrase):
        return frozenset()
    read = {_parsed(phrase, now, order) for order in ("DMY", "MDY")}
    moment = read.pop() if len(read) == 1 else None
    if moment is None or moment - now > LONGEST_AHEAD or not _holds(phrase, moment):
        return frozenset()
    wall = moment.isoformat(timespec="minutes")
    return frozenset({Full(wall) if moment > now else Past(wall)})


def _may_be_read(phrase: str) -> bool:
    words = words_of(phrase)
    return (
        len(words) <= LONGEST_PHRASE
        and len(_CLOCK.findall(phrase)) == 1
        and _DAY.search(phrase) is not None
        and NEGATIONS.isdisjoint(words)
        and _UNSURE.isdisjoint(words)
    )


def _parsed(phrase: str, now: datetime, order: str) -> datetime | None:
    import dateparser  # noqa: PLC0415 0.2 s, and few phrases need it

    settings = {**_SETTINGS, "RELATIVE_BASE": now, "DATE_ORDER": order}
    try:
        return dateparser.parse(phrase, languages=["en"], settings=settings)
    except (ValueError, OverflowError, TypeError):
        return None


def _holds(phrase: str, moment: datetime) -> bool:
    """Tell whether every number and weekday of the phrase is found again in the moment."""
    numbers = {int(number) for number in re.findall(r"\d+", phrase)}
    weekdays = {number for number, name in enumerate(WEEKDAYS) if re.search(rf"\b{name[:3]}", phrase)}
    return numbers <= _figures(moment) and weekdays <= {moment.weekday()}


def _figures(moment: datetime) -> set[int]:
    """Every number that may stand for a part of this moment."""
    hours = {moment.hour, moment.hour % 12 or 12}
    return {moment.year, moment.year % 100, moment.month, moment.day, *hours, moment.minute, moment.second, 0}

"""A moment in a person's own words → local wall time. What was understood is always said back before it is kept.

Our own strict grammar reads first; dateparser only gets whole phrases that are left over (see `moment_leftover`). A
zone among the words is refused: the person's own zone is meant, and an abbreviation names several.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from bot.dialogue.readers.abbreviations import abbreviation_in
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.moments.dates import JUST_GONE
from bot.dialogue.readers.moments.days import MONTHS, WEEKDAYS
from bot.dialogue.readers.moments.grammar import names_one_day, outcomes
from bot.dialogue.readers.moments.leftover import read_leftover
from bot.dialogue.readers.moments.loose import loosely
from bot.dialogue.readers.moments.parts import Full, Half, Never, Outcome, Past
from bot.dialogue.readers.moments.stamp import ToLocal, stamp_in
from bot.dialogue.words.typed import folded
from bot.dialogue.words.yes_no import yes_or_no

EXAMPLE: Final = "tomorrow 10:00"
_BEFORE: Final = re.compile(
    r"(?:(?:(?:yes|yeah|yep|yup|sure|ok|okay|bet|aight|righto|sige)(?:,? please)?[,.!:;]*|(?:good|great|fine)[,.!;]) )+"
)
_BEHIND: Final = re.compile(
    r",? (?:if (?:that|it)(?:'s| is| would be)? ?(?:ok|okay|fine|all right|alright|possible|works|suits)?"
    r"(?: for you| with you)?|if possible|works(?: best| fine| well)?(?: for me)?|suits me(?: best| fine| well)?"
    r"|(?:would be|is) (?:good|great|fine|best|ok|okay|perfect|better)(?: for me)?"
    r"|with (?:[a-z][a-z'-]*\.? ?){1,5})[.!?]*$"
)
"""Figures behind "with" may be a time, so it is words alone."""
_BEFORE_IT: Final = re.compile(
    r"(?:(?:remind me|maybe|please|just|right|shortly|sometime|the (?:day|night|evening|morning)|an hour|half an hour"
    r"|(?:a|one|two|\d+) (?:hours?|minutes?|mins?|days?|h|min)|a bit|a little|yes|yeah) )*(?:before|ahead of|prior to)"
    r"(?: (?:the|my|that|our|next) ?(?:interview|call|meeting|next one|next interview)| it| that| i go in| it starts)?"
)
"""Before something whose time we do not know here."""
NEAR: Final = timedelta(days=180)
"""A day this near needs no year, even across New Year."""
YEAR_BUT_A_MONTH: Final = timedelta(days=365) - JUST_GONE
"""From so far ahead the same date a year ago has just gone by, and is what the bare date means."""
_EXAMPLE_TIME: Final = "10:00"
_LATE: Final = 21
"""The hour from which on no example is given for today."""


def read_moment(typed: str, now: datetime, to_local: ToLocal | None = None) -> Reading:
    """Read a moment to come. `now` and the result are wall time, naive."""
    if (seconds := stamp_in(typed)) is not None:
        return _said(_stamped(seconds, now, to_local), now)
    if zone := abbreviation_in(typed):
        return unclear("moment_zone", word=zone)
    fold = _bare(folded(typed))
    found = outcomes(fold, now)
    if found is None and names_one_day(fold):
        return _said(Half(None), now)
    if found is None and (phrase := _no_moment(fold)):
        return unclear(phrase, example=EXAMPLE)
    if found is None:
        found = read_leftover(fold, now)
    return _said(next(iter(found)), now) if len(found) == 1 else _either(found, now)


def _no_moment(fold: str) -> str:
    """How to ask about words that want a moment and name none: a bare yes, or before the interview; else nothing."""
    if yes_or_no(fold.rstrip(".! ")) is True:
        return "moment_when"
    return "moment_before" if _BEFORE_IT.fullmatch(fold.rstrip(".! ")) else ""


def _bare(fold: str) -> str:
    """The moment without the yes before it and what is said of it behind: "yes, tomorrow at 10 if that's ok"."""
    return _BEHIND.sub("", _BEFORE.sub("", fold)) or fold


def suggested(words: str, now: datetime) -> str | None:
    """A suggestion of ours, such as "tomorrow 10:00", as wall time; None when it names no one moment to come."""
    return _suggested(words, now.replace(second=0, microsecond=0))


@lru_cache(maxsize=256)
def _suggested(words: str, now: datetime) -> str | None:
    """Whoever asks within the same minute gets the same answer: at nine o'clock many do."""
    match tuple(outcomes(folded(words), now, literal=True) or ()):
        case [Full(wall)]:
            return wall
        case _:
            return None


def proposed(typed: str, now: datetime) -> str | None:
    """A time on the day these words name without one, or near what they loosely say, as wall time.

    None where they name no such day, and where they are a moment by themselves.
    """
    if isinstance(read_moment(typed, now), Heard):
        return None
    if (loose := loosely(_bare(folded(typed)), now)) is not None:
        return loose.isoformat(timespec="minutes")
    found = outcomes(_bare(folded(typed)), now) or ()
    days = [each.day for each in found if isinstance(each, Half) and each.day]
    if len(found) != 1 or not days:
        return None
    full = outcomes(folded(_example(days[0], now)), now, literal=True) or ()
    return next((each.wall for each in full if isinstance(each, Full)), None)


def describe(wall: str, now: datetime) -> str:
    """A moment in plain English: "today, 18:00", "tomorrow, Monday 23 November, 10:00", "Friday 4 December, 09:30".

    The year stands there when it is not this one and the day is further off than NEAR, or so far ahead that without a
    year the day just gone by would be meant.
    """
    moment = datetime.fromisoformat(wall)
    return f"{_day(moment.date(), now)}, {moment:%H:%M}"


def _day(day: date, now: datetime) -> str:
    ahead = (day - now.date()).days
    if ahead == 0:
        return "today"
    plain = (day.year == now.year and ahead < YEAR_BUT_A_MONTH.days) or abs(ahead) < NEAR.days
    year = "" if plain else f" {day.year}"
    named = f"{WEEKDAYS[day.weekday()].title()} {day.day} {MONTHS[day.month - 1].title()}{year}"
    return f"tomorrow, {named}" if ahead == 1 else named


def _either(found: Collection[Outcome], now: datetime) -> Reading:
    """What has two meanings is asked by both of them, in words that would be understood."""
    full = sorted(each.wall for each in found if isinstance(each, Full))
    days = sorted(each.day for each in found if isinstance(each, Half) and each.day)
    match full, days:
        case [one, other], [] if len(found) == len(full):
            return unclear("moment_two", one=describe(one, now), other=describe(other, now))
        case [], [first, second] if len(found) == len(days):
            example = _example(first, now)
            return unclear("moment_two_days", one=_day(first, now), other=_day(second, now), example=example)
        case _:
            return _said(None, now)


def _said(outcome: Outcome | None, now: datetime) -> Reading:
    match outcome:
        case Full(wall):
            return Heard(wall, echo=True)
        case Past(wall) if "T" in wall:
            return unclear("moment_past", moment=describe(wall, now))
        case Past(wall):
            return unclear("moment_past", moment=_day(date.fromisoformat(wall), now))
        case Half(day):
            return unclear("moment_half", example=_example(day, now))
        case Never(day, month, year):
            named = f"{day} {MONTHS[month - 1].title()}"
            return unclear("moment_never", date=f"{named} {year}" if year else named)
        case _:
            return unclear("moment", example=EXAMPLE)


def _example(day: date | None, now: datetime) -> str:
    """The day that was named, with a time: words that would work."""
    if day is None or (day - now.date()).days == 1:
        return EXAMPLE
    if day != now.date():
        return f"{_day(day, now)}, {_EXAMPLE_TIME}"
    return f"today {now.hour + 2:02}:00" if now.hour < _LATE else EXAMPLE


def _stamped(seconds: int, now: datetime, to_local: ToLocal | None) -> Outcome | None:
    wall = to_local(seconds) if to_local else None
    if wall is None:
        return None
    minute = wall.replace(second=0, microsecond=0)
    return (Full if minute > now else Past)(minute.isoformat(timespec="minutes"))

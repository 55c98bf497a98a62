"""A moment in a person's own words → local wall time. What was understood is always said back before it is kept.

Our own strict grammar first; dateparser only for whole phrases it leaves over, and only when every number typed is found
again in what it made of them. A zone in the words is refused: the person's own zone is meant, and an abbreviation names
several.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.dialogue.readers.abbreviations import abbreviation_in
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.moment_days import MONTHS, WEEKDAYS
from bot.dialogue.readers.moment_grammar import names_a_day, outcomes
from bot.dialogue.readers.moment_parts import Full, Half, Outcome, Past
from bot.dialogue.readers.typed import folded
from bot.dialogue.steps import Ask

ToLocal = Callable[[int], datetime]
"""Epoch seconds → the person's wall time, naive."""

EXAMPLE: Final = "tomorrow 10:00"
NEAR: Final = timedelta(days=180)
"""A day this near needs no year, even across New Year."""

_STAMP: Final = re.compile(r"<t:(\d{1,12})(?::[tTdDfFsSR])?>")
"""Discord's timestamp, an absolute instant."""


def read_moment(ask: Ask, typed: str, now: datetime, to_local: ToLocal | None = None) -> Reading:
    """Read a moment to come. `now` and the result are wall time, naive."""
    if stamp := _STAMP.fullmatch(typed.strip()):
        return _stamped(int(stamp[1]), now, to_local)
    if zone := abbreviation_in(typed):
        return unclear("moment_zone", word=zone)
    found = outcomes(folded(typed), now)
    if len(found) == 1:
        return _said(next(iter(found)), now)
    if not found and names_a_day(folded(typed)) and not re.search(r"\d", typed):
        return unclear("moment_half", example=EXAMPLE)
    return unclear("moment", example=EXAMPLE)


def suggested(words: str, now: datetime) -> str | None:
    """A suggestion of ours, such as "tomorrow 10:00", as wall time; None when it names no one moment to come."""
    found = outcomes(folded(words), now)
    only = next(iter(found)) if len(found) == 1 else None
    return only.wall if isinstance(only, Full) else None


def describe(wall: str, now: datetime) -> str:
    """A moment in plain English: "today, 18:00", "tomorrow, Monday 23 November, 10:00", "Friday 4 December, 09:30"."""
    moment = datetime.fromisoformat(wall)
    days = (moment.date() - now.date()).days
    if days == 0:
        return f"today, {moment:%H:%M}"
    near = moment.year == now.year or abs(moment - now) < NEAR
    day = f"{WEEKDAYS[moment.weekday()].title()} {moment.day} {MONTHS[moment.month - 1].title()}"
    return f"{'tomorrow, ' if days == 1 else ''}{day}{'' if near else f' {moment.year}'}, {moment:%H:%M}"


def _said(outcome: Outcome, now: datetime) -> Reading:
    match outcome:
        case Full(wall):
            return Heard(wall, echo=True)
        case Past(wall):
            return unclear("moment_past", moment=describe(wall, now))
        case Half(day):
            return unclear("moment_half", example=EXAMPLE if day is None else _example(day.isoformat(), now))


def _example(day: str, now: datetime) -> str:
    return describe(f"{day}T10:00", now).replace(", ", " ")


def _stamped(seconds: int, now: datetime, to_local: ToLocal | None) -> Reading:
    if to_local is None:
        return unclear("moment", example=EXAMPLE)
    wall = to_local(seconds).replace(second=0, microsecond=0)
    outcome = Full if wall > now else Past
    return _said(outcome(wall.isoformat(timespec="minutes")), now)

"""What would come by itself, and why: a dry run of the days ahead by the very turns that will happen.

Nothing is kept. The person is taken to stay silent, so that what pauses after silence pauses here, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.coach.reminder import Reminder
from bot.coach.schedule.due import LeaveOut, Verdict, Wait, decide
from bot.conversation.person import Person
from bot.conversation.reminding import is_talking
from bot.conversation.scene import Scene
from bot.conversation.turn import turn
from bot.dialogue.events import Due
from bot.library.library import Library

MOST: Final = 2000
"""Steps of a dry run: more than a year of everything."""


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that comes due: `said` or not, and `why` in one word (on_time, moot, waits, off, late, over, quiet)."""

    at: datetime
    reminder: Reminder
    said: bool
    why: str


def standing(person: Person) -> tuple[Reminder, ...]:
    """What is set now, the nearest first."""
    return tuple(sorted(person.reminders.values(), key=lambda each: each.due))


def preview(library: Library, person: Person, now: datetime, ahead: timedelta) -> Iterator[Coming]:
    """Everything that comes due from `now` on, in order, if the person says nothing meanwhile."""
    until = now + ahead
    for _ in range(MOST):
        coming = _next(person)
        if coming is None or coming[0] > until:
            return
        at, reminder = max(coming[0], now), coming[1]
        verdict = _verdict(library, person, reminder, at)
        made = turn(library, person, Due(reminder.id), at)
        yield Coming(at=at, reminder=reminder, said=bool(made.messages), why=_why(verdict, said=bool(made.messages)))
        person, now = made.person, at


def _next(person: Person) -> tuple[datetime, Reminder] | None:
    """The reminder that comes due next: one that waits does so later than it was set for."""
    rows = ((datetime.fromisoformat(each.waits or each.due), each) for each in standing(person) if each.due)
    return min(rows, key=lambda row: (row[0], row[1].id), default=None)


def _verdict(library: Library, person: Person, reminder: Reminder, at: datetime) -> Verdict:
    return decide(reminder, person.profile, at, talking=is_talking(Scene(library, person, at)))


def _why(verdict: Verdict, *, said: bool) -> str:
    match verdict:
        case Wait():
            return "waits"
        case LeaveOut(why):
            return why
        case _:
            return "on_time" if said else "moot"

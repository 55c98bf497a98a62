"""From an input and the turn that was made of it to the work that the store commits. Pure.

The date of a reminder's wall time is the person's own: it is used up by the turn that said something, once.
"""

from __future__ import annotations

from datetime import datetime

from bot.coach.schedule.due import good_until
from bot.conversation.person import Person, Turn
from bot.dialogue.events import Due, Event, SetUp
from bot.dialogue.told import Told
from bot.runtime.ports import Work


class Incoming(Told, frozen=True, kw_only=True):
    """An event on its way to its turn. `person` is who it counts for; by `input_key` it counts once.

    `reminder` is the one that has come due, if that is what happened. `reply_to`: see bot.runtime.ports.Letter.
    `delivers`: whoever brings it goes on to deliver the letters, which are spared a task of their own.
    """

    person: str
    input_key: str
    event: Event
    reminder: str = ""
    reply_to: str = ""
    delivers: bool = False


def work_of(coming: Incoming, before: Person, made: Turn, now: datetime, *, sending: bool) -> Work:
    """What is to be committed. `before` is the person as the turn found them."""
    day = _day_used(before, made, coming.reminder)
    return Work(
        person=coming.person,
        input_key=coming.input_key,
        at=now,
        changes=made.changes,
        messages=made.messages,
        reminder=coming.reminder if day else "",
        local_date=day,
        sending=sending,
        reply_to=coming.reply_to,
        expires=_words_expire(before, coming.reminder),
    )


def hears_what_was_held(event: Event, made: Turn) -> bool:
    """Tell whether what was held is told now. A channel set up anew can be reached, and what it missed is over."""
    if isinstance(event, SetUp):
        return True
    return bool(made.messages) and not isinstance(event, Due) and not made.person.profile.in_care


def _day_used(before: Person, made: Turn, reminder: str) -> str:
    """The local date that a reminder's turn used up: none if it said nothing, or broke and will be tried again."""
    asked, standing = before.reminders.get(reminder), made.person.reminders.get(reminder)
    past = asked is not None and (standing is None or standing.wall != asked.wall)
    return asked.wall[:10] if asked and past and made.messages else ""


def _words_expire(before: Person, reminder: str) -> datetime | None:
    """When what a reminder says would come too late, such as after a cut that lasted for days; None: never."""
    standing = before.reminders.get(reminder)
    return good_until(standing) if standing else None

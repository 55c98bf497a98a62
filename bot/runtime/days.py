"""What a reminder's turn uses up and how long its words are good: the date of its wall time is the person's own."""

from __future__ import annotations

from datetime import datetime

from bot.coach.schedule.due import good_until
from bot.conversation.person import Person, Turn


def day_used(before: Person, made: Turn, reminder: str) -> str:
    """The local date that a reminder's turn used up: none if it said nothing, or broke and will be tried again."""
    asked, standing = before.reminders.get(reminder), made.person.reminders.get(reminder)
    past = asked is not None and (standing is None or standing.wall != asked.wall)
    return asked.wall[:10] if asked and past and made.messages else ""


def words_expire(before: Person, reminder: str) -> datetime | None:
    """When what a reminder says would come too late, such as after a cut that lasted for days; None: never."""
    standing = before.reminders.get(reminder)
    return good_until(standing) if standing else None

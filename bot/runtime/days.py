"""Which day of a reminder a turn has used up: the date of its wall time, the person's own."""

from __future__ import annotations

from bot.conversation.person import Person, Turn


def day_used(before: Person, made: Turn, reminder: str) -> str:
    """The local date that a reminder's turn used up: none if it said nothing, or broke and will be tried again."""
    asked, standing = before.reminders.get(reminder), made.person.reminders.get(reminder)
    past = asked is not None and (standing is None or standing.wall != asked.wall)
    return asked.wall[:10] if asked and past and made.messages else ""

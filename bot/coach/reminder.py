"""A reminder: a moment that a person chose, and what is said then."""

from __future__ import annotations

from bot.dialogue.told import Told


class Reminder(Told, frozen=True, kw_only=True, omit_defaults=True):
    """A moment the person chose: zone name and local wall time (ISO to the minute), never an offset.

    `id` holds the wall time, too: one moved to another hour of the same day is another one, and is sent.
    `phrase` names the words to say then, `about` what they are about, in the person's words; `command` is the way on.
    `kind` says how it is treated (bot.coach.schedule.kinds).
    """

    id: str
    origin: str
    wall: str
    zone: str
    phrase: str
    about: str = ""
    command: str = ""
    kind: str = "own"
    entry: str = ""
    """The casebook entry it is about."""
    until: str = ""
    """The instant (aware ISO) from which on it is of no use, such as the beginning of an interview."""
    days: tuple[int, ...] = ()
    """The days of the week, Monday 0, on which it comes again; none: it comes once."""
    last: str = ""
    """The local date of its last occurrence: there is one a date."""
    due: str = ""
    """The instant (aware ISO) that its wall time was resolved to when it was set."""
    waits: str = ""
    """The instant (aware ISO) at which it is looked at again, if it had come due and waits."""

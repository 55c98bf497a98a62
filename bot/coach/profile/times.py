"""When the person wants to hear from us: quiet hours, what is switched off, and their encouragement."""

from __future__ import annotations

from typing import Final

from bot.calendar.quiet import Quiet
from bot.dialogue.told import Told

USUAL_QUIET: Final = Quiet("22:00", "07:00")
"""Quiet hours of somebody who has chosen none."""


class Times(Told, frozen=True, kw_only=True, omit_defaults=True):
    """`quiet` as chosen, "22:30-08:00", empty when it was not; `off` are the groups of reminders switched off.

    `open` shows the words of a reminder in notifications (curriculum M5: they do not show until someone wants them).
    `tested`: the message that proves the way has been set.
    """

    quiet: str = ""
    off: tuple[str, ...] = ()
    open: bool = False
    tested: bool = False

    def hours(self) -> Quiet:
        """The quiet hours that hold."""
        start, _, end = self.quiet.partition("-")
        return Quiet(start, end) if end else USUAL_QUIET


class Encouragement(Told, frozen=True, kw_only=True, omit_defaults=True):
    """The rhythm chosen: `days` Monday 0, none while it is off, and `at` "08:30".

    `paused` is the reason it rests: `asked`, `silence` (two in a row unanswered) or `offer`. `until` is the local date
    of its end, empty when only the person ends it. `unanswered` counts those since they last wrote; `held` since a
    rejection, until they write.
    """

    days: tuple[int, ...] = ()
    at: str = ""
    paused: str = ""
    until: str = ""
    unanswered: int = 0
    held: bool = False

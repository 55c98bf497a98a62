"""Quiet hours: a stretch of every day in which nobody is written to. Wall time, naive; it may run over midnight."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

EDGE: Final = timedelta(minutes=5)
"""How long before the quiet begins its edge lies: room to send in."""
_DAY: Final = timedelta(days=1)


class Quiet(msgspec.Struct, frozen=True):
    """From `start` up to, and not including, `end`, as "22:00" and "08:00". The same twice: no quiet at all."""

    start: str
    end: str

    def holds(self, wall: datetime) -> bool:
        """Tell whether it is quiet at this wall time."""
        now = wall.strftime("%H:%M")
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end

    def before(self, wall: datetime) -> datetime:
        """The edge before a quiet wall time: the last moment at which one may still write."""
        return _last(wall, self.start) - EDGE

    def after(self, wall: datetime) -> datetime:
        """The end of the quiet that holds at this wall time."""
        return _last(wall, self.end) + _DAY


def _last(wall: datetime, clock: str) -> datetime:
    """The last time at or before this one at which the clock showed that."""
    hour, minute = clock.split(":")
    today = wall.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    return today if today <= wall else today - _DAY

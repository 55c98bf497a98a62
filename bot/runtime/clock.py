"""Clocks: the machine's own, and one that begins at an instant someone chose.

The wall clock decides what is due (delivery.md, 21). It can be set, and it stands still while a laptop sleeps and then
jumps; so nobody sleeps long without looking at it again. Whoever
sleeps is woken when it was set back: else a clock that was a year ahead for a minute would mean a year of silence.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.runtime.ports import Clock

LONGEST_NAP: Final = 30.0
"""Seconds between two looks at the wall clock: how late a changed clock can make us, at most."""

SET_BACK: Final = timedelta(seconds=2)
"""A clock that goes back by less is being corrected a little, as clocks are all the time."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime | None) -> None:
        """Sleep until the wall clock says `moment`; None: for ever."""
        await _sleep_until(self, moment)


class ShiftedClock:
    """A clock that said `start` when it was made and has moved with the monotonic clock since: for demonstrations.

    Raises ValueError for an instant without a zone.
    """

    def __init__(self, start: datetime, tick: Callable[[], float] = time.monotonic) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs an aware instant")
        self._start = start.astimezone(UTC)
        self._tick = tick
        self._began = tick()

    def now(self) -> datetime:
        """Aware UTC."""
        return self._start + timedelta(seconds=self._tick() - self._began)

    def shift(self, ahead: timedelta) -> None:
        """Go ahead by so much. Whoever sleeps notices within LONGEST_NAP."""
        self._start += ahead

    async def sleep_until(self, moment: datetime | None) -> None:
        """Sleep until this clock says `moment`; None: for ever."""
        await _sleep_until(self, moment)


async def _sleep_until(clock: Clock, moment: datetime | None) -> None:
    if moment is None:
        await asyncio.Event().wait()
        return
    latest = clock.now()
    while (left := (moment - clock.now()).total_seconds()) > 0:  # the wall clock sends no event
        if clock.now() < latest - SET_BACK:
            return
        latest = clock.now()
        await asyncio.sleep(min(left, LONGEST_NAP))

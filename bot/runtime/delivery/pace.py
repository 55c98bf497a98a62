"""So many calls a second to one platform: whoever is waited for goes first, what comes by itself takes what is left.

A platform counts the calls of a whole bot (Discord: 50 a second). At nine o'clock thousands of reminders want to go out
at once, and somebody who talks meanwhile must not stand behind them: they have a line of their own, which goes first.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from typing import Final

SECOND: Final = 1.05
"""Seconds that count as one: calls that leave evenly arrive a little less so."""


Line = OrderedDict[asyncio.Future[None], str]
"""Letters that wait, and whose they are, in order."""


class Pace:
    """Gives out calls. Those that came by themselves are spaced evenly; for the others there may be many at once."""

    def __init__(self, a_second: int) -> None:
        """So many calls in any second."""
        self._most = a_second
        self._made: deque[float] = deque()
        self._evenly = 0.0
        self._first: Line = OrderedDict()
        self._calm: Line = OrderedDict()
        self._next: asyncio.TimerHandle | None = None

    async def turn(self, person: str, *, calm: bool) -> None:
        """Wait until this person's next letter may be sent. `calm`: it came by itself, and nobody waits for it."""
        if not calm and not self._first and self._left(0.0) <= 0:
            self._take()
            return
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        (self._calm if calm else self._first)[waiting] = person
        self._give()
        try:
            await waiting
        finally:
            self._first.pop(waiting, None)
            self._calm.pop(waiting, None)

    def hurry(self, person: str) -> None:
        """Let what waits for this person go first: they are here now."""
        theirs = [waiting for waiting, whose in self._calm.items() if whose == person]
        for waiting in theirs:
            self._first[waiting] = self._calm.pop(waiting)
        if theirs:
            self._give()

    def _give(self) -> None:
        """Let go whoever may, and look again when the next one may."""
        if self._next is not None:
            self._next.cancel()
            self._next = None
        while line := self._first or self._calm:
            left = self._left(0.0 if line is self._first else self._evenly)
            if left > 0:
                self._next = asyncio.get_running_loop().call_later(left, self._give)
                return
            waiting, _ = line.popitem(last=False)
            if not waiting.done():
                self._take(evenly=line is self._calm)
                waiting.set_result(None)

    def _left(self, evenly: float) -> float:
        """Seconds until a call may be made."""
        now = time.monotonic()
        while self._made and self._made[0] <= now - SECOND:
            self._made.popleft()
        full = self._made[0] + SECOND - now if len(self._made) >= self._most else 0.0
        return max(full, evenly - now)

    def _take(self, *, evenly: bool = False) -> None:
        now = time.monotonic()
        self._made.append(now)
        if evenly:
            self._evenly = max(self._evenly, now - SECOND / self._most) + SECOND / self._most

"""`/time +1d` in a demonstration: the clock goes ahead, and what would have come meanwhile comes now.

Only on a clock that somebody chose (`comeback chat --demo`, or `--now`): a real one is nobody's to move.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.dialogue.messages import Message, Paragraph, Words

LONGEST: Final = timedelta(days=366)
"""How far one step may go."""
HOW: Final = "Write it like /time +1d, /time +3h or /time +45m. It only goes forward, and only here."

_STEP: Final = re.compile(r"\+?(\d{1,4})\s*([dhm])[a-z]*")
_UNITS: Final = {"d": "days", "h": "hours", "m": "minutes"}


class Clock(Protocol):
    """A clock that can be set ahead."""

    def now(self) -> datetime:
        """Aware UTC."""

    def shift(self, ahead: timedelta) -> None:
        """Go ahead by so much."""


class Engine(Protocol):
    """What is asked of the engine."""

    async def next_due(self) -> datetime | None:
        """When the next thing comes by itself."""

    async def catch_up(self, key: str) -> None:
        """Let everything happen that is due now."""


class Travel:
    """Moves one person's evening ahead. `show` is where it appears."""

    def __init__(self, clock: Clock, engine: Engine, person: str) -> None:
        self._clock = clock
        self._engine = engine
        self._person = person
        self.show: Callable[[Message], Awaitable[None]] = _nowhere

    async def go(self, words: str) -> None:
        """Go ahead by what the words say, from one thing that comes to the next, so that each comes at its time."""
        step = step_of(words)
        if step is None:
            await self._say(HOW)
            return
        until = self._clock.now() + step
        while (due := await self._engine.next_due()) is not None and due <= until:
            await self._come_to(due)
        await self._come_to(until)

    async def _come_to(self, moment: datetime) -> None:
        ahead = moment - self._clock.now()
        if ahead > timedelta():
            self._clock.shift(ahead)
            await self._say(f"({moment:%A %d %B, %H:%M} UTC)")
        await self._engine.catch_up(self._person)

    async def _say(self, words: str) -> None:
        await self.show(Message(blocks=(Paragraph((Words(words),)),)))


def step_of(words: str) -> timedelta | None:
    """How far: "+1d", "3h", "+45m"; None for anything else."""
    found = _STEP.fullmatch(words.strip().casefold())
    if found is None:
        return None
    step = timedelta(**{_UNITS[found[2]]: int(found[1])})
    return step if timedelta() < step <= LONGEST else None


async def _nowhere(_message: Message) -> None:
    """Take what is shown before anybody sits down."""

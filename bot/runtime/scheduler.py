"""Sleeps to the next reminder, wakes on a sooner one, and lets each happen as a turn in its person's lane.

Inserting the occurrence (reminder, local date) and the letter is one commit, so that no clock, restart or second
process sends one twice (delivery.md, 16).
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.dialogue.events import Due
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock, DueReminder, Store

AT_ONCE: Final = 50
"""Reminders taken from the store in one look: a second's worth of what Discord takes from a whole bot. More come when
half of them are on their way, so that the line never runs dry."""

PATIENCE: Final = 2.0
"""Seconds for them to be sent before more come; whom a platform keeps waiting longer holds up nobody."""

HELD_KEYS: Final = timedelta(hours=48)
"""How long input keys are kept: twice what delivery.md promises."""

SWEEP: Final = timedelta(hours=1)
"""How often old keys are swept, and the longest sleep."""

SET_BACK: Final = timedelta(hours=1)
"""By so much a clock is set back that was wrong."""

FARTHEST: Final = timedelta(days=15)
"""Nothing that comes again is further ahead: a week's break, and a week until its day."""

MANY: Final = 10_000
"""Of these looked at together."""

LATER: Final = timedelta(minutes=1)
"""When something that failed is tried again. Nothing else waits for it, and it costs next to nothing until then."""

log = structlog.get_logger(__name__)


class Scheduler:
    """Lets reminders happen. `nudge` tells it that the store may hold a sooner one."""

    def __init__(self, engine: Engine, store: Store, clock: Clock, *, keep_answers: timedelta | None = None) -> None:
        """Nothing starts before `run`. `keep_answers` is how long those of finished talks are kept; None: for good."""
        self._engine = engine
        self._store = store
        self._clock = clock
        self._sooner = asyncio.Event()
        self._aside: dict[DueReminder, datetime] = {}
        self._swept = clock.now()
        self._keep_answers = keep_answers
        self._expired: datetime | None = None
        self._latest: datetime | None = None

    def nudge(self) -> None:
        """Look again: a reminder was set."""
        self._sooner.set()

    async def run(self) -> None:
        """Run until cancelled."""
        while True:
            self._sooner.clear()
            try:
                await self._heed_the_clock()
                await self._let_due_happen()
                await self._sweep()
                await self._expire()
                until = await self._next_due()
            except StorageError as failed:
                log.error("reminders wait for the database", error=explained(failed))  # noqa: TRY400
                until = self._clock.now() + LATER
            await self._sleep(until)

    async def _heed_the_clock(self) -> None:
        """At the start, and when the clock was set back: what a wrong one put off for months has its next day again."""
        before, self._latest = self._latest, self._clock.now()
        if before is not None and before - self._latest < SET_BACK:
            return
        while strays := await self._store.stray(self._latest + FARTHEST, MANY):
            log.warning("a clock was wrong", count=len(strays))
            for each in strays:
                await self._engine.call_off(each.person, each.reminder)
            if len(strays) < MANY:
                return

    async def _let_due_happen(self) -> None:
        while due := await self._due():
            await asyncio.gather(*(self._happen(each) for each in due))
            await self._sent(due[: (len(due) + 1) // 2])

    async def _sent(self, due: list[DueReminder]) -> None:
        """Wait until these are on their way before more come: nobody needs thousands of letters in memory."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await asyncio.gather(*(self._engine.courier.idle(each.person) for each in due))

    async def _due(self) -> list[DueReminder]:
        """Reminders due and not put aside. What was put aside stands first, so that the store is asked for more."""
        now = self._clock.now()
        self._aside = {each: then for each, then in self._aside.items() if now < then <= now + LATER}
        found = await self._store.due(now, AT_ONCE + len(self._aside))
        return [each for each in found if each not in self._aside]

    async def _happen(self, due: DueReminder) -> None:
        """Let a reminder happen. One that cannot, or whose day was committed before, must not come up again at once."""
        try:
            if not await self._accept(due):
                await self._engine.call_off(due.person, due.reminder)
                self._aside[due] = self._clock.now() + LATER
        except Exception as failed:  # noqa: BLE001  one person's reminder must never stop the others
            log.error("reminder put aside", error=type(failed).__name__)  # noqa: TRY400  types, never words
            self._aside[due] = self._clock.now() + LATER

    async def _accept(self, due: DueReminder) -> bool:
        key = f"due:{due.person}:{due.reminder}:{due.due.isoformat()}"
        return await self._engine.accept(due.person, key, Due(due.reminder), reminder=due.reminder)

    async def _sweep(self) -> None:
        """Sweep as of the last time: a clock that jumped ahead must not sweep keys that have only just come in."""
        now = self._clock.now()
        if now - self._swept >= SWEEP:
            before, self._swept = self._swept - HELD_KEYS, now
            await self._store.sweep(before)

    async def _expire(self) -> None:
        """Let old answers expire, at the start and with each sweep; after the start as of the last time, like it."""
        now = self._clock.now()
        if self._keep_answers is not None and (self._expired is None or now - self._expired >= SWEEP):
            before, self._expired = (self._expired or now) - self._keep_answers, now
            await self._store.expire(before)
            self._engine.people.reread_all()

    async def _next_due(self) -> datetime | None:
        """When to look again: at the next reminder, or at one that was put aside."""
        if not self._aside:
            return await self._store.next_due()
        ahead = await self._store.due(self._clock.now() + SWEEP, len(self._aside) + 1)
        return min([*(each.due for each in ahead if each not in self._aside), *self._aside.values()])

    async def _sleep(self, until: datetime | None) -> None:
        latest = self._clock.now() + SWEEP
        sleeping = asyncio.create_task(self._clock.sleep_until(min(until or latest, latest)))
        sleeping.add_done_callback(self._woken)
        try:
            await self._sooner.wait()
        finally:
            sleeping.cancel()

    def _woken(self, slept: asyncio.Task[None]) -> None:
        if not slept.cancelled():
            self._sooner.set()

"""Sleeps to the next reminder, wakes on a sooner one, and lets each happen as a turn in its person's lane.

Inserting the occurrence (reminder, local date) and the letter is one commit, so that no clock, restart or second process
sends one twice (delivery.md, 16).
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.dialogue.events import Due
from bot.errors import StorageError
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock, DueReminder, Store

AT_ONCE: Final = 100
"""Reminders taken from the store in one look."""

HELD_KEYS: Final = timedelta(hours=48)
"""How long input keys are kept: twice what delivery.md promises."""

SWEEP: Final = timedelta(hours=1)
"""How often old keys are swept, and the longest sleep."""

log = structlog.get_logger(__name__)


class Scheduler:
    """Lets reminders happen. `nudge` tells it that the store may hold a sooner one."""

    def __init__(self, engine: Engine, store: Store, clock: Clock) -> None:
        """Nothing starts before `run`."""
        self._engine = engine
        self._store = store
        self._clock = clock
        self._sooner = asyncio.Event()

    def nudge(self) -> None:
        """Look again: a reminder was set."""
        self._sooner.set()

    async def run(self) -> None:
        """Run until cancelled."""
        swept = self._clock.now()
        while True:
            self._sooner.clear()
            try:
                await self._let_due_happen()
                if self._clock.now() - swept >= SWEEP:
                    swept = self._clock.now()
                    await self._store.sweep(swept - HELD_KEYS)
                until = await self._store.next_due()
            except StorageError as failed:
                log.error("reminders wait for the database", error=type(failed).__name__)
                until = None
            await self._sleep(until)

    async def _let_due_happen(self) -> None:
        while due := await self._store.due(self._clock.now(), AT_ONCE):
            for each in due:
                await self._happen(each)

    async def _happen(self, due: DueReminder) -> None:
        key = f"due:{due.person}:{due.reminder}:{due.due.isoformat()}"
        date = due.due.date().isoformat()
        await self._engine.accept(due.person, key, Due(due.reminder), reminder=due.reminder, local_date=date)

    async def _sleep(self, until: datetime | None) -> None:
        latest = self._clock.now() + SWEEP
        sleeping = asyncio.create_task(self._clock.sleep_until(min(until or latest, latest)))
        sooner = asyncio.create_task(self._sooner.wait())
        try:
            await asyncio.wait({sleeping, sooner}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sleeping, sooner):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

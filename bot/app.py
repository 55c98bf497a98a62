"""The composition root: takes every dependency and builds a running bot."""

from __future__ import annotations

import asyncio
import gc
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from bot.library.load import find_content, load_library
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock
from bot.runtime.scheduler import Scheduler
from bot.settings import Settings
from bot.storage.keys import master_key
from bot.storage.store import open_store

SEEDS: Final = 1_000_000
"""A person's seed only turns the variants of texts; any range larger than their number will do."""


COLLECT: Final = (20_000, 20, 100)
"""Thresholds of the garbage collector. A turn makes hundreds of values that die with it and no cycles; at the usual 700
the collector took a sixth of the event loop's time (1,000 people talking, tests/bench)."""


@asynccontextmanager
async def running(settings: Settings, clock: Clock) -> AsyncIterator[Engine]:
    """A bot with its database open and its reminders alive. Leaving it, everything said is kept.

    Raises OperatorError or ContentError, each with a sentence for whoever runs it.
    """
    library = load_library(find_content(), *([settings.content] if settings.content else []))
    gc.freeze()  # the content stays as long as the process: nobody need look at it again
    gc.set_threshold(*COLLECT)
    key = settings.key.get_secret_value() if settings.key else None
    async with open_store(settings.db, master_key(settings.db, key)) as store:
        engine = Engine(library, store, clock, lambda: secrets.randbelow(SEEDS))
        try:
            async with _reminders(engine, Scheduler(engine, store, clock)):
                yield engine
        finally:
            await engine.courier.close()


@asynccontextmanager
async def _reminders(engine: Engine, scheduler: Scheduler) -> AsyncIterator[None]:
    engine.on_reminder(scheduler.nudge)
    task = asyncio.create_task(scheduler.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

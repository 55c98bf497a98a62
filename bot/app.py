"""The composition root: takes every dependency and builds a running bot."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec

from bot.library.load import find_content, load_library
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock
from bot.runtime.scheduler import Scheduler
from bot.storage.keyfile import master_key
from bot.storage.store import open_store

SEEDS: Final = 1_000_000
"""A person's seed only turns the variants of texts; any range larger than their number will do."""


class Parts(msgspec.Struct, frozen=True):
    """Where a bot lives and what it speaks: database, master key if one is given, content folders beside our own."""

    database: Path
    key: str | None = None
    content: tuple[Path, ...] = ()


@asynccontextmanager
async def running(parts: Parts, clock: Clock) -> AsyncIterator[Engine]:
    """A bot with its database open and its reminders alive. Leaving it, everything said is kept.

    Raises OperatorError or ContentError, each with a sentence for whoever runs it.
    """
    library = load_library(find_content(), *parts.content)
    store = await open_store(parts.database, master_key(parts.database, parts.key))
    try:
        engine = Engine(library, store, clock, lambda: secrets.randbelow(SEEDS))
        async with _reminders(Scheduler(engine, store, clock), engine):
            yield engine
        await engine.courier.close()
    finally:
        await store.close()


@asynccontextmanager
async def _reminders(scheduler: Scheduler, engine: Engine) -> AsyncIterator[None]:
    engine.on_reminder(scheduler.nudge)
    task = asyncio.create_task(scheduler.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

"""The composition root: takes every dependency and builds a running bot.

running   the engine, with its database open and its reminders alive
serve     that, with every chat platform whose token is set, until the process is asked to end
"""

from __future__ import annotations

import asyncio
import gc
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from typing import Final

import structlog
from msgspec.structs import replace

from bot.dialogue.readers.zones.options import places_like
from bot.errors import SettingsError
from bot.library.library import Library
from bot.library.load import load_content
from bot.library.site import Site
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock
from bot.runtime.process.leaving import Leaving, on_signals
from bot.runtime.process.platforms import Serve, serve_all
from bot.runtime.process.starts import note_end, note_start
from bot.runtime.scheduler import Scheduler
from bot.settings import Settings, revealed
from bot.storage.store import open_store
from bot.storage.upkeep.rotating import current_key

SEEDS: Final = 1_000_000
"""A person's seed only turns the variants of texts; any range larger than their number will do."""


COLLECT: Final = (20_000, 20, 100)
"""Thresholds of the garbage collector. A turn makes hundreds of values that die with it and no cycles; at the usual 700
the collector took a sixth of the event loop's time (1,000 people talking, tests/bench)."""

NOTHING_TO_SERVE: Final = (
    "There is no token of a chat platform: set DISCORD_TOKEN or SLACK_BOT_TOKEN, in the environment or in a file .env"
    " (.env.example shows how). To talk in this terminal: comeback chat"
)

log = structlog.get_logger(__name__)


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock, *, inputs_a_minute: int = 0, served: bool = False
) -> AsyncIterator[Engine]:
    """A bot with its database open and its reminders alive. Leaving it, everything said is kept.

    `inputs_a_minute` is how many one person may send; 0: no limit, so that a talk can be scripted. `served`: people are
    reached over a chat platform.

    Raises OperatorError or ContentError, each with a sentence for whoever runs it.
    """
    library = _library(settings, served=served)
    if served:
        _make_ready(library)
    gc.freeze()  # the content stays as long as the process: nobody need look at it again
    gc.set_threshold(*COLLECT)
    key = revealed(settings.key)
    async with open_store(settings.db, current_key(settings.db, key)) as store:
        engine = Engine(
            library,
            store,
            clock,
            lambda: secrets.randbelow(SEEDS),
            inputs_a_minute=inputs_a_minute,
            moderators=settings.moderators.split(),
        )
        await engine.start()
        try:
            async with _reminders(engine, Scheduler(engine, store, clock, keep_answers=_keep_answers(settings, clock))):
                yield engine
        finally:
            await engine.courier.close()


def _library(settings: Settings, *, served: bool) -> Library:
    """The content, and what whoever runs this says about the installation. Raises ContentError."""
    site = Site(
        operator=settings.operator,
        keep_answers_days=settings.keep_answers_days,
        tests_the_way=served,
        moderated=bool(settings.moderators.split()),
    )
    return replace(load_content(settings.content), site=site)


def _make_ready(library: Library) -> tuple[object, ...]:
    """Make what is otherwise made when it is first asked for. Nobody waits yet; later everybody would, for 0.2 s."""
    return library.care.rules, places_like("", 1)


def _keep_answers(settings: Settings, clock: Clock) -> timedelta | None:
    """How long answers are kept. On a clock that somebody chose, to try things out, nothing is deleted."""
    return timedelta(days=settings.keep_answers_days) if isinstance(clock, SystemClock) else None


@asynccontextmanager
async def _reminders(engine: Engine, scheduler: Scheduler) -> AsyncIterator[None]:
    engine.people.on_reminder(scheduler.nudge)
    task = asyncio.create_task(scheduler.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def serve(settings: Settings, clock: Clock) -> int:
    """Serve every platform whose token is set until a signal comes; returns the exit status.

    Raises OperatorError or ContentError, also when no platform could be served any longer.
    """
    if not any(settings.has_token(name) for name in _PLATFORMS):
        raise SettingsError(NOTHING_TO_SERVE)
    leaving = Leaving()
    with on_signals(leaving):
        async with running(settings, clock, inputs_a_minute=settings.inputs_a_minute, served=True) as engine:
            wait = await note_start(engine.notes, clock.now())
            await leaving.unless(_serve(engine, settings, clock, wait))
            await note_end(engine.notes)
    return leaving.status or 0


async def _serve(engine: Engine, settings: Settings, clock: Clock, wait: timedelta) -> None:
    if wait:
        log.warning("Started too often of late: waiting before the next try.", seconds=wait.total_seconds())
        await clock.sleep_until(clock.now() + wait)
    wanted = {name: found for name, found in _PLATFORMS.items() if settings.has_token(name)}
    await serve_all({name: await asyncio.to_thread(found, engine, settings) for name, found in wanted.items()})


def _discord(engine: Engine, settings: Settings) -> Serve:
    from adapters.discord.serve import serve as serve_discord

    return partial(serve_discord, engine, settings)


def _slack(engine: Engine, settings: Settings) -> Serve:
    from adapters.slack.serve import serve as serve_slack

    return partial(serve_slack, engine, settings)


_PLATFORMS: Final[dict[str, Callable[[Engine, Settings], Serve]]] = {"discord": _discord, "slack": _slack}
"""Every chat platform. Its libraries are imported when its token is set, in a thread: reminders are alive by then."""

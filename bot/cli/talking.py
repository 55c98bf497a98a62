"""`comeback chat`: the whole of Comeback in this terminal."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import DB, Instant, name_of, settings_for, warn_of_passing_disk

if TYPE_CHECKING:
    from bot.runtime.ports import Clock
    from bot.settings import Settings


@click.command()
@DB
@click.option("--as", "name", metavar="NAME", help="Who is talking; your login name if not given.")
@click.option("--now", type=Instant(), help="Begin at this moment instead of the present one, to try things out.")
@click.option("--demo", is_flag=True, help="Keep nothing, and let /time +1d show what tomorrow brings.")
def chat(db: Path | None, name: str | None, now: datetime | None, *, demo: bool) -> int:
    """Talk to Comeback in this terminal, or through a pipe."""
    with _kept_nowhere(db) if demo else nullcontext(db) as database:
        settings = settings_for(database)
        warn_of_passing_disk()
        begins = now or (datetime.now(UTC) if demo else None)
        return asyncio.run(_chat(settings, _clock(begins), name_of(name)))


@contextmanager
def _kept_nowhere(db: Path | None) -> Iterator[Path]:
    """A database of its own that goes with the demonstration."""
    if db is not None:
        raise click.UsageError("--demo keeps nothing, so it needs no --db.")
    with tempfile.TemporaryDirectory(prefix="comeback-demo-") as folder:
        yield Path(folder) / "demo.db"


async def _chat(settings: Settings, clock: Clock, name: str) -> int:
    from adapters.console.chat import chat as sit_down
    from adapters.console.session import person_key
    from adapters.console.travel import Travel
    from bot.app import running
    from bot.runtime.clock import ShiftedClock

    person = person_key(name)
    async with running(settings, clock) as engine:
        travel = Travel(clock, engine, person) if isinstance(clock, ShiftedClock) else None
        return await sit_down(engine, person, travel)


def _clock(now: datetime | None) -> Clock:
    from bot.runtime.clock import ShiftedClock, SystemClock

    return ShiftedClock(now) if now else SystemClock()

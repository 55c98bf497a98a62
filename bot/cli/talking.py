"""`comeback chat`: the whole of Comeback in this terminal."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import DATABASE, Instant, name_of, settings_for, warn_of_passing_disk

if TYPE_CHECKING:
    from bot.runtime.ports import Clock
    from bot.settings import Settings


@click.command()
@click.option("--db", type=DATABASE, help="The database file.")
@click.option("--as", "name", metavar="NAME", help="Who is talking; your login name if not given.")
@click.option("--now", type=Instant(), help="Begin at this moment instead of the present one, to try things out.")
def chat(db: Path | None, name: str | None, now: datetime | None) -> int:
    """Talk to Comeback in this terminal, or through a pipe."""
    from bot.log import configure

    settings = settings_for(db)
    configure(settings.log_level if "log_level" in settings.model_fields_set else "WARNING")
    warn_of_passing_disk()
    return asyncio.run(_chat(settings, _clock(now), name_of(name)))


async def _chat(settings: Settings, clock: Clock, name: str) -> int:
    from adapters.console.chat import chat as sit_down
    from adapters.console.session import person_key
    from bot.app import running

    async with running(settings, clock) as engine:
        return await sit_down(engine, person_key(name))


def _clock(now: datetime | None) -> Clock:
    from bot.runtime.clock import ShiftedClock, SystemClock

    return ShiftedClock(now) if now else SystemClock()

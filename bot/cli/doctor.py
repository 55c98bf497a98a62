"""`comeback doctor`: is everything here as it must be, and how to mend what is not."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import DB, settings_for

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@DB
def doctor(db: Path | None) -> int:
    """Check token, key, database, content, time zones and permissions; say how to mend each, and how to invite."""
    from bot.log import configure

    settings = settings_for(db)
    configure("ERROR")
    return asyncio.run(_examine(settings))


async def _examine(settings: Settings) -> int:
    from bot.checkup import check_up, today

    ill = 0
    async for finding in check_up(settings, today()):
        click.echo(f"{'ok  ' if finding.well else 'MEND'}  {finding.name}: {finding.words}")
        if not finding.well:
            ill += 1
            click.echo(f"      {finding.remedy}")
    click.echo("Everything is as it must be." if not ill else f"{ill} to mend.")
    return 1 if ill else 0

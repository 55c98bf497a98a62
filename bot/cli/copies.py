"""`comeback backup` and `comeback restore`: copies of the database."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.options import DATABASE, DB, settings_for


@click.command()
@click.argument("target", metavar="FILE", type=DATABASE)
@DB
@click.option("--replace", is_flag=True, help="Replace FILE if it exists.")
def backup(target: Path, db: Path | None, *, replace: bool) -> None:
    """Copy the database to FILE, also while Comeback runs. Keys are not in it: keep a copy of them elsewhere."""
    from bot.storage.upkeep.backup import backup as copy

    database = settings_for(db).db
    asyncio.run(copy(database, target, overwrite=replace))
    click.echo(f"{database} is copied to {target}.")


@click.command()
@click.argument("source", metavar="FILE", type=DATABASE)
@DB
def restore(source: Path, db: Path | None) -> None:
    """Put a backup in the place of the database, while Comeback does not run."""
    from bot.storage.upkeep.backup import restore as put_back

    database = settings_for(db).db
    aside = asyncio.run(put_back(source, database, datetime.now(UTC)))
    before = f" What stood there before is now {aside}." if aside else ""
    click.echo(f"{source} is in place as {database}.{before}")

"""`comeback schedule`: what is set for one person, and what would come when and why. Kinds and times, never words."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from bot.cli.options import DB, Instant, settings_for
from bot.cli.people import AS, library_of, person_of

if TYPE_CHECKING:
    from bot.conversation.person import Person

_NOW: Final = click.option("--now", type=Instant(), help="As seen at this moment instead of the present one.")

WHY: Final = {
    "on_time": "said",
    "moot": "left out: it has no use any more, or is held",
    "waits": "waits: they are talking, or it is quiet",
    "off": "left out: they turned it off",
    "late": "left out: too late",
    "over": "left out: it has begun or is over",
    "quiet": "left out: quiet hours",
    "talking": "left out: they were talking until it was too late",
}
"""The reasons of a dry run in words."""


@click.group()
def schedule() -> None:
    """What comes by itself, for one person: as it is set, or as it would go."""


@schedule.command("list")
@AS
@DB
def list_(name: str, db: Path | None) -> None:
    """List what is set for NAME, the nearest first, in their own time."""
    from bot.conversation.looks.preview import standing

    person = asyncio.run(person_of(settings_for(db), name))
    clock = _clock_of(person)
    for each in standing(person):
        again = " (comes again)" if each.days else ""
        click.echo(f"{clock(datetime.fromisoformat(each.due))}  {each.kind}{again}")
    click.echo(f"{len(person.reminders)} set, in the time zone {person.profile.zone or 'UTC'}.", err=True)


@schedule.command()
@AS
@DB
@_NOW
@click.option("--days", type=click.IntRange(1, 366), default=30, show_default=True, help="How far to look.")
def preview(name: str, db: Path | None, now: datetime | None, days: int) -> None:
    """Show what NAME would hear in the days ahead and what not, and why, if they said nothing meanwhile."""
    from bot.conversation.looks.preview import preview as dry_run

    settings = settings_for(db)
    person = asyncio.run(person_of(settings, name))
    clock, start = _clock_of(person), now or datetime.now(UTC)
    said = 0
    for each in dry_run(library_of(settings), person, start, timedelta(days=days)):
        click.echo(f"{clock(each.at)}  {each.reminder.kind:<10} {WHY[each.why]}")
        said += each.said
    click.echo(f"{said} messages in {days} days, in the time zone {person.profile.zone or 'UTC'}.", err=True)


def _clock_of(person: Person) -> Callable[[datetime], str]:
    from bot.calendar.walltime import local

    zone = person.profile.zone_or_utc
    return lambda at: f"{local(at, zone):%a %Y-%m-%d %H:%M}"

"""What several sub-commands take: a database, a folder, a moment, a person's name."""

from __future__ import annotations

import getpass
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from bot.settings import Settings

DATABASE: Final = click.Path(dir_okay=False, path_type=Path)
DB: Final = click.option("--db", type=DATABASE, help="The database file.")
PLATFORMS: Final = frozenset({"console", "discord", "slack"})
FOLDER: Final = click.Path(exists=True, file_okay=False, path_type=Path)


YEARS: Final = range(1971, 9900)
"""In which the clock may stand: beyond them a reminder, or a zone's own time, would leave the calendar."""


class Instant(click.ParamType[datetime]):
    """An instant in ISO 8601. One that names no zone is meant in UTC."""

    name = "ISO"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            instant = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(
                f"'{value}' is no date and time. Write it like 2026-11-22T18:30 or 2026-11-22T18:30+01:00.", param, ctx
            )
        if instant.year not in YEARS:
            self.fail(f"'{value}' is too far away. Name a year from {YEARS[0]} to {YEARS[-1]}.", param, ctx)
        return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def settings_for(db: Path | None) -> Settings:
    """The settings, with the database named on the command line if one is. From here on logs hold nobody's words.

    Commands that somebody watches say what goes wrong, and more only where it was asked for.
    """
    from bot.log import configure
    from bot.settings import followed, load_settings

    settings = load_settings()
    configure(settings.log_level if "log_level" in settings.model_fields_set else "WARNING")
    return settings.model_copy(update={"db": followed(db)}) if db else settings


def name_of(given: str | None) -> str:
    """Who is talking: the name given, else that of the login, else simply "you"."""
    if given is not None and not given.strip():
        raise click.BadParameter("it is empty. Give a name, like: --as ada", param_hint="'--as'")
    try:
        name = given if given is not None else getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return " ".join(name.encode(errors="replace").decode().split()) or "you"


def warn_of_passing_disk() -> None:
    """Say loudly that this host throws the database away, if it does."""
    if os.environ.get("DYNO"):
        click.echo(
            "WARNING: this host (DYNO is set) wipes its disk every day, and the database with it: everything that"
            " people tell Comeback here is lost within a day. Use a disk that stays.",
            err=True,
        )


def key_of(name: str) -> str:
    """The key of the person meant: `platform:tenant:user` as it is, else a name at this console."""
    from adapters.console.session import person_key

    platform, _, rest = name.partition(":")
    return name if platform in PLATFORMS and rest.count(":") == 1 else person_key(name_of(name))

"""The `comeback` command. Everything heavy is imported by the sub-command that needs it.

An error that somebody can mend is one sentence on stderr and an exit status of its own; an unexpected one is a short
sentence with an id, under which the log has where it happened. Neither shows what a person typed.
"""

from __future__ import annotations

import asyncio
import getpass
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from bot import __version__
from bot.errors import (
    ComebackError,
    ContentError,
    KeyMismatch,
    OperatorError,
    SettingsError,
    StorageError,
    StorageLocked,
    TurnFailed,
)

if TYPE_CHECKING:
    from bot.runtime.ports import Clock
    from bot.settings import Settings

STATUS: Final[dict[type[Exception], int]] = {
    Exception: 70,  # EX_SOFTWARE: not foreseen
    ComebackError: 1,
    ContentError: 65,  # EX_DATAERR
    OperatorError: 1,
    SettingsError: 78,  # EX_CONFIG
    StorageError: 74,  # EX_IOERR
    StorageLocked: 75,  # EX_TEMPFAIL: works when the other process has gone
    KeyMismatch: 77,  # EX_NOPERM
    TurnFailed: 70,
}
"""How the process ends, by what went wrong: the nearest class counts. Numbers from sysexits.h."""

INTERRUPTED: Final = 130
"""What shells say of a program that Ctrl-C ended (128 + SIGINT)."""


def main(args: Sequence[str] | None = None) -> None:
    """Run the command and end the process."""
    status = run(args)
    _let_go_of_stdout()
    raise SystemExit(status)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    try:
        return int(comeback.main(args, prog_name="comeback", standalone_mode=False) or 0)
    except click.ClickException as misused:
        misused.show()
        return misused.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except ComebackError as foreseen:
        click.echo(f"comeback: {foreseen}", err=True)
        return status_of(foreseen)
    except Exception as surprise:  # noqa: BLE001  the last place where it can be said kindly
        return _say_surprise(surprise)


def status_of(error: Exception) -> int:
    """The exit status of an error: that of the nearest class in the table."""
    return next(STATUS[each] for each in type(error).__mro__ if each in STATUS)


def _say_surprise(surprise: Exception) -> int:
    from bot.log import report

    error_id = report(surprise)
    click.echo(f"comeback: Something unexpected went wrong, and it is our mistake. Error {error_id}.", err=True)
    return status_of(surprise)


def _let_go_of_stdout() -> None:
    """Leave nothing to flush into a pipe whose reader has gone: the interpreter would complain on its way out."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


DATABASE: Final = click.Path(dir_okay=False, path_type=Path)
FOLDER: Final = click.Path(exists=True, file_okay=False, path_type=Path)


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
        return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", message="%(prog)s %(version)s")
def comeback() -> None:
    """Comeback, a chat companion for job seekers after a bad interview."""


@comeback.command()
@click.option("--db", type=DATABASE, help="The database file.")
@click.option("--as", "name", metavar="NAME", help="Who is talking; your login name if not given.")
@click.option("--now", type=Instant(), help="Begin at this moment instead of the present one, to try things out.")
def chat(db: Path | None, name: str | None, now: datetime | None) -> int:
    """Talk to Comeback in this terminal, or through a pipe."""
    from bot.log import configure

    settings = _settings(db)
    configure(settings.log_level if "log_level" in settings.model_fields_set else "WARNING")
    _warn_of_passing_disk()
    return asyncio.run(_chat(settings, _clock(now), _name(name)))


async def _chat(settings: Settings, clock: Clock, name: str) -> int:
    from adapters.console.chat import chat as sit_down
    from adapters.console.session import person_key
    from bot.app import running

    async with running(settings, clock) as engine:
        return await sit_down(engine, person_key(name))


@comeback.command()
@click.argument("target", metavar="FILE", type=DATABASE)
@click.option("--db", type=DATABASE, help="The database file.")
@click.option("--replace", is_flag=True, help="Replace FILE if it exists.")
def backup(target: Path, db: Path | None, *, replace: bool) -> None:
    """Copy the database to FILE, also while Comeback runs. Keys are not in it: keep a copy of them elsewhere."""
    from bot.storage.backup import backup as copy

    database = _settings(db).db
    asyncio.run(copy(database, target, overwrite=replace))
    click.echo(f"{database} is copied to {target}.")


@comeback.command()
@click.argument("source", metavar="FILE", type=DATABASE)
@click.option("--db", type=DATABASE, help="The database file.")
def restore(source: Path, db: Path | None) -> None:
    """Put a backup in the place of the database, while Comeback does not run."""
    from bot.storage.backup import restore as put_back

    database = _settings(db).db
    aside = asyncio.run(put_back(source, database, datetime.now(UTC)))
    before = f" What stood there before is now {aside}." if aside else ""
    click.echo(f"{source} is in place as {database}.{before}")


@comeback.group()
def content() -> None:
    """For writers: check, draw and look up what Comeback says."""


@content.command()
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER)
def check(folder: Path | None) -> int:
    """Check the content, with DIR over it if one is given. Every problem is named at once."""
    from bot.library.check import check_content
    from bot.library.problem import render

    lenient = os.environ.get("COMEBACK_STALE_HELPLINES") == "warn"
    problems = check_content(*_folders(folder), today=datetime.now(UTC).date(), stale_warns=lenient)
    for problem in problems:
        click.echo(render(problem))
    wrong = sum(not problem.warning for problem in problems)
    found = {0: "No problems.", 1: "1 problem."}.get(wrong, f"{wrong} problems.")
    click.echo(found, err=bool(wrong))
    return 1 if wrong else 0


@content.command()
@click.argument("name")
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER)
def draw(name: str, folder: Path | None) -> None:
    """Draw the dialogue NAME as a Mermaid flowchart."""
    from bot.library.draw import draw as drawn
    from bot.library.load import load_library
    from bot.library.problem import meant

    dialogues = load_library(*_folders(folder)).dialogues
    if name not in dialogues:
        raise click.BadParameter(f"There is no dialogue {name}. {meant(name, dialogues)}", param_hint="NAME")
    click.echo(drawn(dialogues[name]).rstrip())


@content.command()
def names() -> None:
    """List what content may name: facts, views, readers, phrases."""
    from bot.library.known import known
    from bot.library.known import names as listed

    click.echo(listed(known()))


@content.command()
@click.argument("kind", metavar="[KIND]", type=click.Choice(["dialogues", "phrases", "playbooks"]), default="dialogues")
def schema(kind: str) -> None:
    """Print the JSON Schema of KIND: dialogues (if none is named), phrases or playbooks. For editors."""
    import json

    from bot.library.schema import json_schema

    click.echo(json.dumps(json_schema(kind), indent=2, ensure_ascii=False))


def _folders(folder: Path | None) -> tuple[Path, ...]:
    """The content we ship, and a folder over it unless it is the same."""
    from bot.library.load import find_content

    ours = find_content()
    return (ours,) if folder is None or folder.resolve() == ours.resolve() else (ours, folder)


def _settings(db: Path | None) -> Settings:
    """The settings, with the database named on the command line if one is."""
    from bot.settings import load_settings

    settings = load_settings()
    return settings.model_copy(update={"db": db}) if db else settings


def _clock(now: datetime | None) -> Clock:
    from bot.runtime.clock import ShiftedClock, SystemClock

    return ShiftedClock(now) if now else SystemClock()


def _name(given: str | None) -> str:
    """Who is talking: the name given, else that of the login, else simply "you"."""
    try:
        name = given if given is not None else getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return " ".join(name.encode(errors="replace").decode().split()) or "you"


def _warn_of_passing_disk() -> None:
    if os.environ.get("DYNO"):
        click.echo(
            "WARNING: this host (DYNO is set) wipes its disk every day, and the database with it: everything that"
            " people tell Comeback here is lost within a day. Use a disk that stays.",
            err=True,
        )

"""The `comeback` command. Everything heavy is imported by the sub-command that needs it.

An error that somebody can mend is one sentence on stderr and an exit status of its own; an unexpected one is a short
sentence with an id, under which the log has where it happened. Neither shows what a person typed.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from typing import Final

import click

from bot import __version__
from bot.cli.content import content
from bot.cli.copies import backup, restore
from bot.cli.discord import discord
from bot.cli.doctor import doctor
from bot.cli.hooks import install as install_hooks
from bot.cli.keys import keys
from bot.cli.people import export, forget, import_
from bot.cli.schedules import schedule
from bot.cli.serving import run as run_platforms
from bot.cli.slack import slack
from bot.cli.talking import chat
from bot.errors import (
    ComebackError,
    ContentError,
    KeyMismatch,
    OperatorError,
    SettingsError,
    StorageError,
    StorageLocked,
)

COMMANDS: Final[tuple[click.Command, ...]] = (
    chat,
    run_platforms,
    doctor,
    discord,
    slack,
    export,
    import_,
    forget,
    schedule,
    backup,
    restore,
    keys,
    content,
)
"""Every sub-command. Each stands in the module of its noun."""

STATUS: Final[dict[type[Exception], int]] = {
    Exception: 70,  # EX_SOFTWARE: not foreseen
    ComebackError: 1,
    ContentError: 65,  # EX_DATAERR
    OperatorError: 1,
    SettingsError: 78,  # EX_CONFIG
    StorageError: 74,  # EX_IOERR
    StorageLocked: 75,  # EX_TEMPFAIL: works when the other process has gone
    KeyMismatch: 77,  # EX_NOPERM
}
"""How the process ends, by what went wrong: the nearest class counts. Numbers from sysexits.h."""

NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says where a file cannot grow."""

INTERRUPTED: Final = 130
"""What shells say of a program that Ctrl-C ended (128 + SIGINT)."""


def main(args: Sequence[str] | None = None) -> None:
    """Run the command and end the process."""
    install_hooks()
    status = run(args)
    let_go_of_stdout()
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
        return _say_no_room(surprise) if _found_no_room(surprise) else _say_surprise(surprise)


def status_of(error: Exception) -> int:
    """The exit status of an error: that of the nearest class in the table."""
    return next(STATUS[each] for each in type(error).__mro__ if each in STATUS)


def _found_no_room(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in NO_ROOM


def _say_no_room(error: Exception) -> int:
    """What we print may go into a file, and its disk may be full."""
    click.echo(f"comeback: This could not be written: {os.strerror(getattr(error, 'errno', 0))}.", err=True)
    return STATUS[StorageError]


def _say_surprise(surprise: Exception) -> int:
    from bot.log import report

    error_id = report(surprise)
    click.echo(f"comeback: Something unexpected went wrong, and it is our mistake. Error {error_id}.", err=True)
    return status_of(surprise)


def let_go_of_stdout() -> None:
    """Leave nothing to flush into a pipe whose reader has gone: the interpreter would complain on its way out."""
    if sys.stdout is None:
        return  # it was closed from the start
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, commands=COMMANDS)
@click.version_option(__version__, "--version", message="%(prog)s %(version)s")
def comeback() -> None:
    """Comeback, a chat companion for job seekers after a bad interview."""

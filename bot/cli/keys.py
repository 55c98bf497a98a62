"""`comeback keys`: the master key."""

from __future__ import annotations

import base64
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import DB, settings_for

if TYPE_CHECKING:
    from bot.settings import Settings


@click.group()
def keys() -> None:
    """The master key, which locks what people tell Comeback."""


@keys.command()
@DB
def rotate(db: Path | None) -> None:
    """Change the master key, while Comeback does not run. The old one opens nothing afterwards."""
    from bot.storage.upkeep.rotating import check_used

    settings = settings_for(db)
    check_used(settings.db)
    if settings.key is None:
        click.echo(_in_file(settings))
    elif settings.new_key is None:
        click.echo(_proposal())
    else:
        click.echo(_in_environment(settings))


def _in_file(settings: Settings) -> str:
    from bot.storage.files.keys import decoded, key_path
    from bot.storage.upkeep.rotating import current_key
    from bot.storage.upkeep.rotating import rotate as change

    old = current_key(settings.db, None)
    given = settings.new_key
    new = decoded(given.get_secret_value(), "The new master key") if given else secrets.token_bytes(len(old))
    count = change(settings.db, old, new, in_file=True)
    return (
        f"Done: {_counted(count)} under a new master key, which is in {key_path(settings.db)}."
        f" Copies of {settings.db}.keys made before today still open with the old key: replace them."
    )


def _in_environment(settings: Settings) -> str:
    from bot.storage.files.keys import decoded
    from bot.storage.upkeep.rotating import rotate as change

    given = [each.get_secret_value() for each in (settings.key, settings.new_key) if each]
    old, new = (decoded(each, "A master key") for each in given)
    count = change(settings.db, old, new, in_file=False)
    return (
        f"Done: {_counted(count)} under the new master key. Set COMEBACK_KEY to the value of COMEBACK_NEW_KEY now, and"
        f" take COMEBACK_NEW_KEY away. Copies of {settings.db}.keys made before today still open with the old key:"
        " replace them."
    )


def _proposal() -> str:
    """A key that only ever stood on a screen may get lost, so nothing is changed before it is set."""
    new = base64.b64encode(secrets.token_bytes(32)).decode()
    return (
        "Nothing was changed yet, because COMEBACK_KEY comes from the environment and only you can change it there.\n"
        f"Keep this new key safe: {new}\n"
        "Then set COMEBACK_NEW_KEY to it and run this once more."
    )


def _counted(count: int) -> str:
    return "the key of 1 person is" if count == 1 else f"the keys of {count} people are"

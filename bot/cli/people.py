"""`comeback export`, `import` and `forget`: one person's data, for whoever runs this, while Comeback does not run."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from bot.cli.options import DB, key_of, settings_for
from bot.errors import FileRefused, OperatorError, StorageError

if TYPE_CHECKING:
    from bot.conversation.person import Person
    from bot.library.library import Library
    from bot.runtime.between.accounts import Accounts
    from bot.settings import Settings
    from bot.storage.store import SqliteStore

AS: Final = click.option(
    "--as",
    "name",
    metavar="NAME",
    required=True,
    help="The name at this console, or platform:tenant:user such as discord::123.",
)


@click.command()
@AS
@DB
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The folder to write to.")
def export(name: str, db: Path | None, out: Path) -> None:
    """Write everything kept of NAME to two files: one to read, one to import again."""
    for path in asyncio.run(_export(settings_for(db), name, out)):
        click.echo(path)


async def _export(settings: Settings, name: str, folder: Path) -> tuple[Path, ...]:
    from adapters.console.saving import save
    from bot.conversation.kept.exporting import files
    from bot.conversation.scene import Scene

    person = await person_of(settings, name)
    scene = Scene(library_of(settings), person, datetime.now(UTC))
    _make(folder)
    return tuple(save(each, folder) for each in files(scene))


@click.command("import")
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@AS
@DB
@click.option("--replace", is_flag=True, help="Put FILE in the place of everything kept of NAME.")
def import_(source: Path, name: str, db: Path | None, *, replace: bool) -> None:
    """Take in the JSON file of an export as NAME."""
    click.echo(asyncio.run(_import(settings_for(db), name, source, replace=replace)))


async def _import(settings: Settings, name: str, source: Path, *, replace: bool) -> str:
    from bot.coach.book.entries import Shared
    from bot.conversation.kept.portable import changes_to, read_file
    from bot.conversation.looks.soundness import check_sound
    from bot.runtime.ports import Work

    now = datetime.now(UTC)
    person = check_sound(read_file(_bytes_of(source)), library_of(settings), now)
    async with _place(settings, name) as place:
        before = await place.store.load(place.key)
        if before is not None and not replace:
            raise FileRefused(f"Something is kept of {name} already: say --replace to put {source} in its place.")
        work = Work(
            person=place.key,
            input_key=f"import:{uuid.uuid4().hex}",
            at=now,
            changes=changes_to(person, before),
            messages=(),
        )
        for shared in before.book.of(Shared) if before else ():
            await place.store.drop_card(place.key, shared.id)
        await place.store.commit(work)
    return f"{name} has {_counted(person)} now."


@click.command()
@AS
@DB
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(name: str, db: Path | None, *, yes: bool) -> None:
    """Delete everything kept of NAME, and their key with it, so that no backup of the database brings it back."""
    click.echo(asyncio.run(_forget(settings_for(db), name, sure=yes)))


async def _forget(settings: Settings, name: str, *, sure: bool) -> str:
    async with _place(settings, name) as place:
        kept = await _kept(place)
        if not kept:
            await place.forget()  # a key without a row is left by a crash, or by a restored backup
            raise OperatorError(f"Nothing is kept of {name}.")
        if not sure:
            click.echo(f"{name} has {kept}. All of it will be gone for good.", err=True)
            if click.prompt(f"Type {name} to forget them", default="", show_default=False, err=True) != name:
                raise OperatorError("Nothing was forgotten.")
        await place.forget()
    return f"{name} is forgotten."


async def _kept(place: Place) -> str:
    """What is kept of somebody, in words; nothing for nobody. What is damaged can be forgotten as well."""
    try:
        person = await place.store.load(place.key)
    except StorageError:
        return "notes that cannot be read any more"
    return _counted(person) if person else ""


async def person_of(settings: Settings, name: str) -> Person:
    """Somebody as they are kept. Raises OperatorError for nobody, StorageLocked while Comeback runs."""
    async with _place(settings, name) as place:
        person = await place.store.load(place.key)
    if person is None:
        raise OperatorError(f"Nothing is kept of {name}.")
    return person


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileRefused(f"{folder} cannot be made: {error.strerror}.") from None


def _bytes_of(source: Path) -> bytes:
    """The file, or the first byte more than we would read of it."""
    from bot.conversation.kept.portable import LARGEST

    try:
        with source.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise FileRefused(f"{source} cannot be read: {error.strerror}.") from None


def _counted(person: Person) -> str:
    return f"{len(person.book.entries)} entries, {len(person.talks)} talks and {len(person.reminders)} reminders"


def library_of(settings: Settings) -> Library:
    from bot.library.load import load_content

    return load_content(settings.content)


class Place:
    """Where somebody's data lies: an open database, and their key in it, whichever of their addresses was named."""

    def __init__(self, store: SqliteStore, accounts: Accounts, address: str) -> None:
        self.store = store
        self.key = accounts.of(address)
        self._accounts = accounts

    async def forget(self) -> None:
        """Forget them, and that their addresses were theirs."""
        await self.store.forget(self.key)
        await self._accounts.part(self.key)


@asynccontextmanager
async def _place(settings: Settings, name: str) -> AsyncIterator[Place]:
    """The place of NAME in a database that is there. Raises StorageLocked while Comeback runs."""
    from bot.errors import StorageUnusable
    from bot.runtime.between.accounts import Accounts
    from bot.settings import revealed
    from bot.storage.store import open_store
    from bot.storage.upkeep.rotating import current_key

    if not settings.db.is_file():
        raise StorageUnusable(f"There is no {settings.db}. Check its name.")
    key = revealed(settings.key)
    async with open_store(settings.db, current_key(settings.db, key)) as store:
        accounts = Accounts(store)
        await accounts.load()
        yield Place(store, accounts, key_of(name))

"""Backups: taken while the bot runs, from any process; put back while it does not.

A backup holds no data key. Whoever was forgotten stays forgotten when an older one is put back, because the key file
stays the present one; so keep a copy of the key file and of the master key elsewhere, and only ever the newest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import quote

from bot.errors import KeyMismatch, StorageError, StorageNewer, StorageUnusable
from bot.storage.connection import connect, connect_by, truncate_log
from bot.storage.files.copying import copy_into, put_in_place
from bot.storage.files.folder import make_folder, refuse_what_is_no_file
from bot.storage.files.keys import LOGS, OWN, vault_path
from bot.storage.files.lock import lock
from bot.storage.files.looking import Sight, look
from bot.storage.files.schema import Kind, check, migrate
from bot.storage.files.trouble import translating
from bot.storage.moments import micros
from bot.storage.queries import migrations, sql

T = TypeVar("T")

TOO_LATE: Final = timedelta(minutes=31)
"""After this nothing that comes again is said any more: it has half an hour of grace (delivery.md, 18)."""


async def backup(path: Path, target: Path, *, overwrite: bool = False) -> None:
    """Copy the database as it is at this moment to `target`. Raises StorageError; `target` is whole or not there."""
    _must_exist(path)
    refuse_what_is_no_file(target)
    _refuse_own(target, path)
    make_folder(target)
    await _with(path, partial(_copied, path=path, target=target, overwrite=overwrite))


async def restore(source: Path, path: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database; returns where the database that stood there was put aside.

    Letters that were unsent and reminders that are past by `now` are dropped: nothing old is ever sent.
    Raises StorageLocked while the bot runs, StorageError if the backup is damaged or from a newer version, and
    KeyMismatch if the keys at `path` are those of another database.
    """
    _must_exist(source)
    _refuse_own(source, path)
    make_folder(path)
    held = lock(path)
    try:
        return await _with(source, partial(_put_back, source=source, path=path, now=now))
    finally:
        held.release()


async def _with(path: Path, work: Callable[[sqlite3.Connection], T]) -> T:
    """Run over a connection that only reads."""
    with translating(path):
        connection = await connect_by(partial(_open_to_read, path))
        try:
            return await connection.run(work)
        finally:
            await connection.close()


def _copied(raw: sqlite3.Connection, path: Path, target: Path, *, overwrite: bool) -> None:
    """Copy what is a database of ours: anything else would take the place of the last good copy."""
    with suppress(StorageNewer):  # its copy is of use to a newer Comeback
        if not check(raw, path, migrations("migrations"), Kind.DATABASE):
            raise StorageUnusable(f"{path} is empty: there is nothing to copy, and {target} stays as it is.")
    copy_into(raw, target, overwrite=overwrite)


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)


def _put_back(raw: sqlite3.Connection, source: Path, path: Path, now: datetime) -> Path | None:
    _check_whole(raw, source)
    part = path.with_name(f"{path.name}.restored")
    copy_into(raw, part, overwrite=True)
    try:
        with translating(path):
            return _exchange(part, path, source, now)
    except BaseException:
        for log in LOGS:
            part.with_name(f"{part.name}{log}").unlink(missing_ok=True)
        raise


def _exchange(part: Path, path: Path, source: Path, now: datetime) -> Path | None:
    _bring_up(part)
    _refuse_other_keys(part, path, source)
    _silence(part, now)
    aside = _put_aside(path)
    put_in_place(part, path)
    return aside


def _check_whole(raw: sqlite3.Connection, source: Path) -> None:
    if not check(raw, source, migrations("migrations"), Kind.DATABASE):
        raise StorageUnusable(f"{source} is empty. Name another backup.")
    if raw.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise StorageUnusable(f"{source} is damaged. Name another backup.")


def _bring_up(part: Path) -> None:
    """What is silenced has columns that the first versions did not have. Their backup stays as it is."""
    raw = connect(part)
    try:
        migrate(raw, part, migrations("migrations"), Kind.DATABASE, keep=False)
        truncate_log(raw)
    finally:
        raw.close()


def _refuse_other_keys(part: Path, path: Path, source: Path) -> None:
    """Nobody in the backup could be read, and at the next start it would look as if the keys were at fault."""
    keys = vault_path(path)
    whose = look(part, Kind.DATABASE).identity
    theirs = Sight()
    with suppress(StorageError):  # a damaged key file is put back after this, or before: opening says so
        theirs = look(keys, Kind.KEYS)
    if None not in {whose, theirs.identity} and whose != theirs.identity:
        raise KeyMismatch(
            f"{source} is a copy of another database than the one {keys} belongs to. If it is the right one, first put"
            " the newest .keys file and the master key of its database there."
        )


def _silence(part: Path, now: datetime) -> None:
    raw = sqlite3.connect(part.absolute(), isolation_level=None)
    try:
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute(sql("outbox/drop_all"))
        raw.execute(sql("meta/drop"), ("epoch",))  # what was counted since is not missing: it was put back by intent
        raw.execute(sql("reminders/drop_past"), (micros(now),))
        raw.execute(sql("reminders/put_off_past"), (micros(now + TOO_LATE), micros(now)))
    finally:
        raw.close()


def _put_aside(path: Path) -> Path | None:
    """Give the database a second name, and move its log away if it cannot be emptied into it."""
    if not path.exists():
        return None
    aside = _free_name(path)
    _empty_log(path)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    aside.hardlink_to(path)  # not a rename: there is a database at `path` at every moment
    return aside


def _empty_log(path: Path) -> None:
    raw = sqlite3.connect(path.absolute())
    with suppress(sqlite3.Error):  # it may be damaged, which is why a backup is put in its place
        truncate_log(raw)
    raw.close()


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.replaced-{number}")).exists():
        number += 1
    return aside


def _refuse_own(file: Path, path: Path) -> None:
    """A backup in the place of a file of the database itself would be the end of it, and of its keys."""
    own, real = path.resolve(), file.resolve()
    if real.parent == own.parent and real.name in {f"{own.name}{ending}" for ending in OWN}:
        raise StorageUnusable(f"{file} belongs to {path} itself. Name another file.")


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise StorageUnusable(f"There is no {path}. Check its name.")

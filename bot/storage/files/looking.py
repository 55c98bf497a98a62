"""Looking at a file of ours before anything opens it to write.

Such a look changes no byte, and closing it moves no log into its file: a damaged page, or a log that belongs to
another database, is refused with everything as it was.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from bot.storage.files.schema import Kind, check
from bot.storage.files.trouble import damaged, no_database, translating
from bot.storage.queries import migrations, sql

LEAST: Final = 512
"""Bytes of the smallest database there is. SQLite takes a shorter file for an empty one, and would write over it."""

LOOKED_THROUGH: Final = 16 * 2**20
"""Bytes up to which every page is checked: some 15 ms. In a larger file damage is told when it is read."""

_FOLDERS: Final = {Kind.DATABASE: "migrations", Kind.KEYS: "keyfile"}
_LAST: Final = {Kind.DATABASE: "persons/last", Kind.KEYS: "keys/last"}


class Sight(NamedTuple):
    """What a file says of itself: its schema (0: nothing is in it), its highest number of a person, and whose it is."""

    version: int = 0
    last: int = 0
    identity: bytes | None = None
    epoch: int | None = None


def look(path: Path, kind: Kind) -> Sight:
    """See what there is, if it is ours and whole. Raises StorageUnusable, StorageNewer."""
    if not holds_something(path):
        return Sight()
    with translating(path):
        if path.stat().st_size < LEAST:
            raise no_database(path)
        raw = sqlite3.connect(_as_it_lies(path), uri=True)
        try:
            return _seen(raw, path, kind)
        finally:
            raw.close()


def holds_something(path: Path) -> bool:
    """Tell a file from none, and from one that something emptied."""
    return path.exists() and path.stat().st_size > 0


def _as_it_lies(path: Path) -> str:
    """Read alone; and without a log there is nothing beside the file that would have to be made to read it.

    A journal is there only while a file is being begun: SQLite undoes what the power cut left, which needs writing.
    """
    if path.with_name(f"{path.name}-journal").exists():
        mode = "rw"
    elif path.with_name(f"{path.name}-wal").exists():
        mode = "ro"
    else:
        mode = "ro&immutable=1"
    return f"file:{quote(str(path.absolute()))}?mode={mode}"


def _seen(raw: sqlite3.Connection, path: Path, kind: Kind) -> Sight:
    version = check(raw, path, migrations(_FOLDERS[kind]), kind)
    if not version:
        return Sight()
    _refuse_damage(raw, path)
    last = raw.execute(sql(_LAST[kind])).fetchone()[0] or 0
    return Sight(version, int(last), _meta(raw, "identity"), _meta(raw, "epoch"))


def _refuse_damage(raw: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size > LOOKED_THROUGH:
        return
    if raw.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise damaged(path)


def _meta(raw: sqlite3.Connection, name: str) -> Any:  # noqa: ANN401 - bytes or a number, as the name has it
    row = raw.execute(sql("meta/read"), (name,)).fetchone()
    return None if row is None else row[0]

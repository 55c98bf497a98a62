"""Bringing a file to the schema of this version: numbered scripts, never edited, each in a transaction of its own.

The number is set in the same transaction. Before a file that holds something is changed, a copy is made beside it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bot.errors import StorageNewer, StorageUnusable
from bot.storage.copying import copy_into
from bot.storage.queries import Migrations


def migrate(raw: sqlite3.Connection, path: Path, steps: Migrations, *, keep_copy: bool) -> None:
    """Run the steps the file does not have yet. Raises StorageNewer, StorageUnusable, sqlite3.Error."""
    version = check(raw, path, steps)
    missing = [(number, script) for number, script in steps if number > version]
    if missing and version and keep_copy:
        copy_into(raw, path.with_name(f"{path.name}.before-{missing[-1][0]:04}"), overwrite=True)
    for number, script in missing:
        _step(raw, number, script)


def check(raw: sqlite3.Connection, path: Path, steps: Migrations) -> int:
    """The schema number of the file, 0 for an empty one, if it is ours and not newer than we are."""
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    if version > steps[-1][0]:
        raise StorageNewer(f"{path} was written by a newer Comeback: update Comeback, or restore a backup.")
    if version == 0 and raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise StorageUnusable(f"{path} is the database of another program. Name another file.")
    return version


def _step(raw: sqlite3.Connection, number: int, script: str) -> None:
    try:
        raw.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
    except sqlite3.Error:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise

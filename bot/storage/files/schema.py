"""Bringing a file to the schema of this version: numbered scripts, never edited, each in a transaction of its own.

The number is set in the same transaction. Before a file that holds something is changed, a copy is made beside it.
"""

from __future__ import annotations

import sqlite3
from enum import Enum
from pathlib import Path
from typing import Final

from bot.errors import StorageNewer, StorageUnusable
from bot.storage.files.copying import copy_into
from bot.storage.queries import Migrations


class Kind(Enum):
    """What a file of ours holds, by the number that its first script writes into its header (application_id)."""

    DATABASE = 1131375717
    KEYS = 1131375723


_OF_ANOTHER: Final = {
    Kind.DATABASE: "is the database of another program. Name another file.",
    Kind.KEYS: "is not a key file of Comeback: put back its newest copy.",
}


def migrate(raw: sqlite3.Connection, path: Path, steps: Migrations, kind: Kind, *, keep: bool = True) -> None:
    """Run the steps the file does not have yet. Raises StorageNewer, StorageUnusable, sqlite3.Error.

    `keep`: a copy of a database that is changed is made first.

    A key file is never copied: a copy would hold the keys of whoever is forgotten later.
    """
    version = check(raw, path, steps, kind)
    missing = [(number, script) for number, script in steps if number > version]
    if keep and missing and version and kind is Kind.DATABASE:
        copy_into(raw, path.with_name(f"{path.name}.before-{missing[-1][0]:04}"), overwrite=True)
    for number, script in missing:
        _step(raw, number, script)


def check(raw: sqlite3.Connection, path: Path, steps: Migrations, kind: Kind) -> int:
    """The schema number of the file, 0 for an empty one, if it is ours, of this kind, and not newer than we are."""
    version, program = (int(raw.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("user_version", "application_id"))
    holds_something = version or raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if holds_something and program != kind.value:
        raise StorageUnusable(f"{path} {_OF_ANOTHER[kind]}")
    if version > steps[-1][0]:
        raise StorageNewer(f"{path} was written by a newer Comeback: update Comeback, or restore a backup.")
    return version


def _step(raw: sqlite3.Connection, number: int, script: str) -> None:
    try:
        raw.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
    except sqlite3.Error:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise

"""Opening a database: every check comes before the first change.

The key file is opened first: with another master key, or without the key file that belongs to the people in the
database, nothing is touched.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final
from urllib.parse import quote

from bot.errors import KeyMismatch, StorageUnusable
from bot.storage.connection import connect, transaction
from bot.storage.files.keys import vault_path
from bot.storage.files.schema import Kind, check, migrate
from bot.storage.files.trouble import translating
from bot.storage.ledger import Ledger
from bot.storage.queries import migrations, sql
from bot.storage.removal.forgetting import drop_keyless
from bot.storage.vault import Vault

LEAST: Final = 512
"""Bytes of the smallest database there is. SQLite takes a shorter file for an empty one, and would write over it."""


def open_ledger(path: Path, master: bytes, *, synchronous: str) -> Ledger:
    """Open both files and bring them to this version. Raises KeyMismatch, StorageError."""
    with translating(path):
        version, people = _looked_into(path)
    if people and not _holds_something(vault_path(path)):
        raise KeyMismatch(
            f"{vault_path(path)} is missing, and without it nobody in {path} can be read: put back its newest copy."
        )
    vault = Vault(vault_path(path), master, synchronous=synchronous)
    try:
        if not version:
            _refuse_keys_without_people(path, vault)
        with translating(path):
            return _opened(path, vault, synchronous)
    except BaseException:
        vault.close()
        raise


def _refuse_keys_without_people(path: Path, vault: Vault) -> None:
    """A database that is lost is not begun anew in silence: whoever was in it would be gone."""
    if vault.living():
        raise StorageUnusable(
            f"{path} is missing or empty, but {vault_path(path)} holds the keys of people: restore a backup of"
            f" {path.name}. To begin anew instead, move {path.name}.key and {path.name}.keys away."
        )


def _looked_into(path: Path) -> tuple[int, int]:
    """The schema of a database that may not be there yet, and its highest number of a person; it must be ours."""
    if not _holds_something(path):
        return 0, 0
    if path.stat().st_size < LEAST:
        raise StorageUnusable(f"{path} is not a Comeback database. Name another file, or restore a backup.")
    raw = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=rw", uri=True)
    try:
        version = check(raw, path, migrations("migrations"), Kind.DATABASE)
        return version, int(raw.execute(sql("last_person")).fetchone()[0] or 0) if version else 0
    finally:
        raw.close()


def _holds_something(path: Path) -> bool:
    """Tell a file from none, and from one that something emptied."""
    return path.exists() and path.stat().st_size > 0


def _opened(path: Path, vault: Vault, synchronous: str) -> Ledger:
    raw = connect(path, synchronous=synchronous)
    try:
        migrate(raw, path, migrations("migrations"), Kind.DATABASE)
        _belong_together(raw, path, vault)
        ledger = Ledger(path, raw, vault)
        drop_keyless(ledger)
    except BaseException:
        raw.close()
        raise
    return ledger


def _belong_together(raw: sqlite3.Connection, path: Path, vault: Vault) -> None:
    row = raw.execute(sql("read_meta"), ("identity",)).fetchone()
    if row is None:
        with transaction(raw):
            raw.execute(sql("save_meta"), ("identity", vault.identity))
    elif row[0] != vault.identity:
        raise KeyMismatch(f"{vault_path(path)} belongs to another database: put back the one of {path}.")
    if (raw.execute(sql("last_person")).fetchone()[0] or 0) > vault.last:
        raise KeyMismatch(f"{vault_path(path)} is older than {path}: put back its newest copy.")

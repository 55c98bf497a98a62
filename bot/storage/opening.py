"""Opening a database: every check comes before the first change.

The key file is opened first: with another master key, or without the key file that belongs to the people in the
database, nothing is touched.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from bot.errors import KeyMismatch
from bot.storage.connection import connect, transaction
from bot.storage.forgetting import drop_keyless
from bot.storage.keys import vault_path
from bot.storage.ledger import Ledger
from bot.storage.queries import migrations, sql
from bot.storage.schema import check, migrate
from bot.storage.trouble import translating
from bot.storage.vault import Vault


def open_ledger(path: Path, master: bytes, *, synchronous: str) -> Ledger:
    """Open both files and bring them to this version. Raises KeyMismatch, StorageError."""
    with translating(path):
        people = _people_in(path)
    if people and not _holds_something(vault_path(path)):
        raise KeyMismatch(
            f"{vault_path(path)} is missing, and without it nobody in {path} can be read: put back its newest copy."
        )
    vault = Vault(vault_path(path), master, synchronous=synchronous)
    try:
        with translating(path):
            return _opened(path, vault, synchronous)
    except BaseException:
        vault.close()
        raise


def _people_in(path: Path) -> int:
    """The highest number of a person in a database that may not be there yet; checks that it is one of ours."""
    if not _holds_something(path):
        return 0
    raw = sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True)
    try:
        version = check(raw, path, migrations("migrations"))
        return int(raw.execute(sql("last_person")).fetchone()[0] or 0) if version else 0
    finally:
        raw.close()


def _holds_something(path: Path) -> bool:
    """Tell a file from none, and from one that something emptied."""
    return path.exists() and path.stat().st_size > 0


def _opened(path: Path, vault: Vault, synchronous: str) -> Ledger:
    raw = connect(path, synchronous=synchronous)
    try:
        migrate(raw, path, migrations("migrations"), keep_copy=True)
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

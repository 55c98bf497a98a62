"""Opening a database: every check comes before the first change.

Both files are looked at first: with another master key, without the key file that belongs to the people in the
database, or with another's log beside it, nothing is touched.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bot.errors import KeyMismatch, StorageUnusable
from bot.storage.connection import connect, transaction
from bot.storage.files.keys import vault_path
from bot.storage.files.looking import Sight, holds_something, look
from bot.storage.files.schema import Kind, migrate
from bot.storage.files.trouble import damaged, translating
from bot.storage.ledger import Ledger
from bot.storage.queries import migrations, sql
from bot.storage.removal.forgetting import drop_keyless, keyless
from bot.storage.vault import Vault


def open_ledger(path: Path, master: bytes, *, synchronous: str) -> Ledger:
    """Open both files and bring them to this version. Raises KeyMismatch, StorageError."""
    seen = see(path)
    _belong_together(path, seen, look(vault_path(path), Kind.KEYS))
    vault = Vault(vault_path(path), master, synchronous=synchronous)
    try:
        if not seen.version:
            _refuse_keys_without_people(path, vault)
        with translating(path):
            return _opened(path, vault, synchronous)
    except BaseException:
        vault.close()
        raise


def see(path: Path) -> Sight:
    """The database as it lies. Raises KeyMismatch if nobody in it can be read, StorageUnusable for any other file."""
    seen = look(path, Kind.DATABASE)
    if seen.last and not holds_something(vault_path(path)):
        raise KeyMismatch(
            f"{vault_path(path)} is missing, and without it nobody in {path} can be read: put back its newest copy."
        )
    return seen


def _belong_together(path: Path, seen: Sight, keys: Sight) -> None:
    if seen.identity is None and seen.last:
        raise damaged(path)
    if seen.identity not in {None, keys.identity}:
        raise KeyMismatch(f"{vault_path(path)} belongs to another database: put back the one of {path}.")
    if seen.last > keys.last or (seen.epoch or 0) > (keys.epoch or 0) + 1:
        raise KeyMismatch(f"{vault_path(path)} is older than {path}: put back its newest copy.")
    if seen.epoch is not None and seen.epoch < (keys.epoch or 0):
        raise StorageUnusable(
            f"{path} lacks what was kept last: put {path.name}-wal back beside it as it was, or run comeback restore"
            " with a backup."
        )


def _refuse_keys_without_people(path: Path, vault: Vault) -> None:
    """A database that is lost is not begun anew in silence: whoever was in it would be gone."""
    if vault.living():
        raise StorageUnusable(
            f"{path} is missing or empty, but {vault_path(path)} holds the keys of people: restore a backup of"
            f" {path.name}. To begin anew instead, move {path.name}.key and {path.name}.keys away."
        )


def _opened(path: Path, vault: Vault, synchronous: str) -> Ledger:
    raw = connect(path, synchronous=synchronous)
    try:
        migrate(raw, path, migrations("migrations"), Kind.DATABASE)
        gone = keyless(raw, vault)
        _enter(raw, vault)
        ledger = Ledger(path, raw, vault)
        drop_keyless(ledger, gone)
    except BaseException:
        raw.close()
        raise
    return ledger


def _enter(raw: sqlite3.Connection, vault: Vault) -> None:
    """Count this opening in the database first, then in the key file.

    A database that is behind has lost its log since, or is an older copy (`_belong_together`).
    """
    with transaction(raw):
        raw.execute(sql("meta/save"), ("identity", vault.identity))
        raw.execute(sql("meta/save"), ("epoch", vault.epoch + 1))
    vault.next_epoch()

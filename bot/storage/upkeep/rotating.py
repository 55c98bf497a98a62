"""A new master key: every data key is wrapped anew in one transaction, so that one of the two opens at every moment.

    pending key file → key file's transaction → log emptied → pending file takes the place of the key file

Until the transaction is on the disk the old key opens and after it the new one. A pending file that a crash leaves is
looked at before the next opening: if its key opens, it takes the place of the other, else it goes. A key from the
environment has no file; whoever sets it has both.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import KeyMismatch, SettingsError, StorageUnusable
from bot.storage.files.folder import refuse_what_is_no_file
from bot.storage.files.keys import key_path, master_key, put_in_place, read_key, vault_path, write_pending
from bot.storage.files.lock import lock
from bot.storage.opening import see
from bot.storage.vault import Vault


def rotate(path: Path, old: bytes, new: bytes, *, in_file: bool) -> int:
    """Give the database at `path` another master key; returns how many people's keys were wrapped anew.

    `in_file`: the master key lies in a file beside the database. Raises StorageLocked while Comeback runs, KeyMismatch
    if the old key does not open.
    """
    if old == new:
        raise SettingsError("The new master key is the old one: nothing was changed.")
    check_used(path)
    with _locked(path):
        vault = Vault(vault_path(path), old, synchronous="FULL")
        if in_file:
            write_pending(path, new)
        try:
            return vault.rewrap(new)
        finally:
            vault.close()
            _decide(path)


def check_used(path: Path) -> None:
    """Raises StorageUnusable if nobody's key is kept for this database: then there is nothing to change."""
    if not vault_path(path).exists():
        raise StorageUnusable(f"There is no {vault_path(path)}: name a database that has been used.")


def current_key(path: Path, given: str | None) -> bytes:
    """The master key to open the database with. A rotation that was interrupted is finished, or undone, first.

    Beside a file that is no database of ours nothing is made. Raises SettingsError, KeyMismatch, StorageUnusable;
    StorageLocked while it is being rotated.
    """
    refuse_what_is_no_file(path)
    if not vault_path(path).exists():
        see(path)
    if given is None and key_path(path, pending=True).exists():
        with _locked(path):
            _decide(path)
    return master_key(path, given)


def _decide(path: Path) -> None:
    """The waiting key takes the place of the other if it opens. A torn one never does: it was not used yet."""
    pending = key_path(path, pending=True)
    if not pending.exists():
        return
    if _opens(path, pending):
        put_in_place(path)
    else:
        pending.unlink()


def _opens(path: Path, file: Path) -> bool:
    if not vault_path(path).exists():
        return False
    try:
        Vault(vault_path(path), read_key(file), synchronous="FULL").close()
    except (KeyMismatch, SettingsError):
        return False
    return True


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    held = lock(path)
    try:
        yield
    finally:
        held.release()

"""The master key: from the environment, or a file of mode 0600 beside an embedded database.

It wraps the data keys of people; they lie in the key file (`vault.py`). Whoever loses it loses every word: keep a copy
of it apart from the backups.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.errors import KeyMismatch, SettingsError
from bot.storage.files.folder import make_folder, sync
from bot.storage.files.trouble import KEYS
from bot.storage.sealing import KEY_BYTES

LOGS: Final = ("", "-wal", "-shm", "-journal")
"""How the names of a file of SQLite and of what it makes beside it end."""

OWN: Final = (*LOGS, *(KEYS + log for log in LOGS), ".key", ".key.new", ".lock")
"""How the names of all files of a database end, after its own."""

_OTHERS = 0o077  # any permission for group or world
_PUT_BACK = "Put back your copy of it: with another key, nothing that was kept can be read."
_UNUSED = "Nothing was kept with it yet: delete it, and a new one is made."
_HOW = "It is 32 random bytes in base64; one is made with: head -c 32 /dev/urandom | base64"


def vault_path(path: Path) -> Path:
    """Where the data keys of a database lie."""
    return path.with_name(path.name + KEYS)


def key_path(path: Path, *, pending: bool = False) -> Path:
    """Where the master key of an embedded database lies; while it is changed, where the new one waits."""
    return path.with_name(f"{path.name}.key.new" if pending else f"{path.name}.key")


def master_key(path: Path, given: str | None) -> bytes:
    """The master key of the database at `path`: as given, else from its key file, which is made on first use.

    Raises SettingsError if it is malformed or others may read the file, KeyMismatch if the file has gone.
    """
    if given is not None:
        return decoded(given, "The master key")
    file = key_path(path)
    if file.exists():
        return read_key(file, _PUT_BACK if vault_path(path).exists() else _UNUSED)
    if vault_path(path).exists():
        raise KeyMismatch(f"The key file {file} is missing: put it back, or set the master key {path} was made with.")
    return _made(file)


def write_pending(path: Path, key: bytes) -> None:
    """Let a new master key wait beside the one in use, on the disk when this returns."""
    file = key_path(path, pending=True)
    file.unlink(missing_ok=True)
    _kept(file, key)


def put_in_place(path: Path) -> None:
    """The waiting key takes the place of the other."""
    key_path(path, pending=True).replace(key_path(path))
    sync(path.parent)


def read_key(file: Path, remedy: str = _PUT_BACK) -> bytes:
    """The master key in a file. Raises SettingsError if it is malformed or others may read it."""
    if not file.is_file():
        raise SettingsError(f"{file} is no file. Put back the key file that was there.")
    if file.stat().st_mode & _OTHERS:
        raise SettingsError(f"Others may read the key file {file}. Run: chmod 600 {file}")
    try:
        text = file.read_text("ascii", "replace")
    except OSError as error:
        raise SettingsError(f"The key file {file} cannot be read: {error.strerror}. Check its owner.") from None
    return decoded(text, f"The key file {file}", remedy)


def _made(file: Path) -> bytes:
    key = secrets.token_bytes(KEY_BYTES)
    make_folder(file)
    _kept(file, key)
    return key


def _kept(file: Path, key: bytes) -> None:
    try:
        _write(file, base64.b64encode(key) + b"\n")
        sync(file.parent)
    except FileExistsError:
        raise SettingsError(f"The key file {file} cannot be written: it is there already.") from None
    except OSError as error:
        with suppress(OSError):
            file.unlink()  # half a key would stand in the way of the next start
        raise SettingsError(f"The key file {file} cannot be written: {error.strerror}.") from None


def _write(file: Path, text: bytes) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())


def decoded(text: str, what: str, remedy: str = _HOW) -> bytes:
    """A master key out of its base64. Raises SettingsError, with what to do."""
    try:
        key = base64.b64decode(text.strip().replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise SettingsError(f"{what} is malformed. {remedy}")
    return key

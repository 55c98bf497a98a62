"""What SQLite's errors mean to an operator. The sentences name the file and what to do, never a value."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StorageError, StorageFull, StorageUnusable

KEYS = ".keys"
"""How the name of the key file ends."""

_PRIMARY = 0xFF  # the low byte of an extended result code is the primary one (sqlite.org/rescode.html)

_SENTENCES = {
    sqlite3.SQLITE_NOTADB: "{path} is not a Comeback database. Name another file, or restore a backup.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged. Stop Comeback and restore a backup.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened. Check its owner and its mode, and those of its folder.",
    sqlite3.SQLITE_READONLY: "{path} may not be written to. Check the owner and the mode of it and of its folder.",
    sqlite3.SQLITE_PERM: "{path} may not be read. Check its owner and its mode.",
    sqlite3.SQLITE_IOERR: "Reading or writing {path} failed. Check the disk, then start Comeback again.",
    sqlite3.SQLITE_BUSY: "{path} is held by another program for too long. Close whatever has it open.",
    sqlite3.SQLITE_LOCKED: "{path} is held by another program for too long. Close whatever has it open.",
}

_OF_KEYS = {
    sqlite3.SQLITE_NOTADB: "{path} is not a key file of Comeback: put back its newest copy.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged. Stop Comeback and put back its newest copy.",
}
"""Of the key file: no backup of the database holds one."""

_NO_ROOM_LEFT = ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE")  # the second: the WAL index found no room


def is_fatal(error: sqlite3.Error) -> bool:
    """Whether the file or its disk is at fault, so that trying again one by one is of no use."""
    return _code(error) == sqlite3.SQLITE_FULL or _code(error) in _SENTENCES


def translated(error: sqlite3.Error, path: Path) -> StorageError:
    """The error an operator reads."""
    if found_no_room(error):
        return full(path)
    name = _name(error)
    if sentence := _sentences(path).get(_code(error)):
        return StorageUnusable(f"{sentence.format(path=path)} ({name})")
    return StorageError(f"{path} refused a statement ({name}).")


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Let no error of SQLite or of the file system out as it is."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error, path) from None
    except UnicodeDecodeError:  # the names of its own tables are no text
        raise damaged(path) from None
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise full(path) from None
        raise StorageUnusable(
            f"{path} cannot be used: {error.strerror}. Check its owner and its mode, and those of its folder."
        ) from None


def damaged(path: Path) -> StorageUnusable:
    """What is said of a file whose pages do not fit together."""
    return StorageUnusable(_sentences(path)[sqlite3.SQLITE_CORRUPT].format(path=path))


def no_database(path: Path) -> StorageUnusable:
    """What is said of a file that is something else."""
    return StorageUnusable(_sentences(path)[sqlite3.SQLITE_NOTADB].format(path=path))


def missing_key(path: Path) -> StorageUnusable:
    """What is said of a key file that lacks the row of a key: a destroyed one keeps its row."""
    return StorageUnusable(f"A key in {path} is missing: put back the newest copy of that file.")


def _sentences(path: Path) -> dict[int, str]:
    return _SENTENCES | _OF_KEYS if path.suffix == KEYS else _SENTENCES


def found_no_room(error: sqlite3.Error) -> bool:
    """Whether a disk is full; not always that of the file which was asked."""
    return _name(error) in _NO_ROOM_LEFT


def full(path: Path) -> StorageFull:
    """What is said of a file that could not grow."""
    return StorageFull(f"There is no room left for {path}: this was not kept. Free some room and try again.")


def _name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", type(error).__name__)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY

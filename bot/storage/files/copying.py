"""A whole copy of a database, made while others write: complete at its name, or not there at all; mode 0600."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from bot.errors import StorageUnusable
from bot.storage.files.folder import sync
from bot.storage.files.trouble import found_no_room, full

LONGEST: Final = 40
"""Characters of the target's name in that of the unfinished copy: a file system allows 255 bytes of both."""


def copy_into(raw: sqlite3.Connection, target: Path, *, overwrite: bool) -> None:
    """Write what `raw` sees at this moment to `target`. Raises StorageUnusable if that is there and must stay."""
    if target.exists() and not overwrite:
        raise StorageUnusable(f"{target} exists already. Name another file, or say --replace.")
    part = _made(target)
    try:
        raw.execute(
            "VACUUM INTO ?", (str(part.absolute()),)
        )  # an empty file may be written to; nothing deleted comes along
        put_in_place(part, target)
    except sqlite3.Error as error:
        if found_no_room(error):
            raise full(target) from None
        raise
    finally:
        part.unlink(missing_ok=True)


def _made(target: Path) -> Path:
    """An empty file beside the target, for us alone, with a name that nobody else's file has."""
    try:
        file, part = mkstemp(prefix=f"{target.name[:LONGEST]}.", suffix=".part", dir=target.parent)
        os.close(file)
        return Path(part)
    except OSError as error:
        raise StorageUnusable(f"{target} cannot be written: {error.strerror}. Name another file.") from None


def put_in_place(part: Path, target: Path) -> None:
    """Rename, with both the content and the name on the disk when this returns."""
    sync(part)
    part.replace(target)
    sync(target.parent)

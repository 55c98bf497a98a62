"""The folder that the files of a database lie in, and putting files into it for good."""

from __future__ import annotations

import os
from pathlib import Path

from bot.errors import StorageUnusable


def make_folder(path: Path) -> None:
    """Make the folder of a file, and those above it, for their owner alone; what is there stays as it is."""
    missing = [folder for folder in path.absolute().parents if not folder.exists()]
    try:
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StorageUnusable(f"The folder of {path} cannot be made: {error.strerror}. Name another.") from None


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk when this returns."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

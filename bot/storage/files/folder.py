"""The folder that the files of a database lie in, and putting files into it for good."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.errors import StorageUnusable

BESIDE: Final = 16
"""Bytes by which the names of what is made beside a file may be longer than its own: `.keys-journal`."""


def make_folder(path: Path) -> None:
    """Make the folder of a file, and those above it, for their owner alone; what is there stays as it is."""
    try:
        missing = [folder for folder in path.absolute().parents if not folder.exists()]
    except FileNotFoundError:
        raise StorageUnusable("The folder you are in has been deleted. Go to another one and start again.") from None
    except OSError as error:
        raise StorageUnusable(f"The folder of {path} cannot be used: {error.strerror}. Name another.") from None
    try:
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StorageUnusable(f"The folder of {path} cannot be made: {error.strerror}. Name another.") from None


def refuse_what_is_no_file(path: Path) -> None:
    """Raises StorageUnusable for a folder, a device, a pipe, or a name that no file can have. Touches nothing."""
    try:
        is_other = path.exists() and not path.is_file()
        with suppress(FileNotFoundError, NotADirectoryError):
            os.lstat(f"{path}{'.' * BESIDE}")
    except OSError as error:
        raise StorageUnusable(f"{path} cannot be used: {error.strerror}. Name another file.") from None
    except ValueError:
        raise StorageUnusable(f"{str(path)!r} cannot be the name of a file. Name another.") from None
    if is_other or not path.name:
        raise StorageUnusable(f"{path} is no file that a database could be kept in. Name another.")


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk when this returns."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""The folder that the files of a database lie in."""

from __future__ import annotations

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

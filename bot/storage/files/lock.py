"""One process at a time: a lock beside the database, held as long as the process has it open (delivery.md, 1).

The operating system lets go of it when the process dies, however it dies.
"""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from bot.errors import StorageLocked, StorageUnusable


def lock(path: Path) -> FileLock:
    """Take the lock of the database at `path`. Raises StorageLocked at once if another process has it."""
    file = path.with_name(f"{path.name}.lock")
    held = FileLock(file, mode=0o600)
    try:
        held.acquire(blocking=False)
    except Timeout:
        raise StorageLocked(f"Another Comeback process has {path} open: stop it first, or use another.") from None
    except OSError as error:
        raise StorageUnusable(
            f"{file} cannot be written: {error.strerror}. Check its owner and its mode, and those of its folder."
        ) from None
    return held

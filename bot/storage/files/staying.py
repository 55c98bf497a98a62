"""Whether an open file still lies where it was opened.

SQLite goes on writing to a file that somebody removed or put another in the place of, and all of it is gone with the
last process that has it open (sqlite.org/howtocorrupt.html, 4).
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.errors import StorageUnusable


class Spot:
    """Where a file lay when it was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._name = path
        self._file = self._now()

    def check(self) -> None:
        """Raises StorageUnusable if the file is not there any more, or another is. Costs 2 us."""
        try:
            found: tuple[int, int] | None = self._now()
        except (FileNotFoundError, NotADirectoryError):
            found = None
        except OSError:  # who may not look may still write; if not, SQLite says so
            return
        if found != self._file:
            raise StorageUnusable(
                f"{self._name} was moved, removed or replaced while Comeback runs: stop Comeback, put back the file"
                " that was there, or restore a backup."
            )

    def _now(self) -> tuple[int, int]:
        found = os.stat(self._path)  # noqa: PTH116 - a third of the time of Path.stat, and it is asked at each batch
        return found.st_dev, found.st_ino

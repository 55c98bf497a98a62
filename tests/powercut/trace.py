"""What SQLite did to its files, in order, and what was promised to a user in between.

An event is noted when the real call has returned OK, so a cut after `at` events is a moment the disk really
went through. Files are named relative to the recorded root. A mark belongs to the moment after the events
noted before it.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file was opened, and made if it was not there."""

    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """Bytes went into the system's cache."""

    file: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Truncated:
    """A file was cut down (or filled up with zeros) to `size` bytes."""

    file: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """A file was synced. Only the first `covers` events are: others happened while the sync was running.

    `folder`: the directory was synced, too, as the unix VFS does with the first sync of a new journal or WAL.
    """

    file: str
    covers: int
    folder: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """A file was unlinked. `folder`: the directory was synced afterwards."""

    file: str
    folder: bool = False


Event = Opened | Wrote | Truncated | Synced | Deleted


class Trace:
    """Events and marks of one recording, and the files found at its start. Many threads may fill it."""

    def __init__(self, root: Path, found: Mapping[str, bytes] | None = None) -> None:
        self.root = root
        self.found = dict(found or {})
        self.events: list[Event] = []
        self.marks: list[tuple[int, Any]] = []
        self._sealed = False
        self._lock = threading.RLock()  # a garbage collection may close a connection in the middle of `mark`

    def __len__(self) -> int:
        return len(self.events)

    def add(self, event: Event) -> None:
        """Note an event; one that comes after the recording is dropped."""
        with self._lock:
            if not self._sealed:
                self.events.append(event)

    def mark(self, promise: object) -> None:
        """Note that this was acknowledged to a user just now: from here on no cut may lose it."""
        with self._lock:
            if self._sealed:
                raise ValueError("a mark after the recording ended: what it promises may not be in the trace")
            self.marks.append((len(self.events), promise))

    def seal(self) -> None:
        """End the recording."""
        with self._lock:
            self._sealed = True

    def as_if_normal(self) -> Trace:
        """Return the same run as it had been with `synchronous=NORMAL` in WAL mode: no commit is synced.

        The counter-test for a store that sets `synchronous=FULL` itself: it must be seen to lose something.
        """
        normal = Trace(self.root, self.found)
        commits = _commit_syncs(self.events)
        normal.events = [
            replace(event, covers=0) if isinstance(event, Synced) and index in commits else event
            for index, event in enumerate(self.events)
        ]
        normal.marks = list(self.marks)
        normal.seal()
        return normal


def acknowledged(trace: Trace, at: int) -> list[Any]:
    """Return the marks set before the power was cut after `at` events, oldest first."""
    return [promise for position, promise in trace.marks if position <= at]


def _commit_syncs(events: Sequence[Event]) -> set[int]:
    """Return where a WAL was synced for nothing but a commit."""
    databases: dict[str, list[int]] = {}
    for index, event in enumerate(events):
        databases.setdefault(event.file.removesuffix("-wal"), []).append(index)
    return {
        this
        for indexes in databases.values()
        for before, this, after in zip(indexes, indexes[1:], [*indexes[2:], 0], strict=False)
        if _is_commit_sync(events[before], events[this], events[after])
    }


def _is_commit_sync(before: Event, this: Event, after: Event) -> bool:
    """Tell a commit's sync from the two that NORMAL makes as well: of a new header, and before a checkpoint."""
    if not isinstance(this, Synced) or not this.file.endswith("-wal"):
        return False
    header = isinstance(before, Wrote) and before.file == this.file and before.offset == 0
    checkpoint = isinstance(after, Wrote) and after.file != this.file
    return not header and not checkpoint

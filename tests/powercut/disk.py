"""What a power cut leaves on the disk: the model.

**Contents.** Everything a completed sync of the file covers is durable. Each later change is *pending* and
meets its own fate when the power goes. A write is split at 512-byte sectors and every piece, on its own, is
kept, lost, or spoiled (random bytes of the same length, as after a torn sector or a file whose size reached
the disk before its data). A truncation is kept or lost. What is kept is applied in the order it was issued;
a gap it leaves reads as zeros. Any subset can survive, so reordering between syncs is covered. Bytes
outside a write are never harmed: SQLite assumes the same (SQLITE_IOCAP_POWERSAFE_OVERWRITE, the unix
default).

**Names.** A creation or deletion is a change of the directory and is pending until the directory is synced.
SQLite does that with the first sync of a new journal or WAL, and after a deletion only where it asks for it
(`synchronous=EXTRA` for a rollback journal). Such a sync covers every file of that directory. Per name, the
pending changes survive up to some point in their order. `Names.AT_ONCE` is a kinder file system, whose
directory changes last at once.

So, under `Names.SYNCED`, journal_mode=DELETE with FULL may lose the last acknowledged transaction: its
deleted journal comes back and is rolled back. SQLite documents this (pragma `synchronous`, EXTRA). WAL
deletes nothing at commit.

What was there when the recording started counts as durable and comes along: a key file, too.

**Not modelled.** Changes that do not go through SQLite. Damage to synced data; disks that lie about a sync;
old and new bytes mixed inside a sector; renames. A SQLite that was compiled with SQLITE_DISABLE_DIRSYNC
(Android's) is taken to sync directories all the same.
"""

from __future__ import annotations

import enum
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tests.powercut.trace import Deleted, Event, Opened, Synced, Truncated, Wrote

SECTOR = 512  # bytes; the smallest unit any disk writes
SPOILED = 0.25  # of the pieces that are not kept


class Survival(enum.Enum):
    """What happens to what was not synced."""

    NONE = "none"  # nothing survives: the longest delay a cache may make
    SOME = "some"  # any subset, torn and spoiled; the share that survives is drawn anew for every cut
    ALL = "all"  # everything survives: a killed process, not a power cut


class Names(enum.Enum):
    """When a creation or deletion of a file lasts."""

    SYNCED = "synced"  # once its directory is synced: all that POSIX promises
    AT_ONCE = "at once"  # immediately: a directory mounted dirsync


class Fate:
    """Draws what becomes of each pending change in one cut."""

    def __init__(self, survival: Survival, rng: random.Random) -> None:
        self._rng = rng
        self._share = {Survival.NONE: 0.0, Survival.SOME: rng.random(), Survival.ALL: 1.0}[survival]
        self._spoiled = SPOILED if survival is Survival.SOME else 0.0

    def keeps(self) -> bool:
        """Draw whether a change survives."""
        return self._rng.random() < self._share

    def of(self, piece: bytes) -> bytes | None:
        """Draw what is found where a piece was written; None: what was there before."""
        if self.keeps():
            return piece
        return self._rng.randbytes(len(piece)) if self._rng.random() < self._spoiled else None

    def some_of(self, count: int) -> int:
        """Draw how many of so many ordered changes survive."""
        return next((number for number in range(count) if not self.keeps()), count)


@dataclass(slots=True, eq=False)
class Inode:
    """A file's contents, whatever its name."""

    durable: bytearray
    pending: list[tuple[int, Wrote | Truncated]] = field(default_factory=list)

    def settle(self, covers: int) -> None:
        """Make the changes among the first `covers` events durable."""
        for index, change in self.pending:
            if index < covers:
                _apply(self.durable, change)
        self.pending = [(index, change) for index, change in self.pending if index >= covers]

    def after(self, fate: Fate) -> bytes:
        """Return what is left of it."""
        left = bytearray(self.durable)
        for _, change in self.pending:
            _suffer(left, change, fate)
        return bytes(left)


class Disk:
    """Files, with what is durable and what is pending. Feed it the events of a trace in order."""

    def __init__(self, found: Mapping[str, bytes], names: Names) -> None:
        self._names = names
        self._durable = {name: Inode(bytearray(contents)) for name, contents in found.items()}
        self._seen = dict(self._durable)  # as running programs see it
        self._pending: list[tuple[str, Inode | None]] = []  # name → file, or None for a deletion
        self._count = 0

    def apply(self, event: Event) -> None:
        """Let an event happen."""
        match event:
            case Opened(file=name):
                if name not in self._seen:
                    self._rename(name, Inode(bytearray()))
            case Wrote(file=name) | Truncated(file=name):
                self._seen[name].pending.append((self._count, event))
            case Synced(file=name, covers=covers, folder=folder):
                self._seen[name].settle(covers)
                self._sync_folder(name, really=folder)
            case Deleted(file=name, folder=folder):
                self._rename(name, None)
                self._sync_folder(name, really=folder)
        self._count += 1

    def after(self, fate: Fate) -> dict[str, bytes]:
        """Return what the next start finds: contents by name. Changes nothing."""
        entries: dict[str, Inode | None] = {**self._durable}
        for name in dict.fromkeys(name for name, _ in self._pending):
            changes = [inode for other, inode in self._pending if other == name]
            survived = changes[: fate.some_of(len(changes))]
            entries |= {name: survived[-1]} if survived else {}
        return {name: inode.after(fate) for name, inode in sorted(entries.items()) if inode}

    def _rename(self, name: str, inode: Inode | None) -> None:
        """Let a name stand for this file from now on."""
        if inode:
            self._seen[name] = inode
        else:
            self._seen.pop(name, None)
        self._pending.append((name, inode))
        self._sync_folder(name, really=self._names is Names.AT_ONCE)

    def _sync_folder(self, name: str, *, really: bool) -> None:
        """Make the names in the directory of this file durable."""
        if not really:
            return
        here = [(other, inode) for other, inode in self._pending if _folder(other) == _folder(name)]
        self._pending = [change for change in self._pending if change not in here]
        for other, inode in here:
            self._durable.pop(other, None)
            if inode:
                self._durable[other] = inode


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _apply(contents: bytearray, change: Wrote | Truncated) -> None:
    if isinstance(change, Truncated):
        del contents[change.size :]
        contents.extend(bytes(change.size - len(contents)))
        return
    contents.extend(bytes(max(0, change.offset - len(contents))))
    contents[change.offset : change.offset + len(change.data)] = change.data


def _suffer(contents: bytearray, change: Wrote | Truncated, fate: Fate) -> None:
    """Apply what is left of a pending change."""
    if isinstance(change, Truncated):
        if fate.keeps():
            _apply(contents, change)
        return
    for piece in _pieces(change):
        found = fate.of(piece.data)
        if found is not None:
            _apply(contents, Wrote(file=piece.file, offset=piece.offset, data=found))


def _pieces(write: Wrote) -> Iterator[Wrote]:
    """Split a write at the sector boundaries of its file."""
    end = write.offset + len(write.data)
    starts = [write.offset, *range((write.offset // SECTOR + 1) * SECTOR, end, SECTOR)]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        yield Wrote(file=write.file, offset=start, data=write.data[start - write.offset : stop - write.offset])

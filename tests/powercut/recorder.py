"""Our VFS: the driver's default one with a note taken of every change to a file.

It is registered once for the life of the process (open connections point into it) and hands everything on
to the real VFS. Inside `with recording(root) as trace:` it is the default, so unmodified code under test is
recorded; afterwards the old default is back. `?vfs=` + `Recorder.name` in a `file:` URI reaches it by name,
at the same times.

Noted are main databases, rollback journals, super-journals and WAL files under `root`. Temporary files, the
`-shm` index (rebuilt by recovery) and files elsewhere (such as coverage's own database) pass through
untouched.

Callbacks run in whichever thread uses the connection. No exception leaves one: SQLite gets SQLITE_IOERR and
the exception is raised where the recording ends.
"""

from __future__ import annotations

import ctypes
import functools
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Concatenate, ParamSpec

from tests.powercut import driver
from tests.powercut.trace import Deleted, Opened, Synced, Trace, Truncated, Wrote

# sqlite3.h, SQLITE_OPEN_…
CREATE = 0x4
MAIN_DB = 0x100
MAIN_JOURNAL = 0x800
SUPER_JOURNAL = 0x4000
WAL = 0x80000
JOURNALS = MAIN_JOURNAL | SUPER_JOURNAL | WAL

SIZE_HINT = 5  # SQLITE_FCNTL_…: with mmap_size set, os_unix.c grows the file at once

P = ParamSpec("P")


@dataclass(slots=True, kw_only=True)
class Handle:
    """An open file that we take notes of."""

    trace: Trace
    name: str
    real: driver.Methods
    owes_folder_sync: bool


def _caught(call: Callable[Concatenate[Recorder, P], int]) -> Callable[Concatenate[Recorder, P], int]:
    """Keep exceptions from crossing into C."""

    def callback(recorder: Recorder, /, *args: P.args, **kwargs: P.kwargs) -> int:
        try:
            return call(recorder, *args, **kwargs)
        except BaseException as error:  # noqa: BLE001 (a KeyboardInterrupt, too: `recording` raises it)
            recorder.errors.append(error)
            return driver.IOERR

    return callback


class Recorder:
    """The VFS and the files open through it. One a process: see `recorder()`."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.errors: list[BaseException] = []
        self.trace: Trace | None = None
        self._library = library
        self._lock = threading.RLock()  # a garbage collection may close a connection in the middle of `_open`
        self._known: set[str] = set()
        self._handles: dict[int, Handle] = {}
        self._patched: dict[int, driver.Methods] = {}
        self._real_address: int = library.sqlite3_vfs_find(None)
        self._real = driver.Vfs.from_address(self._real_address)
        self.name = _free_name(library)
        self._vfs = self._own_vfs()
        self._calls = {
            "xClose": driver.CloseCall(self._close),
            "xWrite": driver.WriteCall(self._write),
            "xTruncate": driver.TruncateCall(self._truncate),
            "xSync": driver.SyncCall(self._sync),
            "xFileControl": driver.ControlCall(self._control),
        }
        driver.keep_forever(self)

    def register(self) -> None:
        """Make the VFS known to SQLite, and make sure that it is the driver's SQLite; raises Unavailable."""
        self._library.sqlite3_vfs_register(ctypes.addressof(self._vfs), 0)
        try:
            with closing(sqlite3.connect(f"file::memory:?vfs={self.name}", uri=True)):
                return
        except sqlite3.OperationalError as error:
            raise driver.Unavailable(f"found another SQLite than the driver's ({error})") from error

    def start(self, trace: Trace) -> int:
        """Record into this trace, as the default VFS. Returns the address of the default until now."""
        if self.trace is not None:
            raise RuntimeError("one recording at a time: the default VFS belongs to the whole process")
        self.trace, self.errors, self._known = trace, [], set(trace.found)
        before: int = self._library.sqlite3_vfs_find(None)
        self._library.sqlite3_vfs_register(ctypes.addressof(self._vfs), 1)
        return before

    def stop(self, before: int) -> None:
        """Give the default VFS back and raise what went wrong in a callback."""
        self._library.sqlite3_vfs_register(before, 1)
        trace, self.trace = self.trace, None
        if trace is not None:
            trace.seal()
        errors, self.errors = self.errors, []
        if errors:
            raise errors[0]

    def _own_vfs(self) -> driver.Vfs:
        own = driver.Vfs.from_buffer_copy(self._real)
        own.zName = self.name.encode()
        own.xOpen = driver.OpenCall(self._open)
        own.xDelete = driver.DeleteCall(self._delete)
        return own

    @_caught
    def _open(self, _vfs: int, name: int | None, file: int, flags: int, out_flags: int | None) -> int:
        trace, path = self._wanted(name)
        if trace is None or not flags & (MAIN_DB | JOURNALS):
            return self._really_open(name, file, flags, out_flags)
        with self._lock:
            self._get_to_know(trace, path)
            code = self._really_open(name, file, flags, out_flags)
            if code == driver.OK:
                self._adopt(file, trace, str(path.relative_to(trace.root)), flags)
        return code

    @_caught
    def _delete(self, _vfs: int, name: int | None, sync_folder: int) -> int:
        trace, path = self._wanted(name)
        with self._lock:
            code: int = self._real.xDelete(self._real_address, name, sync_folder)
            if code == driver.OK and trace is not None:
                trace.add(Deleted(file=str(path.relative_to(trace.root)), folder=bool(sync_folder)))
        return code

    @_caught
    def _write(self, file: int, buffer: int, count: int, offset: int) -> int:
        handle = self._handles[file]
        code: int = handle.real.xWrite(file, buffer, count, offset)
        if code == driver.OK:
            handle.trace.add(Wrote(file=handle.name, offset=offset, data=ctypes.string_at(buffer, count)))
        return code

    @_caught
    def _truncate(self, file: int, size: int) -> int:
        handle = self._handles[file]
        code: int = handle.real.xTruncate(file, size)
        if code == driver.OK:
            handle.trace.add(Truncated(file=handle.name, size=size))
        return code

    @_caught
    def _sync(self, file: int, flags: int) -> int:
        handle = self._handles[file]
        covers = len(handle.trace)  # a write that another thread makes during the sync is not covered by it
        code: int = handle.real.xSync(file, flags)
        if code == driver.OK:
            handle.trace.add(Synced(file=handle.name, covers=covers, folder=handle.owes_folder_sync))
            handle.owes_folder_sync = False
        return code

    @_caught
    def _control(self, file: int, operation: int, argument: int | None) -> int:
        handle = self._handles[file]
        before = driver.size_of(file, handle.real) if operation == SIZE_HINT else 0
        code: int = handle.real.xFileControl(file, operation, argument)
        if operation == SIZE_HINT and (size := driver.size_of(file, handle.real)) != before:
            handle.trace.add(Truncated(file=handle.name, size=size))
        return code

    @_caught
    def _close(self, file: int) -> int:
        code: int = self._handles.pop(file).real.xClose(file)
        return code

    def _really_open(self, name: int | None, file: int, flags: int, out_flags: int | None) -> int:
        code: int = self._real.xOpen(self._real_address, name, file, flags, out_flags)
        return code

    def _wanted(self, name: int | None) -> tuple[Trace | None, Path]:
        """Return the trace that this file belongs into, if any, and its path."""
        path = Path(os.fsdecode(ctypes.string_at(name))) if name else Path()
        trace = self.trace
        return (trace if trace is not None and path.is_relative_to(trace.root) else None), path

    def _get_to_know(self, trace: Trace, path: Path) -> None:
        """Refuse a file with contents that are not in the trace."""
        name = str(path.relative_to(trace.root))
        if name not in self._known and path.exists() and path.stat().st_size:
            raise RuntimeError(f"{name} was filled by other means than SQLite while it was being recorded")
        self._known.add(name)

    def _adopt(self, file: int, trace: Trace, name: str, flags: int) -> None:
        """Note the opening, and let later calls for this file come to us."""
        real = driver.methods_of(file)
        trace.add(Opened(file=name))
        # os_unix.c, unixOpen: a journal opened with CREATE gets UNIXFILE_DIRSYNC, spent by its first xSync.
        owes = bool(flags & CREATE and flags & JOURNALS)
        self._handles[file] = Handle(trace=trace, name=name, real=real, owes_folder_sync=owes)
        driver.use_methods(file, self._patch(real))

    def _patch(self, real: driver.Methods) -> driver.Methods:
        """Return our copy of a method table: one for each real one."""
        address = ctypes.addressof(real)
        if address not in self._patched:
            own = driver.Methods.from_buffer_copy(real)
            for name, call in self._calls.items():
                setattr(own, name, call)
            self._patched[address] = own
        return self._patched[address]


def _free_name(library: ctypes.CDLL) -> str:
    """Return a name no VFS has: this module may be imported twice under different package names."""
    names = ("powercut" + "+" * copies for copies in range(100))
    return next(name for name in names if not library.sqlite3_vfs_find(name.encode()))


@functools.cache
def recorder() -> Recorder:
    """Return the one recorder of this process; raises Unavailable."""
    made = Recorder(driver.library())
    made.register()
    return made


def unavailable() -> str:
    """Return why nothing can be recorded on this Python, for `pytest.mark.skipif`; empty when it can."""
    try:
        recorder()
    except driver.Unavailable as error:
        return str(error)
    return ""


@contextmanager
def recording(root: Path) -> Iterator[Trace]:
    """Record every SQLite file under `root` that is opened from here on; raises Unavailable.

    No connection to a file there may be open yet: it would stay unrecorded, and the look at what is there
    drops its POSIX locks. One that stays open afterwards works on, unrecorded.
    """
    root = root.resolve()
    ours, trace = recorder(), Trace(root, _found(root))
    before = ours.start(trace)
    try:
        yield trace
    finally:
        ours.stop(before)


def _found(root: Path) -> dict[str, bytes]:
    """Return what is in the folder, but for the WAL index, which no start reads after a power cut."""
    paths = [path for path in root.rglob("*") if path.is_file() and not path.name.endswith("-shm")]
    return {str(path.relative_to(root)): path.read_bytes() for path in paths}

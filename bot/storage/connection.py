"""A connection to a SQLite file: opened as delivery.md's rule 3 says, used in one hop at a time.

aiosqlite gives a connection its own thread. Each awaited call to it costs about 70 µs of hop, so a whole piece of work
goes over as one function that gets the plain sqlite3 connection.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

import aiosqlite

T = TypeVar("T")

_CACHED = 256  # prepared statements kept; more than there are
_ROWS = 64  # what aiosqlite would fetch at a time: its cursors are not used

_LAID_OUT: Final = 4_300_000
"""Bytes: a thousand pages with their headers, and what one batch may add before the log is begun anew."""

_PRAGMAS = """
PRAGMA busy_timeout = 1000;          -- ms: all turns wait while an operator's shell or a backup holds the file
PRAGMA journal_mode = WAL;
PRAGMA synchronous = {synchronous};
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;           -- what is deleted is overwritten
PRAGMA journal_size_limit = 16777216;
PRAGMA wal_autocheckpoint = 1000;    -- pages, so that the log is begun anew within the length laid out for it
PRAGMA cache_size = -65536;          -- KiB: with a million people stored, the inner pages stay in memory
PRAGMA trusted_schema = OFF;
"""


class Connection(aiosqlite.Connection):
    """An aiosqlite connection with one more way to use it: a function over the plain connection, in its thread."""

    def submit(self, work: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        """Start `work` in the connection's thread. It runs to its end whatever becomes of the future."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((future, partial(work, self._conn)))
        return future

    def join(self) -> None:
        """Wait for the thread of a connection that was not made; left alone, it would speak to a loop that is gone."""
        self._thread.join()

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` in the connection's thread: one hop."""
        return await self.submit(work)


async def connect_by(connector: Callable[[], sqlite3.Connection]) -> Connection:
    """A connection whose plain connection `connector` makes, in the thread that it will live in."""
    connection = Connection(connector, iter_chunk_size=_ROWS)
    try:
        await connection
    except BaseException:
        connection.join()
        raise
    return connection


def connect(path: Path, *, synchronous: str = "FULL") -> sqlite3.Connection:
    """A plain connection with our pragmas, in driver mode "no BEGIN but ours".

    The whole path is named, because `:memory:` and `file:…` alone mean something else to SQLite.
    """
    path = path.absolute()
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    raw = sqlite3.connect(path, isolation_level=None, cached_statements=_CACHED, check_same_thread=False)
    try:
        raw.executescript(_PRAGMAS.format(synchronous=synchronous))
    except BaseException:  # in a damaged file even the words of an error may be none
        raw.close()
        raise
    return raw


@contextmanager
def transaction(raw: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. BEGIN IMMEDIATE: the driver's own deferred one lost 58 of 80 increments (platforms.md)."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        yield
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:  # a full disk may have rolled it back already
            raw.execute("ROLLBACK")
        raise


def empty_log(raw: sqlite3.Connection) -> bool:
    """Leave no older version of a row in the log, then lay it out anew. False: another program was reading."""
    emptied = truncate_log(raw)
    lay_out_log(raw)
    return emptied


def lay_out_log(raw: sqlite3.Connection) -> None:
    """Give the log its full length now, so that commits overwrite it and need not make it longer.

    A commit that lengthens the file waits for the file system's own journal, too: 250 to 320 us where one that
    overwrites takes 100 to 150. What a transaction spills before it is rolled back lies behind the log's end and means
    nothing. Some 5 ms; a disk without room for it goes on as before.
    """
    (cached,) = raw.execute("PRAGMA cache_size").fetchone()
    raw.execute("PRAGMA cache_size = 10")  # pages: any more would stay in memory instead of being spilled
    with suppress(sqlite3.Error):
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("CREATE TABLE laid_out (zeros BLOB)")
        raw.execute("INSERT INTO laid_out VALUES (zeroblob(?))", (_LAID_OUT,))
    if raw.in_transaction:
        raw.execute("ROLLBACK")
    raw.execute(f"PRAGMA cache_size = {cached}")


def truncate_log(raw: sqlite3.Connection) -> bool:
    """Move everything from the log into the file and empty the log. False: another program was reading."""
    busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy

"""A connection to a SQLite file: opened as delivery.md's rule 3 says, used in one hop at a time.

aiosqlite gives a connection its own thread. Each awaited call to it costs about 70 µs of hop, so a whole piece of work
goes over as one function that gets the plain sqlite3 connection.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import aiosqlite

T = TypeVar("T")

_CACHED = 256  # prepared statements kept; more than there are
_ROWS = 64  # what aiosqlite would fetch at a time: its cursors are not used

_PRAGMAS = """
PRAGMA busy_timeout = 1000;          -- ms: all turns wait while an operator's shell or a backup holds the file
PRAGMA journal_mode = WAL;
PRAGMA synchronous = {synchronous};
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;           -- what is deleted is overwritten
PRAGMA journal_size_limit = 16777216;
PRAGMA wal_autocheckpoint = 4000;
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
    """A plain connection with our pragmas, in driver mode "no BEGIN but ours"."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    raw = sqlite3.connect(path, isolation_level=None, cached_statements=_CACHED, check_same_thread=False)
    try:
        raw.executescript(_PRAGMAS.format(synchronous=synchronous))
    except sqlite3.Error:
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


def truncate_log(raw: sqlite3.Connection) -> bool:
    """Move everything from the log into the file and empty the log. False: another program was reading."""
    busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy

"""The floor: the standard library's sqlite3, synchronous=FULL, one commit a turn, the rows of one turn in plain text.

No engine, no encryption, no asyncio: what the disk and SQLite alone cost on this machine, in this run.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

TALK = b"x" * 730
"""Bytes of a talk: the mean over what a benchmark's people say."""

MESSAGE = b"y" * 1000
"""Bytes of a question with its options: the mean, too."""


class Floor:
    """A database with the tables a turn needs."""

    def __init__(self, path: Path) -> None:
        self.raw = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self.raw.execute(f"PRAGMA {pragma}")
        self.raw.executescript(
            """
            CREATE TABLE inputs (key INTEGER PRIMARY KEY, at INTEGER) STRICT;
            CREATE TABLE talks (person INTEGER PRIMARY KEY, body BLOB) STRICT;
            CREATE TABLE outbox (id INTEGER PRIMARY KEY, person INTEGER, state TEXT, body BLOB) STRICT;
            """
        )
        self.turns = 0

    def turn(self, person: int) -> None:
        """One turn: input key, talk, question; and the last question sent."""
        self.turns += 1
        raw = self.raw
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO inputs VALUES (?, ?)", (self.turns, self.turns))
        raw.execute("INSERT OR REPLACE INTO talks VALUES (?, ?)", (person, TALK))
        raw.execute("DELETE FROM outbox WHERE id = ?", (self.turns - 1,))
        raw.execute("INSERT INTO outbox VALUES (?, ?, 'sending', ?)", (self.turns, person, MESSAGE))
        raw.execute("COMMIT")


def rate(path: Path, people: int, turns: int) -> float:
    """Turns a second with this many people in turn."""
    floor = Floor(path)
    begun = time.perf_counter()
    for number in range(turns):
        floor.turn(number % people)
    return turns / (time.perf_counter() - begun)


def latencies(path: Path, turns: int, pause: float = 0) -> list[float]:
    """Seconds of each of this many turns of one person, with so many seconds between them."""
    floor = Floor(path)
    return [_timed(floor, pause) for _ in range(turns)]


def _timed(floor: Floor, pause: float) -> float:
    time.sleep(pause)
    begun = time.perf_counter()
    floor.turn(1)
    return time.perf_counter() - begun

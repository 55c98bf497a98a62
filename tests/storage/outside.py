"""Looking at a database from outside: a plain connection, and every byte of its files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def shell(path: Path) -> Iterator[sqlite3.Connection]:
    """What an operator's sqlite3 shell would see."""
    raw = sqlite3.connect(path, isolation_level=None)
    try:
        yield raw
    finally:
        raw.close()


def raw_bytes(folder: Path) -> bytes:
    """Every byte of every file in the folder, except the master key's."""
    return b"\n".join(
        file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix != ".key"
    )


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777

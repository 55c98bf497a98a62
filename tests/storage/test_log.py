"""The log is laid out at its full length: commits overwrite it and mean what they did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.connection import connect, empty_log, lay_out_log

THOUSAND_PAGES = 4_096_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


def log_of(path: Path) -> int:
    return path.with_name("log.db-wal").stat().st_size


def written(raw: sqlite3.Connection) -> list[str]:
    return [row[0] for row in raw.execute("SELECT text FROM notes")]


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(path)) as raw:
        raw.execute("CREATE TABLE notes (text TEXT)")
        raw.execute("INSERT INTO notes VALUES ('before')")
        yield raw


def test_what_was_written_before_and_after_stands(raw: sqlite3.Connection, path: Path) -> None:
    lay_out_log(raw)
    raw.execute("INSERT INTO notes VALUES ('after')")
    assert written(raw) == ["before", "after"]
    assert log_of(path) > THOUSAND_PAGES
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not raw.execute("SELECT * FROM sqlite_schema WHERE name = 'laid_out'").fetchall()


def test_another_process_that_finds_the_log_after_a_crash_reads_what_was_committed(
    raw: sqlite3.Connection, path: Path, tmp_path: Path
) -> None:
    lay_out_log(raw)
    raw.execute("INSERT INTO notes VALUES ('after')")
    left = tmp_path / "left.db"
    left.write_bytes(path.read_bytes())
    left.with_name("left.db-wal").write_bytes(path.with_name("log.db-wal").read_bytes())
    with closing(sqlite3.connect(left)) as other:
        assert written(other) == ["before", "after"]


def test_commits_do_not_make_it_longer(raw: sqlite3.Connection, path: Path) -> None:
    lay_out_log(raw)
    length = log_of(path)
    for number in range(3_000):
        raw.execute("INSERT INTO notes VALUES (?)", (f"note {number}",))
    assert log_of(path) == length


def test_emptied_it_holds_nothing_that_was_deleted_and_is_laid_out_anew(raw: sqlite3.Connection, path: Path) -> None:
    raw.execute("INSERT INTO notes VALUES ('canary')")
    raw.execute("DELETE FROM notes WHERE text = 'canary'")
    assert empty_log(raw)
    assert b"canary" not in path.with_name("log.db-wal").read_bytes()
    assert b"canary" not in path.read_bytes()
    assert log_of(path) > THOUSAND_PAGES


def test_a_full_disk_changes_nothing(raw: sqlite3.Connection, path: Path) -> None:
    (pages,) = raw.execute("PRAGMA page_count").fetchone()
    raw.execute(f"PRAGMA max_page_count = {pages}")
    lay_out_log(raw)
    assert not raw.in_transaction
    assert written(raw) == ["before"]
    assert raw.execute("PRAGMA cache_size").fetchone() == (-65536,)

"""The VFS under the real stdlib driver: it notes everything, changes nothing, and goes away again."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.powercut import driver
from tests.powercut.cuts import cut, cuts, record
from tests.powercut.disk import Survival
from tests.powercut.recorder import recorder, recording, unavailable
from tests.powercut.trace import Deleted, Synced, Trace, Wrote

pytestmark = pytest.mark.skipif(bool(unavailable()), reason=unavailable())


def connect(path: Path | str, *pragmas: str) -> sqlite3.Connection:
    """Open a database as the code under test does: nothing here knows of the recording."""
    database = sqlite3.connect(path, isolation_level=None, uri=True)
    for pragma in pragmas:
        database.execute(f"PRAGMA {pragma}")
    return database


def fill(database: sqlite3.Connection, rows: int = 50) -> None:
    """Write, rewrite and delete enough to touch every kind of file operation."""
    database.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, body BLOB)")
    for number in range(rows):
        database.execute("INSERT OR REPLACE INTO t VALUES (?, randomblob(?))", (number, number * 211 % 9000))
    database.execute("DELETE FROM t WHERE id % 3")
    database.execute("VACUUM")


def files(root: Path) -> dict[str, bytes]:
    """Return what is really in the folder."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("journal", ["WAL", "DELETE", "TRUNCATE", "PERSIST"])
def test_the_trace_is_the_whole_truth(tmp_path: Path, journal: str) -> None:
    """Replayed in full, it gives every file byte for byte: no write is missed."""
    pragmas = (
        f"journal_mode={journal}",
        "wal_autocheckpoint=7",
        "journal_size_limit=20000",
        "auto_vacuum=FULL",
    )
    with recording(tmp_path) as trace, closing(connect(tmp_path / "a.db", *pragmas)) as database:
        fill(database)
    with recording(tmp_path) as later, closing(connect(tmp_path / "a.db", *pragmas)) as database:
        fill(database)
    assert cut(later, len(later), random.Random(0), survival=Survival.ALL) == files(tmp_path)
    assert any(isinstance(event, Synced) and event.folder for event in trace.events)


def test_a_file_that_grows_without_a_write_is_noted(tmp_path: Path) -> None:
    """With mmap, SQLite makes room by a hint (ftruncate) and may never write the pages it no longer needs."""
    with (
        recording(tmp_path) as trace,
        closing(connect(tmp_path / "a.db", "mmap_size=1000000", "secure_delete=0")) as database,
    ):
        database.executescript(
            "CREATE TABLE t (x); BEGIN; INSERT INTO t VALUES (zeroblob(50000)); DELETE FROM t; COMMIT"
        )
    assert cut(trace, len(trace), random.Random(0), survival=Survival.ALL) == files(tmp_path)


def test_a_database_kept_open_goes_on_unrecorded(tmp_path: Path) -> None:
    with recording(tmp_path) as trace:
        database = connect(tmp_path / "a.db", "journal_mode=WAL")
        fill(database)
    count = len(trace)
    fill(database)
    database.close()
    with closing(connect(tmp_path / "a.db")) as again:
        assert again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(trace) == count


def test_the_default_vfs_comes_back(tmp_path: Path) -> None:
    with recording(tmp_path) as trace:
        pass
    with closing(connect(tmp_path / "a.db")) as database:
        fill(database)
    assert not trace.events


def test_the_vfs_can_be_named(tmp_path: Path) -> None:
    with (
        recording(tmp_path) as trace,
        closing(connect(f"file:{tmp_path}/a.db?vfs={recorder().name}&psow=0")) as database,
    ):
        fill(database)
    assert any(isinstance(event, Wrote) for event in trace.events)


def test_only_files_under_the_root_are_noted(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    with recording(tmp_path / "here") as trace, closing(connect(tmp_path / "elsewhere.db")) as database:
        fill(database)
    assert not trace.events


def test_a_transaction_over_two_attached_files_is_noted_whole(tmp_path: Path) -> None:
    """Its super-journal, too: that one decides for both."""
    with recording(tmp_path) as trace, closing(connect(tmp_path / "a.db")) as database:
        database.execute("ATTACH ? AS keys", (str(tmp_path / "keys.db"),))
        database.executescript("CREATE TABLE a (x); CREATE TABLE keys.k (x);")
        database.executescript("BEGIN; INSERT INTO a VALUES (1); INSERT INTO k VALUES (1); COMMIT;")
    assert any(isinstance(event, Deleted) and "-mj" in event.file for event in trace.events)
    assert cut(trace, len(trace), random.Random(0), survival=Survival.ALL) == files(tmp_path)


def test_several_threads_write_into_one_trace(tmp_path: Path) -> None:
    def work(name: str) -> None:
        with closing(connect(tmp_path / name, "busy_timeout=20000")) as database:
            for _ in range(20):
                database.execute("INSERT INTO t VALUES (randomblob(3000))")

    with recording(tmp_path) as trace:
        for name in ("a.db", "keys.db"):
            with closing(connect(tmp_path / name, "journal_mode=WAL")) as database:
                database.execute("CREATE TABLE t (x)")
        threads = [threading.Thread(target=work, args=(name,)) for name in ("a.db", "a.db", "keys.db", "keys.db")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert cut(trace, len(trace), random.Random(0), survival=Survival.ALL) == files(tmp_path)


def test_aiosqlite_is_recorded_unmodified(tmp_path: Path) -> None:
    aiosqlite = pytest.importorskip("aiosqlite")

    async def workload(trace: Trace) -> None:
        async with aiosqlite.connect(tmp_path / "a.db", isolation_level=None) as database:
            await database.execute("PRAGMA journal_mode=WAL")
            await database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)")
            for number in range(50):
                await database.execute("INSERT INTO t VALUES (?)", (number,))
                trace.mark(number)

    trace = asyncio.run(record(tmp_path, workload))
    for folder, acknowledged in cuts(trace, n=50, seed=1):
        with closing(connect(folder / "a.db")) as database:
            rows = database.execute("SELECT id FROM t") if acknowledged else []
            assert set(acknowledged) <= {number for (number,) in rows}, folder


def test_an_exception_in_a_callback_reaches_the_test_and_not_sqlite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    def run() -> None:
        with recording(tmp_path) as trace, closing(connect(tmp_path / "a.db")) as database:
            monkeypatch.setattr(trace, "add", broken)
            with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
                fill(database)

    with pytest.raises(ZeroDivisionError):
        run()


def test_a_file_that_others_filled_meanwhile_is_refused(tmp_path: Path) -> None:
    """A backup copied into place, say: what is in it would be missing after every cut."""

    def run() -> None:
        with closing(connect(tmp_path / "backup.db")) as database:
            fill(database)
        (tmp_path / "root").mkdir()
        with recording(tmp_path / "root"):
            (tmp_path / "backup.db").rename(tmp_path / "root" / "a.db")
            with pytest.raises(sqlite3.OperationalError):
                connect(tmp_path / "root" / "a.db")

    with pytest.raises(RuntimeError, match=r"a\.db was filled by other means"):
        run()


def test_one_recording_at_a_time(tmp_path: Path) -> None:
    with recording(tmp_path), pytest.raises(RuntimeError, match="one recording"), recording(tmp_path):
        pass
    with recording(tmp_path):
        pass


def test_an_empty_recording_is_refused(tmp_path: Path) -> None:
    with recording(tmp_path) as trace:
        trace.mark("but no database was opened under the root")
    with pytest.raises(ValueError, match="nothing was synced"):
        next(cuts(trace, n=1, seed=0))


def test_a_recording_without_marks_is_refused(tmp_path: Path) -> None:
    with recording(tmp_path) as trace, closing(connect(tmp_path / "a.db")) as database:
        fill(database)
    with pytest.raises(ValueError, match="nothing was promised"):
        next(cuts(trace, n=1, seed=0))


def test_without_the_symbols_there_is_a_reason_to_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "_exports", lambda _path: None)
    with pytest.raises(driver.Unavailable, match=f"SQLite {sqlite3.sqlite_version}.* exports no sqlite3_vfs_find"):
        driver.library()


def test_a_process_may_end_with_a_recorded_connection_open(tmp_path: Path) -> None:
    """SQLite calls us once more while Python is being taken down."""
    script = """
import sqlite3, sys
from pathlib import Path
from {package}.recorder import recording
with recording(Path(sys.argv[1])):
    database = sqlite3.connect(sys.argv[1] + "/a.db", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE t (x)")
"""
    package = __package__ or ""
    top = Path(__file__).parents[package.count(".") + 1]
    command = [sys.executable, "-c", script.format(package=package), str(tmp_path)]
    ended = subprocess.run(command, cwd=top, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")

"""The harness judged on plain sqlite3: no loss where SQLite promises none, a loss where it promises less."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.powercut.cuts import cuts
from tests.powercut.disk import Names, Survival
from tests.powercut.recorder import recording, unavailable
from tests.powercut.trace import Synced, Trace

pytestmark = pytest.mark.skipif(bool(unavailable()), reason=unavailable())

TURNS = 200
CUTS = 300


def body(number: int) -> bytes:
    """Return the contents of a row: from nothing to more than two pages, and known again."""
    return bytes([number % 256]) * (number * 1777 % 9000)


def connect(path: Path, *pragmas: str) -> sqlite3.Connection:
    """Open a database with these settings."""
    database = sqlite3.connect(path, isolation_level=None)
    for pragma in pragmas:
        database.execute(f"PRAGMA {pragma}")
    return database


def turn(database: sqlite3.Connection, number: int) -> None:
    """Commit one small durable transaction over two tables."""
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO turns VALUES (?, ?)", (number, body(number)))
    database.execute("UPDATE total SET turns = turns + 1")
    database.execute("COMMIT")


def create(database: sqlite3.Connection) -> None:
    """Make the two tables, in one transaction."""
    database.executescript("""
        BEGIN;
        CREATE TABLE IF NOT EXISTS turns (number INTEGER PRIMARY KEY, body BLOB);
        CREATE TABLE IF NOT EXISTS total (turns INTEGER);
        INSERT INTO total SELECT 0 WHERE NOT EXISTS (SELECT * FROM total);
        COMMIT;
    """)


def talk(root: Path, *pragmas: str, turns: int = TURNS) -> Trace:
    """Record a program that commits turns and acknowledges each."""
    root.mkdir(exist_ok=True)
    with recording(root) as trace, closing(connect(root / "a.db", *pragmas)) as database:
        create(database)
        for number in range(turns):
            turn(database, number)
            trace.mark(number)
    return trace


def recovered(path: Path) -> int:
    """Open what a cut left, insist that it is whole, and return how many turns it has."""
    with closing(connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            return 0
        rows = database.execute("SELECT number, body FROM turns ORDER BY number").fetchall()
        assert rows == [(number, body(number)) for number in range(len(rows))]
        assert database.execute("SELECT turns FROM total").fetchone() == (len(rows),)
        return len(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many cuts lost something acknowledged, and the most that one cut lost."""

    losing: int
    worst: int


def judge(trace: Trace, *, n: int = CUTS, survival: Survival | None = None, names: Names = Names.SYNCED) -> Verdict:
    """Cut, recover, and count what was acknowledged and is gone."""
    lost: Sequence[int] = [
        max(0, len(acknowledged) - recovered(folder / "a.db"))
        for folder, acknowledged in cuts(trace, n=n, seed=1, survival=survival, names=names)
    ]
    return Verdict(losing=sum(map(bool, lost)), worst=max(lost))


def honoured_syncs(trace: Trace) -> int:
    return sum(isinstance(event, Synced) and event.covers > 0 for event in trace.events)


SAFE = Verdict(losing=0, worst=0)


def test_wal_with_full_loses_nothing(tmp_path: Path) -> None:
    assert judge(talk(tmp_path, "journal_mode=WAL", "synchronous=FULL")) == SAFE


def test_wal_with_normal_loses_in_most_cuts(tmp_path: Path) -> None:
    """The harness can see a loss. The rest are cuts after the WAL was synced for the last checkpoint."""
    assert judge(talk(tmp_path, "journal_mode=WAL", "synchronous=NORMAL")).losing > 0.75 * CUTS


def test_wal_with_normal_survives_a_kill(tmp_path: Path) -> None:
    """Which is why kill tests alone prove nothing, and shows that the marks are where they belong."""
    assert judge(talk(tmp_path, "journal_mode=WAL", "synchronous=NORMAL"), n=50, survival=Survival.ALL) == SAFE


@pytest.mark.parametrize("pages", [30, 1000])
def test_a_full_run_taken_as_normal_loses_as_much(tmp_path: Path, pages: int) -> None:
    """The counter-test for a store that keeps its settings to itself."""
    checkpoints = f"wal_autocheckpoint={pages}"
    normal = talk(tmp_path / "normal", "journal_mode=WAL", "synchronous=NORMAL", checkpoints)
    full = talk(tmp_path / "full", "journal_mode=WAL", "synchronous=FULL", checkpoints)
    assert honoured_syncs(full.as_if_normal()) == honoured_syncs(normal) < honoured_syncs(full)
    assert judge(full.as_if_normal(), n=100).losing == pytest.approx(judge(normal, n=100).losing, abs=15)


@pytest.mark.parametrize("pages", [1, 10])
def test_checkpoints_in_the_middle_stay_safe(tmp_path: Path, pages: int) -> None:
    pragmas = "journal_mode=WAL", "synchronous=FULL", f"wal_autocheckpoint={pages}", "journal_size_limit=0"
    assert judge(talk(tmp_path, *pragmas)) == SAFE


@pytest.mark.parametrize("journal", ["DELETE", "TRUNCATE", "PERSIST"])
def test_rollback_journals_with_full_lose_nothing_where_a_deletion_lasts(tmp_path: Path, journal: str) -> None:
    assert judge(talk(tmp_path, f"journal_mode={journal}", "synchronous=FULL"), names=Names.AT_ONCE) == SAFE


def test_rollback_with_full_may_lose_the_last_turn_where_a_deletion_is_late(tmp_path: Path) -> None:
    """The unsynced deletion of the journal is the commit; documented by SQLite and closed by EXTRA."""
    verdict = judge(talk(tmp_path, "journal_mode=DELETE", "synchronous=FULL"))
    assert verdict.losing > 0
    assert verdict.worst == 1


def test_rollback_with_extra_loses_nothing(tmp_path: Path) -> None:
    assert judge(talk(tmp_path, "journal_mode=DELETE", "synchronous=EXTRA")) == SAFE


def test_two_databases_keep_what_both_acknowledged(tmp_path: Path) -> None:
    """As a key store beside the main store: a key is durable before what it encrypts."""
    pragmas = "journal_mode=WAL", "synchronous=FULL"
    keys_path = tmp_path / "keys" / "keys.db"
    keys_path.parent.mkdir()
    with (
        recording(tmp_path) as trace,
        closing(connect(tmp_path / "a.db", *pragmas)) as main,
        closing(connect(keys_path, *pragmas)) as keys,
    ):
        create(main)
        create(keys)
        for number in range(60):
            turn(keys, number)
            turn(main, number)
            trace.mark(number)
    for folder, acknowledged in cuts(trace, n=100, seed=2):
        (folder / "keys").mkdir(exist_ok=True)
        turns, known = recovered(folder / "a.db"), recovered(folder / "keys" / "keys.db")
        assert len(acknowledged) <= turns <= known, folder


def test_a_second_cut_during_recovery_loses_nothing_either(tmp_path: Path) -> None:
    first = talk(tmp_path, "journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=10", turns=60)
    for folder, acknowledged in cuts(first, n=15, seed=3):
        with recording(folder) as second, closing(connect(folder / "a.db", "synchronous=FULL")) as database:
            second.mark(len(acknowledged))
            create(database)
            (turns,) = database.execute("SELECT turns FROM total").fetchone()
            for number in range(turns, turns + 3):
                turn(database, number)
                second.mark(number + 1)
        for again, promised in cuts(second, n=20, seed=4):
            assert recovered(again / "a.db") >= max(promised, default=0), (folder, again)


def test_the_same_seed_gives_the_same_cuts(tmp_path: Path) -> None:
    trace = talk(tmp_path, "journal_mode=WAL", turns=20)
    runs = [[(folder.name, _bytes(folder)) for folder, _ in cuts(trace, n=20, seed=9)] for _ in range(2)]
    assert runs[0] == runs[1]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}

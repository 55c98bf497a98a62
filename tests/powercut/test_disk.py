"""The model of the disk, data in, data out."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.powercut.cuts import cut
from tests.powercut.disk import SECTOR, Names, Survival
from tests.powercut.trace import Deleted, Event, Opened, Synced, Trace, Truncated, Wrote, acknowledged


def left(
    *events: Event,
    found: Mapping[str, bytes] | None = None,
    survival: Survival = Survival.NONE,
    names: Names = Names.AT_ONCE,
    seed: int = 0,
) -> dict[str, bytes]:
    """Return what is left when the power goes after these events."""
    trace = Trace(Path(), found)
    for event in events:
        trace.add(event)
    return cut(trace, len(trace), random.Random(seed), survival=survival, names=names)


NEW = Opened(file="a.db")
HELLO = Wrote(file="a.db", offset=0, data=b"hello")


def test_a_write_lasts_once_synced() -> None:
    later = Wrote(file="a.db", offset=5, data=b" world")
    assert left(NEW, HELLO, Synced(file="a.db", covers=2), later) == {"a.db": b"hello"}


def test_a_write_during_the_sync_of_another_thread_is_not_covered() -> None:
    during = Wrote(file="a.db", offset=5, data=b" world")
    assert left(NEW, HELLO, during, Synced(file="a.db", covers=2)) == {"a.db": b"hello"}


def test_a_sync_is_of_one_file() -> None:
    other = Opened(file="keys.db")
    assert left(NEW, other, HELLO, Synced(file="keys.db", covers=3)) == {
        "a.db": b"",
        "keys.db": b"",
    }


def test_a_killed_process_loses_nothing() -> None:
    cropped = Truncated(file="a.db", size=2)
    assert left(NEW, HELLO, cropped, survival=Survival.ALL) == {"a.db": b"he"}


def test_a_truncation_is_pending_too() -> None:
    events: list[Event] = [NEW, HELLO, Synced(file="a.db", covers=2), Truncated(file="a.db", size=2)]
    assert left(*events) == {"a.db": b"hello"}
    assert left(*events, Synced(file="a.db", covers=4)) == {"a.db": b"he"}


def test_a_gap_reads_as_zeros() -> None:
    assert left(NEW, Wrote(file="a.db", offset=3, data=b"x"), survival=Survival.ALL) == {"a.db": b"\0\0\0x"}


def test_what_was_there_before_is_durable() -> None:
    found = {"a.db": b"before", "master.key": b"secret"}
    assert left(NEW, HELLO, found=found, names=Names.SYNCED) == found


def test_a_torn_write_survives_by_sectors() -> None:
    """Every sector is kept, lost or spoiled by itself: over many cuts all three are seen in each."""
    write = Wrote(file="a.db", offset=SECTOR - 2, data=b"n" * 4)
    found = {"a.db": b"o" * (SECTOR + 2)}
    results = [left(NEW, write, found=found, survival=Survival.SOME, seed=seed)["a.db"] for seed in range(200)]
    assert all(result[: SECTOR - 2] == b"o" * (SECTOR - 2) for result in results)
    halves = {(result[SECTOR - 2 : SECTOR], result[SECTOR:]) for result in results}
    assert {(b"nn", b"oo"), (b"oo", b"nn"), (b"oo", b"oo"), (b"nn", b"nn")} < halves


class TestNames:
    """A name is durable once its directory was synced."""

    def test_a_new_file_may_vanish_with_its_synced_contents(self) -> None:
        assert left(NEW, HELLO, Synced(file="a.db", covers=2), names=Names.SYNCED) == {}

    def test_the_first_sync_of_a_journal_fixes_its_neighbours(self) -> None:
        journal = Opened(file="a.db-journal")
        synced = Synced(file="a.db-journal", covers=2, folder=True)
        assert left(NEW, journal, synced, names=Names.SYNCED) == {"a.db": b"", "a.db-journal": b""}

    def test_but_not_another_directory(self) -> None:
        journal = Opened(file="keys/a.db-journal")
        synced = Synced(file="keys/a.db-journal", covers=2, folder=True)
        assert left(NEW, journal, synced, names=Names.SYNCED) == {"keys/a.db-journal": b""}

    @pytest.mark.parametrize(("folder", "expected"), [(True, {}), (False, {"a.db": b"old"})])
    def test_a_deleted_file_may_come_back(self, tmp_path: Path, folder: bool, expected: dict[str, bytes]) -> None:
        events: list[Event] = [NEW, Deleted(file="a.db", folder=folder)]
        assert left(*events, found={"a.db": b"old"}, names=Names.SYNCED) == expected

    def test_a_name_used_again_is_old_gone_or_new(self) -> None:
        events: list[Event] = [
            Deleted(file="a.db"),
            NEW,
            HELLO,
            Synced(file="a.db", covers=3),
        ]
        results = [
            left(*events, found={"a.db": b"old"}, survival=Survival.SOME, names=Names.SYNCED, seed=seed).get("a.db")
            for seed in range(50)
        ]
        assert set(results) == {b"old", None, b"hello"}


def test_marks_belong_to_the_moment_they_were_set() -> None:
    trace = Trace(Path())
    trace.add(NEW)
    trace.mark("a")
    trace.add(HELLO)
    trace.mark("b")
    assert [acknowledged(trace, at) for at in range(3)] == [[], ["a"], ["a", "b"]]


def test_a_mark_after_the_end_is_refused() -> None:
    trace = Trace(Path())
    trace.seal()
    with pytest.raises(ValueError, match="after the recording ended"):
        trace.mark("late")

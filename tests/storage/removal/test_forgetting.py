"""Forgetting: no byte is left, and it is finished whatever stops it."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.conversation.person import EntrySaved, Person, ProfileSaved, TalkSaved, apply
from bot.errors import StorageUnusable
from bot.runtime.ports import Store
from bot.storage.files.keys import vault_path
from bot.storage.store import open_store
from tests.powercut.cuts import cut, lay_out, record
from tests.powercut.disk import Survival
from tests.powercut.recorder import unavailable
from tests.powercut.trace import Trace
from tests.storage.making import ANN, BOB, KEY, NOON, entry, everything, message, profile, reminder_set, talk, work
from tests.storage.outside import raw_bytes, shell

CANARIES = 100


def canary(number: int) -> str:
    return f"canary-{number:03}-{random.Random(number).randbytes(8).hex()}"


async def tell(store: Store, number: int, person: str) -> None:
    """Say a canary in every kind of row, more than once."""
    words = canary(number)
    for turn in range(3):
        changes = (
            ProfileSaved(profile(words)),
            TalkSaved(talk(words=words * 40)),
            EntrySaved(entry(f"e{turn}", words)),
            reminder_set(words),
        )
        await store.commit(work(*changes, person=person, key=f"{words} {turn}", messages=(message(words),)))


def kept_of(path: Path, table: str, column: str) -> list[bytes]:
    with shell(path) as raw:
        return [bytes(row[0]) for row in raw.execute(f"SELECT {column} FROM {table}") if row[0]]


def being_forgotten(path: Path) -> int:
    with shell(path) as raw:
        return int(raw.execute("SELECT count(*) FROM forgetting").fetchone()[0])


async def test_no_note_is_ever_in_the_files(path: Path) -> None:
    async with open_store(path, KEY) as store:
        for number in range(CANARIES):
            await tell(store, number, f"p{number}")
        found = raw_bytes(path.parent)
    found += raw_bytes(path.parent)
    assert b"canary-" not in found
    assert b"gaps" not in found


async def test_no_byte_of_a_forgotten_person_is_left(path: Path) -> None:
    whose = {number: f"slack:T1:{canary(number)}" for number in range(CANARIES)}
    async with open_store(path, KEY) as store:
        await asyncio.gather(*(tell(store, number, person) for number, person in whose.items()))
        await asyncio.gather(*(store.commit(work(person=f"other {number}")) for number in range(500)))
        tables = ("persons", "talks", "entries", "reminders", "outbox")
        sealed = [row for table in tables for row in kept_of(path, f"{table} WHERE sealed NOT NULL", "sealed")]
        keys = kept_of(vault_path(path), f"keys WHERE id <= {CANARIES}", "wrapped")
        before = raw_bytes(path.parent)
        assert all(each in before for each in [*sealed, *keys])
        for person in whose.values():
            await store.forget(person)
        check_gone(raw_bytes(path.parent), [*sealed, *keys, *(person.encode() for person in whose.values())])
        assert await store.load("other 499") == Person(key="other 499")
    check_gone(raw_bytes(path.parent), [*sealed, *keys, *(person.encode() for person in whose.values())])


def check_gone(found: bytes, traces: list[bytes]) -> None:
    """Not even half of a trace: a page may have been overwritten in part."""
    assert not [
        each for each in traces if each in found or each[: len(each) // 2] in found or each[len(each) // 2 :] in found
    ]


async def test_people_between_those_forgotten_are_whole(path: Path) -> None:
    people = [f"p{number}" for number in range(300)]
    async with open_store(path, KEY) as store:
        await asyncio.gather(*(store.commit(work(*everything(person), person=person)) for person in people))
        for person in people[::2]:
            await store.forget(person)
    async with open_store(path, KEY) as store:
        for number, person in enumerate(people):
            expected = apply(Person(key=person), everything(person)) if number % 2 else None
            assert await store.load(person) == expected


async def test_somebody_only_the_key_file_knows_is_forgotten_too(path: Path) -> None:
    """A crash between the two files leaves a key without a row; a backup put back, too."""
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
        (wrapped,) = kept_of(vault_path(path), "keys", "wrapped")
        with shell(path) as raw:
            raw.execute("PRAGMA foreign_keys = ON")
            raw.execute("DELETE FROM persons")
        await store.forget(ANN)
    assert wrapped not in raw_bytes(path.parent)


async def test_while_a_backup_reads_forgetting_is_done_and_tidied_later(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
        with shell(path) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM persons").fetchall()
            await store.forget(ANN)
            assert await store.load(ANN) is None
        assert being_forgotten(path)
        await store.forget(BOB)
        assert not being_forgotten(path)


async def test_a_key_that_cannot_be_wiped_now_is_reported_and_wiped_later(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
        with shell(vault_path(path)) as reader:
            (wrapped,) = kept_of(vault_path(path), "keys", "wrapped")
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM keys").fetchall()
            with pytest.raises(StorageUnusable, match="close it"):
                await store.forget(ANN)
        await store.commit(work(key="Ev2"))
        assert await store.load(ANN) == Person(key=ANN)
        await store.forget(BOB)
        assert wrapped not in raw_bytes(path.parent)
        assert await store.load(ANN) == Person(key=ANN)


# Interrupted


async def whole_or_gone(path: Path, expected: Person, wrapped: bytes) -> bool:
    """Whether the person is gone; if so, without a trace. Otherwise they are whole."""
    async with open_store(path, KEY) as store:
        found = await store.load(ANN)
        assert await store.load(BOB) == apply(Person(key=BOB), everything())
    assert found in (None, expected)
    assert (wrapped in raw_bytes(path.parent)) is (found is not None)
    assert not being_forgotten(path)
    return found is None


@pytest.mark.skipif(bool(unavailable()), reason=str(unavailable()))
async def test_killed_after_any_write_it_is_finished_at_the_next_start(tmp_path: Path) -> None:
    """Every write, truncation and sync of it in turn is the last thing that happens."""
    path = tmp_path / "comeback.db"
    begun: list[int] = []

    async def workload(trace: Trace) -> None:
        async with open_store(path, KEY) as store:
            for person in (ANN, BOB):
                await store.commit(work(*everything(), person=person, messages=(message(),)))
            begun.append(len(trace))
            await store.forget(ANN)
            begun.append(len(trace))

    trace = await record(tmp_path, workload)
    wrapped = await _wrapped_of_ann(cut(trace, begun[0], random.Random(0), survival=Survival.ALL), tmp_path)
    gone = []
    for at in range(begun[0], begun[1] + 1):
        folder = tmp_path / f"cut-{at}"
        lay_out(cut(trace, at, random.Random(at), survival=Survival.ALL), folder)
        gone.append(await whole_or_gone(folder / path.name, apply(Person(key=ANN), everything()), wrapped))
    assert gone == sorted(gone)  # first whole, and from some write on gone for good
    assert gone[-1]
    assert len(gone) > 10


async def _wrapped_of_ann(files: dict[str, bytes], tmp_path: Path) -> bytes:
    folder = tmp_path / "before"
    lay_out(files, folder)
    return kept_of(vault_path(folder / "comeback.db"), "keys ORDER BY id LIMIT 1", "wrapped")[0]


FORGET = """
import asyncio, sys
from pathlib import Path
from tests.storage.making import *

async def main():
    async with open_store(Path(sys.argv[1]), KEY) as store:
        print("ready", flush=True)
        await store.forget(ANN)
        print("forgotten", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


def kill_while_forgetting(path: Path, after: float) -> bool:
    """SIGKILL a real process so many seconds into its forgetting; returns whether it had said that it was done."""
    with subprocess.Popen(
        [sys.executable, "-c", FORGET, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        return b"forgotten" in process.stdout.read()


@pytest.mark.parametrize("times", [20, pytest.param(300, marks=[pytest.mark.long, pytest.mark.timeout(3600)])])
async def test_killed_at_any_moment_it_is_finished_at_the_next_start(tmp_path: Path, times: int) -> None:
    chance = random.Random(times)
    for number in range(times):
        path = tmp_path / str(number) / "comeback.db"
        async with open_store(path, KEY) as store:
            for person in (ANN, BOB):
                await store.commit(work(*everything(), person=person, messages=(message(),)))
        (wrapped, _) = kept_of(vault_path(path), "keys ORDER BY id", "wrapped")
        said = await asyncio.to_thread(kill_while_forgetting, path, chance.uniform(0, 0.006))
        gone = await whole_or_gone(path, apply(Person(key=ANN), everything()), wrapped)
        assert gone or not said


async def test_the_same_wish_that_comes_again_forgets_nobody_who_came_back(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
        assert await store.forget(ANN, "Ev9", NOON)
        await store.commit(work(*everything(), key="Ev10"))
        assert not await store.forget(ANN, "Ev9", NOON)
        assert await store.load(ANN) is not None

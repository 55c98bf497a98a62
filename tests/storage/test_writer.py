"""The writer on a real file: what goes together, what one broken turn does to the others, and what a full disk does."""

# ruff: noqa: ASYNC240 - a test may wait for a small file
from __future__ import annotations

import asyncio
import logging
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace

from bot.conversation.person import Person, ProfileSaved, TalkSaved, apply
from bot.errors import StorageError, StorageFull, StorageUnusable
from bot.runtime.ports import LetterState
from bot.storage import loading
from bot.storage.store import SqliteStore, connect_store, open_store
from bot.storage.writer import BATCH, Errand
from tests.patience import PATIENCE
from tests.powercut import driver
from tests.powercut.recorder import Handle, recorder, recording, unavailable
from tests.storage.making import ANN, BOB, KEY, everything, ids, message, profile, talk, work
from tests.storage.outside import shell


def commits(store: SqliteStore) -> list[str]:
    """Every COMMIT from now on."""
    seen: list[str] = []

    def note(statement: str) -> None:
        if statement == "COMMIT":
            seen.append(statement)

    store._ledger.raw.set_trace_callback(note)
    return seen


async def test_turns_that_come_together_are_one_transaction(path: Path) -> None:
    async with open_store(path, KEY) as store:
        seen = commits(store)
        await asyncio.gather(*(store.commit(work(person=f"p{number}", key="Ev1")) for number in range(BATCH)))
        assert len(seen) == 1
        await asyncio.gather(*(store.commit(work(person=f"p{number}", key="Ev2")) for number in range(BATCH * 3)))
        assert len(seen) == 1 + 3


async def test_a_letter_that_was_sent_rides_with_the_next_turn(path: Path) -> None:
    async with open_store(path, KEY) as store:
        done = await store.commit(work(messages=(message(),)))
        seen = commits(store)
        await store.settle([replace(letter, state=LetterState.SENT) for letter in done.letters])
        assert not seen
        await store.commit(work(key="Ev2"))
        assert len(seen) == 1
        with shell(path) as raw:
            assert raw.execute("SELECT count(*) FROM outbox").fetchone() == (0,)


async def test_a_letter_that_is_about_to_be_sent_is_marked_so_on_the_disk_first(path: Path) -> None:
    async with open_store(path, KEY) as store:
        done = await store.commit(work(messages=(message(),)))
        await store.settle([replace(letter, state=LetterState.SENDING, attempt=1) for letter in done.letters])
        with shell(path) as raw:
            assert raw.execute("SELECT state, attempt FROM outbox").fetchall() == [("sending", 1)]


async def test_a_letter_that_was_sent_is_written_down_soon_when_no_turn_comes(path: Path) -> None:
    async with open_store(path, KEY) as store:
        done = await store.commit(work(messages=(message(),)))
        await store.settle([replace(letter, state=LetterState.SENT) for letter in done.letters])
        async with asyncio.timeout(PATIENCE):
            while outbox(path):  # noqa: ASYNC110 - it is in a file, which tells nobody
                await asyncio.sleep(0.01)


def outbox(path: Path) -> int:
    with shell(path) as raw:
        return int(raw.execute("SELECT count(*) FROM outbox").fetchone()[0])


POISON = """
CREATE TRIGGER poison BEFORE INSERT ON talks WHEN new.person = {number}
BEGIN SELECT raise(ABORT, 'poison'); END
"""


async def test_a_turn_whose_statement_raises_takes_no_other_down(path: Path) -> None:
    async with open_store(path, KEY) as store:
        with shell(path) as raw:
            raw.execute(POISON.replace("{number}", "3"))  # the second of three new people, after Bob
        earlier = await store.commit(work(person=BOB, messages=(message(),)))
        await store.settle([replace(letter, state=LetterState.SENT) for letter in earlier.letters])
        people = ["a", "poison", "b"]
        done = await asyncio.gather(
            *(store.commit(work(*everything(), person=person, messages=(message(),))) for person in people),
            return_exceptions=True,
        )
        assert [isinstance(each, StorageError) for each in done] == [False, True, False]
        for person in ("a", "b"):
            assert await store.load(person) == apply(Person(key=person), everything())
        assert await store.load("poison") is None
        assert [letter.person for letter in await store.unsettled()] == ["a", "b"]
        assert not (await store.commit(work(person="poison"))).duplicate


# A full disk


async def limit(store: SqliteStore, pages: int) -> None:
    """Let the file grow by so many pages and no more."""

    def set_limit(raw: sqlite3.Connection) -> None:
        now = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {now + pages}")

    await store._connection.run(set_limit)


async def test_a_full_disk_keeps_nothing_of_the_batch_and_goes_on_when_there_is_room(path: Path) -> None:
    big = message("x" * 100_000)
    async with open_store(path, KEY) as store:
        first = await store.commit(work(*everything(), messages=(message(),)))
        await limit(store, 10)
        await store.settle([replace(letter, state=LetterState.SENT) for letter in first.letters])
        batch = [store.commit(work(person=f"p{number}", messages=(big,))) for number in range(5)]
        done = await asyncio.gather(*batch, return_exceptions=True)
        assert {type(each) for each in done} == {StorageFull}
        assert str(path) in str(done[0])
        assert await store.load("p0") is None
        assert await store.load(ANN) == apply(Person(key=ANN), everything())
        await limit(store, 10_000)
        again = [store.commit(work(person=f"p{number}", messages=(big,))) for number in range(5)]
        letters = [letter for each in await asyncio.gather(*again) for letter in each.letters]
        assert ids(await store.unsettled()) == ids(tuple(letters))  # and the one sent before is settled
    with shell(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


class BadDisk:
    """A file's methods of which so many fsyncs fail."""

    def __init__(self, handle: Handle, times: int) -> None:
        self._real, self._left = handle.real, times

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def xSync(self, file: int, flags: int) -> int:  # noqa: N802 - SQLite's name
        self._left -= 1
        return driver.IOERR if self._left >= 0 else int(self._real.xSync(file, flags))


@pytest.mark.skipif(bool(unavailable()), reason=str(unavailable()))
@pytest.mark.parametrize("times", [1, 99])
async def test_a_turn_that_was_refused_is_not_there_after_a_kill_or_counts_once(tmp_path: Path, times: int) -> None:
    """All of it is in the log when the last fsync fails. Where the disk fails again, too, it cannot be taken back."""
    path = tmp_path.resolve() / "alive" / "x.db"
    with recording(tmp_path.resolve()):
        async with open_store(path, KEY) as store:
            await store.commit(work(*everything("first")))
            log = next(each for each in recorder()._handles.values() if each.name.endswith("x.db-wal"))
            log.real = cast("driver.Methods", BadDisk(log, times))
            with pytest.raises(StorageUnusable, match="Check the disk"):
                await store.commit(work(*everything("second"), key="Ev2", messages=(message(),)))
            assert await store.load(ANN) == apply(Person(key=ANN), everything("first"))
            shutil.copytree(path.parent, tmp_path / "killed")
    async with open_store(tmp_path / "killed" / "x.db", KEY) as store:
        words = "first" if times == 1 else "second"
        assert await store.load(ANN) == apply(Person(key=ANN), everything(words))
        again = await store.commit(work(*everything("second"), key="Ev2"))
        assert again.duplicate is (words == "second")


async def test_a_batch_that_went_ahead_of_a_failed_one_has_the_last_word_on_a_letter(path: Path) -> None:
    async with open_store(path, KEY) as store:
        (letter,) = (await store.commit(work(messages=(message(),)))).letters
        await limit(store, 10)
        await store.settle([replace(letter, state=LetterState.READY, attempt=2)])
        fails = [
            asyncio.ensure_future(store.commit(work(person=f"f{number}", messages=(message("x" * 1000),))))
            for number in range(BATCH)
        ]
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # now it is under way, and the next full one follows without waiting for its end
        assert len(store._writer._under_way) == 1
        await store.settle([replace(letter, state=LetterState.HELD, attempt=3)])
        follows = [asyncio.ensure_future(store.commit(work(key=f"Next{number}"))) for number in range(BATCH)]
        await asyncio.sleep(0)
        assert len(store._writer._under_way) == 2
        assert {type(each) for each in await asyncio.gather(*fails, return_exceptions=True)} == {StorageFull}
        assert not any(each.duplicate for each in await asyncio.gather(*follows))
        await limit(store, 10_000)
        (left,) = await store.unsettled()
        assert (left.state, left.attempt) == (LetterState.HELD, 3)


FILL = """
import asyncio, os, sys
from pathlib import Path
from tests.storage.making import *
from bot.conversation.person import TalkSaved
from bot.errors import StorageFull
from bot.storage.upkeep.backup import backup

async def main():
    folder = Path(sys.argv[1])
    kept = 0
    async with SqliteStores(folder / "comeback.db").opened() as store:
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(1_000_000))
        try:
            for kept in range(100_000):
                await store.commit(work(TalkSaved(talk(words="x" * 3000)), key=f"Ev{kept}", person=f"p{kept % 50}"))
        except StorageFull as full:
            print("full", kept > 20, str(folder) in str(full))
        try:
            await backup(folder / "comeback.db", folder / "copy")
        except StorageFull as full:
            print("copy", str(folder / "copy") in str(full), list(folder.glob("copy*")))
        ballast.unlink()
        once_more = await store.commit(work(key=f"Ev{kept}", person=f"p{kept % 50}"))
        print("again", not once_more.duplicate)
    async with SqliteStores(folder / "comeback.db").opened() as store:
        again = [await store.commit(work(key=f"Ev{n}", person=f"p{n % 50}")) for n in range(kept)]
        print("kept", all(each.duplicate for each in again))

asyncio.run(main())
"""


def in_small_filesystem(folder: Path, script: str) -> str:
    """Run a script in a file system of 6 MB, made in a user's own name space: no root needed where that is allowed."""
    mounted = f"mount -t tmpfs -o size=6m none {folder} && exec {sys.executable} -c '{script}' {folder}"
    ran = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mounted],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    if "unshare" in ran.stderr or "mount" in ran.stderr:
        pytest.skip("no name spaces for users here")
    assert not ran.stderr, ran.stderr
    return ran.stdout


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    try:
        said = in_small_filesystem(tmp_path, FILL.replace("'", '"'))
    except FileNotFoundError:
        pytest.skip("no unshare here")
    assert said.splitlines() == ["full True True", "copy True []", "again True", "kept True"]


# Errors of the disk


async def test_a_database_damaged_while_open_is_unusable(path: Path) -> None:
    store = await connect_store(path, KEY)
    for number in range(200):
        await store.commit(work(TalkSaved(talk(f"t{number}")), key=f"Ev{number}"))
    await store._connection.run(lambda raw: raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
    await store._connection.run(lambda raw: raw.execute("PRAGMA shrink_memory").fetchall())
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    with pytest.raises(StorageUnusable, match=path.name):
        await carry_on(store)
    await store.close()


async def carry_on(store: SqliteStore) -> None:
    for number in range(200):
        await store.commit(work(ProfileSaved(profile()), key=f"again {number}"))
        await store.load(ANN)


# What is said in logs


async def test_debug_logs_and_futures_hold_no_word(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    asyncio.get_running_loop().slow_callback_duration = 0  # every callback is logged as slow
    secret = "canary"
    async with open_store(path, KEY) as store:
        with shell(path) as raw:
            raw.execute(POISON.replace("{number}", "2"))
        words = (TalkSaved(talk(words=secret)), ProfileSaved(profile(secret)))
        await store.commit(work(*words, messages=(message(secret),)))
        with pytest.raises(StorageError):
            await store.commit(work(*words, person=BOB, messages=(message(secret),)))
        errand = store._writer.put(Errand(lambda ledger: loading.load(ledger, ANN)))
        await errand
        assert secret not in repr(errand)
    asyncio.get_running_loop().slow_callback_duration = 0.1
    assert len(caplog.messages) > 10
    assert secret not in caplog.text

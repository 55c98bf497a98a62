"""/forget on the real engine and store: no byte is left anywhere, and whatever stops it, it is done in the end."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from bot.conversation.person import Person
from bot.dialogue.events import Commanded
from bot.errors import StorageUnusable
from bot.storage.files.keys import vault_path
from bot.storage.store import open_store
from bot.storage.upkeep.backup import backup, restore
from tests.powercut.cuts import cut, lay_out, record
from tests.powercut.disk import Survival
from tests.powercut.recorder import unavailable
from tests.powercut.trace import Trace
from tests.runtime.kit import KEY, NOON, HandClock, House, Post, answers, house
from tests.runtime.privacy.canary import canary
from tests.storage.outside import raw_bytes, shell

ADA, BOB = "test::ada", "test::bob"
CANARIES = 100
TABLES = ("persons", "talks", "entries", "reminders", "outbox")


async def tells(at_home: House, who: str, word: str) -> None:
    """A talk with the word in every kind of row: answers, entries, a reminder."""
    await at_home.says(who, "/pumpup new", "yes", word, "skip")
    await at_home.says(who, "three", f"{word} and so on", f"last {word}", f"it shows {word}", "no", "1")
    await at_home.says(who, f"{word}, breathe", f"do {word}", f"go to {word}", "in 20 minutes", "yes")
    await at_home.says(who, "/ledger new", f"a line of {word}", "yes", f"and more of {word}")


def sealed_in(path: Path) -> list[bytes]:
    """Every sealed value, as it lies on the disk."""
    with shell(path) as raw:
        rows = [row for table in TABLES for row in raw.execute(f"SELECT sealed FROM {table}")]
    return [bytes(row[0]) for row in rows if row[0]]


def wrapped_in(path: Path) -> list[bytes]:
    with shell(vault_path(path)) as raw:
        return [bytes(row[0]) for row in raw.execute("SELECT wrapped FROM keys WHERE who NOT NULL")]


async def test_of_a_hundred_people_no_byte_is_left(tmp_path: Path) -> None:
    """Not in the database, its log, its free pages, the key file, nor in a backup with the keys as they are after."""
    asyncio.get_running_loop().set_debug(False)
    path, copy = tmp_path / "db" / "comeback.db", tmp_path / "elsewhere" / "backup.db"
    people = {f"test::{number}": canary(number) for number in range(CANARIES)}
    async with house(path) as at_home:
        await asyncio.gather(*(tells(at_home, who, word) for who, word in people.items()))
        kept = [await at_home.on_disk(who) for who in people]
        assert all(person and person.book.entries and person.reminders for person in kept)
        await backup(path, copy)
        sealed, wrapped = sealed_in(path), wrapped_in(path)
        for who in people:
            await at_home.says(who, "/forget", "yes")
        assert not at_home.engine.people._talking
        nothing_is_left(path, [*sealed, *wrapped, *(word.encode() for word in people.values())])
    nothing_is_left(path, [*sealed, *wrapped, *(word.encode() for word in people.values())])
    nothing_opens(copy, path)
    await restore(copy, path, NOON)
    async with house(path) as at_home:
        assert [await at_home.on_disk(who) for who in people] == [None] * CANARIES


def nothing_is_left(path: Path, traces: list[bytes]) -> None:
    found = raw_bytes(path.parent)
    halves = [half for each in traces for half in (each[: len(each) // 2], each[len(each) // 2 :])]
    assert len(halves) >= CANARIES * 15
    assert not [half for half in halves if half in found]


def nothing_opens(copy: Path, path: Path) -> None:
    """The backup holds every sealed value still, and of the keys nothing but zeros is left."""
    assert len(sealed_in(copy)) > CANARIES * 5
    with shell(vault_path(path)) as raw:
        left = [bytes(row[0]) for row in raw.execute("SELECT wrapped FROM keys")]
    assert len(left) == CANARIES
    assert not any(any(each) for each in left)


async def test_who_comes_back_is_met_as_somebody_new(tmp_path: Path) -> None:
    post = Post()
    async with house(tmp_path / "comeback.db", post, HandClock()) as at_home:
        await at_home.says(ADA, "/ledger", "hi")
        first = post.heard(ADA)[:2]
        await at_home.says(ADA, "yes", "Ada", "skip", "a line of mine", "/forget", "yes")
        assert "gone" in post.heard(ADA)[-1] or "deleted" in post.heard(ADA)[-1]
        assert await at_home.on_disk(ADA) is None
        await at_home.says(ADA, "/ledger", "hi")
        assert post.heard(ADA)[-2:] == first


async def test_what_was_on_its_way_to_them_is_called_off(tmp_path: Path) -> None:
    post = Post()
    async with house(tmp_path / "comeback.db", post) as at_home:
        await tells(at_home, ADA, "zq")
        post.away.add(ADA)
        await at_home.says(ADA, "one that waits", "/forget")
        assert await at_home.store.unsettled()
        await at_home.says(ADA, "yes")
        assert await at_home.store.unsettled() == ()
        heard = len(post.letters)
        post.away.discard(ADA)
        await at_home.engine.courier.recover()
        await at_home.settled(ADA)
        assert len(post.letters) == heard


async def test_one_is_forgotten_and_the_other_of_the_same_name_is_not(tmp_path: Path) -> None:
    people = ("slack:T1:U1", "slack:T2:U1", "test::U1")
    async with house(tmp_path / "comeback.db") as at_home:
        for who in people:
            await tells(at_home, who, who.replace(":", "-"))
        before = [await at_home.on_disk(who) for who in people]
        await at_home.says(people[0], "/forget", "yes")
        assert [await at_home.on_disk(who) for who in people] == [None, *before[1:]]


async def test_while_another_program_reads_the_keys_it_is_said_and_done_later(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with house(path) as at_home:
        await tells(at_home, ADA, "zq")
        wrapped = wrapped_in(path)
        with shell(vault_path(path)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM keys").fetchall()
            with pytest.raises(StorageUnusable, match="close it"):
                await at_home.says(ADA, "/forget", "yes")
        assert await at_home.on_disk(ADA) is None
    async with house(path) as at_home:
        assert await at_home.on_disk(ADA) is None
    assert not [each for each in wrapped if each in raw_bytes(tmp_path)]


# -- killed in the middle


@pytest.mark.skipif(bool(unavailable()), reason=str(unavailable()))
async def test_killed_after_any_write_it_is_finished_and_the_same_tap_again_changes_nothing(tmp_path: Path) -> None:
    """Every write, truncation and sync of the yes is the last thing that happens; then the platform sends it again."""
    asyncio.get_running_loop().set_debug(False)
    path = tmp_path / "comeback.db"
    begun: list[int] = []

    async def workload(trace: Trace) -> None:
        async with house(path) as at_home:
            await tells(at_home, ADA, "zq")
            await tells(at_home, BOB, "bob")
            await at_home.says(ADA, "/forget")
            begun.append(len(trace))
            await at_home.engine.handle(ADA, "the yes", Commanded("forget", "yes"))
            begun.append(len(trace))

    trace = await record(tmp_path, workload)
    whole = [await after_a_kill(trace, at, tmp_path) for at in range(begun[0], begun[1] + 1)]
    assert whole == sorted(whole, reverse=True)  # first whole, and from some write on gone for good
    assert whole[0]
    assert not whole[-1]
    assert len(whole) > 10


async def after_a_kill(trace: Trace, at: int, tmp_path: Path) -> bool:
    """Start again after so many events: were they whole? Either way nothing is left after the same tap, sent again."""
    folder = tmp_path / f"cut-{at}"
    lay_out(cut(trace, at, random.Random(at), survival=Survival.ALL), folder)
    path = folder / "comeback.db"
    async with house(path) as at_home:
        person, bob = await at_home.on_disk(ADA), await at_home.on_disk(BOB)
        wrapped = wrapped_in(path)
        assert person is None or says_everything(person)
        assert bob is not None
        assert says_everything(bob)
        assert await at_home.engine.handle(ADA, "the yes", Commanded("forget", "yes")) is (person is not None)
        assert await at_home.on_disk(ADA) is None
        assert await at_home.store.unsettled() == ()
        assert await at_home.on_disk(BOB) == bob
    assert len([each for each in wrapped if each in raw_bytes(folder)]) == 1
    async with open_store(path, KEY) as store:
        assert await store.load(ADA) is None
    return person is not None


def says_everything(person: Person) -> bool:
    return len(person.book.entries) > 1 and len(answers(person)) == 2 and bool(person.reminders)

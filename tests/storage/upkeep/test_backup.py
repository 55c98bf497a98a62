# ruff: noqa: ASYNC240 - a test may wait for a small file
from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.conversation.person import EntrySaved, Person, apply
from bot.errors import KeyMismatch, StorageError, StorageLocked, StorageNewer, StorageUnusable
from bot.storage.files.keys import vault_path
from bot.storage.store import open_store
from bot.storage.upkeep.backup import backup, restore
from tests.storage.making import ANN, BOB, KEY, NOON, entry, everything, message, reminder_set, work
from tests.storage.outside import mode, shell

LATER = NOON + timedelta(hours=1)


@pytest.fixture
async def kept(path: Path) -> Path:
    async with open_store(path, KEY) as store:
        for person in (ANN, BOB):
            await store.commit(work(*everything(), person=person, messages=(message(),)))
    return path


async def test_a_backup_taken_while_the_bot_writes_is_whole(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "safe" / "monday.db"
    async with open_store(path, KEY) as store:
        for number in range(20):
            await asyncio.gather(
                *(
                    store.commit(work(EntrySaved(entry(f"{number}")), person=f"p{n}", key=f"Ev{number}"))
                    for n in range(50)
                ),
                backup(path, target, overwrite=True),
            )
            with shell(target) as raw:
                assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                people, entries = (
                    raw.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("persons", "entries")
                )
            assert entries in (number * 50, number * 50 + 50)
            assert people in (50, entries)
    assert mode(target) == 0o600
    assert [file.name for file in target.parent.iterdir()] == ["monday.db"]


async def test_a_backup_holds_no_data_key_and_no_master_key(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    with shell(vault_path(kept)) as raw:
        wrapped = [row[0] for row in raw.execute("SELECT wrapped FROM keys")]
    contents = (tmp_path / "copy").read_bytes()
    assert not [key for key in [*wrapped, KEY] if key in contents]


async def test_a_backup_replaces_nothing_unless_told(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("precious")
    with pytest.raises(StorageUnusable, match="exists already"):
        await backup(kept, tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "precious"
    await backup(kept, tmp_path / "copy", overwrite=True)
    assert mode(tmp_path / "copy") == 0o600


@pytest.mark.parametrize("other", [b"", b"Dear Ada,\n" * 200])
async def test_what_is_no_database_never_takes_the_place_of_a_good_copy(
    kept: Path, tmp_path: Path, other: bytes
) -> None:
    await backup(kept, tmp_path / "copy")
    good = (tmp_path / "copy").read_bytes()
    kept.write_bytes(other)
    with pytest.raises(StorageUnusable, match=kept.name):
        await backup(kept, tmp_path / "copy", overwrite=True)
    assert (tmp_path / "copy").read_bytes() == good


async def test_another_programs_database_is_not_copied(kept: Path, tmp_path: Path) -> None:
    with shell(tmp_path / "recipes.db") as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StorageUnusable, match="another program"):
        await backup(tmp_path / "recipes.db", tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


async def test_a_newer_database_can_be_copied_for_a_newer_comeback(kept: Path, tmp_path: Path) -> None:
    with shell(kept) as raw:
        raw.execute("PRAGMA user_version = 9999")
    await backup(kept, tmp_path / "copy")
    assert (tmp_path / "copy").stat().st_size > 0


OWN = ("", "-wal", ".keys", ".keys-wal", ".key", ".lock")


@pytest.mark.parametrize("ending", OWN)
async def test_no_file_of_the_database_itself_is_taken_for_a_copy(kept: Path, tmp_path: Path, ending: str) -> None:
    own = kept.with_name(kept.name + ending)
    link = tmp_path / "link"
    link.symlink_to(own)
    async with open_store(kept, KEY) as store:
        for name in (own, link):
            with pytest.raises(StorageUnusable, match="belongs to"):
                await backup(kept, name, overwrite=True)
        await store.commit(work(EntrySaved(entry("new")), key="Ev2"))
    with pytest.raises(StorageError):
        await restore(link, kept, NOON)
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) is not None


async def test_a_restore_that_fails_leaves_nothing_behind(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    place = tmp_path / "place" / "comeback.db"
    place.mkdir(parents=True)
    with pytest.raises(StorageError, match=place.name):
        await restore(tmp_path / "copy", place, NOON)
    assert {file.name for file in place.parent.iterdir()} <= {place.name, f"{place.name}.lock"}


async def test_a_device_is_no_copy(kept: Path) -> None:
    with pytest.raises(StorageUnusable, match="is no file"):
        await backup(kept, Path("/dev/null"), overwrite=True)
    assert Path("/dev/null").is_char_device()


async def test_there_is_nothing_to_back_up(path: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageUnusable, match="There is no"):
        await backup(path, tmp_path / "copy")


async def test_what_is_restored_is_as_it_was_then(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    async with open_store(kept, KEY) as store:
        await store.commit(work(EntrySaved(entry("after")), key="Ev2"))
        await store.commit(work(person="slack:T1:new"))
    aside = await restore(tmp_path / "copy", kept, NOON)
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) == apply(Person(key=ANN), everything())
        assert await store.load("slack:T1:new") is None
        await store.commit(work(person="discord::another"))  # takes nobody's number
        assert await store.load("slack:T1:new") is None
    assert mode(kept) == 0o600
    assert aside is not None
    with shell(aside) as raw:
        assert raw.execute("SELECT count(*) FROM persons").fetchone() == (3,)


async def test_a_database_that_is_gone_is_restored(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    kept.unlink()
    assert await restore(tmp_path / "copy", kept, NOON) is None
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) == apply(Person(key=ANN), everything())


async def test_nothing_old_is_sent_after_restoring(kept: Path, tmp_path: Path) -> None:
    async with open_store(kept, KEY) as store:
        await store.commit(work(reminder_set("past", after=timedelta(minutes=1)), key="Ev2"))
        first = (await store.commit(work(key="Ev3", messages=(message(),)))).letters[0]
    await backup(kept, tmp_path / "copy")
    await restore(tmp_path / "copy", kept, LATER)
    async with open_store(kept, KEY) as store:
        assert await store.unsettled() == ()
        assert await store.due(LATER, 9) == ()
        assert await store.next_due() == NOON + timedelta(days=1)
        again = (await store.commit(work(key="Ev4", messages=(message(),)))).letters[0]
        assert again.id > first.id


async def test_who_was_forgotten_stays_forgotten(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    async with open_store(kept, KEY) as store:
        await store.forget(ANN)
    await restore(tmp_path / "copy", kept, NOON)
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) is None
        assert await store.load(BOB) == apply(Person(key=BOB), everything())
        await store.commit(work(key="Ev2"))
        assert await store.load(ANN) == Person(key=ANN)
    with shell(kept) as raw:
        assert raw.execute("SELECT count(*) FROM talks").fetchone() == (1,)


async def test_who_came_back_after_being_forgotten_stays_new(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    async with open_store(kept, KEY) as store:
        await store.forget(ANN)
        await store.commit(work(EntrySaved(entry("new life")), key="Ev2"))
    await restore(tmp_path / "copy", kept, NOON)
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) is None


async def test_somebody_the_backup_does_not_know_can_be_forgotten(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "old")
    async with open_store(kept, KEY) as store:
        await store.commit(work(EntrySaved(entry("mine")), person="p"))
    await backup(kept, tmp_path / "new")
    await restore(tmp_path / "old", kept, NOON)
    async with open_store(kept, KEY) as store:
        await store.forget("p")
    await restore(tmp_path / "new", kept, NOON)
    async with open_store(kept, KEY) as store:
        assert await store.load("p") is None


async def test_nothing_is_restored_under_a_running_bot(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    async with open_store(kept, KEY) as store:
        with pytest.raises(StorageLocked):
            await restore(tmp_path / "copy", kept, NOON)
        assert await store.load(ANN)


async def test_a_damaged_or_newer_or_foreign_backup_changes_nothing(kept: Path, tmp_path: Path) -> None:
    before = kept.read_bytes()
    await backup(kept, tmp_path / "copy")
    whole = (tmp_path / "copy").read_bytes()
    (tmp_path / "damaged").write_bytes(whole[:8192] + b"x" * (len(whole) - 8192))
    (tmp_path / "foreign").write_text("Dear diary")
    (tmp_path / "empty").touch()
    with shell(tmp_path / "copy") as raw:
        raw.execute("PRAGMA user_version = 99")
    for name, kind in [("damaged", StorageUnusable), ("copy", StorageNewer), ("foreign", StorageUnusable)]:
        with pytest.raises(kind, match=name):
            await restore(tmp_path / name, kept, NOON)
    for name in ("empty", "missing"):
        with pytest.raises(StorageError):
            await restore(tmp_path / name, kept, NOON)
    assert kept.read_bytes() == before


async def test_a_backup_of_another_database_waits_for_its_keys(kept: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    async with open_store(other, KEY) as store:
        await store.commit(work(*everything(), person=ANN, messages=(message(),)))
    await backup(other, tmp_path / "copy")
    files = {file: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(KeyMismatch, match="copy of another database"):
        await restore(tmp_path / "copy", kept, NOON)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == files
    vault_path(kept).write_bytes(vault_path(other).read_bytes())
    await restore(tmp_path / "copy", kept, NOON)
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN)
        assert await store.load(BOB) is None


async def test_keys_that_are_damaged_too_can_be_put_back_after_the_backup(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    keys = vault_path(kept).read_bytes()
    vault_path(kept).write_bytes(b"x" * 9000)
    await restore(tmp_path / "copy", kept, NOON)
    vault_path(kept).write_bytes(keys)
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN)


async def test_a_damaged_database_is_replaced_and_put_aside(kept: Path, tmp_path: Path) -> None:
    await backup(kept, tmp_path / "copy")
    kept.write_bytes(b"x" * 9000)
    kept.with_name(kept.name + "-wal").write_bytes(b"left over")
    aside = await restore(tmp_path / "copy", kept, NOON)
    assert aside is not None
    assert aside.read_bytes() == b"x" * 9000
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) == apply(Person(key=ANN), everything())

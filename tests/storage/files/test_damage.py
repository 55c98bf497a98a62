"""Logs and pages that are lost, damaged or another's: nobody is lost in silence, and no file is made worse.

Each starts from what a kill leaves behind: both files with what was kept last still in their logs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversation.person import Person, apply
from bot.errors import KeyMismatch, OperatorError, StorageUnusable
from bot.storage.files import looking
from bot.storage.files.keys import vault_path
from bot.storage.store import open_store
from bot.storage.upkeep.backup import backup, restore
from tests.storage.making import ANN, BOB, KEY, NOON, everything, work
from tests.storage.outside import shell

PAGE = 4096
EMPTY = {"table": b"\x0d\0\0\0\0\x10\0\0", "index": b"\x0a\0\0\0\0\x10\0\0"}
"""The head of a page of a table, or an index, that nothing is in (sqlite.org/fileformat2.html#b_tree_pages)."""


async def killed(folder: Path) -> Path:
    """A database as a kill leaves it: Ann was here before, Bob came with the last start."""
    path = folder / "alive" / "comeback.db"
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything("Ann's words"), person=ANN))
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything("Bob's words"), person=BOB))
        shutil.copytree(path.parent, folder / "killed")
    return folder / "killed" / path.name


async def everybody(path: Path) -> list[Person | None]:
    async with open_store(path, KEY) as store:
        return [await store.load(ANN), await store.load(BOB)]


WHOLE = [
    apply(Person(key=ANN), everything("Ann's words")),
    apply(Person(key=BOB), everything("Bob's words")),
]


def written(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if not each.name.endswith((".lock", "-shm"))}


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def gone(ending: str) -> Callable[[Path, Path], object]:
    return lambda path, _: beside(path, ending).unlink()


def garbage(ending: str) -> Callable[[Path, Path], object]:
    return lambda path, _: beside(path, ending).write_bytes(b"notes\n" * 20_000)


def anothers(ending: str) -> Callable[[Path, Path], object]:
    return lambda path, other: shutil.copy(beside(other, ending), beside(path, ending))


LOGS: dict[str, tuple[Callable[[Path, Path], object], str]] = {
    "gone": (gone("-wal"), "put comeback.db-wal back"),
    "emptied": (lambda path, _: beside(path, "-wal").write_bytes(b""), "put comeback.db-wal back"),
    "garbage": (garbage("-wal"), "put comeback.db-wal back"),
    "another's": (anothers("-wal"), "belongs to another"),
    "of the keys, gone": (gone(".keys-wal"), "is older than"),
    "of the keys, garbage": (garbage(".keys-wal"), "is older than"),
    "of the keys, another's": (anothers(".keys-wal"), "belongs to another"),
}


@pytest.mark.parametrize("log", LOGS)
async def test_a_lost_log_is_named_and_can_be_put_back(tmp_path: Path, log: str) -> None:
    done, words = LOGS[log]
    path, other = await killed(tmp_path / "a"), await killed(tmp_path / "b")
    kept = written(path.parent)
    done(path, other)
    wrong = written(path.parent)
    with pytest.raises(OperatorError, match=words) as refused:
        await everybody(path)
    assert str(path) in str(refused.value)
    assert written(path.parent) == wrong
    for name, content in kept.items():
        (path.parent / name).write_bytes(content)
    assert await everybody(path) == WHOLE


@pytest.mark.parametrize("done", [gone, garbage, anothers])
async def test_the_index_of_a_log_is_made_anew(
    tmp_path: Path, done: Callable[[str], Callable[[Path, Path], object]]
) -> None:
    path, other = await killed(tmp_path / "a"), await killed(tmp_path / "b")
    for ending in ("-shm", ".keys-shm"):
        done(ending)(path, other)
    assert await everybody(path) == WHOLE


async def test_after_a_lost_log_a_backup_can_be_put_in_place(tmp_path: Path) -> None:
    path = await killed(tmp_path)
    await backup(path, tmp_path / "copy")
    beside(path, "-wal").unlink()
    await restore(tmp_path / "copy", path, NOON)
    assert await everybody(path) == WHOLE


async def test_an_older_copy_put_there_by_hand_is_no_empty_person(tmp_path: Path) -> None:
    path = await killed(tmp_path)
    older = path.read_bytes()
    await everybody(path)
    path.write_bytes(older)
    with pytest.raises(StorageUnusable, match="comeback restore"):
        await everybody(path)


async def test_an_older_copy_of_the_keys_is_refused_though_nobody_is_new(tmp_path: Path) -> None:
    path = await killed(tmp_path)
    await everybody(path)
    older = vault_path(path).read_bytes()
    for _ in range(2):
        await everybody(path)
    newest = vault_path(path).read_bytes()
    vault_path(path).write_bytes(older)
    with pytest.raises(KeyMismatch, match="is older than"):
        await everybody(path)
    vault_path(path).write_bytes(newest)
    assert await everybody(path) == WHOLE


async def test_files_that_were_only_begun_are_used(path: Path) -> None:
    for file in (path, vault_path(path)):
        with shell(file) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
    assert await everybody(path) == [None, None]


async def test_a_database_that_names_no_owner_gets_no_new_one(tmp_path: Path) -> None:
    path = await killed(tmp_path)
    with shell(path) as raw:
        raw.execute("DELETE FROM meta WHERE name = 'identity'")
    with pytest.raises(StorageUnusable, match="is damaged"):
        await everybody(path)


PAGES: dict[str, tuple[str, str]] = {
    "persons": ("", "table"),
    "sqlite_autoindex_persons_1": ("", "index"),
    "sqlite_autoindex_entries_1": ("", "index"),
    "keys": (".keys", "table"),
    "sqlite_autoindex_keys_1": (".keys", "index"),
}


async def with_an_empty_page(folder: Path, name: str) -> tuple[Path, Path]:
    """A database one of whose pages was lost, as by a disk that forgot to write it, and the file it is in."""
    ending, kind = PAGES[name]
    path = await killed(folder)
    await everybody(path)
    file = beside(path, ending)
    with shell(file) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    content = file.read_bytes()
    at = (page - 1) * PAGE
    file.write_bytes(content[:at] + EMPTY[kind] + content[at + 8 :])
    return path, file


@pytest.mark.parametrize("name", PAGES)
async def test_a_page_that_lost_its_rows_is_damage(tmp_path: Path, name: str) -> None:
    path, file = await with_an_empty_page(tmp_path, name)
    wrong = written(path.parent)
    with pytest.raises(StorageUnusable, match=f"{file.name} is damaged"):
        await everybody(path)
    assert written(path.parent) == wrong


@pytest.mark.parametrize("name", [name for name in PAGES if "entries" not in name])
async def test_in_a_file_too_large_to_be_looked_through_nobody_becomes_a_stranger(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file = await with_an_empty_page(tmp_path, name)
    content = file.read_bytes()
    at = next(at for at in range(0, len(content), PAGE) if content[at : at + 8] in EMPTY.values())
    monkeypatch.setattr(looking, "LOOKED_THROUGH", 0)
    with pytest.raises(OperatorError):
        await everybody(path)
    assert file.read_bytes()[at : at + 8] in EMPTY.values()


async def test_a_key_that_is_missing_forgets_nobody(tmp_path: Path) -> None:
    path = await killed(tmp_path)
    await everybody(path)
    with shell(vault_path(path)) as raw:
        row = raw.execute("SELECT * FROM keys WHERE id = 1").fetchone()
        raw.execute("DELETE FROM keys WHERE id = 1")
    with pytest.raises(StorageUnusable, match="A key in"):
        await everybody(path)
    with shell(vault_path(path)) as raw:
        raw.execute("INSERT INTO keys VALUES (?, ?, ?)", row)
    assert await everybody(path) == WHOLE

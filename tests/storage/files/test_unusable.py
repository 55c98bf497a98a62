"""What an operator does to the files by mistake: one sentence that names the file, and every byte as it was."""

# ruff: noqa: ASYNC240 - a test may wait for a small file
from __future__ import annotations

import base64
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from bot.conversation.person import Person
from bot.errors import KeyMismatch, OperatorError, StorageUnusable
from bot.storage.files.keys import key_path, master_key, vault_path
from bot.storage.store import open_store
from bot.storage.upkeep.rotating import current_key
from tests.storage.making import ANN, everything, work

PAGE = 4096


async def opened(path: Path) -> Person | None:
    async with open_store(path, current_key(path, None)) as store:
        return await store.load(ANN)


@pytest.fixture
async def used(path: Path) -> Path:
    """A database that holds somebody, with its key files beside it."""
    async with open_store(path, current_key(path, None)) as store:
        await store.commit(work(*everything()))
    return path


def written(folder: Path) -> dict[str, bytes]:
    """What lies in the files, apart from the lock and what SQLite makes anew."""
    passing = (".lock", "-shm", "-wal")
    files = (file for file in folder.iterdir() if file.is_file() and not file.name.endswith(passing))
    return {file.name: file.read_bytes() for file in files}


def puts(place: Callable[[Path], Path], content: bytes) -> Callable[[Path], object]:
    return lambda path: place(path).write_bytes(content)


def database(path: Path) -> Path:
    return path


def another(path: Path, script: str) -> None:
    path.unlink()
    with sqlite3.connect(path) as raw:
        raw.executescript(script)
    raw.close()


MISTAKES: dict[str, tuple[Callable[[Path], object], str]] = {
    "emptied": (puts(database, b""), "missing or empty"),
    "gone": (Path.unlink, "missing or empty"),
    "a few bytes": (puts(database, b"x"), "not a Comeback database"),
    "no database": (puts(database, b"notes\n" * 2000), "not a Comeback database"),
    "of another program": (lambda path: another(path, "CREATE TABLE x (y)"), "another program"),
    "of one that counts": (
        lambda path: another(path, "CREATE TABLE x (y); PRAGMA user_version = 3"),
        "another program",
    ),
    "the key file as database": (lambda path: shutil.copy(vault_path(path), path), "another program"),
    "the database as key file": (lambda path: shutil.copy(path, vault_path(path)), "not a key file"),
    "garbage as key file": (puts(vault_path, b"notes\n" * 2000), "not a key file"),
    "half a key file": (lambda path: os.truncate(vault_path(path), PAGE), "newest copy"),
    "garbage as master key": (puts(key_path, b"notes\n"), "copy"),
    "an empty master key": (puts(key_path, b""), "copy"),
    "half a master key": (lambda path: os.truncate(key_path(path), 20), "copy"),
    "another master key": (puts(key_path, base64.b64encode(bytes(32))), "put back the key"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
async def test_a_mistake_is_named_and_touches_nothing(used: Path, mistake: str) -> None:
    made, words = MISTAKES[mistake]
    kept = written(used.parent)
    made(used)
    wrong = written(used.parent)
    with pytest.raises(OperatorError, match=words) as refused:
        await opened(used)
    assert used.name in str(refused.value)
    assert "\n" not in str(refused.value)
    assert {name: content for name, content in written(used.parent).items() if name in wrong} == wrong
    for name, content in kept.items():
        (used.parent / name).write_bytes(content)
    assert await opened(used) is not None


@pytest.mark.parametrize("folder", [database, vault_path, key_path])
async def test_a_folder_in_the_place_of_a_file_is_named(used: Path, folder: Callable[[Path], Path]) -> None:
    folder(used).unlink()
    folder(used).mkdir()
    with pytest.raises(OperatorError, match=folder(used).name):
        await opened(used)


@pytest.mark.parametrize("name", ["/dev/null", ".", "x" * 300, "x" * 255, "x" * 250, "a\0b.db", "/dev/tty0/a.db"])
async def test_what_can_be_no_file_is_refused_before_anything_is_made(name: str, tmp_path: Path) -> None:
    with pytest.raises(OperatorError):
        await opened(tmp_path / name)
    assert not list(tmp_path.iterdir())
    assert not Path("/dev/null.key").exists()


def another_programs(file: Path) -> None:
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")


OTHERS: Final[dict[str, Callable[[Path], object]]] = {
    "a text": lambda file: file.write_text("Dear Ada,\n" * 200),
    "a short text": lambda file: file.write_text("Dear Ada,\n"),
    "a picture": lambda file: file.write_bytes(bytes(range(255, 0, -1)) * 40),
    "another program's database": another_programs,
}


@pytest.mark.parametrize("given", [None, base64.b64encode(bytes(32)).decode()])
@pytest.mark.parametrize("other", OTHERS)
async def test_beside_a_file_that_is_not_ours_nothing_is_made(tmp_path: Path, other: str, given: str | None) -> None:
    file = tmp_path / "file"
    OTHERS[other](file)
    before = file.read_bytes()
    with pytest.raises(OperatorError, match="Name another file"):
        async with open_store(file, current_key(file, given)):
            pass
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
    assert file.read_bytes() == before


async def test_beside_a_backup_nothing_is_made(used: Path, tmp_path: Path) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    copy = used.rename(elsewhere / "copy.db")
    with pytest.raises(KeyMismatch, match=r"copy\.db\.keys is missing"):
        await opened(copy)
    assert [each.name for each in elsewhere.iterdir()] == ["copy.db"]


async def test_a_lock_that_cannot_be_written_is_named(path: Path) -> None:
    path.with_name(f"{path.name}.lock").mkdir()
    with pytest.raises(StorageUnusable, match=rf"{path.name}\.lock cannot be written"):
        await opened(path)


async def test_a_database_that_never_held_anybody_may_go(path: Path) -> None:
    await opened(path)
    path.unlink()
    assert await opened(path) is None


def test_a_master_key_that_could_not_be_written_does_not_stand_in_the_way(path: Path) -> None:
    key_path(path).write_bytes(b"")
    key_path(path).chmod(0o600)
    with pytest.raises(OperatorError, match="delete it"):
        master_key(path, None)
    key_path(path).unlink()
    assert len(master_key(path, None)) == 32


@pytest.mark.parametrize("place", [database, vault_path])
async def test_damage_anywhere_is_told_in_our_words_or_does_not_matter(
    used: Path, place: Callable[[Path], Path]
) -> None:
    """Every page at its head, among its cells, in the middle and at its end."""
    kept, told = written(used.parent), []
    for at in range(0, len(kept[place(used).name]), PAGE):
        for offset in (0, 8, PAGE // 2, PAGE - 96):
            damage(place(used), kept[place(used).name], at + offset)
            try:
                await opened(used)
            except OperatorError as wrong:
                told.append(str(wrong))
            put_back(used, kept)
    assert len(told) > 3
    assert all(used.name in each or "sealed row" in each for each in told)


def damage(file: Path, content: bytes, at: int) -> None:
    file.write_bytes(content[:at] + b"\xff" * 90 + content[at + 90 :])


def put_back(path: Path, kept: dict[str, bytes]) -> None:
    for name, content in kept.items():
        (path.parent / name).write_bytes(content)
        for ending in ("-wal", "-shm"):
            (path.parent / f"{name}{ending}").unlink(missing_ok=True)

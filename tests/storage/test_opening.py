"""Opening: every refusal says which file and what to do, and changes nothing."""

# ruff: noqa: ASYNC240 - a test may wait for a small file
from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.conversation.person import Person, apply
from bot.errors import KeyMismatch, OperatorError, StorageLocked, StorageNewer, StorageUnusable
from bot.storage.files.keys import vault_path
from bot.storage.store import open_store
from tests.patience import PATIENCE
from tests.storage.making import ANN, KEY, everything, work
from tests.storage.outside import mode, shell


@pytest.fixture
async def kept(path: Path) -> Path:
    """A database with somebody in it."""
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
    return path


async def refused(path: Path, kind: type[OperatorError], key: bytes = KEY) -> str:
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(kind) as caught:
        async with open_store(path, key):
            pass
    after = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    after.pop(f"{path.name}.lock")
    before.pop(f"{path.name}.lock", None)
    assert after == before
    assert str(path) in str(caught.value)
    return str(caught.value)


async def test_the_epoch_rises_at_each_opening(path: Path) -> None:
    for epoch in (1, 2, 3):
        async with open_store(path, KEY) as store:
            assert store.epoch == epoch


async def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "comeback.db"
    async with open_store(path, KEY) as store:
        await store.commit(work())
        assert {file.name: mode(file) for file in path.parent.iterdir() if mode(file) != 0o600} == {}
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700


async def test_another_master_key_changes_nothing(kept: Path) -> None:
    assert "put back the key" in await refused(kept, KeyMismatch, KEY[::-1])


async def test_a_missing_key_file_is_not_made_anew(kept: Path) -> None:
    vault_path(kept).unlink()
    assert "put back its newest copy" in await refused(kept, KeyMismatch)


async def test_the_key_file_of_another_database_is_refused(kept: Path, tmp_path: Path) -> None:
    async with open_store(tmp_path / "other" / "comeback.db", KEY) as store:
        await store.commit(work())
    vault_path(tmp_path / "other" / "comeback.db").rename(vault_path(kept))
    assert "belongs to another" in await refused(kept, KeyMismatch)


async def test_an_old_key_file_is_refused_before_anybody_is_lost(kept: Path) -> None:
    old = vault_path(kept).read_bytes()
    async with open_store(kept, KEY) as store:
        await store.commit(work(person="slack:T1:U2"))
    vault_path(kept).write_bytes(old)
    assert "is older than" in await refused(kept, KeyMismatch)


async def test_a_newer_database_is_refused(kept: Path) -> None:
    with shell(kept) as raw:
        raw.execute("PRAGMA user_version = 9999")
    assert "update Comeback" in await refused(kept, StorageNewer)


async def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 400)
    assert "not a Comeback database" in await refused(path, StorageUnusable)


async def test_another_programs_database_is_refused(path: Path) -> None:
    with shell(path) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    assert "another program" in await refused(path, StorageUnusable)


@pytest.mark.parametrize("which", ["database", "key file"])
async def test_a_damaged_file_is_refused(kept: Path, which: str) -> None:
    file = kept if which == "database" else vault_path(kept)
    contents = bytearray(file.read_bytes())
    contents[100:4096] = b"\xff" * 3996
    file.write_bytes(contents)
    said = await refused(kept, StorageUnusable)
    assert "damaged" in said
    assert ("restore a backup" in said) is (which == "database")
    assert ("put back its newest copy" in said) is (which == "key file")


async def test_an_emptied_key_file_is_not_made_anew(kept: Path) -> None:
    vault_path(kept).write_bytes(b"")
    assert "put back its newest copy" in await refused(kept, KeyMismatch)


async def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnusable, match="folder"):
        async with open_store(tmp_path / "file" / "comeback.db", KEY):
            pass


async def test_a_database_that_is_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageUnusable, match=path.name):
        async with open_store(path, KEY):
            pass


AS_NOBODY = f"""
import asyncio, os, sys
from pathlib import Path
from bot.errors import ComebackError
from bot.storage.store import open_store
os.getuid() or os.setuid(65534)

async def main():
    try:
        async with open_store(Path(sys.argv[1]), {KEY!r}):
            print("opened")
    except ComebackError as error:
        print(type(error).__name__, error)

asyncio.run(main())
"""


@pytest.fixture
def open_elsewhere() -> Iterator[Path]:
    """A folder that other users may enter; not one of pytest's, which shuts its own to them whenever it starts."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def _opened_by_another_process(path: Path) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(path)], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return ran.stdout


async def test_a_folder_that_may_not_be_written_to_is_refused(open_elsewhere: Path) -> None:
    open_elsewhere.chmod(0o555)
    said = await asyncio.to_thread(_opened_by_another_process, open_elsewhere / "comeback.db")
    open_elsewhere.chmod(0o755)
    assert said.startswith("StorageUnusable")
    assert str(open_elsewhere / "comeback.db") in said


async def test_a_folder_that_may_not_be_entered_is_refused_for_that(open_elsewhere: Path) -> None:
    (open_elsewhere / "shut").mkdir(mode=0)
    said = await asyncio.to_thread(_opened_by_another_process, open_elsewhere / "shut" / "below" / "comeback.db")
    assert said.startswith(f"StorageUnusable The folder of {open_elsewhere}")
    assert "Permission denied" in said


async def test_a_second_process_is_refused_until_the_first_is_gone(path: Path) -> None:
    async with open_store(path, KEY):
        with pytest.raises(StorageLocked, match="stop it first"):
            async with open_store(path, KEY):
                pass
        held = await asyncio.to_thread(_run_second, path)
        assert held.startswith("StorageLocked")
    assert await asyncio.to_thread(_run_second, path) == "opened\n"


def _run_second(path: Path) -> str:
    script = AS_NOBODY.replace("os.getuid() or os.setuid(65534)\n", "")
    ran = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return ran.stdout


async def test_a_refused_database_opens_once_its_key_is_back(kept: Path) -> None:
    away = vault_path(kept).rename(kept.with_name("away"))
    await refused(kept, KeyMismatch)
    away.rename(vault_path(kept))
    async with open_store(kept, KEY) as store:
        assert await store.load(ANN) == apply(Person(key=ANN), everything())

"""Files that go while Comeback runs: nobody is told that something is kept which is not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversation.person import EntrySaved
from bot.errors import StorageUnusable
from bot.storage.files.keys import vault_path
from bot.storage.files.staying import Spot
from bot.storage.store import open_store
from tests.storage.making import ANN, KEY, entry, everything, work


def moved(path: Path) -> None:
    path.rename(path.with_name("away"))


def replaced(path: Path) -> None:
    """By a copy of itself, as an editor or a sync client does it."""
    moved(path)
    shutil.copy(path.with_name("away"), path)


def folder_moved(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


@pytest.mark.parametrize("file", [Path, vault_path])
@pytest.mark.parametrize("done", [moved, replaced])
async def test_what_cannot_be_kept_is_said_until_the_file_is_back(
    path: Path, file: Callable[[Path], Path], done: Callable[[Path], None]
) -> None:
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
        done(file(path))
        with pytest.raises(StorageUnusable, match=f"{file(path).name} was moved, removed or replaced"):
            await store.commit(work(EntrySaved(entry("new")), key="Ev2"))
        with pytest.raises(StorageUnusable, match="was moved"):
            await store.forget(ANN)
        path.with_name("away").replace(file(path))
        assert not (await store.commit(work(EntrySaved(entry("new")), key="Ev2"))).duplicate
    async with open_store(path, KEY) as store:
        person = await store.load(ANN)
        assert person is not None
        assert person.book.entries["new"] == entry("new")


async def test_nor_is_anything_kept_in_a_folder_that_was_moved(tmp_path: Path) -> None:
    path = tmp_path / "here" / "comeback.db"
    async with open_store(path, KEY) as store:
        await store.commit(work(*everything()))
        folder_moved(path)
        with pytest.raises(StorageUnusable, match="put back the file"):
            await store.load(ANN)
    async with open_store(tmp_path / "elsewhere" / path.name, KEY) as store:
        assert await store.load(ANN) is not None


def test_who_may_not_look_into_the_folder_may_still_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may always, so the refusal is made up."""

    def refused(*_: object, **__: object) -> os.stat_result:
        raise PermissionError

    path.touch()
    spot = Spot(path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "stat", refused)
        spot.check()

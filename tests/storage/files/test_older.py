"""Databases of every earlier schema, with somebody in them, come to this one whole: also when a step is cut off."""

# ruff: noqa: ASYNC240 - a test may wait for a small file
from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.conversation.person import Person, apply
from bot.storage.files import schema
from bot.storage.queries import migrations
from bot.storage.store import open_store
from bot.storage.upkeep.backup import restore
from tests.storage.making import ANN, BOB, KEY, NOON, everything, message, work
from tests.storage.outside import shell

STEPS = migrations("migrations")
TABLES = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
WHOLE = [apply(Person(key=ANN), everything("Ann's words")), apply(Person(key=BOB), everything("Bob's words"))]


async def of_schema(path: Path, number: int) -> None:
    """What an earlier version would have kept of the same people: the rows of now in the columns of then."""
    async with open_store(path, KEY) as store:
        for person, words in ((ANN, "Ann's words"), (BOB, "Bob's words")):
            await store.commit(work(*everything(words), person=person, messages=(message(),), sending=False))
    newest = path.rename(path.with_name("newest"))
    with shell(path) as raw:
        for step, script in STEPS[:number]:
            raw.executescript(f"{script}\nPRAGMA user_version = {step};")
        raw.execute("ATTACH ? AS newest", (str(newest),))
        for (table,) in raw.execute(TABLES).fetchall():
            columns = ", ".join(row[1] for row in raw.execute(f"PRAGMA main.table_info({table})"))
            raw.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newest.{table}")
        raw.execute("DELETE FROM meta WHERE name = 'epoch'")
    newest.unlink()


async def everybody(path: Path) -> tuple[list[Person | None], int]:
    async with open_store(path, KEY) as store:
        return [await store.load(ANN), await store.load(BOB)], len(await store.unsettled())


def version(path: Path) -> int:
    with shell(path) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


@pytest.mark.parametrize("number", range(1, len(STEPS)))
async def test_whoever_is_in_an_older_one_comes_along(path: Path, number: int) -> None:
    await of_schema(path, number)
    assert await everybody(path) == (WHOLE, 2)
    assert version(path) == len(STEPS)
    copy = path.with_name(f"comeback.db.before-{len(STEPS):04}")
    assert version(copy) == number
    await restore(copy, path, NOON)
    assert not list(path.parent.glob("*restored*"))
    assert (await everybody(path))[0] == WHOLE


class CutError(Exception):
    """The process ends here."""


@pytest.mark.parametrize("steps", [0, 4, len(STEPS) - 2])
async def test_cut_off_after_any_step_the_next_start_goes_on(
    path: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    await of_schema(path, 1)
    done: list[int] = []
    step = schema._step

    def cut(raw: sqlite3.Connection, number: int, script: str) -> None:
        if len(done) == steps:
            raise CutError
        done.append(number)
        step(raw, number, script)

    with monkeypatch.context() as patched:
        patched.setattr(schema, "_step", cut)
        with pytest.raises(CutError):
            await everybody(path)
    assert version(path) == 1 + steps
    assert await everybody(path) == (WHOLE, 2)

"""A new start of the console between any two lines of any talk is not noticed."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from adapters.console.incoming import Incoming
from adapters.console.plain import Paper, PlainTalk
from adapters.console.session import PLATFORM, Seat, Session, person_key
from bot.conversation.person import Person
from bot.runtime.clock import ShiftedClock
from bot.runtime.engine import Engine
from bot.storage.store import open_store
from tests.conversation.small import library
from tests.conversation.talking import MORNING
from tests.conversation.walking import BEFORE, dialogues, lines_of, told

KEY: Final = bytes(range(32))
ADA: Final = person_key("ada")


async def sitting(path: Path, lines: Sequence[str]) -> str:
    """One start of the console with these lines down its pipe; the transcript."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{line}\n" for line in lines).encode())
    os.close(writing)
    paper = Paper(shown := io.StringIO(), None)
    async with open_store(path, KEY) as store:
        engine = Engine(library(), store, ShiftedClock(MORNING), lambda: 7)
        await engine.start()
        engine.register(PLATFORM, Seat(ADA, paper.show))
        await PlainTalk(Session(engine, ADA), Incoming(reading), paper, echoes=True).run("")
        await engine.courier.close()
    os.close(reading)
    return shown.getvalue()


async def on_disk(path: Path) -> Person:
    async with open_store(path, KEY) as store:
        person = await store.load(ADA)
    assert person is not None
    return person


def last_question(shown: str) -> list[str]:
    """How a transcript that ends with a question ends: its last line of words, and how to steer."""
    lines = shown.splitlines()[-2:] if shown.endswith(")\n") else []
    return [line.removeprefix("Comeback").strip() for line in lines]


@pytest.mark.parametrize("variant", [0, 1])
@pytest.mark.parametrize("name", dialogues())
async def test_it_goes_on_at_the_same_question_and_comes_to_the_same(
    name: str, variant: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # files are saved where one stands
    asyncio.get_running_loop().set_debug(False)
    lines = lines_of(name, variant)
    await sitting(tmp_path / "once.db", [*BEFORE, *lines])
    asked: list[str] = []
    before = await sitting(tmp_path / "parts.db", BEFORE)
    for line in lines:
        shown = await sitting(tmp_path / "parts.db", [line])
        arrived = shown.partition("\nyou ")[0] + "\n"
        assert last_question(arrived) == asked or not asked, before
        asked, before = last_question(shown), shown

    assert told(await on_disk(tmp_path / "parts.db")) == told(await on_disk(tmp_path / "once.db"))

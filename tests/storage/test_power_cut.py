"""A power cut at any moment loses no turn that was acknowledged; with synchronous=NORMAL it does (delivery.md, 3).

A turn here is an answer, an entry and a letter, spread over both files: half of the people are new when the cut comes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from bot.conversation.person import EntrySaved, TalkSaved
from bot.errors import OperatorError
from bot.runtime.ports import LetterState
from bot.storage.store import open_store
from tests.powercut.cuts import cuts, record
from tests.powercut.recorder import unavailable
from tests.powercut.trace import Trace
from tests.storage.making import KEY, entry, ids, message, talk, work

pytestmark = pytest.mark.skipif(bool(unavailable()), reason=str(unavailable()))

PEOPLE = 40
TURNS = 8


class Acknowledged(NamedTuple):
    """A turn that somebody was told is kept; the letter may be settled by then or not."""

    person: str
    turn: int
    letter: int
    settled: bool


async def talking(folder: Path, trace: Trace, **otherwise: str) -> None:
    async with open_store(folder / "comeback.db", KEY, **otherwise) as store:

        async def one(person: str, after: int) -> None:
            for _ in range(after):
                await store.load(person)
            for turn in range(TURNS):
                words = f"{person} {turn}"
                made = TalkSaved(talk(words=words)), EntrySaved(entry(f"e{turn}", words))
                done = await store.commit(work(*made, person=person, key=words, messages=(message(words),)))
                trace.mark(Acknowledged(person, turn, done.letters[0].id, settled=turn % 3 == 0))
                if turn % 3 == 0:
                    await store.settle([replace(done.letters[0], state=LetterState.SENT)])

        await asyncio.gather(*(one(f"p{number}", number // 4) for number in range(PEOPLE)))


async def lost(folder: Path, acknowledged: list[Acknowledged]) -> int:
    """How many of these turns, in whole or in part, are not there after the cut."""
    try:
        async with open_store(folder / "comeback.db", KEY) as store:
            people = {each.person: await store.load(each.person) for each in acknowledged}
            letters = set(ids(await store.unsettled()))
    except OperatorError:
        return max(1, len(acknowledged))  # a database that does not open is lost even before anybody came
    return sum(not _is_there(each, people[each.person], letters) for each in acknowledged)


def _is_there(each: Acknowledged, person: Any, letters: set[int]) -> bool:
    if person is None or person.book.entries.get(f"e{each.turn}") != entry(
        f"e{each.turn}", f"{each.person} {each.turn}"
    ):
        return False
    said = str(person.talks["debrief-1"].answers["questions/1/asked"])
    return int(said.split()[1]) >= each.turn and (each.settled or each.letter in letters)


def losses(folder: Path, number: int, **otherwise: str) -> Iterator[int]:
    """How many turns each of so many cuts loses; `otherwise` is what the store is opened with, if not as ever."""

    async def workload(trace: Trace) -> None:
        await talking(folder, trace, **otherwise)

    trace = asyncio.run(record(folder, workload))
    for left, acknowledged in cuts(trace, n=number, seed=number):
        yield asyncio.run(lost(left, acknowledged))


@pytest.mark.parametrize("number", [300, pytest.param(3_000, marks=[pytest.mark.long, pytest.mark.timeout(3600)])])
def test_no_acknowledged_turn_is_lost(tmp_path: Path, number: int) -> None:
    assert sum(losses(tmp_path, number)) == 0


def test_the_same_with_synchronous_normal_loses_turns(tmp_path: Path) -> None:
    assert sum(map(bool, losses(tmp_path, 60, synchronous="NORMAL"))) > 20

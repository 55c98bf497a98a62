"""SIGKILL at random moments under load: no answer lost, no question repeated, state = answers = outbox.

What is torn off is the process, not the disk: tests/powercut tears off that.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.conversation.person import Person
from bot.storage.store import open_store
from tests.patience import PATIENCE
from tests.runtime.kills.killing import Killer, Parent
from tests.runtime.kills.platform import Platform, books
from tests.runtime.kills.victim import BLIND, EARLY, KEY, NO_FAULT

PEOPLE = 10


class Outcome:
    """What the platform saw, and what the disk holds afterwards."""

    def __init__(self, platform: Platform, killer: Killer, *, finished: bool) -> None:
        self.platform = platform
        self.deaths = killer.deaths
        self.finished = finished
        self.parted: list[str] = []
        self.left_over = 0
        self.inputs_on_disk = 0

    async def read(self, path: Path) -> None:
        """Hold the disk against what everybody said."""
        async with open_store(path, KEY) as store:
            self.left_over = len(await store.unsettled())
            for known in books(self.platform.talkers):
                if told(await store.load(known.key)) != told(known):
                    self.parted.append(known.key)
        raw = sqlite3.connect(path)
        self.inputs_on_disk = raw.execute("SELECT count(*) FROM inputs").fetchone()[0]
        raw.close()


def told(person: Person | None) -> object:
    """All that a person has told us, and where their talks stand; not when."""
    if person is None:
        return None
    return replace(person.profile, consented_at=""), {
        talk.id: (talk.state, talk.answers) for talk in person.talks.values()
    }


async def run(
    folder: Path,
    kills: int,
    ways: tuple[str, ...] = ("",),
    *,
    inputs: int = 0,
    full: bool = False,
    fault: str = NO_FAULT,
) -> Outcome:
    """So many lives cut short, more of them until there were so many inputs, and a last one in peace."""
    asyncio.get_running_loop().set_debug(False)  # it would slow the platform down to a few turns a life
    parent = Parent.start(folder / "stderr")
    path = folder / "comeback.db"
    async with Platform(PEOPLE, 90 if full else 40) as platform:
        killer = Killer(platform, parent, path, fault, random.Random(kills), full=full)
        await killer.measure()
        for number in count():
            if number >= kills and platform.inputs >= inputs:
                break
            await killer.kill_one(ways[number % len(ways)])
        finished = await killer.last_life(within=PATIENCE if fault == NO_FAULT else 3)
    parent.stop()
    outcome = Outcome(platform, killer, finished=finished)
    await outcome.read(path)
    print(f"{outcome.deaths} {platform.inputs} inputs, {len(platform.letters)} letters, {len(platform.talkers)} people")
    return outcome


def nothing_is_wrong(outcome: Outcome, folder: Path) -> None:
    platform = outcome.platform
    assert not platform.faults
    assert outcome.finished, [talker.key for talker in platform.unfinished()]
    assert not outcome.parted
    assert not outcome.left_over
    assert outcome.inputs_on_disk == platform.inputs == len(platform.letters)
    assert not (folder / "stderr").read_text()


async def test_a_hundred_kills_lose_no_answer_and_repeat_no_question(tmp_path: Path) -> None:
    outcome = await run(tmp_path, 100, inputs=500)  # some 9,000 where nothing else runs

    nothing_is_wrong(outcome, tmp_path)
    assert outcome.deaths.total() >= 100


async def test_acknowledging_before_the_commit_would_lose_answers(tmp_path: Path) -> None:
    outcome = await run(tmp_path, 6, ("Kept",), fault=EARLY)

    assert not outcome.finished
    assert outcome.platform.unfinished()


async def test_resending_without_looking_would_repeat_questions(tmp_path: Path) -> None:
    outcome = await run(tmp_path, 6, ("Sent",), fault=BLIND)

    assert outcome.platform.faults["letter twice"]


@pytest.mark.long
@pytest.mark.timeout(3600)
async def test_a_thousand_kills_over_a_hundred_thousand_turns_lose_nothing(tmp_path: Path) -> None:
    outcome = await run(tmp_path, 1_000, inputs=100_000, full=True)

    nothing_is_wrong(outcome, tmp_path)
    assert outcome.deaths.total() >= 1_000

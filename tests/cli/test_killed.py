"""`comeback chat`, killed with SIGKILL at every step: it goes on at the same question, nothing lost or said twice.

The real process on a real database, driven through its pipes: killed when an answer is acknowledged, when the first
sign of it is there, and somewhere in the middle of a turn. What it says when it starts again is held against what the
pure turn makes of the person on the disk.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Final

import pytest

from adapters.console.drawing.lines import plain_text
from adapters.console.drawing.render import render
from adapters.console.session import person_key
from adapters.console.zone import machine_zone
from bot.conversation.person import Person
from bot.storage.store import open_store
from bot.storage.upkeep.rotating import current_key
from tests.cli.processes import comeback, finished
from tests.conversation.small import library
from tests.conversation.talking import MORNING, Talking
from tests.conversation.walking import BEFORE, dialogues, known, lines_of, told
from tests.patience import PATIENCE

DB: Final = "a.db"

LONGEST_TURN: Final = 0.02
"""Seconds within which the middle of a turn lies."""


class Kill(Enum):
    """When the process is killed."""

    ACKNOWLEDGED = 1
    """The answer is there, and it is written down that it was shown."""
    SHOWN = 2
    """The first sign of the answer is there."""
    AMID = 3
    """Somewhere between the line and its answer."""


class Sitting:
    """One start of the real process, typed to and read from through its pipes."""

    def __init__(self, home: Path, number: int) -> None:
        self.now = MORNING + timedelta(minutes=number)
        self._started = time.monotonic()
        self._home = home
        self._process = comeback(home, "chat", "--db", DB, "--as", "ada", "--now", self.now.isoformat())
        assert self._process.stdout
        os.set_blocking(self._process.stdout.fileno(), False)
        self.shown = ""

    def moments(self) -> tuple[datetime, datetime]:
        """The first and the last moment at which what is on the screen can have been said."""
        return self.now, self.now + timedelta(seconds=time.monotonic() - self._started)

    def types(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def reads_until(self, words: str, after: str) -> None:
        self._wait(lambda: words in self.shown.partition(after)[2])

    def settles(self, inputs: int) -> None:
        """Wait until so many inputs are committed and nothing waits to be shown."""
        self._wait(lambda: waiting(self._home / DB) == (inputs, 0))

    def _wait(self, done: Callable[[], bool]) -> None:
        begun = time.monotonic()
        while not done():
            assert time.monotonic() - begun < PATIENCE, self.shown
            assert self._process.poll() is None, self._process.communicate()
            self._read()
            time.sleep(0.01)
        self._read()

    def _read(self) -> None:
        assert self._process.stdout
        with suppress(BlockingIOError):
            self.shown += os.read(self._process.stdout.fileno(), 1 << 20).decode()

    def dies(self) -> None:
        """SIGKILL, and what it had still said."""
        self._process.kill()
        self._process.wait()
        self._read()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert pipe
            with suppress(OSError):
                pipe.close()


def waiting(path: Path) -> tuple[int, int]:
    """The inputs that are committed, and the letters not yet known to be shown."""
    raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        found = raw.execute("SELECT (SELECT count(*) FROM inputs), (SELECT count(*) FROM outbox)").fetchone()
    finally:
        raw.close()
    return int(found[0]), int(found[1])


async def on_disk(home: Path) -> Person:
    path = home / DB
    async with open_store(path, current_key(path, None)) as store:
        person = await store.load(person_key("ada"))
    assert person is not None
    return person


async def talks_through_kills(home: Path, lines: Sequence[str], kills: Sequence[Kill]) -> None:
    """Type the lines, with a kill at each; hold each new start against the disk, and the disk against the talk."""
    begun, chance = await introduced(home), random.Random(len(lines))
    talk = Talking(library(), person=begun, now=MORNING)
    left = [(line, kills[place % len(kills)]) for place, line in enumerate(lines)]
    clean, number = True, 0
    while left:
        (line, kill), number = left[0], number + 1
        expected, inputs = await on_disk(home), waiting(home / DB)[0]
        assert told(expected) == told(talk.person)
        sitting = Sitting(home, number)
        sitting.settles(inputs + 1)
        goes_on_where_it_was(sitting, expected, alone=clean)
        talk.arrives()
        sitting.types(line)
        waits_for(kill, sitting, inputs + 2, chance)
        sitting.dies()
        clean = kill is Kill.ACKNOWLEDGED
        if waiting(home / DB)[0] == inputs + 2:
            talk.says(line)
            del left[0]
        else:
            assert kill is Kill.AMID
            left[0] = line, Kill.ACKNOWLEDGED
    assert told(await on_disk(home)) == told(Talking(library(), person=begun, now=MORNING).says(*lines).person)


async def introduced(home: Path) -> Person:
    """Somebody with one interview on record, as they are on the disk: with the seed that the process gave them."""
    now = MORNING.isoformat()
    status, _, trouble = finished(home, "chat", "--db", DB, "--as", "ada", "--now", now, lines="\n".join(BEFORE))
    assert (status, trouble) == (0, "")
    person = await on_disk(home)
    assert told(person) == told(known().person)
    return person


def waits_for(kill: Kill, sitting: Sitting, inputs: int, chance: random.Random) -> None:
    match kill:
        case Kill.ACKNOWLEDGED:
            sitting.settles(inputs)
        case Kill.SHOWN:
            sitting.reads_until("\nComeback", after="\nyou ")
        case Kill.AMID:
            time.sleep(chance.uniform(0, LONGEST_TURN))


def goes_on_where_it_was(sitting: Sitting, person: Person, *, alone: bool) -> None:
    """The open question comes once, and nothing else if the last answer was known to be shown.

    Another minute may begin before it is said, and a mock interview counts the minutes.
    """
    questions = {question_at(moment, person) for moment in sitting.moments()}
    assert any(is_asked(question, sitting.shown, alone=alone) for question in questions), (questions, sitting.shown)


def question_at(moment: datetime, person: Person) -> str:
    message = Talking(library(), person=person, now=moment).arrives(machine_zone()).message
    return plain_text(render(message, None)) if message.prompt else ""


def is_asked(question: str, shown: str, *, alone: bool) -> bool:
    if not question or alone:
        return not question or shown == question
    return shown.endswith(question) and shown.count(question) == 1


KILLS: Final = (Kill.ACKNOWLEDGED, Kill.AMID, Kill.SHOWN)


@pytest.mark.parametrize(("name", "variant"), [("debrief", 0), ("pumpup", 0)])
async def test_a_talk_outlives_a_kill_at_every_step(name: str, variant: int, tmp_path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)  # it tells of each wait for the process
    await talks_through_kills(tmp_path, lines_of(name, variant), KILLS)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", KILLS)
@pytest.mark.parametrize("variant", [0, 1])
@pytest.mark.parametrize("name", dialogues())
async def test_every_talk_outlives_every_kill_at_every_step(
    name: str, variant: int, kind: Kill, tmp_path: Path
) -> None:
    asyncio.get_running_loop().set_debug(False)
    await talks_through_kills(tmp_path, lines_of(name, variant), (kind,))

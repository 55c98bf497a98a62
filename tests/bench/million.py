"""Many people: what somebody idle costs in memory, and what a million stored people do to the burst rate."""

from __future__ import annotations

import asyncio
import gc
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.coach.profile.profile import Profile
from bot.conversation.person import Change, Person, ProfileSaved, TalkSaved
from bot.conversation.turn import turn
from bot.library.load import find_content, load_library
from bot.runtime.engine import Engine
from bot.runtime.ports import Work
from bot.runtime.process.loop import run_fast
from bot.storage.files.keys import master_key
from bot.storage.store import open_store
from tests.bench.real import KEY, Crowd, engine_at
from tests.bench.script import EVERYTHING, WELCOME
from tests.conversation.talking import event_of

MILLION = 1_000_000
EVERY = 1_000
"""Of the million, those who come back: one in so many, so that what they have lies all over the file."""
AT_A_TIME = 2_000
AT_HAND = 20_000
"""People whose sealing keys the store keeps at hand; memory may grow up to here and no further."""


def resident() -> int:
    """Bytes of memory this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


async def fill(engine: Engine, people: range) -> None:
    """Let people arrive and go, a few thousand at a time."""
    for first in range(people.start, people.stop, AT_A_TIME):
        part = range(first, min(first + AT_A_TIME, people.stop))
        await Crowd(engine, part).talk(("/welcome", "yes", "skip"))


async def idle_growth(path: Path) -> float:
    """Bytes that each further idle person adds once the people at hand are full."""
    async with engine_at(path) as engine:
        await fill(engine, range(AT_HAND + 10_000))
        gc.collect()
        before = resident()
        await fill(engine, range(AT_HAND + 10_000, AT_HAND + 30_000))
        gc.collect()
        return max(0, resident() - before) / 20_000


def show(empty: Path, full: Path) -> None:
    """The burst rate of people among a million stored ones, against that of as many in an empty database."""
    begun = time.perf_counter()
    run_fast(store_all(full, range(MILLION)))
    print(f"  {MILLION:,} people stored in {time.perf_counter() - begun:.0f} s")
    crowded = run_fast(_burst(full, range(0, MILLION, EVERY)))
    alone = run_fast(_burst(empty, range(MILLION // EVERY)))
    print(f"burst of 1,000   empty {alone:,.0f} turns/s   among a million {crowded:,.0f}   {crowded / alone:.2f} x")
    print("  (aim: at least 0.5)")


async def store_all(path: Path, people: range) -> None:
    """Store people as their welcome leaves them, without talking to each: that alone would take half an hour."""
    changes = _left_by_welcome()
    async with open_store(path, master_key(path, KEY.get_secret_value())) as store:
        for first in range(people.start, people.stop, AT_A_TIME):
            part = people[first : first + AT_A_TIME]
            await asyncio.gather(*(store.commit(_work(person, changes)) for person in part))


def _left_by_welcome() -> tuple[Change, ...]:
    library, person = load_library(find_content()), Person(key="bench::made", profile=Profile())
    for line in WELCOME:
        person = turn(library, person, event_of(line), datetime.now(UTC)).person
    return (ProfileSaved(person.profile), *map(TalkSaved, person.talks.values()))


def _work(person: int, changes: tuple[Change, ...]) -> Work:
    key = f"stored:{person}"
    return Work(person=f"bench::{person}", input_key=key, at=datetime.now(UTC), changes=changes, messages=())


async def _burst(path: Path, people: range) -> float:
    async with engine_at(path) as engine:
        crowd = Crowd(engine, people)
        await crowd.talk(WELCOME)
        return await crowd.talk(EVERYTHING)

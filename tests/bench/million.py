"""Many people: what somebody idle costs in memory, and what a million stored people do to the burst rate."""

from __future__ import annotations

import asyncio
import gc
import time
from pathlib import Path

from bot.runtime.engine import Engine
from tests.bench.real import Crowd, engine_at
from tests.bench.script import EVERYTHING

MILLION = 1_000_000
BURST = 1_000
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
    """The burst rate beside a million stored people, against that of an empty database."""
    alone = asyncio.run(_burst(empty, 0))
    crowded = asyncio.run(_burst(full, MILLION))
    print(f"burst of 1,000   empty {alone:,.0f} turns/s   beside a million {crowded:,.0f}   {crowded / alone:.2f} x")


async def _burst(path: Path, stored: int) -> float:
    begun = time.perf_counter()
    async with engine_at(path) as engine:
        await fill(engine, range(stored))
        print(f"  {stored:,} people stored in {time.perf_counter() - begun:.0f} s")
    async with engine_at(path) as engine:
        crowd = Crowd(engine, range(stored, stored + BURST))
        await crowd.talk(("/welcome", "yes", "skip", "skip"))
        return await crowd.talk(EVERYTHING)

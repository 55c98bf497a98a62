"""Fifty interactions a second while the disk stalls for a second, against the stand-in: how late is the first reply?

`python -m tests.discord.load [PEOPLE]` runs `comeback run` as it is and prints the figures; it is no part of
`make bench`, because the machine must have nothing else to do. `--watch` says how long a turn of the event loop took as
well, and tries all kinds of things for it.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Final

from tests.discord.saying import talk
from tests.discord.someone import Someone
from tests.discord.standin import StandIn, stand_in
from tests.discord.test_process import ADA, begun, comeback
from tests.discord.watched import MARK

A_SECOND: Final = 50
STALLS_AFTER: Final = 1.5
STALLS_FOR: Final = 1.0


async def stall(database: Path) -> None:
    """Let nobody write for a while."""
    await asyncio.sleep(STALLS_AFTER)
    with sqlite3.connect(database, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(STALLS_FOR)
        other.execute("ROLLBACK")
    other.close()


async def crowd(discord: StandIn, people: list[Someone]) -> list[tuple[Someone, str]]:
    """Everybody gives a command, so many a second."""
    began, asked = time.monotonic(), []
    for number, each in enumerate(people):
        await asyncio.sleep(max(0.0, began + number / A_SECOND - time.monotonic()))
        asked.append((each, await each.commands("debrief")))
    return asked


async def measure(home: Path, count: int, *, watch: bool) -> None:
    async with stand_in() as discord:
        discord.checks = False  # it costs this machine more than all the rest
        people = [Someone(discord, ADA + number * 10, guild=77 + number % 2) for number in range(count)]
        async with comeback(home, discord, module="tests.discord.watched" if watch else "bot") as process:
            await begun(people[0])
            stalling = asyncio.create_task(stall(home / "c.db"))
            asked = await crowd(discord, people)
            waits = sorted([await each.answered(which) for each, which in asked])
            for each, which in asked:
                await each.shown(which)
            await stalling
            if watch:
                await talk(discord)
        kinds = Counter(discord.callbacks[which][0][1]["type"] for _, which in asked)
        late = f"median {statistics.median(waits):.3f}, p90 {waits[len(waits) * 9 // 10]:.3f}, worst {waits[-1]:.3f} s"
        print(f"{count} first replies: {late}; acknowledged first: {kinds[5]}")
        print(*(line for line in process.log.splitlines() if line.startswith(MARK)), sep="\n")


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    with tempfile.TemporaryDirectory() as scratch:
        asyncio.run(measure(Path(scratch), (numbers or [250])[0], watch="--watch" in sys.argv))

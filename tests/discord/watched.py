"""`comeback` with an eye on its event loop: how long one turn of it keeps everybody else waiting.

`python -m tests.discord.watched run --db c.db` writes at its end how much of the processor's time the worst turns of
the loop took, which other processes cannot spoil, and how long they lasted on the clock.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Coroutine
from typing import Any, Final, NamedTuple

from bot import app

TICK: Final = 0.01
WORST: Final = 5

MARK: Final = "event loop: "


class Turn(NamedTuple):
    """One turn of the loop: seconds of the processor's time, on the clock beyond a tick, and since the start."""

    processor: float
    clock: float
    at: float


async def _watch(turns: list[Turn]) -> None:
    start = time.perf_counter()
    while True:
        busy, began = time.thread_time(), time.perf_counter()
        await asyncio.sleep(TICK)
        now = time.perf_counter()
        turns.append(Turn(time.thread_time() - busy, now - began - TICK, now - start))


def watched(serve: Any) -> Any:
    """The same, watched."""

    async def serving(*given: Any) -> Any:
        turns: list[Turn] = []
        watching = asyncio.create_task(_watch(turns))
        try:
            serves: Coroutine[Any, Any, Any] = serve(*given)
            return await serves
        finally:
            watching.cancel()
            for each in sorted(turns, reverse=True)[:WORST]:
                sys.stderr.write(f"{MARK}{each.processor:.3f} s busy, {each.clock:.3f} s late, {each.at:.1f} s in\n")

    return serving


if __name__ == "__main__":
    app.serve = watched(app.serve)
    from bot.cli import main

    main()

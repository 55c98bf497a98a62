"""The real thing: engine, content, encryption, input keys, outbox and group commit, with a transport that says yes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from pydantic import SecretStr

from bot.app import running
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Delivery, Found, Letter
from bot.settings import Settings
from tests.bench.script import EVERYTHING, WELCOME
from tests.conversation.talking import event_of

KEY = SecretStr("A" * 43 + "=")


class Sink:
    """A platform that takes everything at once."""

    def __init__(self) -> None:
        self.taken = 0

    def reaches(self, person: str) -> bool:
        return True

    async def send(self, letter: Letter) -> Delivery:
        self.taken += 1
        return Delivery.SENT

    async def find(self, letter: Letter) -> Found:
        return Found.UNKNOWN


@asynccontextmanager
async def engine_at(path: Path) -> AsyncIterator[Engine]:
    """A running bot on a database of its own."""
    settings = Settings(_env_file=None, db=path, key=KEY)
    async with running(settings, SystemClock()) as engine:
        engine.register("bench", Sink())
        yield engine


class Crowd:
    """People who talk at the same time, each waiting for the answer before the next line."""

    def __init__(self, engine: Engine, people: range) -> None:
        self.engine = engine
        self.people = people
        self.turns = 0
        self._keys = count()

    async def talk(self, lines: tuple[str, ...]) -> float:
        """Everybody says these lines; turns a second."""
        begun, before = time.perf_counter(), self.turns
        async with asyncio.TaskGroup() as crowd:
            for person in self.people:
                crowd.create_task(self._one(f"bench::{person}", lines))
        return (self.turns - before) / (time.perf_counter() - begun)

    async def _one(self, key: str, lines: tuple[str, ...]) -> None:
        for line in lines:
            if await self.engine.handle(key, f"bench:{next(self._keys)}", event_of(line)):
                self.turns += 1  # what was refused is no turn


async def rate(path: Path, people: int) -> tuple[float, float]:
    """Turns a second of a crowd that knows the bot already, and seconds of processor time a turn."""
    async with engine_at(path) as engine:
        crowd = Crowd(engine, range(people))
        await crowd.talk(WELCOME)
        begun = time.process_time()
        speed = await crowd.talk(EVERYTHING)
        return speed, (time.process_time() - begun) / (people * len(EVERYTHING))


async def latencies(path: Path, rounds: int, pause: float = 0) -> list[float]:
    """Seconds of each turn of one person alone, with so many seconds between them."""
    async with engine_at(path) as engine:
        keys, times = count(), []
        for line in WELCOME + EVERYTHING * rounds:
            await asyncio.sleep(pause)
            begun = time.perf_counter()
            await engine.handle("bench::alone", f"alone:{next(keys)}", event_of(line))
            times.append(time.perf_counter() - begun)
        return times[len(WELCOME) :]

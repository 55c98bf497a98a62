"""A real engine on a real store in the test's own process, with clocks and a platform that do as they are told."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from bot.conversation.person import Person
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock, Delivery, Found, Letter, Outcome
from bot.runtime.scheduler import Scheduler
from bot.storage.store import SqliteStore, open_store
from tests.conversation.talking import event_of, text_of
from tests.patience import PATIENCE
from tests.runtime.pack import library

KEY = bytes(range(32))
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Post:
    """A platform: takes letters and remembers them. `plan` says what becomes of the next ones; then all arrive."""

    def __init__(self, plan: Iterable[Outcome | BaseException] = (), *, steps: int = 0) -> None:
        self.plan = deque(plan)
        self.steps = steps
        self.letters: list[Letter] = []
        self.tries: list[int] = []
        self.looked_for: list[int] = []
        self.away: set[str] = set()
        self.finds: Found | Exception | None = None
        self.open = asyncio.Event()
        self.open.set()

    def reaches(self, person: str) -> bool:
        return person not in self.away

    async def send(self, letter: Letter) -> Outcome:
        self.tries.append(letter.id)
        await self.open.wait()
        for _ in range(self.steps):
            await asyncio.sleep(0)
        becomes = self.plan.popleft() if self.plan else Delivery.SENT
        if isinstance(becomes, BaseException):
            raise becomes
        if becomes is Delivery.SENT:
            self.letters.append(letter)
        return becomes

    async def find(self, letter: Letter) -> Found:
        self.looked_for.append(letter.id)
        if isinstance(self.finds, Exception):
            raise self.finds
        there = Found.SENT if any(each.id == letter.id for each in self.letters) else Found.NOT_SENT
        return self.finds or there

    def heard(self, person: str) -> list[str]:
        """What somebody has read, oldest first."""
        return [text_of(letter.message) for letter in self.letters if letter.person == person]

    def twice(self) -> list[int]:
        """Letters that arrived more than once."""
        return [letter for letter, times in Counter(each.id for each in self.letters).items() if times > 1]


class HandClock:
    """A clock that stands until it is set."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now
        self._moved = asyncio.Event()
        self.sleeps = 0

    def now(self) -> datetime:
        return self._now

    async def sleep_until(self, moment: datetime | None) -> None:
        self.sleeps += 1
        begun = self._now
        while moment is None or begun <= self._now < moment:
            await self._moved.wait()

    def jump(self, **delta: float) -> None:
        """Set the clock, forward or back."""
        self._now += timedelta(**delta)
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()


class HurriedClock:
    """A clock on which every sleep is over at once."""

    def __init__(self) -> None:
        self._now = NOON

    def now(self) -> datetime:
        return self._now

    async def sleep_until(self, moment: datetime | None) -> None:
        await asyncio.sleep(0)
        self._now = max(self._now, moment or self._now)


class House:
    """One run of the bot."""

    def __init__(self, engine: Engine, store: SqliteStore, post: Post) -> None:
        self.engine = engine
        self.store = store
        self.post = post
        self._inputs = 0

    async def says(self, person: str, *lines: str) -> None:
        """Somebody says lines, each after the answer to the last."""
        for line in lines:
            self._inputs += 1
            await self.engine.handle(person, f"{self.store.epoch}/{self._inputs}", event_of(line))

    async def in_transaction(self) -> bool:
        """Whether the writing connection has a transaction open."""
        return await self.store._connection.run(lambda raw: raw.in_transaction)

    async def on_disk(self, person: str) -> Person | None:
        return await self.store.load(person)

    def in_memory(self, person: str) -> Person | None:
        known = self.engine.people._talking.get(person)
        return known and replace(known, way=None)

    async def settled(self, person: str) -> None:
        """Wait until the bot is done with somebody."""
        await self.engine.courier.idle(person)


@asynccontextmanager
async def house(
    path: Path, post: Post | None = None, clock: Clock | None = None, *, reminders: bool = False, a_second: int = 0
) -> AsyncIterator[House]:
    """The bot on this database; leaving, it stops in order."""
    clock, post = clock or SystemClock(), post or Post()
    async with open_store(path, KEY) as store:
        engine = Engine(library(), store, clock, lambda: 0)
        scheduler = Scheduler(engine, store, clock)
        engine.people.on_reminder(scheduler.nudge)
        engine.register("test", post, a_second)
        running = asyncio.create_task(scheduler.run()) if reminders else None
        try:
            yield House(engine, store, post)
        finally:
            if running is not None:
                running.cancel()
                await asyncio.wait({running})
            await engine.courier.close()


def answers(person: Person | None) -> list[str]:
    """The lines somebody has written into the ledger, in order."""
    talks = person.talks.values() if person else ()
    return [str(said) for talk in talks for path, said in talk.answers.items() if path.endswith("/line")]


async def until(true: Callable[[], object], within: float = PATIENCE) -> None:
    """Wait for something to become true."""
    async with asyncio.timeout(within):
        while not true():  # noqa: ASYNC110  it has no event to tell
            await asyncio.sleep(0.001)

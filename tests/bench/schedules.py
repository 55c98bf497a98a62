"""A million schedules: set, found when due, slept upon; beside APScheduler 3 with its SQLite store at a tenth of it.

The herd: everybody wants nine o'clock, and a platform takes so many messages a second and not one more.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.conversation.person import ProfileSaved, ReminderSet
from bot.dialogue.events import Commanded
from bot.library.load import find_content, load_library
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Delivery, Found, Letter, NotBefore, Outcome, Work
from bot.runtime.process.loop import run_fast
from bot.runtime.scheduler import Scheduler
from bot.storage.files.keys import master_key
from bot.storage.store import SqliteStore, open_store
from tests.bench.million import resident
from tests.bench.real import KEY

EACH = 10
"""Schedules of one person."""
AT_A_TIME = 500
A_YEAR = timedelta(days=365)
LOOKS = 200
IDLE = 10.0
"""Seconds of sleep that are looked at."""
RATE = 50
"""Messages a second that the stand-in takes (Discord's limit of a whole bot)."""
CALL = 0.05
"""Seconds of one call to it."""
TALKERS = 0.4
"""Seconds between two people who say something meanwhile."""


def show(place: Callable[[], Path], schedules: int, crowd: int) -> None:
    """Every figure about schedules."""
    run_fast(_ours(place(), schedules))
    _apscheduler(place(), schedules // 10)
    run_fast(_herd(place(), crowd))


async def _ours(path: Path, schedules: int) -> None:
    chance, now = random.Random(1), datetime.now(UTC)
    async with open_store(path, master_key(path, KEY.get_secret_value())) as store:
        begun, before = time.perf_counter(), resident()
        for first in range(0, schedules // EACH, AT_A_TIME):
            await asyncio.gather(*(store.commit(_set(who, chance, now)) for who in range(first, first + AT_A_TIME)))
        took = time.perf_counter() - begun
        print(f"{schedules:,} schedules   set in {took:.0f} s, {took / schedules * 1e6:.0f} us each, durable")
        looks = [await _look(store, now + A_YEAR) for _ in range(LOOKS)]
        print(f"  next 100 due   {_percentiles(looks)}   memory grown {(resident() - before) / 2**20:.0f} MiB")
        print(f"  idle   {await _idle(store):.2%} of one processor over {IDLE:.0f} s")


def _set(who: int, chance: random.Random, now: datetime) -> Work:
    made = [(now + timedelta(days=1) + A_YEAR * chance.random()).replace(microsecond=0) for _ in range(EACH)]
    changes = tuple(ReminderSet(_reminder(number, due), due.isoformat()) for number, due in enumerate(made))
    return Work(person=f"bench::{who}", input_key=f"set:{who}", at=now, changes=changes, messages=())


def _reminder(number: int, due: datetime) -> Reminder:
    wall = due.replace(tzinfo=None).isoformat(timespec="minutes")
    origin = f"interview-{number}"
    return Reminder(
        id=f"{origin}/luck/{wall}",
        origin=origin,
        phrase="interviews.luck",
        wall=wall,
        zone="UTC",
        kind="luck",
        due=due.isoformat(),
        about="Acme",
    )


async def _look(store: SqliteStore, moment: datetime) -> float:
    """The 100 earliest, as the scheduler asks for them."""
    begun = time.perf_counter()
    found = await store.due(moment, 100)
    assert len(found) == 100
    return time.perf_counter() - begun


async def _idle(store: SqliteStore) -> float:
    """The share of one processor that sleeping costs."""
    clock = SystemClock()
    engine = Engine(load_library(find_content()), store, clock, lambda: 0)
    sleeping = asyncio.create_task(Scheduler(engine, store, clock).run())
    await asyncio.sleep(1)
    begun = time.process_time()
    await asyncio.sleep(IDLE)
    spent = time.process_time() - begun
    sleeping.cancel()
    with suppress(asyncio.CancelledError):
        await sleeping
    return spent / IDLE


def _apscheduler(path: Path, jobs: int) -> None:
    from apscheduler.job import Job
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.triggers.date import DateTrigger

    chance, now = random.Random(1), datetime.now(UTC)
    scheduler = SimpleNamespace(timezone=UTC, _logger=None)
    store = SQLAlchemyJobStore(url=f"sqlite:///{path}")
    store.start(scheduler, "default")
    begun = time.perf_counter()
    for number in range(jobs):
        run_at = now + timedelta(days=1) + A_YEAR * chance.random()
        store.add_job(_job(Job, DateTrigger(run_at), number, run_at, scheduler))
    took = time.perf_counter() - begun
    print(f"{jobs:,} jobs of APScheduler 3   set in {took:.0f} s, {took / jobs * 1e6:.0f} us each")
    earliest = store.get_next_run_time()
    assert earliest is not None
    span = A_YEAR / jobs * 100
    looks = [_timed(lambda: store.get_due_jobs(earliest + span)) for _ in range(20)]
    print(f"  about 100 due   {_percentiles(looks)}")
    store.shutdown()


def _job(kind: type, trigger: object, number: int, run_at: datetime, scheduler: object) -> object:
    job = kind(
        scheduler, id=str(number), name="luck", trigger=trigger, executor="default", func=_nothing, args=(), kwargs={},
        misfire_grace_time=7200, coalesce=True, max_instances=1,
    )  # fmt: skip
    job._modify(next_run_time=run_at)
    job._jobstore_alias = "default"
    return job


def _nothing() -> None:
    """What a job would do."""


def _timed(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


class Limited:
    """A platform that takes RATE messages in any second and refuses the rest, as Discord does."""

    def __init__(self) -> None:
        self.refused = 0
        self.times: list[float] = []
        self.waited: dict[str, float] = {}
        self._last: deque[float] = deque(maxlen=RATE)

    def reaches(self, person: str) -> bool:
        return True

    async def send(self, letter: Letter) -> Outcome:
        await asyncio.sleep(CALL / 2)
        now = time.perf_counter()
        if len(self._last) == RATE and (left := self._last[0] + 1 - now) > 0:
            self.refused += 1
            return NotBefore(left)
        self._last.append(now)
        self.times.append(now)
        await asyncio.sleep(CALL / 2)
        self.waited[letter.person] = time.perf_counter()
        return Delivery.SENT

    async def find(self, letter: Letter) -> Found:
        return Found.UNKNOWN


async def _herd(path: Path, crowd: int) -> None:
    """Everybody is due at one moment, unspread; somebody else talks meanwhile."""
    library, now = load_library(find_content()), datetime.now(UTC)
    async with open_store(path, master_key(path, KEY.get_secret_value())) as store:
        for first in range(0, crowd, AT_A_TIME):
            part = range(first, min(first + AT_A_TIME, crowd))
            await asyncio.gather(*(store.commit(_wants_nine(who, now)) for who in part))
        engine, platform = Engine(library, store, SystemClock(), lambda: 0), Limited()
        engine.register("bench", platform, RATE)
        begun, delays = time.perf_counter(), list[float]()
        running = asyncio.create_task(Scheduler(engine, store, SystemClock()).run())
        while len(platform.times) < crowd + len(delays):
            await asyncio.sleep(TALKERS)
            delays.append(await _said(engine, platform, len(delays)))
        _report(platform, crowd, begun, delays)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await engine.courier.close()


def _wants_nine(who: int, now: datetime) -> Work:
    wall = now.replace(tzinfo=None).isoformat(timespec="minutes")
    made = Reminder(id="own", origin="", wall=wall, zone="UTC", phrase="reminders.action", about="breathe")
    due = now.isoformat()
    changes = (ProfileSaved(Profile(counts={"welcome": 1})), ReminderSet(made, due))
    return Work(person=f"bench::{who}", input_key=f"nine:{who}", at=now, changes=changes, messages=())


async def _said(engine: Engine, platform: Limited, number: int) -> float:
    """How long somebody who talks in the middle of it waits for the answer."""
    who, begun = f"bench::talker-{number}", time.perf_counter()
    await engine.handle(who, f"talk:{number}", Commanded("help"))
    return platform.waited[who] - begun


def _report(platform: Limited, crowd: int, begun: float, delays: list[float]) -> None:
    took = platform.times[-1] - begun
    used = len(platform.times) / took / RATE
    print(f"{crowd:,} people at nine o'clock, {RATE} messages a second   last after {took:.0f} s")
    print(f"  {used:.0%} of the rate used, {platform.refused} refused")
    print(f"  {len(delays)} who talked meanwhile waited {_percentiles(delays)}, at most {max(delays) * 1000:.0f} ms")
    print(f"    {CALL * 1000:.0f} ms of it the call; the first one {delays[0] * 1000:.0f} ms")


def _percentiles(times: list[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49] * 1000:.1f} ms, p99 {cuts[98] * 1000:.1f} ms"

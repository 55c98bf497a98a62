"""Retention on the real engine, store and scheduler: at the start and with time, and in memory as on the disk."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.coach.book.entries import Strength
from bot.runtime.scheduler import Scheduler
from tests.runtime.kit import HandClock, House, Post, house, until

ADA = "test::ada"
PUMPUP = ("/pumpup", "yes", "skip", "skip", "one", "I fixed the rota", "skip", "no", "breathe", "skip")
KEPT = timedelta(days=180)


async def talks_on_disk(at_home: House) -> set[str]:
    person = await at_home.on_disk(ADA)
    return set(person.talks) if person else set()


async def test_answers_expire_while_the_bot_runs_and_what_they_meant_stays(tmp_path: Path) -> None:
    clock = HandClock()
    async with house(tmp_path / "comeback.db", Post(), clock) as at_home:
        await at_home.says(ADA, *PUMPUP)
        assert await talks_on_disk(at_home) == {"welcome-1", "pumpup-1"}
        scheduler = Scheduler(at_home.engine, at_home.store, clock, keep_answers=KEPT)
        running = asyncio.create_task(scheduler.run())
        await until(lambda: clock.sleeps)
        clock.jump(days=181)  # looked at as of the hour before, which is in time
        await until(lambda: clock.sleeps > 1)
        clock.jump(hours=2)
        await until(lambda: at_home.in_memory(ADA) is None and clock.sleeps > 2)
        running.cancel()
        await asyncio.wait({running})
        assert await talks_on_disk(at_home) == set()
        person = await at_home.on_disk(ADA)
        assert person is not None
        assert [each.words for each in person.book.of(Strength)] == ["I fixed the rota"]
        await at_home.says(ADA, "/change pumpup-1")
        assert "180 days" in at_home.post.heard(ADA)[-1]


async def test_answers_expire_at_the_start_and_never_where_none_is_asked_to(tmp_path: Path) -> None:
    path, clock = tmp_path / "comeback.db", HandClock()
    async with house(path, Post(), clock) as at_home:
        await at_home.says(ADA, *PUMPUP)
    clock.jump(days=181)
    for keep, left in ((None, {"welcome-1", "pumpup-1"}), (KEPT, set[str]())):
        async with house(path, Post(), clock) as at_home:
            clock.sleeps = 0
            running = asyncio.create_task(Scheduler(at_home.engine, at_home.store, clock, keep_answers=keep).run())
            await until(lambda: clock.sleeps)
            running.cancel()
            await asyncio.wait({running})
            assert await talks_on_disk(at_home) == left

"""What comes again: once a date of its person, whatever stopped, jumped or was put back; and what was missed is one."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.calendar.walltime import instant
from bot.conversation.person import ReminderSet
from bot.runtime.ports import Work
from bot.runtime.scheduler import Scheduler
from bot.storage.upkeep.backup import backup, restore
from tests.runtime.kit import NOON, HandClock, Post, house, until
from tests.runtime.reminders.reminding import (
    ADA,
    AN_HOUR_PLEASE,
    DAILY,
    a_while,
    all_looked_at,
    days_used,
    none_due,
    reminded,
    sentences,
    subscribe,
)

MISSED = replace(DAILY, id="first", kind="action", phrase="reminders.action", days=())


A_DAY = 24 * 60


async def test_what_comes_again_comes_once_a_day_of_the_person(path: Path) -> None:
    clock = HandClock()  # noon UTC on the 23rd is nine in the evening in Tokyo
    async with house(path, post := Post(), clock) as at_home:
        await subscribe(at_home, ADA)
        scheduler = asyncio.create_task(Scheduler(at_home.engine, at_home.store, clock).run())
        clock.jump(hours=-12, minutes=15)  # the crowd of nine o'clock is spread over so long
        for day in range(1, 4):
            clock.jump(hours=24)
            await until(lambda day=day: sentences(post) == day)  # type: ignore[misc]
            await at_home.says(ADA, "/help")
            assert sentences(post) == day
        scheduler.cancel()
        await asyncio.wait({scheduler})
    assert days_used(path) == ["2026-11-24", "2026-11-25", "2026-11-26"]


@pytest.mark.parametrize("minutes", [1, 29, 31, 60, A_DAY - 45, 3 * A_DAY + 10, 30 * A_DAY + 10, 30 * A_DAY + 45])
async def test_after_a_downtime_many_missed_are_one_inside_the_grace_and_none_outside(path: Path, minutes: int) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await subscribe(at_home, ADA)
    clock.jump(hours=12, minutes=minutes)  # nine o'clock in Tokyo, and so much more
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await all_looked_at(at_home, clock)
        await at_home.settled(ADA)
        assert sentences(post) == int(minutes < 31)
        next_due = await at_home.store.next_due()
        assert next_due is not None
        assert timedelta(0) < next_due - clock.now() <= timedelta(hours=24, minutes=15)


@pytest.mark.parametrize(("hours", "heard"), [(0.2, 1), (12, 0), (720, 0)])
async def test_killed_between_commit_and_send_it_says_nothing_that_is_old(path: Path, hours: float, heard: int) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await subscribe(at_home, ADA)
    clock.jump(hours=12, minutes=15)
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        post.open.clear()
        await until(lambda: post.tries)
    clock.jump(hours=hours)
    async with house(path, post := Post(), clock) as at_home:
        await at_home.settled(ADA)
        assert sentences(post) == heard
        assert await at_home.store.unsettled() == ()


async def test_a_clock_that_jumps_about_says_no_date_twice(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock) as at_home:
        await subscribe(at_home, ADA)
    clock.jump(minutes=15)
    async with house(path, post, clock, reminders=True) as at_home:
        for hours in (12, -12, 12, 24, -30, 30, 1, 696, -697, 24, 24):
            clock.jump(hours=hours)
            await all_looked_at(at_home, clock)
        await until(lambda: sentences(post) == 2)
    assert days_used(path) == ["2026-11-24", "2026-11-25"]


async def test_yesterdays_backup_sends_nothing_old_and_goes_on(path: Path) -> None:
    clock, copy = HandClock(), path.with_name("copy.db")
    async with house(path, Post(), clock) as at_home:
        await subscribe(at_home, ADA)
        await at_home.says(ADA, *AN_HOUR_PLEASE)
    await backup(path, copy)
    clock.jump(hours=12, minutes=1)
    async with house(path, first := Post(), clock, reminders=True):
        await until(lambda: sentences(first) == 1)
    clock.jump(minutes=10)
    await restore(copy, path, clock.now())
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        clock.jump(minutes=40)
        await all_looked_at(at_home, clock)
        await at_home.settled(ADA)
        assert (sentences(post), reminded(post)) == (0, 0)
        clock.jump(hours=23, minutes=20)
        await until(lambda: sentences(post) == 1)


async def test_several_missed_come_as_one_message(path: Path) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await subscribe(at_home, ADA, replace(MISSED, about="call Ben"))
        second = replace(MISSED, id="second", about="write to Cleo")
        due = instant(datetime.fromisoformat(second.wall), second.zone).isoformat()
        changes = (ReminderSet(replace(second, due=due), due),)
        await at_home.store.commit(Work(person=ADA, input_key="second", at=NOON, changes=changes, messages=()))
    clock.jump(days=2)
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await none_due(at_home)
        await until(lambda: post.heard(ADA))
        await a_while()
        (heard,) = post.heard(ADA)
        assert "call Ben" in heard
        assert "write to Cleo" in heard

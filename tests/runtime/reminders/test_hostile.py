"""An hour in which everything goes wrong at once: people move and call off while something is on its way to them."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.dialogue.events import Commanded, Typed
from bot.runtime.ports import NotBefore
from tests.patience import PATIENCE
from tests.runtime.kit import HandClock, House, Post, house, until
from tests.runtime.reminders.reminding import ADA, all_looked_at, days_used, sentences

INTERVIEW = ("/interview new", "Acme", "skip", "video", "skip", "2026-11-24 10:00", "yes", "60", "skip", "skip")
DAILY_IN_TOKYO = ("/encourage", "yes", "skip", "Tokyo", "every day", "09:00")
MOVES = ("/timezone", "New York", "/timezone", "Tokyo", "/timezone", "Auckland")
LUCK = timedelta(hours=21, minutes=31)
"""From noon on the day before to half an hour before it begins."""


async def an_interview_ahead(at_home: House) -> None:
    await at_home.says(ADA, "/ledger new", "yes", "skip", "skip", *INTERVIEW)


def wished(post: Post) -> int:
    """How often somebody was wished luck."""
    return sum("Acme" in heard and "uck" in heard for heard in post.heard(ADA))


@pytest.mark.parametrize("called_off", [False, True])
async def test_nobody_is_wished_luck_for_what_was_called_off_while_that_was_on_its_way(
    path: Path, *, called_off: bool
) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await an_interview_ahead(at_home)
        post.plan.append(NotBefore(60))
        tried = len(post.tries)
        clock.jump(seconds=LUCK.total_seconds())
        await until(lambda: len(post.tries) > tried)
        before = wished(post)
        if called_off:
            await at_home.engine.accept(ADA, "off", Commanded("calloff", "interview-1 yes"))
        clock.jump(seconds=90)
        await at_home.settled(ADA)
        assert wished(post) - before == int(not called_off)
        assert await at_home.store.unsettled() == ()


async def test_who_moves_while_something_is_on_its_way_hears_it_once_and_the_next_on_the_next_date(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock) as at_home:
        await at_home.says(ADA, *DAILY_IN_TOKYO)
    clock.jump(hours=12, minutes=15)
    async with house(path, post, clock, reminders=True) as at_home:
        post.open.clear()
        tried = len(post.tries)
        await until(lambda: len(post.tries) > tried)
        for number, line in enumerate(MOVES):
            event = Commanded(line[1:]) if line.startswith("/") else Typed(line)
            await at_home.engine.accept(ADA, f"move:{number}", event)
        post.open.set()
        await at_home.settled(ADA)
        await all_looked_at(at_home, clock)
        assert sentences(post) == 1
        clock.jump(hours=20)
        await all_looked_at(at_home, clock)
        await at_home.settled(ADA)
    assert sentences(post) == 2
    assert len(days_used(path)) == len(set(days_used(path))) == 2


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_clock_that_was_a_year_ahead_for_a_while_does_not_mean_a_year_of_silence(
    path: Path, *, restarted: bool
) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await at_home.says(ADA, *DAILY_IN_TOKYO)
        clock.jump(days=365)
        await all_looked_at(at_home, clock)
        if not restarted:
            clock.jump(days=-365)
            await near(at_home, clock)
    if restarted:
        clock.jump(days=-365)
    before = sentences(post)
    async with house(path, post, clock, reminders=True) as at_home:
        await near(at_home, clock)
        clock.jump(hours=12, minutes=15)  # the date that was taken for missed stays so
        await all_looked_at(at_home, clock)
        clock.jump(hours=24)
        await until(lambda: sentences(post) == before + 1)


async def near(at_home: House, clock: HandClock) -> None:
    """Wait until the next thing comes within a day."""
    async with asyncio.timeout(PATIENCE):
        while (due := await at_home.store.next_due()) is None or due > clock.now() + timedelta(days=1):  # noqa: ASYNC110
            await asyncio.sleep(0.001)

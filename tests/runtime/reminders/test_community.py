"""A community's channel with the real store and scheduler: posted once, over restarts, downtime and a lost place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.dialogue.events import SetUp
from bot.runtime.ports import Delivery
from tests.runtime.kit import HandClock, House, Post, house, until
from tests.runtime.pack import library

CHANNEL = "test:7:#42"
MONDAYS = SetUp(posts=("monday",), at="09:00", zone="UTC", place="42")


async def sets_up(at_home: House, event: SetUp = MONDAYS) -> None:
    await at_home.engine.handle(CHANNEL, f"setup:{at_home.store.epoch}:{event.at}", event)


async def to_the_next(at_home: House, clock: HandClock, *, late: float = 0) -> None:
    """Set the clock to the next post, or so many hours after it."""
    due = await at_home.store.next_due()
    assert due is not None
    clock.jump(seconds=(due - clock.now()).total_seconds(), hours=late)


async def past(at_home: House, before: datetime) -> bool:
    """Tell whether that moment is over."""
    due = await at_home.store.next_due()
    return due is not None and due > before


async def test_forty_weeks_with_a_restart_in_each_bring_forty_posts(path: Path) -> None:
    clock, heard = HandClock(), list[str]()
    async with house(path, Post(), clock) as at_home:
        await sets_up(at_home)
    for _ in library().community["monday"]:
        async with house(path, post := Post(), clock, reminders=True) as at_home:
            await to_the_next(at_home, clock)
            await until(lambda post=post: post.letters)  # type: ignore[misc]
            await at_home.settled(CHANNEL)
        heard.extend(post.heard(CHANNEL))
    assert len(heard) == len(set(heard)) == 40


@pytest.mark.parametrize(("late", "heard"), [(1.5, 1), (2.5, 0), (24 * 20, 0)])
async def test_after_a_downtime_it_is_posted_within_its_grace_or_not_at_all(
    path: Path, late: float, heard: int
) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await sets_up(at_home)
        await to_the_next(at_home, clock, late=late)
        missed = clock.now()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        while not await past(at_home, missed):
            pass
        await at_home.settled(CHANNEL)
        assert len(post.letters) == heard


async def test_a_channel_that_could_not_be_written_to_goes_on_when_it_is_set_up_again(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post([Delivery.UNREACHABLE]), clock, reminders=True) as at_home:
        await sets_up(at_home)
        await to_the_next(at_home, clock)
        await until(lambda: len(post.tries) == 1)
        await at_home.settled(CHANNEL)
        await sets_up(at_home, SetUp(posts=("monday",), at="10:00", zone="UTC", place="42"))
        assert post.letters == []
        await to_the_next(at_home, clock)
        await until(lambda: len(post.letters) == 1)
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await to_the_next(at_home, clock)
        await until(lambda: len(post.letters) == 1)

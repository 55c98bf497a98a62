"""Reminders: said once, at their time or as soon as possible after it; nobody waits for somebody else's."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.dialogue.events import Due
from bot.runtime.engine import Engine
from bot.runtime.ports import LetterState, Work
from bot.runtime.scheduler import Scheduler
from bot.storage.store import open_store
from tests.patience import PATIENCE
from tests.runtime.kit import KEY, NOON, HandClock, Post, house, until
from tests.runtime.reminders.reminding import ADA, AN_HOUR_PLEASE, BEN, a_while, due_at, none_due, reminded
from tests.storage.outside import shell


async def test_a_reminder_from_a_real_talk_is_said_once_when_its_time_has_come(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        clock.jump(minutes=59)
        await a_while()
        assert reminded(post) == 0
        clock.jump(minutes=2)
        await until(lambda: reminded(post) == 1)
        await none_due(at_home)
        clock.jump(days=1)
        await a_while()
        assert reminded(post) == 1


async def test_a_sooner_reminder_wakes_it(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        clock.jump(minutes=-30)
        await at_home.says(BEN, *AN_HOUR_PLEASE)
        clock.jump(minutes=62)
        await until(lambda: reminded(post, BEN) == 1)
        assert reminded(post, ADA) == 0


async def test_with_nothing_due_it_sleeps(path: Path) -> None:
    clock = HandClock()
    async with house(path, Post(), clock, reminders=True) as at_home:
        await until(lambda: clock.sleeps == 1)
        await at_home.says(ADA, "/ledger new", "yes", "skip", "skip")
        await a_while()
        assert clock.sleeps == 1


@pytest.mark.parametrize("arrived", [True, False])
async def test_a_restart_between_commit_and_send_says_it_once(path: Path, *, arrived: bool) -> None:
    clock, post = HandClock(), Post()
    async with house(path, post, clock, reminders=True) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        tried = len(post.tries)
        post.open.clear()
        clock.jump(minutes=61)
        await until(lambda: len(post.tries) == tried + 1)
    async with open_store(path, KEY) as store:
        (unsure,) = await store.unsettled()
        assert unsure.state is LetterState.SENDING
    later = Post()
    later.letters.extend([unsure] * arrived)
    async with house(path, later, clock, reminders=True) as at_home:
        await at_home.settled(ADA)
        await until(lambda: reminded(later))
        assert reminded(later) == 1
        assert len(later.tries) == (0 if arrived else 1)
        assert await at_home.store.unsettled() == ()


async def test_a_clock_that_jumps_back_and_forth_says_it_once(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        for hours in (2, -3, 5, -24, 48, -47, 400):
            clock.jump(hours=hours)
            await a_while()
        await until(lambda: reminded(post))
        assert reminded(post) == 1


async def test_the_same_moment_chosen_again_on_a_clock_set_back_is_not_said_twice_and_does_not_spin(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        clock.jump(minutes=61)
        await until(lambda: reminded(post) == 1)
        clock.jump(minutes=-61)
        await at_home.says(ADA, "/resume", "back", "an hour to myself")
        said = len(post.letters)
        clock.jump(minutes=61)
        await none_due(at_home)
        await a_while()
        assert len(post.letters) == said
        assert clock.sleeps < 20


async def test_two_due_at_once_are_both_said(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        await at_home.says(BEN, *AN_HOUR_PLEASE)
        clock.jump(minutes=61)
        await until(lambda: reminded(post, ADA) == reminded(post, BEN) == 1)
        await a_while()
        assert reminded(post, ADA) == reminded(post, BEN) == 1


async def test_late_by_days_after_a_downtime_it_is_said_once(path: Path) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
    clock.jump(days=5)
    for expected in (1, 0):
        async with house(path, post := Post(), clock, reminders=True) as at_home:
            await none_due(at_home)
            await until(lambda post=post, expected=expected: reminded(post) >= expected)  # type: ignore[misc]
            await a_while()
        assert reminded(post) == expected


async def test_hundreds_due_at_once_share_commits_and_are_each_said_once(path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)
    clock, people = HandClock(), [f"test::{number}" for number in range(250)]
    async with house(path, Post(), clock) as at_home:
        await asyncio.gather(*(at_home.says(who, *AN_HOUR_PLEASE) for who in people))
    clock.jump(hours=2)
    async with house(path, post := Post(), clock, reminders=True):
        await until(lambda: len(post.letters) == len(people))
        await a_while()
        assert all(reminded(post, who) == 1 for who in people)


async def test_one_that_fails_again_and_again_stops_nobody_and_does_not_spin(path: Path) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        clock.jump(minutes=5)
        await at_home.says(BEN, *AN_HOUR_PLEASE)
    damage_the_first(path)
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        clock.jump(minutes=56)
        await a_while()
        assert clock.sleeps < 10
        clock.jump(minutes=5)
        await until(lambda: reminded(post, BEN) == 1)
        await a_while()
        assert reminded(post, ADA) == 0
        assert clock.sleeps < 10
        assert (await due_at(at_home, ADA)).person == ADA


def damage_the_first(path: Path) -> None:
    """Damage the profile of who came first, so that reading them fails; their reminder stands."""
    with shell(path) as raw:
        raw.execute("UPDATE persons SET sealed = zeroblob(64) WHERE id = (SELECT min(id) FROM persons)")


async def test_a_full_disk_delays_reminders_a_minute_and_no_longer(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        scheduler = Scheduler(at_home.engine, at_home.store, clock)
        await at_home.store._connection.run(lambda raw: raw.execute("PRAGMA query_only = ON"))
        clock.jump(minutes=61)
        running = asyncio.create_task(scheduler.run())
        await a_while()
        assert reminded(post) == 0
        await at_home.store._connection.run(lambda raw: raw.execute("PRAGMA query_only = OFF"))
        while not reminded(post):  # a look that began while the disk was full may end only now, and waits a minute more
            clock.jump(seconds=61)
            await a_while()
        assert reminded(post) == 1
        running.cancel()
        await asyncio.wait({running})


async def test_one_whose_input_was_parked_is_called_off(path: Path) -> None:
    """As after a turn that raised five times: the input is committed and the reminder still stands."""
    clock = HandClock()
    async with house(path, post := Post(), clock) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        due = await due_at(at_home, ADA)
        key = f"due:{due.person}:{due.reminder}:{due.due.isoformat()}"
        await at_home.store.commit(Work(person=ADA, input_key=key, at=NOON, changes=(), messages=()))
    clock.jump(minutes=61)
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await none_due(at_home)
        await a_while()
        assert post.letters == []
        assert clock.sleeps < 10


async def test_nobody_who_was_forgotten_in_the_same_moment_is_greeted_as_somebody_new(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post(), clock) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        due, said = await due_at(at_home, ADA), len(post.letters)
        await at_home.engine.forget(ADA)
        happened = await at_home.engine.accept(ADA, "due", Due(due.reminder), reminder=due.reminder)
        await at_home.engine.call_off(ADA, due.reminder)
        assert (happened, len(post.letters)) == (False, said)
        assert await at_home.on_disk(ADA) is None


async def test_it_ends_even_if_it_is_woken_in_the_same_moment(path: Path) -> None:
    async with house(path, Post()) as at_home:
        for steps in range(12):
            scheduler = Scheduler(at_home.engine, at_home.store, HandClock())
            running = asyncio.create_task(scheduler.run())
            await asyncio.sleep(0.01)
            scheduler.nudge()
            for _ in range(steps):
                await asyncio.sleep(0)
            running.cancel()
            await asyncio.wait_for(asyncio.wait({running}), PATIENCE)
            assert running.cancelled()


async def test_input_keys_survive_a_clock_that_jumps_ahead(path: Path) -> None:
    clock = HandClock()
    async with house(path, Post(), clock, reminders=True) as at_home:
        assert isinstance(at_home.engine, Engine)
        await at_home.says(ADA, "/ledger new")
        await at_home.engine.accept(ADA, "the same", Due("nothing"))
        clock.jump(days=3650)
        await a_while()
        assert await at_home.engine.accept(ADA, "the same", Due("nothing")) is False


async def test_a_row_that_cannot_be_read_stops_nobody_elses(path: Path) -> None:
    clock = HandClock()
    async with house(path, Post(), clock) as at_home:
        await at_home.says(ADA, *AN_HOUR_PLEASE)
        await at_home.says(BEN, *AN_HOUR_PLEASE)
    with shell(path) as raw:
        raw.execute("UPDATE reminders SET sealed = zeroblob(64) WHERE place = (SELECT min(place) FROM reminders)")
    clock.jump(minutes=61)
    async with house(path, post := Post(), clock, reminders=True) as at_home:
        await until(lambda: reminded(post, BEN) == 1)
        async with asyncio.timeout(PATIENCE):
            while await at_home.store.next_due() != clock.now() + timedelta(days=1):  # noqa: ASYNC110  no event
                await asyncio.sleep(0.001)
        assert reminded(post, ADA) == 0
        assert clock.sleeps < 10

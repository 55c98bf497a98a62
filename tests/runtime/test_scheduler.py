"""Reminders: said once, at their time or as soon as possible after it; nobody waits for somebody else's."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.calendar.recurrence import EVERY_DAY
from bot.calendar.walltime import instant
from bot.coach.reminder import Reminder
from bot.conversation.person import ReminderSet
from bot.dialogue.events import Due
from bot.runtime.engine import Engine
from bot.runtime.ports import DueReminder, LetterState, Work
from bot.runtime.scheduler import Scheduler
from bot.storage.store import open_store
from bot.storage.upkeep.backup import backup, restore
from tests.runtime.kit import KEY, NOON, HandClock, House, Post, house, until
from tests.storage.outside import shell

ADA, BEN = "test::ada", "test::ben"
AN_HOUR_PLEASE = ("/debrief new", "yes", "skip", "skip", "full", "awful", "an hour to myself")


def reminded(post: Post, who: str = ADA) -> int:
    """How often somebody was asked to carry on."""
    messages = (letter.message for letter in post.letters if letter.person == who)
    return sum(any(offer.token.startswith("/resume") for offer in message.offers) for message in messages)


async def a_while() -> None:
    """Long enough for anything that is going to happen without the clock."""
    await asyncio.sleep(0.05)


async def none_due(at_home: House) -> None:
    """Wait until the last reminder is off the books."""
    async with asyncio.timeout(30):
        while await at_home.store.next_due() is not None:  # noqa: ASYNC110  it has no event to tell
            await asyncio.sleep(0.001)


async def all_looked_at(at_home: House, clock: HandClock) -> None:
    """Wait until nothing is due now."""
    async with asyncio.timeout(30):
        while (due := await at_home.store.next_due()) is not None and due <= clock.now():  # noqa: ASYNC110  no event
            await asyncio.sleep(0.001)


async def due_at(at_home: House, who: str) -> DueReminder:
    found = await at_home.store.due(NOON.replace(year=2100), 100)
    return next(each for each in found if each.person == who)


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
            await a_while()
        assert reminded(post) == expected


async def test_hundreds_due_at_once_share_commits_and_are_each_said_once(path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)
    clock, people = HandClock(), [f"test::{number}" for number in range(250)]
    async with house(path, Post(), clock) as at_home:
        await asyncio.gather(*(at_home.says(who, *AN_HOUR_PLEASE) for who in people))
    clock.jump(hours=2)
    async with house(path, post := Post(), clock, reminders=True):
        await until(lambda: len(post.letters) == len(people), within=60)
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
        clock.jump(seconds=61)
        await until(lambda: reminded(post) == 1)
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
            await asyncio.wait_for(asyncio.wait({running}), 30)
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


DAILY = Reminder(
    id="daily",
    origin="",
    wall="2026-11-24T09:00",
    zone="Asia/Tokyo",
    phrase="encourage.own",
    kind="encourage",
    days=EVERY_DAY,
)


MISSED = replace(DAILY, id="first", kind="action", phrase="reminders.action", days=())


async def subscribe(at_home: House, who: str, reminder: Reminder = DAILY) -> None:
    """Give somebody who has said hello a reminder that comes again."""
    await at_home.says(who, "/ledger new", "yes", "skip", "skip")
    due = instant(datetime.fromisoformat(reminder.wall), reminder.zone).isoformat()
    set_now = ReminderSet(replace(reminder, due=due), due)
    await at_home.store.commit(Work(person=who, input_key="subscribe", at=NOON, changes=(set_now,), messages=()))
    at_home.engine._talking.clear()


def sentences(post: Post, who: str = ADA) -> int:
    """How often somebody was encouraged."""
    messages = (letter.message for letter in post.letters if letter.person == who)
    return sum(any(offer.token.startswith("/less") for offer in message.offers) for message in messages)


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


def days_used(path: Path) -> list[str]:
    with shell(path) as raw:
        return [day for (day,) in raw.execute("SELECT day FROM occurrences")]


A_DAY = 24 * 60


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
        await a_while()
        assert reminded(post, ADA) == 0
        assert await at_home.store.next_due() == clock.now() + timedelta(days=1)
        assert clock.sleeps < 10


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
        await a_while()
        (heard,) = post.heard(ADA)
        assert "call Ben" in heard
        assert "write to Cleo" in heard

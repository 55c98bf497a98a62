"""People with reminders, and how often they hear of them."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from bot.calendar.recurrence import EVERY_DAY
from bot.calendar.walltime import instant
from bot.coach.reminder import Reminder
from bot.conversation.person import ReminderSet
from bot.runtime.ports import DueReminder, Work
from tests.patience import PATIENCE
from tests.runtime.kit import NOON, HandClock, House, Post
from tests.storage.outside import shell

ADA, BEN = "test::ada", "test::ben"


AN_HOUR_PLEASE = ("/debrief new", "yes", "skip", "skip", "full", "awful", "an hour to myself")


def reminded(post: Post, who: str = ADA) -> int:
    """How often somebody was asked to carry on."""
    messages = (letter.message for letter in post.letters if letter.person == who)
    return sum(any(offer.token.startswith("/resume") for offer in message.offers) for message in messages)


def days_used(path: Path) -> list[str]:
    """The days of everything that came again, as the database has them."""
    with shell(path) as raw:
        return [day for (day,) in raw.execute("SELECT day FROM occurrences")]


async def a_while() -> None:
    """Long enough for anything that is going to happen without the clock."""
    await asyncio.sleep(0.05)


async def none_due(at_home: House) -> None:
    """Wait until the last reminder is off the books."""
    async with asyncio.timeout(PATIENCE):
        while await at_home.store.next_due() is not None:  # noqa: ASYNC110  it has no event to tell
            await asyncio.sleep(0.001)


async def all_looked_at(at_home: House, clock: HandClock) -> None:
    """Wait until nothing is due now."""
    async with asyncio.timeout(PATIENCE):
        while (due := await at_home.store.next_due()) is not None and due <= clock.now():  # noqa: ASYNC110  no event
            await asyncio.sleep(0.001)


async def due_at(at_home: House, who: str) -> DueReminder:
    found = await at_home.store.due(NOON.replace(year=2100), 100)
    return next(each for each in found if each.person == who)


DAILY = Reminder(
    id="daily",
    origin="",
    wall="2026-11-24T09:00",
    zone="Asia/Tokyo",
    phrase="encourage.own",
    kind="encourage",
    days=EVERY_DAY,
)


async def subscribe(at_home: House, who: str, reminder: Reminder = DAILY) -> None:
    """Give somebody who has said hello a reminder that comes again."""
    await at_home.says(who, "/ledger new", "yes", "skip", "skip")
    due = instant(datetime.fromisoformat(reminder.wall), reminder.zone).isoformat()
    set_now = ReminderSet(replace(reminder, due=due), due)
    await at_home.store.commit(Work(person=who, input_key="subscribe", at=NOON, changes=(set_now,), messages=()))
    at_home.engine.people._talking.clear()


def sentences(post: Post, who: str = ADA) -> int:
    """How often somebody was encouraged."""
    messages = (letter.message for letter in post.letters if letter.person == who)
    return sum(any(offer.token.startswith("/less") for offer in message.offers) for message in messages)

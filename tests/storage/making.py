"""Things to store, and stores to keep them in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from bot.coach.book.entries import Asked
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.conversation.person import Change, EntrySaved, ProfileSaved, ReminderSet, TalkSaved
from bot.dialogue.messages import Message, Paragraph, Said, Words
from bot.dialogue.talk import Talk, TalkState
from bot.runtime.ports import Letter, Store, Work
from bot.storage.store import open_store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KEY = bytes(range(32))
ANN = "slack:T1:U1"
BOB = "slack:T2:U1"


class Stores(Protocol):
    """A place that the same store can be opened in again and again. One class for each kind of store."""

    def opened(self) -> AbstractAsyncContextManager[Store]: ...


class SqliteStores:
    def __init__(self, path: Path) -> None:
        self.path = path

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Store]:
        async with open_store(self.path, KEY) as store:
            yield store


def talk(name: str = "debrief-1", words: str = "They asked about gaps.", state: TalkState = TalkState.OPEN) -> Talk:
    return Talk(
        id=name,
        dialogue="debrief",
        state=state,
        seed=7,
        begun_at="2026-11-23T12:00:00+00:00",
        changed_at="2026-11-23T12:01:00+00:00",
        answers={"feeling": "low", "questions/1/asked": words, "odds": 2, "which": ("a", "b"), "later": None},
        facts={"has_three_strengths": True},
    )


def entry(name: str = "debrief-1/asked/1", words: str = "Why us?") -> Asked:
    return Asked(id=name, origin="debrief-1", day="2026-11-23", question=words, went=2)


def reminder(name: str = "next") -> Reminder:
    return Reminder(id=name, origin="debrief-1", wall="2026-11-24T09:00", zone="Europe/London", phrase="soon")


def reminder_set(name: str = "next", *, after: timedelta = timedelta(days=1)) -> ReminderSet:
    return ReminderSet(reminder(name), (NOON + after).isoformat())


def profile(name: str = "Ann") -> Profile:
    return Profile(name=name, zone="Europe/London", seed=3, counts={"debrief": 1}, offers=(("debrief", "Go on"),))


def message(words: str = "Thank you.") -> Message:
    return Message(blocks=(Paragraph((Words("You said: "), Said(words))),))


def work(
    *changes: Change,
    key: str = "Ev1",
    person: str = ANN,
    messages: tuple[Message, ...] = (),
    reminder: str = "",
    local_date: str = "",
    sending: bool = True,
    at: datetime = NOON,
) -> Work:
    return Work(
        person=person,
        input_key=key,
        at=at,
        changes=changes,
        messages=messages,
        reminder=reminder,
        local_date=local_date,
        sending=sending,
    )


def everything(words: str = "They asked about gaps.") -> tuple[Change, ...]:
    return (
        ProfileSaved(profile(words)),
        TalkSaved(talk(words=words)),
        EntrySaved(entry(words=words)),
        reminder_set(),
    )


def ids(letters: tuple[Letter, ...]) -> list[int]:
    return [letter.id for letter in letters]

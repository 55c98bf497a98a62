"""A person as a turn sees them, and the changes a turn makes.

The store writes the changes and the engine keeps `apply(person, changes)`: one function decides what they mean, so that
what is in memory and what is on disk cannot part.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.dialogue.messages import Message
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.told import Told
from bot.dialogue.walk import Walk

V = TypeVar("V")


class Person(Told, frozen=True, kw_only=True):
    """Everything we know of one person. `key` is platform, tenant and user: one id in two workspaces is two people."""

    key: str
    profile: Profile = Profile()
    talks: dict[str, Talk] = msgspec.field(default_factory=dict)
    book: Casebook = Casebook()
    reminders: dict[str, Reminder] = msgspec.field(default_factory=dict)
    away: dict[str, Talk] = msgspec.field(default_factory=dict)
    """Talks whose dialogue is not in the content any more: kept, and out of sight. Memory only."""
    way: Walk | None = None
    """The walk of the talk last in view, to go on from; None for a person just read, whom a turn brings up to today.

    Memory only, never stored.
    """
    named_support: str = ""
    """The day on which we said that there is /support, not being sure. Memory only: it would tell of them."""
    believed_at: str = ""
    """The question at which they said that words like theirs were not meant so. Memory only, for the same reason."""

    def open_talk(self) -> Talk | None:
        """The talk whose question is in view, if any."""
        return next((talk for talk in self.talks.values() if talk.state is TalkState.OPEN), None)

    def parked_talks(self) -> tuple[Talk, ...]:
        """The talks that wait, the one parked last first."""
        parked = [talk for talk in self.talks.values() if talk.state is TalkState.PARKED]
        return tuple(sorted(parked, key=lambda talk: talk.changed_at, reverse=True))


class ProfileSaved(msgspec.Struct, frozen=True):
    """The profile, whole."""

    profile: Profile


class TalkSaved(msgspec.Struct, frozen=True):
    """A talk, whole: begun, answered, parked, finished or reopened."""

    talk: Talk


class TalkGone(msgspec.Struct, frozen=True):
    """A talk thrown away at the person's word."""

    id: str


class EntrySaved(msgspec.Struct, frozen=True):
    """A casebook entry, new or replaced."""

    entry: Entry


class EntryGone(msgspec.Struct, frozen=True):
    """A casebook entry that no longer holds."""

    id: str


class ReminderSet(msgspec.Struct, frozen=True):
    """A reminder, new or replaced. `due` is its instant, aware UTC ISO, resolved from wall time and zone."""

    reminder: Reminder
    due: str


class ReminderGone(msgspec.Struct, frozen=True):
    """A reminder that is over or called off."""

    id: str


Change = ProfileSaved | TalkSaved | TalkGone | EntrySaved | EntryGone | ReminderSet | ReminderGone


class Turn(msgspec.Struct, frozen=True):
    """What one event led to: the person afterwards, the changes that lead there, and what to say.

    `forgets`: the person is to be forgotten, and what is said is said after that; there are no changes then.
    """

    person: Person
    changes: tuple[Change, ...]
    messages: tuple[Message, ...]
    forgets: bool = False


def apply(person: Person, changes: Iterable[Change]) -> Person:
    """The person after these changes."""
    for change in changes:
        person = _apply(person, change)
    return person


def _apply(person: Person, change: Change) -> Person:
    match change:
        case ProfileSaved(profile):
            return replace(person, profile=profile)
        case TalkSaved(talk):
            return replace(person, talks={**person.talks, talk.id: talk})
        case TalkGone(gone):
            return replace(person, talks=_without(person.talks, gone))
        case EntrySaved(entry):
            return replace(person, book=Casebook({**person.book.entries, entry.id: entry}))
        case EntryGone(gone):
            return replace(person, book=Casebook(_without(person.book.entries, gone)))
        case ReminderSet(reminder):
            return replace(person, reminders={**person.reminders, reminder.id: reminder})
        case ReminderGone(gone):
            return replace(person, reminders=_without(person.reminders, gone))


def _without(held: dict[str, V], gone: str) -> dict[str, V]:
    return {key: value for key, value in held.items() if key != gone}

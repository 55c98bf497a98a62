"""A person as one JSON file: everything that is kept of them, to take along and to bring back.

    {"format": "comeback-export", "version": 1, "made_at": …, "profile": {…}, "entries": […], "talks": […],
     "reminders": […]}

Not in it: their key and place on a platform, the ways on that were shown last, and notes that wait to be opened, which
are made of the rest. A file comes from anywhere:
`read_file` takes only what this version would have written itself, and what it says of the rest never quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import LENT, Entry
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.coach.schedule.due import due_at, following
from bot.conversation.person import (
    Change,
    EntryGone,
    EntrySaved,
    Person,
    ProfileSaved,
    ReminderGone,
    ReminderSet,
    TalkGone,
    TalkSaved,
)
from bot.dialogue.steps import LONGEST_TEXT
from bot.dialogue.talk import Talk
from bot.dialogue.told import Told
from bot.errors import FileRefused

FORMAT: Final = "comeback-export"
VERSION: Final = 1

LARGEST: Final = 50_000_000
"""Bytes of a file that is read: a debrief is about 10 kB, so this is one every day for thirteen years."""

LARGEST_NUMBER: Final = 2**53
"""What JSON holds exactly in every program."""

_AT: Final = re.compile(r"at `\$\.?([a-z_.\[\]0-9]*)`?")

Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None


class Portable(Told, frozen=True, kw_only=True):
    """The file."""

    format: str = FORMAT
    version: int = VERSION
    made_at: str
    profile: Profile
    entries: tuple[Entry, ...]
    talks: tuple[Talk, ...]
    reminders: tuple[Reminder, ...]


class Header(Told, frozen=True):
    """What tells whether the rest can be read."""

    format: str = ""
    version: int = 0


def write_file(person: Person, now: datetime) -> bytes:
    """Everything kept of a person, as JSON for people who look inside: indented, in the order it was made."""
    kept = Portable(
        made_at=now.isoformat(timespec="seconds"),
        profile=replace(person.profile, offers=(), covered=(), place="", direct=""),
        entries=tuple(person.book.entries.values()),
        talks=(*person.away.values(), *person.talks.values()),
        reminders=tuple(person.reminders.values()),
    )
    return msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n"


def read_file(body: bytes) -> Portable:
    """The file as it was written. Raises FileRefused, with the place and never the words."""
    if len(body) > LARGEST:
        raise FileRefused(f"The file is larger than {LARGEST // 1_000_000} MB: it is no export of Comeback.")
    try:
        _check_header(msgspec.json.decode(body, type=Header))
        given: Plain = msgspec.json.decode(body)
        read = msgspec.json.decode(body, type=Portable)
    except msgspec.ValidationError as error:
        raise FileRefused(f"The file is not understood{_place(error)}.") from None
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError, OverflowError):
        raise FileRefused("The file is damaged, or it is no export of Comeback.") from None
    for trouble in _oversized(given, "the file"):
        raise FileRefused(trouble)
    if not _same_names(given, read):
        raise FileRefused("The file holds more than an export of Comeback does.")
    return read


def person_in(read: Portable, now: datetime) -> Person:
    """The person of the file, without a key. Reminders that are past stay behind: nothing old is ever sent.

    So do cards and stories: what others could read there, they cannot read here.
    """
    ahead = (_ahead(reminder, read.profile, now) for reminder in read.reminders)
    return Person(
        key="",
        profile=read.profile,
        talks={talk.id: talk for talk in read.talks},
        book=Casebook({entry.id: entry for entry in read.entries if not isinstance(entry, LENT)}),
        reminders={reminder.id: reminder for reminder in ahead if reminder},
    )


def _ahead(reminder: Reminder, profile: Profile, now: datetime) -> Reminder | None:
    """A reminder at its next moment, if it has one."""
    due = _due(reminder, profile, now)
    if due > now:
        return replace(reminder, due=due.isoformat())
    again = following(reminder, now)
    return again and replace(again, due=_due(again, profile, now).isoformat())


def _due(reminder: Reminder, profile: Profile, now: datetime) -> datetime:
    return datetime.fromisoformat(reminder.due) if reminder.due else due_at(reminder, profile.times, "", now)


def changes_to(after: Person, before: Person | None) -> tuple[Change, ...]:
    """What makes `after` of whoever was there before, in one commit."""
    there = before.profile if before else Profile()
    profile = replace(after.profile, place=there.place, direct=there.direct)
    return (*_gone(before, after), *_saved(replace(after, profile=profile)))


def _saved(person: Person) -> Iterator[Change]:
    yield ProfileSaved(person.profile)
    yield from map(TalkSaved, person.talks.values())
    yield from map(EntrySaved, person.book.entries.values())
    yield from (ReminderSet(each, each.due) for each in person.reminders.values())


def _gone(before: Person | None, after: Person) -> Iterator[Change]:
    if before is None:
        return
    yield from (TalkGone(gone) for gone in before.talks if gone not in after.talks)
    yield from (EntryGone(gone) for gone in before.book.entries if gone not in after.book.entries)
    yield from (ReminderGone(gone) for gone in before.reminders if gone not in after.reminders)


def _check_header(header: Header) -> None:
    if header.format != FORMAT:
        raise FileRefused("The file is no export of Comeback.")
    if header.version > VERSION:
        raise FileRefused("The file was written by a newer Comeback: update Comeback first.")
    if header.version < VERSION:
        raise FileRefused("The file names no version of Comeback's export.")


def _place(error: msgspec.ValidationError) -> str:
    """Where in the file: names of ours and numbers only."""
    found = _AT.search(str(error))
    return f" at {found[1]}" if found and found[1] else ""


def _oversized(given: Plain, where: str) -> Iterator[str]:
    """Texts and numbers beyond what we would ever have kept."""
    match given:
        case dict():
            for name, value in given.items():
                yield from _oversized(name, where)
                yield from _oversized(value, where)
        case list():
            for value in given:
                yield from _oversized(value, where)
        case str() if len(given) > LONGEST_TEXT:
            yield f"A text in {where} is longer than {LONGEST_TEXT} characters."
        case int() | float() if abs(given) > LARGEST_NUMBER:
            yield f"A number in {where} is too large."
        case _:
            pass


def _same_names(given: Plain, read: object) -> bool:
    """Whether everything named in the file was understood."""
    match given, read:
        case dict(), msgspec.Struct():
            names = set(given) - {"type"}
            known = names <= set(read.__struct_fields__)
            return known and all(_same_names(given[name], getattr(read, name)) for name in names)
        case dict(), dict():
            return all(name in read and _same_names(value, read[name]) for name, value in given.items())
        case list(), list() | tuple():
            return all(map(_same_names, given, read))
        case _:
            return True

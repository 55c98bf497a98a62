"""Many turns as one transaction: what each row is in the end, sealed once, written with few statements a kind.

Rows are gathered over the whole batch before anything is written. The order within the batch is kept where it can be
seen: the last value of a row stands, and a row that went and came again is a new one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, Final, NamedTuple

import msgspec

from bot.coach.profile.profile import Profile
from bot.conversation.person import (
    Change,
    EntryGone,
    EntrySaved,
    ProfileSaved,
    ReminderGone,
    ReminderSet,
    TalkGone,
    TalkSaved,
)
from bot.dialogue.talk import Talk, TalkState
from bot.runtime.ports import Letter, Work
from bot.storage.moments import micros, micros_or_none
from bot.storage.queries import sql, sql_for
from bot.storage.sealing import ENTRY, LETTER, PROFILE, REMINDER, REPLY, TALK, Box, fresh_nonces
from bot.storage.vault import Vault

encode: Final = msgspec.json.Encoder().encode

Row = tuple[Any, ...]

AT_ONCE: Final = (256, 32, 4, 1)
"""Rows of one statement, 256 being a whole batch. After each statement this thread must get the interpreter back from
the event loop. Those of one row waited for it hundreds of times a batch, so that the two took turns instead of working
side by side, and they cost this thread 33 us a turn where these cost 22."""


class TurnWork(NamedTuple):
    """What one turn commits, with its letters numbered."""

    work: Work
    letters: tuple[Letter, ...]


class TableChanges:
    """What a batch does to one table of sealed rows."""

    __slots__ = ("_gone", "_saved", "table")

    def __init__(self, table: bytes) -> None:
        self.table = table
        self._saved: dict[tuple[Box, str], Row] = {}
        self._gone: dict[tuple[Box, str], None] = {}

    def save(self, box: Box, name: str, *value: object) -> None:
        """A row's value, then any columns that stand open beside it."""
        self._saved[box, name] = value

    def drop(self, box: Box, name: str) -> None:
        self._saved.pop((box, name), None)
        self._gone[box, name] = None

    def dropped(self, vault: Vault) -> list[Row]:
        return [(box.person, row_number(vault, box, name)) for box, name in self._gone]

    def saved(self, vault: Vault, places: Iterator[int]) -> list[Row]:
        nonces = fresh_nonces(len(self._saved))
        rows = []
        for (box, name), (value, *beside) in self._saved.items():
            row = row_number(vault, box, name)
            sealed = box.seal(self.table, row, encode(value), next(nonces))
            rows.append((next(places), box.person, row, sealed, *beside))
        return rows


class Batch:
    """The rows of many turns."""

    def __init__(self) -> None:
        self._profiles: dict[Box, Profile] = {}
        self._talks = TableChanges(TALK)
        self._entries = TableChanges(ENTRY)
        self._reminders = TableChanges(REMINDER)
        self._letters: list[tuple[Box, Letter]] = []
        self._told: list[int] = []

    def add(self, turn: TurnWork, box: Box) -> None:
        """Take in a turn that is no duplicate."""
        for change in turn.work.changes:
            self._take(box, change)
        for letter in turn.letters:
            self._letters.append((box, letter))
        self._told.extend(turn.work.told)

    def _take(self, box: Box, change: Change) -> None:
        match change:
            case TalkSaved(talk):
                self._talks.save(box, talk.id, talk, rests_since(talk))
            case EntrySaved(entry):
                self._entries.save(box, entry.id, entry)
            case ProfileSaved(profile):
                self._profiles[box] = profile
            case ReminderSet(reminder, due):
                self._reminders.save(
                    box, reminder.id, reminder, micros(datetime.fromisoformat(due)), bool(reminder.days)
                )
            case TalkGone(gone):
                self._talks.drop(box, gone)
            case EntryGone(gone):
                self._entries.drop(box, gone)
            case ReminderGone(gone):
                self._reminders.drop(box, gone)

    def write(self, raw: sqlite3.Connection, vault: Vault, places: Iterator[int]) -> None:
        """Run the statements, inside the caller's transaction. `places` rises."""
        for name, rows in self._statements(vault, places):
            if rows:
                run_for(raw, name, rows)

    def _statements(self, vault: Vault, places: Iterator[int]) -> Iterator[tuple[str, list[Row]]]:
        yield "persons/save", [_profile_row(box, value) for box, value in self._profiles.items()]
        yield "talks/drop", self._talks.dropped(vault)
        yield "talks/save", self._talks.saved(vault, places)
        yield "entries/drop", self._entries.dropped(vault)
        yield "entries/save", self._entries.saved(vault, places)
        yield "reminders/drop", self._reminders.dropped(vault)
        yield "reminders/save", self._reminders.saved(vault, places)
        yield "outbox/drop", [(letter,) for letter in self._told]
        nonces = fresh_nonces(len(self._letters))
        yield "outbox/add", [_letter_row(box, letter, next(nonces)) for box, letter in self._letters]


def run_for(raw: sqlite3.Connection, name: str, rows: Sequence[Row]) -> list[Row]:
    """Run a statement for all rows, with VALUES for many of them at once; returns what it finds."""
    if "VALUES" not in sql(name):
        raw.executemany(sql(name), rows)
        return []
    done, found = 0, []
    for count in AT_ONCE:
        while len(rows) - done >= count:
            found += raw.execute(sql_for(name, count), tuple(chain.from_iterable(rows[done : done + count]))).fetchall()
            done += count
    return found


def row_number(vault: Vault, box: Box, name: str) -> int:
    """What stands in a row for its name."""
    return vault.name(f"{box.person}/{name}")


def input_number(vault: Vault, person: str, key: str) -> int:
    """What stands for an input's key. The length keeps two people's apart, whatever is in them."""
    return vault.name(f"{len(person)}/{person}/{key}")


def rests_since(talk: Talk) -> int:
    """What stands beside a talk's row: when it was finished; of one that is not, when it went on last."""
    done = talk.state is TalkState.FINISHED and talk.finished_at
    return micros(datetime.fromisoformat(talk.finished_at if done else talk.changed_at))


def _profile_row(box: Box, profile: Profile) -> Row:
    return (box.seal(PROFILE, 0, encode(profile)), box.person)


def _letter_row(box: Box, letter: Letter, nonce: bytes) -> Row:
    return (
        letter.id,
        box.person,
        letter.state.value,
        letter.attempt,
        micros_or_none(letter.not_before),
        micros_or_none(letter.expires),
        box.seal(LETTER, letter.id, encode(letter.message), nonce),
        box.seal(REPLY, letter.id, letter.reply_to.encode()) if letter.reply_to else None,
    )

"""Reading people, letters and reminders back. Runs in the writer's thread, between two transactions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

import msgspec
import structlog

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.conversation.person import Person
from bot.dialogue.messages import Message
from bot.dialogue.talk import Talk
from bot.errors import StorageUnusable
from bot.runtime.ports import DueReminder, Letter, LetterState
from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.moments import micros, moment, moment_or_none
from bot.storage.queries import sql
from bot.storage.sealing import ENTRY, LETTER, NAME, PROFILE, REMINDER, REPLY, TALK, Box

T = TypeVar("T")

_LATER: Final = timedelta(days=1)

log = structlog.get_logger(__name__)

_profile: Final = msgspec.json.Decoder(Profile)
_talk: Final = msgspec.json.Decoder(Talk)
_entry: Final = msgspec.json.Decoder[Entry](Entry)
_reminder: Final = msgspec.json.Decoder(Reminder)
_message: Final = msgspec.json.Decoder(Message)


def load(ledger: Ledger, key: str) -> Person | None:
    """A person whole; None for nobody, and for somebody whose key is destroyed."""
    row, box = ledger.people.row(key), ledger.people.find(key)
    if row is None or box is None:
        return None
    return Person(
        key=key,
        profile=_opened(box, PROFILE, 0, row[1], _profile) if row[1] else Profile(),
        talks={talk.id: talk for talk in _rows(ledger, box, "talks/read", TALK, _talk)},
        book=Casebook({entry.id: entry for entry in _rows(ledger, box, "entries/read", ENTRY, _entry)}),
        reminders={found.id: found for found in _rows(ledger, box, "reminders/read", REMINDER, _reminder)},
    )


def letters(ledger: Ledger) -> tuple[Letter, ...]:
    """All letters that are not settled, oldest first. Those that cannot be read stay, and hold up nobody else's."""
    rows = ledger.raw.execute(sql("outbox/read")).fetchall()
    return tuple(letter for row in rows if (letter := _letter_or_none(ledger, row)))


def due(ledger: Ledger, now: datetime, limit: int) -> tuple[DueReminder, ...]:
    """Reminders due, earliest first. Those that cannot be read are put off a day, for the others' sake."""
    rows = ledger.raw.execute(sql("reminders/due"), (micros(now), limit)).fetchall()
    found = [(row, _due_or_none(ledger, row)) for row in rows]
    spoiled = [(micros(now + _LATER), row[0], row[2]) for row, reminder in found if reminder is None]
    if spoiled:
        log.error("reminders cannot be read", count=len(spoiled))
        with transaction(ledger.raw):
            ledger.raw.executemany(sql("reminders/put_off"), spoiled)
    return tuple(reminder for _, reminder in found if reminder is not None)


def stray(ledger: Ledger, after: datetime, limit: int) -> tuple[DueReminder, ...]:
    """Reminders that come again and are due after this. Those that cannot be read stay where they are."""
    rows = ledger.raw.execute(sql("reminders/stray"), (micros(after), limit)).fetchall()
    found = (_due_or_none(ledger, row) for row in rows)
    return tuple(reminder for reminder in found if reminder is not None)


def next_due(ledger: Ledger) -> datetime | None:
    """The instant of the earliest reminder."""
    return moment_or_none(ledger.raw.execute(sql("reminders/next_due")).fetchone()[0])


def _rows(ledger: Ledger, box: Box, query: str, table: bytes, decoder: msgspec.json.Decoder[T]) -> Iterator[T]:
    for row, sealed in ledger.raw.execute(sql(query), (box.person,)):
        yield _opened(box, table, row, sealed, decoder)


def _letter_or_none(ledger: Ledger, row: tuple[Any, ...]) -> Letter | None:
    """None: its person's key is gone, or it was damaged."""
    try:
        box = ledger.people.box(row[0])
        return None if box is None else _letter(box, row)
    except StorageUnusable:
        log.error("a letter cannot be read", letter=row[2])  # noqa: TRY400
        return None


def _letter(box: Box, row: tuple[Any, ...]) -> Letter:
    _, name, number, state, attempt, not_before, expires, sealed, reply_to = row
    return Letter(
        id=number,
        person=box.open(NAME, 0, name).decode(),
        message=_opened(box, LETTER, number, sealed, _message),
        state=LetterState(state),
        attempt=attempt,
        not_before=moment_or_none(not_before),
        expires=moment_or_none(expires),
        reply_to=box.open(REPLY, number, reply_to).decode() if reply_to else "",
    )


def _due_or_none(ledger: Ledger, row: tuple[Any, ...]) -> DueReminder | None:
    """None: its key is gone, or the row was damaged."""
    try:
        box = ledger.people.box(row[0])
        return None if box is None else _due(box, row)
    except StorageUnusable:
        return None


def _due(box: Box, row: tuple[Any, ...]) -> DueReminder:
    _, name, number, due_at, sealed = row
    return DueReminder(
        person=box.open(NAME, 0, name).decode(),
        reminder=_opened(box, REMINDER, number, sealed, _reminder).id,
        due=moment(due_at),
    )


def _opened(box: Box, table: bytes, row: int, sealed: bytes, decoder: msgspec.json.Decoder[T]) -> T:
    plain = box.open(table, row, sealed)
    try:
        return decoder.decode(plain)
    except msgspec.MsgspecError:  # its text may hold what a person wrote
        where = f"{table.decode()}/{box.person}/{row}"
        raise StorageUnusable(f"A row is not understood ({where}): was it written by a newer Comeback?") from None

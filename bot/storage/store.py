"""The store on SQLite: the port of the runtime, over one writer, two files and a lock.

`open_store` is the way in; close it, or the connection's thread keeps the process from exiting.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

from bot.conversation.person import Person
from bot.dialogue.messages import Message
from bot.runtime.ports import Committed, DueReminder, Letter, LetterState, ToldStory, Work
from bot.storage import loading
from bot.storage.batch import TurnWork
from bot.storage.beside import cards, notes, pulse, secrets, stories
from bot.storage.connection import Connection, connect_by, empty_log
from bot.storage.files.folder import make_folder
from bot.storage.files.lock import lock
from bot.storage.files.trouble import translating
from bot.storage.ledger import COUNT_BITS, Ledger
from bot.storage.moments import micros, micros_or_none
from bot.storage.opening import open_ledger
from bot.storage.removal import expiring, sweeping
from bot.storage.removal.forgetting import forget
from bot.storage.writer import Errand, Writer

T = TypeVar("T")


class SqliteStore:
    """Implements `bot.runtime.ports.Store`."""

    def __init__(self, connection: Connection, ledger: Ledger, held: FileLock) -> None:
        self._connection = connection
        self._ledger = ledger
        self._lock = held
        self._writer = Writer(connection, ledger)
        self._numbers = count(ledger.epoch << COUNT_BITS)
        self._closing: asyncio.Task[None] | None = None
        self._one_code = asyncio.Semaphore()  # each takes 32 MB

    @property
    def epoch(self) -> int:
        """How often this database has been opened."""
        return self._ledger.epoch

    async def load(self, key: str) -> Person | None:
        return await self._errand(partial(loading.load, key=key))

    async def commit(self, work: Work) -> Committed:
        micros(work.at)  # a naive time is refused here, where it came from
        letters = tuple(self._letter(work, message) for message in work.messages)
        duplicate = await self._writer.put(TurnWork(work, letters))
        return Committed((), duplicate=True) if duplicate else Committed(letters)

    async def settle(self, letters: Sequence[Letter]) -> None:
        """A claim (SENDING) is on the disk when this returns; any other state rides with the next commit.

        Lost in a crash, a letter that was sent is unsure again and is looked for (delivery.md, 10).
        """
        for letter in letters:
            micros_or_none(letter.not_before)
        self._writer.ride(letters)
        if any(letter.state is LetterState.SENDING for letter in letters):
            await self._writer.flush()

    async def unsettled(self) -> tuple[Letter, ...]:
        await self._writer.flush()
        return await self._errand(loading.letters)

    async def failed(self, person: str, input_key: str, error: str, at: datetime) -> int:
        return await self._errand(partial(Ledger.failed, person=person, key=input_key, error=error, at=at))

    async def due(self, now: datetime, limit: int) -> tuple[DueReminder, ...]:
        return await self._errand(partial(loading.due, now=now, limit=limit))

    async def stray(self, after: datetime, limit: int) -> tuple[DueReminder, ...]:
        return await self._errand(partial(loading.stray, after=after, limit=limit))

    async def next_due(self) -> datetime | None:
        return await self._errand(loading.next_due)

    async def forget(self, key: str, input_key: str = "", at: datetime | None = None) -> bool:
        asked = (input_key, micros(at)) if at is not None else None
        return await self._errand(partial(forget, key=key, asked=asked))

    async def sweep(self, before: datetime) -> None:
        for chore in sweeping.chores(before):
            await self._errand(chore)

    async def expire(self, before: datetime) -> None:
        while await self._errand(expiring.date_some):
            pass
        while await self._errand(partial(expiring.expire_some, before=before)):
            pass
        await self._errand(lambda ledger: empty_log(ledger.raw))

    async def recall(self, name: str) -> str:
        return await self._errand(partial(notes.recall, name=name))

    async def note(self, name: str, text: str) -> None:
        await self._errand(partial(notes.note, name=name, text=text))

    async def secrets(self, kind: str) -> dict[str, str]:
        return await self._errand(partial(secrets.read, kind=kind))

    async def keep_secret(self, kind: str, name: str, text: str) -> None:
        await self._errand(partial(secrets.keep, kind=kind, name=name, text=text))

    async def drop_secret(self, kind: str, name: str) -> None:
        await self._errand(partial(secrets.drop, kind=kind, name=name))

    async def keep_card(self, person: str, entry: str, code: str, body: bytes, until: datetime) -> None:
        opener = await self._opener(code)
        await self._errand(partial(cards.keep, person=person, entry=entry, opener=opener, body=body, until=until))

    async def open_card(self, code: str, now: datetime) -> bytes | None:
        return await self._errand(partial(cards.read, opener=await self._opener(code), now=now))

    async def drop_card(self, person: str, entry: str) -> None:
        await self._errand(partial(cards.drop, person=person, entry=entry))

    async def keep_story(self, person: str, entry: str, text: str) -> None:
        await self._errand(partial(stories.keep, person=person, entry=entry, text=text))

    async def drop_story(self, person: str, entry: str) -> None:
        await self._errand(partial(stories.drop, person=person, entry=entry))

    async def stories(self, *, shown: bool) -> tuple[ToldStory, ...]:
        return await self._errand(partial(stories.read, shown=shown))

    async def judge_story(self, number: int, *, shown: bool) -> tuple[str, str] | None:
        return await self._errand(partial(stories.judge, number=number, shown=shown))

    async def mark(self, person: str, community: str, week: str, done: Sequence[str]) -> None:
        await self._errand(partial(pulse.mark, person=person, community=community, week=week, done=done))

    async def unmark(self, person: str) -> None:
        await self._errand(partial(pulse.unmark, person=person))

    async def counts(self, community: str, week: str, whats: Sequence[str]) -> dict[str, int]:
        return await self._errand(partial(pulse.counts, community=community, week=week, whats=whats))

    async def _opener(self, code: str) -> cards.Opener:
        async with self._one_code:
            return await asyncio.to_thread(cards.Opener, code, self._ledger.vault.salt)

    async def close(self) -> None:
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    def _letter(self, work: Work, message: Message) -> Letter:
        state = LetterState.SENDING if work.sending else LetterState.READY
        return Letter(
            id=next(self._numbers),
            person=work.person,
            message=message,
            state=state,
            expires=work.expires,
            reply_to=work.reply_to,
        )

    async def _errand(self, run: Callable[[Ledger], T]) -> T:
        with translating(self._ledger.path):
            outcome: T = await self._writer.put(Errand(run))
        return outcome

    async def _close(self) -> None:
        await self._writer.drain()
        await self._connection.run(lambda _: self._ledger.close())
        await self._connection.close()
        self._lock.release()


@asynccontextmanager
async def open_store(path: Path, master_key: bytes, *, synchronous: str = "FULL") -> AsyncIterator[SqliteStore]:
    """The store at `path`, made if missing. Raises StorageError, KeyMismatch.

    `synchronous` is for the power-cut proof alone: NORMAL loses what was acknowledged.
    """
    store = await connect_store(path, master_key, synchronous=synchronous)
    try:
        yield store
    finally:
        await store.close()


async def connect_store(path: Path, master_key: bytes, *, synchronous: str = "FULL") -> SqliteStore:
    """The same for a caller who closes it."""
    make_folder(path)
    held = lock(path)
    opened: list[Ledger] = []

    def connector() -> sqlite3.Connection:
        opened.append(open_ledger(path, master_key, synchronous=synchronous))
        return opened[0].raw

    try:
        connection = await connect_by(connector)
    except BaseException:
        for ledger in opened:  # whoever waited for it was cancelled
            ledger.close()
            ledger.raw.close()
        held.release()
        raise
    return SqliteStore(connection, opened[0], held)

"""Making a turn. One of ours that raises is tried again from the disk, then parked with an apology (delivery.md, 8)."""

from __future__ import annotations

import asyncio
import hashlib
from datetime import datetime
from typing import Final

import structlog

from bot.conversation.person import Person, Turn
from bot.conversation.turn import turn
from bot.dialogue.events import Event
from bot.library.library import Library
from bot.runtime.ports import Store
from bot.runtime.voice import message

TRIES: Final = 5
"""How often an input may break its turn before it is parked."""

MANY: Final = 1_000
"""Entries from which on turns are made in a thread, where nobody else waits for them: an export of 3,000 takes 170 ms,
and what looks at a whole casebook half of that."""

log = structlog.get_logger(__name__)


class Turns:
    """Makes turns; one person's broken turn never stops the others, nor does a long one of somebody with many notes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def make(self, library: Library, person: Person, input_key: str, event: Event, now: datetime) -> Turn:
        """What an event leads to, with the library as it is now: people add stories to it. Raises StorageError."""
        while True:
            try:
                if len(person.book.entries) < MANY:
                    return turn(library, person, event, now)
                return await asyncio.to_thread(turn, library, person, event, now)
            except Exception as broken:  # noqa: BLE001  whatever it is, it is ours
                name = type(broken).__name__
            tries = await self._store.failed(person.key, input_key, name, now)
            log.error("turn failed", input=input_id(input_key), error=name, tries=tries)
            person = await self._store.load(person.key) or person
            if tries >= TRIES:
                return Turn(person, (), (message(library, "system.broke", id=input_id(input_key)),))


def input_id(input_key: str) -> str:
    """A short name for an input, for logs and apologies: the key itself may carry a platform's ids."""
    return hashlib.sha256(input_key.encode()).hexdigest()[:8]

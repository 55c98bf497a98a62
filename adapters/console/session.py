"""One sitting at the console: gives every input its key, and brings the engine's letters to the screen."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final, Protocol

from adapters.console.saving import put_away
from bot.dialogue.events import Commanded, Event
from bot.dialogue.messages import Message
from bot.runtime.ports import Delivery, Found, Letter, NotBefore, Outcome, Transport

PLATFORM: Final = "console"

NEXT_SITTING: Final = NotBefore(0)
"""Nobody reads here any more. It is no matter of time, and nobody need be told that it could not be said."""


def _here() -> Path:
    """The folder they stand in. It may be deleted while we talk: then nothing can be put there, and no more is lost."""
    try:
        return Path.cwd()
    except OSError:
        return Path()


class Engine(Protocol):
    """What a sitting needs of the engine."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        """Commit the turn, then send its letters; False for an input that came before. Raises StorageError."""

    def register(self, platform: str, transport: Transport) -> None:
        """Take this transport for the people of a platform."""


def person_key(name: str) -> str:
    """The key of a person at this console: no tenant, and the name they go by."""
    return f"{PLATFORM}::{name}"


class Session:
    """One sitting. Input keys are unique to it, so that a line typed again tomorrow counts again."""

    def __init__(self, engine: Engine, person: str, travel: Callable[[str], Awaitable[None]] | None = None) -> None:
        """`travel` moves the clock ahead in a demonstration."""
        self._travel = travel
        self._engine = engine
        self._person = person
        self._id = uuid.uuid4().hex
        self._inputs = 0

    async def tell(self, event: Event) -> None:
        """Bring one event to the engine. Raises StorageError: then nothing of it was kept."""
        if self._travel is not None and isinstance(event, Commanded) and event.name == "time":
            await self._travel(event.argument)
            return
        self._inputs += 1
        await self._engine.handle(self._person, f"{PLATFORM}:{self._id}:{self._inputs}", event)


class Seat:
    """The transport of one sitting: it reaches one person. Letters of others wait until they sit here."""

    def __init__(self, person: str, show: Callable[[Message], Awaitable[None]]) -> None:
        self._person = person
        self._show = show
        self._closed = False

    def reaches(self, person: str) -> bool:
        """Tell whether this person sits here."""
        return person == self._person and not self._closed

    async def send(self, letter: Letter) -> Outcome:
        """Show a letter. When nobody reads any more (the pipe is closed) it waits for the next sitting.

        A question need not wait: every sitting begins by asking the open one.
        """
        if not self.reaches(letter.person):
            return Delivery.REFUSED
        try:
            await self._show(put_away(letter.message, _here()))
        except OSError:
            self._closed = True
            return Delivery.SENT if letter.message.prompt else NEXT_SITTING
        return Delivery.SENT

    async def find(self, letter: Letter) -> Found:
        """Take an unsure question for seen, and anything else for not: nobody wrote down what an earlier screen showed.

        Every sitting begins by asking the open question, so that a question would be asked twice after each kill. A
        summary comes but once: better twice than never.
        """
        return Found.SENT if letter.message.prompt else Found.NOT_SENT

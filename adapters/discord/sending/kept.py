"""Which channel of direct messages is whose, over restarts: kept with the person, sealed, and forgotten with them.

Opening direct messages counts against us even where they are there already, so that a process begun at night could not
reach the crowd of nine o'clock. Only whoever agreed to be kept is.

And which language somebody's app speaks, where there are several to choose from.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import structlog

from adapters.discord.people import PLATFORM, person_key
from bot.coach.profile.consent import has_agreed
from bot.conversation.looks.in_view import is_new
from bot.conversation.person import Person
from bot.dialogue.events import Located
from bot.errors import StorageError
from bot.library.library import Library
from bot.log import explained
from bot.runtime.engine import Engine
from bot.runtime.lately import Lately

_NOBODY: Final = "-"
"""Of whoever may not be kept."""

log = structlog.get_logger(__name__)


class Kept:
    """The channels as they are kept."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: Lately[int] = Lately()
        self._spoken: Lately[str] = Lately()

    async def keep(self, user: int, channel: int | None) -> None:
        """Somebody spoke to us there. One look a person and process, one commit where it is news."""
        if channel is None or self._known.get(str(user)) == channel:
            return
        try:
            there = await self._engine.look(person_key(user), _direct)
            if there not in (_NOBODY, str(channel)):
                event = Located(direct=str(channel))
                await self._engine.accept(person_key(user), f"{PLATFORM}:direct:{channel}", event)
        except StorageError as failed:
            log.warning("direct messages not kept", error=explained(failed))
            return
        if there != _NOBODY:
            self._known.keep(str(user), channel)

    async def spoken(self, user: int, language: str) -> None:
        """The language that somebody's app speaks: a hint, told before their first word where there is a choice."""
        if not self._engine.library.language_names or self._spoken.get(str(user)) == language:
            return
        self._spoken.keep(str(user), language)
        try:
            if await self._engine.look(person_key(user), is_new):
                event = Located(language=language)
                await self._engine.accept(person_key(user), f"{PLATFORM}:language:{language}", event)
        except StorageError as failed:
            log.warning("language not kept", error=explained(failed))

    async def find(self, user: int) -> int | None:
        """The channel kept for somebody."""
        try:
            there = await self._engine.look(person_key(user), _direct)
        except StorageError:
            return None
        return int(there) if there.isdecimal() else None


def _direct(_library: Library, person: Person, _now: datetime) -> str:
    return person.profile.direct if has_agreed(person.profile) else _NOBODY

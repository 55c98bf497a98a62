"""Where a person is, learned before the first word is said to them: zone, language, and our conversation.

Zone and language are hints from their profile, to be confirmed. The conversation is kept, because we may not look it
up: that would need a scope that lets an app open conversations, and nobody should have to grant it.
"""

from __future__ import annotations

import asyncio
from typing import Final

import structlog
from msgspec.structs import replace

from adapters.slack.address import Address
from adapters.slack.calls import SlackError, done
from adapters.slack.sending.where import Where, place_in
from adapters.slack.workspaces import PEOPLE
from bot.conversation.looks.in_view import is_new, place_of
from bot.dialogue.events import Located
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.engine import Engine
from bot.runtime.lately import Lately

PATIENCE: Final = 1.0
"""Seconds that a first word waits for the profile; the welcome asks for the zone anyway."""

log = structlog.get_logger(__name__)


class Locator:
    """Looks once at everybody. What comes meanwhile from the same person waits, so that it stays in order."""

    def __init__(self, engine: Engine, where: Where) -> None:
        self._engine = engine
        self._where = where
        self._looked: Lately[asyncio.Task[None]] = Lately()

    async def look(self, address: Address) -> None:
        """See to it that we know where somebody is."""
        known = f"{address.person} {address.channel}"
        task = self._looked.get(known)
        if task is None:
            task = asyncio.create_task(self._look(address))
            self._looked.keep(known, task)
        if not task.done():
            await asyncio.wait({task}, timeout=PATIENCE)

    async def _look(self, address: Address) -> None:
        try:
            await self._learn(address)
        except StorageError as trouble:
            log.error("Where somebody is could not be kept.", error=explained(trouble))  # noqa: TRY400  no traceback

    async def _learn(self, address: Address) -> None:
        hints = await self._hints(address) if await self._engine.look(address.person, is_new) else Located()
        place = place_in(address)
        moved = place and place != await self._engine.look(address.person, place_of)
        if moved or hints != Located():
            key = f"located:{hints.zone}:{hints.language}:{place}"
            await self._engine.accept(address.person, key, replace(hints, place=place))

    async def _hints(self, address: Address) -> Located:
        """Zone and language of a profile, where we may read it."""
        access = self._where.access(address.person)
        if access is None or not access.workspace.may(PEOPLE):
            return Located()
        try:
            told = await done(access.client.users_info(user=address.user, include_locale=True))
        except SlackError as failed:
            log.info("A profile cannot be read.", error=str(failed))
            return Located()
        given = {name: each for name, each in (told.get("user") or {}).items() if isinstance(each, str)}
        return Located(zone=given.get("tz", ""), language=given.get("locale", ""))

"""Direct messages written while nobody listened: read from the channels of whoever was here lately.

A connection that is resumed brings them by itself. One that begins anew does not, be it after a long cut or a restart,
so that what was written meanwhile would never be answered. A message that was heard after all is a repeated input, and
changes nothing.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Final

import discord
import msgspec
import structlog

from adapters.discord.people import person_key
from adapters.discord.sending.dms import Directs
from bot.conversation.looks.in_view import is_new
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.engine import Engine

NOTE: Final = "discord.lately"

EVERY: Final = 60.0
"""Seconds between two notes of who was here: what a crash can make us read twice."""

MARGIN: Final = 120.0
"""Seconds before the last thing heard from which on messages are read: clocks differ, and so do orders."""

LONGEST: Final = 24 * 3600.0
"""Seconds after which an unanswered message is left alone: inputs are told apart for two days."""

PEOPLE: Final = 200
"""People looked after, the ones here last: one call each, and Discord counts calls."""

MESSAGES: Final = 50
"""Messages read of each; nobody writes more to somebody who does not answer."""

log = structlog.get_logger(__name__)


class Lately(msgspec.Struct, frozen=True):
    """When Discord was heard last, and the direct messages (user, channel) of whoever was here."""

    heard: float
    channels: tuple[tuple[int, int], ...]


class Missed:
    """Reads what was missed. `wrote` is told of each message, oldest first."""

    def __init__(
        self,
        client: discord.Client,
        directs: Directs,
        engine: Engine,
        wrote: Callable[[discord.Message], Awaitable[None]],
    ) -> None:
        self._client = client
        self._directs = directs
        self._engine = engine
        self._wrote = wrote
        self._heard = time.time()

    def heard(self) -> None:
        """Discord said something."""
        self._heard = time.time()

    async def remember(self) -> None:
        """Take up what an earlier process noted. Raises StorageError."""
        noted = await self._engine.notes.recall(NOTE)
        if noted:
            lately = msgspec.json.decode(noted, type=Lately)
            self._heard = min(lately.heard, self._heard)
            for user, channel in lately.channels:
                self._directs.seen(user, channel)

    async def keep_noting(self) -> None:
        """Note who was here, again and again, until cancelled."""
        while True:
            await asyncio.sleep(EVERY)
            await self.note()

    async def note(self) -> None:
        """Note who was here. Whoever was forgotten meanwhile is left out, and forgotten here."""
        try:
            channels = [each for each in self._directs.lately(PEOPLE) if await self._is_known(each[0])]
            lately = Lately(self._heard, tuple(channels))
            await self._engine.notes.note(NOTE, msgspec.json.encode(lately).decode())
        except StorageError as failed:
            log.warning("who was here is not noted", error=explained(failed))

    async def catch_up(self) -> None:
        """A connection has begun anew: read what was written since the last one."""
        since = max(self._heard - MARGIN, time.time() - LONGEST)
        self.heard()
        after = discord.Object(discord.utils.time_snowflake(datetime.fromtimestamp(since, UTC)))
        for _, channel in self._directs.lately(PEOPLE):
            try:
                await self._read(channel, after)
            except (discord.DiscordException, OSError) as failed:
                log.warning("missed messages not read", error=type(failed).__name__)

    async def _read(self, channel: int, after: discord.Object) -> None:
        there = self._client.get_partial_messageable(channel)
        async for message in there.history(after=after, limit=MESSAGES, oldest_first=True):
            await self._wrote(message)

    async def _is_known(self, user: int) -> bool:
        if not await self._engine.look(person_key(user), is_new):
            return True
        self._directs.forget(user)
        return False

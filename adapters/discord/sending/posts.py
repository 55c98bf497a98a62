"""Posts in a server's channel: what stands in the way of one is noted, and never tried again on the same day.

A post that is refused is given up: the next one has a day of its own. Whoever manages the server hears of it at their
next visit.
"""

from __future__ import annotations

from typing import Final

import discord
import structlog

from adapters.discord.communities import Communities, Trouble
from adapters.discord.drawing.marks import bears, nonce
from adapters.discord.drawing.render import Card
from adapters.discord.sending.outcomes import Way, outcome_of
from adapters.discord.sending.view import card_on, view_of
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.ports import Delivery, Found, Letter, Outcome

UNKNOWN_CHANNEL: Final = 10003

LOOK_BACK: Final = 25
"""Messages of a channel among which a post is looked for."""

log = structlog.get_logger(__name__)


class Channels:
    """The channels that hear posts."""

    def __init__(self, client: discord.Client, communities: Communities, salt: str) -> None:
        self._client = client
        self._communities = communities
        self._salt = salt

    async def post(self, letter: Letter, place: tuple[int, int], cards: list[Card]) -> Outcome:
        """Make one attempt. Raises PlatformError where it may have arrived all the same."""
        channel = self._client.get_partial_messageable(place[1])
        try:
            for number, card in enumerate(cards):
                await channel.send(view=view_of(card), nonce=nonce(self._salt, letter, number))
        except discord.DiscordException as error:
            return await self._refused(place, error)
        await self._note(place, Trouble.NONE)
        return Delivery.SENT

    async def find(self, letter: Letter, place: tuple[int, int]) -> Found:
        """Look whether a post is there. One that cannot be looked for is not put up a second time."""
        channel = self._client.get_partial_messageable(place[1])
        try:
            there = [bears(letter, card_on(each)) async for each in channel.history(limit=LOOK_BACK)]
        except (discord.Forbidden, discord.NotFound):
            return Found.SENT
        return Found.SENT if any(there) else Found.NOT_SENT

    async def _refused(self, place: tuple[int, int], error: discord.DiscordException) -> Outcome:
        outcome = outcome_of(error)
        if outcome is Delivery.UNREACHABLE:
            gone = isinstance(error, discord.HTTPException) and error.code == UNKNOWN_CHANNEL
            await self._note(place, Trouble.GONE if gone else Trouble.FORBIDDEN)
            return Delivery.REFUSED
        return Delivery.REFUSED if isinstance(outcome, Way) else outcome

    async def _note(self, place: tuple[int, int], trouble: Trouble) -> None:
        try:
            await self._communities.posted(*place, trouble)
        except StorageError as failed:
            log.warning("what became of a post is not noted", error=explained(failed))

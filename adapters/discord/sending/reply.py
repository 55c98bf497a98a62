"""The answer to one interaction: acknowledged in time whatever the database does, then said, edited or followed up.

Discord waits 3 seconds for the first word and takes others for 15 minutes. Seen by one person alone, an answer stands
in the place of what was pressed; in direct messages it is a new message, and so is every other part of a long one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

import discord
import structlog

from adapters.discord import words
from adapters.discord.address import Address
from adapters.discord.drawing.render import Card
from adapters.discord.sending.view import files_of, view_of

PATIENCE: Final = 0.8
"""Seconds before "thinking …" is shown: a busy moment more and it is still within 1.5, half of what Discord allows."""

log = structlog.get_logger(__name__)


class Reply:
    """One interaction, waiting for its answer. `lines` are the answers shown above the next question of `talk`."""

    def __init__(
        self, interaction: discord.Interaction, address: Address, lines: tuple[str, ...] = (), talk: str = ""
    ) -> None:
        self.address = address
        self.lines = lines
        self.talk = talk
        self._interaction = interaction
        self._in_place = address.private and interaction.message is not None
        self._one_at_a_time = asyncio.Lock()
        self._said: dict[int, int] = {}
        self._began = False
        self._timer = asyncio.get_running_loop().call_later(PATIENCE, self._acknowledge_soon)
        self._acknowledging: asyncio.Task[None] | None = None

    async def say(self, letter: int, cards: Sequence[Card]) -> None:
        """Say a letter's cards, going on where an earlier attempt broke off. Raises discord.DiscordException."""
        self._timer.cancel()
        async with self._one_at_a_time:
            for card in cards[self._said.get(letter, 0) :]:
                try:
                    await self._say(card)
                except discord.NotFound:
                    self._began = True  # there is nothing left to be acknowledged
                    raise
                self._said[letter] = self._said.get(letter, 0) + 1

    async def end(self) -> None:
        """Nothing (more) is said: what was pressed must not seem to fail, nor to be thought about for ever."""
        self._timer.cancel()
        async with self._one_at_a_time:
            if not self._began:
                await self._leave()

    async def _leave(self) -> None:
        response = self._interaction.response
        try:
            if response.type is discord.InteractionResponseType.deferred_channel_message:
                await self._interaction.delete_original_response()
            elif not response.is_done() and self._interaction.message is not None:
                await response.defer()
            elif not response.is_done():
                await response.send_message(words.NOTHING_NOW, ephemeral=self.address.private)
        except discord.DiscordException as failed:
            log.warning("interaction not acknowledged", error=type(failed).__name__)

    async def excuse(self, apology: str) -> None:
        """Say that something could not be done; what was pressed stays as it is. Raises discord.DiscordException."""
        self._timer.cancel()
        async with self._one_at_a_time:
            self._began = True
            if self._interaction.response.is_done():
                await self._interaction.followup.send(apology, ephemeral=self.address.private)
            else:
                await self._interaction.response.send_message(apology, ephemeral=self.address.private)

    async def _say(self, card: Card) -> None:
        response, files = self._interaction.response, files_of(card.uploads)
        if self._began:
            await self._interaction.followup.send(view=view_of(card), files=files, ephemeral=self.address.private)
        elif response.is_done():
            await self._interaction.edit_original_response(view=view_of(card), attachments=files)
        elif self._in_place:
            await response.edit_message(view=view_of(card), attachments=files)
        else:
            await response.send_message(view=view_of(card), files=files, ephemeral=self.address.private)
        self._began = True

    def _acknowledge_soon(self) -> None:
        self._acknowledging = asyncio.create_task(self._acknowledge_in_turn())

    async def _acknowledge_in_turn(self) -> None:
        async with self._one_at_a_time:
            await self._acknowledge()

    async def _acknowledge(self) -> None:
        """Tell Discord that we are at it, unless something was said."""
        if self._interaction.response.is_done():
            return
        try:
            await self._interaction.response.defer(ephemeral=self.address.private, thinking=not self._in_place)
        except discord.DiscordException as failed:
            log.warning("interaction not acknowledged", error=type(failed).__name__)

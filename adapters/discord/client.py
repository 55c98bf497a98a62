"""What we hear of Discord: interactions and direct messages. No privileged intent is needed for these.

Commands, presses and modals are read from the interaction itself and not through the library's views and command tree:
these know only what this process has sent, and drop what they do not know without a word.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from typing import Any, Final, Protocol

import aiohttp
import discord

INTENTS: Final = discord.Intents(guilds=True, dm_messages=True)

LONGEST_WAIT: Final = 30.0
"""Seconds that discord.py itself waits out a rate limit; a longer one comes back to us."""


class Hears(Protocol):
    """Who is told what happens."""

    def heard(self) -> None:
        """Discord brought something."""

    async def begun(self) -> None:
        """A connection has begun anew."""

    async def wrote(self, message: discord.Message) -> None:
        """Somebody wrote to us directly."""

    async def commanded(self, interaction: discord.Interaction) -> None:
        """Somebody gave a slash command."""

    async def pressed(self, interaction: discord.Interaction) -> None:
        """Somebody pressed a widget, or sent a modal."""

    async def completes(self, interaction: discord.Interaction) -> None:
        """Somebody is typing what stands behind a command."""

    async def are_on(self, guilds: Collection[int]) -> None:
        """These are the servers we are on, all of them."""

    async def left(self, guild: int) -> None:
        """We were taken off a server."""

    async def deleted(self, guild: int, channel: int) -> None:
        """A server's channel was deleted."""


class Client(discord.Client):
    """A connection to Discord that keeps nothing of it. `more` is what a client of several connections takes."""

    def __init__(self, trace: aiohttp.TraceConfig, **more: Any) -> None:  # noqa: ANN401  discord.py's own options
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak aloud
        super().__init__(
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            http_trace=trace,
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **more,
        )
        self.hears: Hears | None = None
        self._at_work: set[asyncio.Task[None]] = set()

    async def on_connect(self) -> None:
        """Catch up: a connection has begun anew, and does not bring what was missed."""
        if self.hears is not None:
            await self._at(self.hears.begun)

    async def on_message(self, message: discord.Message) -> None:
        """Take what people write to us directly; leave everything else."""
        if self.hears is not None and message.guild is None:
            self.hears.heard()
            await self._at(self.hears.wrote, message)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Take commands, what completes them, presses and modals."""
        if self.hears is not None and (hears := _HEARD.get(interaction.type)) is not None:
            self.hears.heard()
            await self._at(hears(self.hears), interaction)

    async def on_ready(self) -> None:
        """Know which servers we are on; some were left while nobody listened."""
        if self.hears is not None:
            await self._at(self.hears.are_on, frozenset(guild.id for guild in self.guilds))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Leave a server behind."""
        if self.hears is not None:
            await self._at(self.hears.left, guild.id)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Leave a channel behind."""
        if self.hears is not None:
            await self._at(self.hears.deleted, channel.guild.id, channel.id)

    async def rest(self, within: float) -> None:
        """Hear nothing more, and give what is under way so many seconds to end."""
        self.hears = None
        if self._at_work:
            await asyncio.wait(self._at_work, timeout=within)

    async def _at(self, hears: Callable[..., Awaitable[None]], *what: object) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._at_work.add(task)
            task.add_done_callback(self._at_work.discard)
        await hears(*what)


class ShardedClient(Client, discord.AutoShardedClient):
    """Several connections, for so many servers that Discord recommends it. Each carries its share of the servers."""

    def __init__(self, trace: aiohttp.TraceConfig, shards: int) -> None:
        super().__init__(trace, shard_count=shards)

    async def on_connect(self) -> None:
        """Wait for the one connection that matters here."""

    async def on_shard_connect(self, shard: int) -> None:
        """Catch up: direct messages come by the first connection alone."""
        if shard == 0:
            await super().on_connect()


_HEARD: Final[dict[discord.InteractionType, Callable[[Hears], Callable[..., Awaitable[None]]]]] = {
    discord.InteractionType.application_command: lambda hears: hears.commanded,
    discord.InteractionType.autocomplete: lambda hears: hears.completes,
    discord.InteractionType.component: lambda hears: hears.pressed,
    discord.InteractionType.modal_submit: lambda hears: hears.pressed,
}

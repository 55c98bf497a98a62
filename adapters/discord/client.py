"""What we hear of Discord: direct messages. No privileged intent is needed for these."""

from __future__ import annotations

from typing import Final

import discord

from adapters.discord.people import PLATFORM, person_key
from bot.dialogue.events import Typed
from bot.runtime.engine import Engine

INTENTS: Final = discord.Intents(guilds=True, dm_messages=True)

LONGEST_WAIT: Final = 30.0
"""Seconds that discord.py itself waits out a rate limit; a longer one comes back to us."""


class Client(discord.Client):
    """A connection to Discord that keeps nothing of it."""

    def __init__(self, engine: Engine) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak aloud
        super().__init__(
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self._engine = engine

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote to us directly."""
        if message.guild is None and not message.author.bot:
            await self._engine.handle(person_key(message.author.id), f"{PLATFORM}:{message.id}", Typed(message.content))

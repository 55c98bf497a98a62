"""Letters to people on Discord."""

from __future__ import annotations

from typing import Final

import discord

from adapters.discord.markdown import markdown, pieces
from adapters.discord.people import user_of
from bot.dialogue.messages import Message
from bot.runtime.ports import Delivery, Found, Letter

ROOM: Final = 2000
"""Characters of a plain message."""


class Post:
    """The transport: everybody is reached by direct message."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    def reaches(self, _person: str) -> bool:
        """Tell whether somebody can be reached: yes, as long as they let us."""
        return not self._client.is_closed()

    async def send(self, letter: Letter) -> Delivery:
        """Send a letter to the person's direct messages."""
        channel = await self._client.create_dm(discord.Object(user_of(letter.person)))
        try:
            for number, text in enumerate(pieces(_words(letter.message), ROOM)):
                await channel.send(text, nonce=f"{letter.id}/{number}")
        except discord.Forbidden:
            return Delivery.UNREACHABLE
        return Delivery.SENT

    async def find(self, _letter: Letter) -> Found:
        """Take it for not sent: Discord itself drops a second message with the same nonce for some minutes."""
        return Found.NOT_SENT


def _words(message: Message) -> str:
    """A message as plain text, with what may be typed in answer."""
    prompt = message.prompt
    options = (prompt.options or prompt.suggestions) if prompt else message.offers
    lines = [markdown(block) for block in message.blocks]
    lines.extend(f"{number}\\. {option.label}" for number, option in enumerate(options, 1))
    return "\n".join(lines)

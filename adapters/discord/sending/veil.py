"""What a notification shows of a letter that came by itself: that there is one, and no word of it.

Discord makes a notification of what a message says when it is posted, and none when it changes. So a private letter is
posted as one neutral line, and takes its own words at once. Whoever is talking to us looks at the talk and needs none
of this.
"""

from __future__ import annotations

from typing import Final

import discord

from adapters.discord import words
from adapters.discord.drawing.kit import container, text
from adapters.discord.drawing.render import ACCENT, Card
from adapters.discord.sending.view import files_of, view_of

_NUMBER: Final = 999
"""No letter's: a letter is looked for by its own, and must not be found before it says what it has to say."""

_NEUTRAL: Final = Card([container(_NUMBER, ACCENT, [text(words.NEUTRAL)])])


async def put(channel: discord.PartialMessageable, card: Card, nonce: str, *, veiled: bool) -> None:
    """Post a card; `veiled`: so that nothing of it stands in a notification. Raises discord.DiscordException."""
    if not veiled:
        await channel.send(view=view_of(card), files=files_of(card.uploads), nonce=nonce)
        return
    posted = await channel.send(view=view_of(_NEUTRAL), nonce=nonce)
    none = discord.AllowedMentions.none()
    await posted.edit(view=view_of(card), attachments=files_of(card.uploads), allowed_mentions=none)

"""What whoever manages a server does about posts in a channel: `/setup`, its form, its buttons; and what ends them.

Whether somebody manages the server is read off each single interaction: who could yesterday may not today.
"""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Collection, Coroutine, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final

import discord
import structlog
from msgspec.structs import replace

from adapters.discord import words
from adapters.discord.address import Address
from adapters.discord.communities import Communities, Community, Trouble
from adapters.discord.drawing import setting_up
from adapters.discord.drawing.render import Card
from adapters.discord.drawing.setting_up import Standing, Wish
from adapters.discord.people import PLATFORM, channel_key, person_key
from adapters.discord.sending.reply import Reply
from adapters.discord.sending.view import DrawnModal
from bot.conversation.person import Person
from bot.dialogue.events import SetUp
from bot.dialogue.messages import Input, plain
from bot.dialogue.readers.clock import read_clock
from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.readers.zones.zone import read_zone
from bot.dialogue.steps import Ask
from bot.errors import ComebackError
from bot.library.library import Library
from bot.runtime.engine import Engine
from bot.runtime.lately import Lately
from bot.runtime.voice import phrase

_ASK: Final = Ask(name="community", texts=(), input=Input.TEXT)

log = structlog.get_logger(__name__)


class Refused(Exception):
    """What was asked for cannot be: in words for whoever asked. `again`: they may ask for something else."""

    def __init__(self, why: str, *, again: bool = True) -> None:
        super().__init__("a wish for posts is refused")
        self.why = why
        self.again = again


class Managing:
    """The desk for whoever manages a server."""

    def __init__(self, client: discord.Client, engine: Engine, communities: Communities) -> None:
        self._client = client
        self._engine = engine
        self._communities = communities
        self._asked: Lately[Wish] = Lately()

    # -- what they do --------------------------------------------------------------------------------------------------

    async def commanded(self, interaction: discord.Interaction, data: Mapping[str, Any]) -> None:
        """/setup, alone or with what is wanted."""
        options = setting_up.given(data)
        async with self._answering(interaction) as reply:
            guild = self._guild(interaction)
            there = await self._standing(guild)
            self._asked.pop(_who(interaction), None)
            if not options:
                await reply.say(0, [self._card(interaction, there)])
                return
            wish = setting_up.wish_in(options, there.wish if there else await self._usual(interaction))
            await reply.say(0, [await self._set(interaction, guild, wish)])

    async def pressed(self, interaction: discord.Interaction, does: str, data: Mapping[str, Any]) -> None:
        """A button of the card, or the form."""
        if does == setting_up.FORM:
            await self._open(interaction)
            return
        async with self._answering(interaction) as reply:
            guild = self._guild(interaction)
            if does == setting_up.SENT:
                wish = setting_up.wish_sent(data.get("components", ()))
                await reply.say(0, [await self._set(interaction, guild, wish)])
            else:
                await self._end(guild)
                ended = self._phrase("community.ended")
                await reply.say(0, [setting_up.card(interaction.user.id, None, said=ended)])

    async def _open(self, interaction: discord.Interaction) -> None:
        try:
            form = setting_up.form(interaction.user.id, await self._last_wish(interaction))
        except (Refused, ComebackError) as refused:
            why = refused.why if isinstance(refused, Refused) else words.NOTHING_NOW
            await interaction.response.send_message(why, ephemeral=True)
        else:
            await interaction.response.send_modal(DrawnModal(form))

    async def _last_wish(self, interaction: discord.Interaction) -> Wish:
        """What was asked for in vain, what is set, or what is usual. Raises Refused, StorageError."""
        guild = self._guild(interaction)
        if (asked := self._asked.get(_who(interaction))) is not None:
            return asked
        there = await self._standing(guild)
        return there.wish if there else await self._usual(interaction)

    async def remind(self, interaction: discord.Interaction) -> None:
        """Tell whoever manages the server, once, that a post could not be put up."""
        guild = interaction.guild_id
        there = self._communities.untold(guild) if guild is not None and _manages(interaction) else None
        if there is None or guild is None:
            return
        trouble = setting_up.trouble_in_words(there.trouble, there.channel)
        try:
            await interaction.followup.send(words.POSTS_TOLD.format(trouble=trouble), ephemeral=True)
            await self._communities.keep(guild, replace(there, told=True))
        except (discord.DiscordException, OSError, ComebackError) as failed:
            log.warning("trouble with posts not told", error=type(failed).__name__)

    # -- what happens to the server ------------------------------------------------------------------------------------

    async def left(self, guild: int) -> None:
        """We are on that server no more."""
        await self._quietly(self._end(guild))

    async def are_on(self, guilds: Collection[int]) -> None:
        """These are all servers we are on: what was set on one we left, and could not post on since, is over."""
        for guild in self._communities.beside(guilds):
            await self.left(guild)

    async def deleted(self, guild: int, channel: int) -> None:
        """A channel is gone."""
        there = self._communities.of(guild)
        if there is not None and there.channel == channel:
            await self._quietly(self._lose(guild, channel))

    async def _lose(self, guild: int, channel: int) -> None:
        await self._silence(guild, channel)
        await self._communities.keep(guild, Community(channel, Trouble.GONE))

    async def _end(self, guild: int) -> None:
        """Nothing is posted on that server any more. Raises StorageError."""
        there = self._communities.of(guild)
        if there is not None:
            await self._silence(guild, there.channel)
            await self._communities.drop(guild)

    async def _quietly(self, ends: Coroutine[Any, Any, None]) -> None:
        """Nobody waits for this: what fails is tried again when the next connection begins, or by the next post."""
        try:
            await ends
        except ComebackError as failed:
            log.error("posts not ended", error=type(failed).__name__)  # noqa: TRY400  types, never words

    # -- what is set ---------------------------------------------------------------------------------------------------

    async def _set(self, interaction: discord.Interaction, guild: int, wish: Wish) -> Card:
        """Set it, and show what is set now; what cannot be said again, with the form as it was filled in."""
        self._asked.keep(_who(interaction), wish)
        event = self._checked(wish)
        self._check_channel(guild, wish.channel)
        before = self._communities.of(guild)
        if before is not None and before.channel != wish.channel:
            await self._end(guild)
        await self._communities.keep(guild, Community(wish.channel))
        await self._happen(guild, wish.channel, event)
        self._asked.pop(_who(interaction), None)
        there = await self._standing(guild)
        when = f"<t:{there.next}:F>" if there else ""
        return setting_up.card(interaction.user.id, there, said=self._phrase("community.set", when=when))

    def _checked(self, wish: Wish) -> SetUp:
        """A wish as the core takes it. Raises Refused."""
        if not wish.channel:
            raise Refused(words.POSTS_NO_CHANNEL)
        if not wish.posts:
            raise Refused(words.POSTS_NO_DAY)
        at, zone = self._read(read_clock(_ASK, wish.at)), self._read(read_zone(_ASK, wish.zone))
        return SetUp(posts=wish.posts, at=at, zone=zone, place=str(wish.channel))

    def _read(self, reading: Reading) -> str:
        if isinstance(reading, Heard):
            return str(reading.value)
        raise Refused(self._phrase(reading.phrase, **dict(reading.values)))

    def _check_channel(self, guild: int, channel: int) -> None:
        """Raise Refused where we know that we may not write."""
        there = self._client.get_guild(guild)
        place = there.get_channel(channel) if there else None
        if there is None or there.me is None or place is None:
            return
        may = place.permissions_for(there.me)
        if not (may.view_channel and may.send_messages):
            raise Refused(words.POSTS_FORBIDDEN_NOW.format(channel=setting_up.mention(channel)))

    def _card(self, interaction: discord.Interaction, there: Standing | None) -> Card:
        community = self._communities.of(interaction.guild_id or 0)
        trouble = setting_up.trouble_in_words(community.trouble, community.channel) if community else ""
        return setting_up.card(interaction.user.id, there, trouble)

    async def _standing(self, guild: int) -> Standing | None:
        community = self._communities.of(guild)
        if community is None:
            return None
        if community.trouble is Trouble.GONE:  # a post told us so; nothing need be tried there again
            await self._silence(guild, community.channel)
            return None
        return await self._engine.look(channel_key(guild, community.channel), setting_up.standing)

    async def _usual(self, interaction: discord.Interaction) -> Wish:
        """A wish with the zone of whoever asks, if they told us theirs."""
        return Wish(zone=await self._engine.look(person_key(interaction.user.id), _zone))

    async def _silence(self, guild: int, channel: int) -> None:
        await self._happen(guild, channel, SetUp(posts=(), at=setting_up.USUAL, zone="UTC"))

    async def _happen(self, guild: int, channel: int, event: SetUp) -> None:
        """Raises StorageError. The same wish twice is the same as once, so that each has a key of its own."""
        await self._engine.handle(channel_key(guild, channel), f"{PLATFORM}:setup:{uuid.uuid4().hex}", event)

    def _phrase(self, name: str, **values: str) -> str:
        return plain(phrase(self._engine.library, name, **values))

    def _guild(self, interaction: discord.Interaction) -> int:
        """The server that somebody manages. Raises Refused."""
        if interaction.guild_id is None or not _manages(interaction):
            raise Refused(self._phrase("community.not_allowed"), again=False)
        return interaction.guild_id

    @asynccontextmanager
    async def _answering(self, interaction: discord.Interaction) -> AsyncIterator[Reply]:
        """The reply to an interaction; what is refused is said in it."""
        reply = Reply(interaction, Address(interaction.id, interaction.application_id, interaction.token, private=True))
        try:
            yield reply
        except Refused as refused:
            await reply.say(0, [setting_up.refused(interaction.user.id, refused.why, again=refused.again)])
        except ComebackError as failed:
            log.error("posts not set", error=type(failed).__name__)  # noqa: TRY400  types, never words
            await reply.excuse(words.NOT_KEPT)
        finally:
            await reply.end()


def _manages(interaction: discord.Interaction) -> bool:
    return interaction.permissions.manage_guild or interaction.permissions.administrator


def _who(interaction: discord.Interaction) -> str:
    return f"{interaction.guild_id}:{interaction.user.id}"


def _zone(_library: Library, person: Person, _now: datetime) -> str:
    return person.profile.zone

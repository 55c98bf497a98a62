"""Where what happens on Discord meets the engine: an interaction or a direct message comes in, is told, is answered."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any, Final, cast

import discord
import structlog

from adapters.discord import words
from adapters.discord.address import Address
from adapters.discord.drawing import setting_up
from adapters.discord.drawing.custom_id import Does, Press, read_custom_id
from adapters.discord.drawing.folding import unfolded
from adapters.discord.drawing.modal import modal
from adapters.discord.drawing.render import QUESTION
from adapters.discord.drawing.so_far import closed, found, pressed, so_far, talk_of
from adapters.discord.incoming import command_event, press_event, typed_so_far
from adapters.discord.managing import Managing
from adapters.discord.missed import Missed
from adapters.discord.people import PLATFORM, person_key
from adapters.discord.sending.dms import Directs
from adapters.discord.sending.kept import Kept
from adapters.discord.sending.post import Post
from adapters.discord.sending.reply import Reply
from adapters.discord.sending.view import Drawn, DrawnModal, card_on
from bot.conversation.looks.completing import TIMEZONE, complete
from bot.conversation.looks.in_view import InView, question_in_view
from bot.dialogue.events import Event, Submitted, Tapped, Typed
from bot.dialogue.messages import Input, Prompt
from bot.errors import ComebackError, StorageError
from bot.log import explained
from bot.runtime.engine import Engine

LOOK: Final = 1.2
"""Seconds to look up a question before its modal is opened without: Discord takes no modal after 3."""

TRIES: Final = 5
PAUSE: Final = 1.0
"""How often an event is brought to a database that cannot take it, and the seconds between. Meanwhile it is
acknowledged, and people would rather wait than say it again."""

_NUMBERS: Final = re.compile(r"[\d,\s]*")
"""What a form sends for boxes that were ticked, and nothing: neither says much to whoever reads it again."""

_SPOKEN: Final = (discord.MessageType.default, discord.MessageType.reply)

log = structlog.get_logger(__name__)


class Desk:
    """Takes interactions and messages, one call each."""

    def __init__(
        self, client: discord.Client, engine: Engine, post: Post, directs: Directs, managing: Managing
    ) -> None:
        self._engine = engine
        self._managing = managing
        self._post = post
        self._directs = directs
        self._kept = Kept(engine)
        self._under_way: set[int] = set()
        self.missed = Missed(client, directs, engine, self.wrote)

    def heard(self) -> None:
        """Discord said something."""
        self.missed.heard()

    async def begun(self) -> None:
        """A connection has begun anew."""
        await self.missed.catch_up()

    async def wrote(self, message: discord.Message) -> None:
        """Somebody wrote to us directly; or we did, or Discord itself."""
        if message.author.bot or message.type not in _SPOKEN:
            return
        self._directs.seen(message.author.id, message.channel.id)
        self._directs.spoke(message.author.id)
        event = Typed(message.content)
        try:
            await self._handle(message.author.id, message.id, event)
        except ComebackError as failed:
            log.error("message not kept", error=explained(failed))  # noqa: TRY400  no traceback
            await _tell(message.channel.send(words.NOT_KEPT))

    async def commanded(self, interaction: discord.Interaction) -> None:
        """Somebody gave a slash command."""
        data = _data(interaction)
        if data["name"] == setting_up.NAME:
            await self._managing.commanded(interaction, data)
            return
        await self._tell(interaction, command_event(data), Reply(interaction, self._address(interaction)))
        await self._managing.remind(interaction)

    async def completes(self, interaction: discord.Interaction) -> None:
        """Somebody is typing what stands behind a command. Too late is as good as never: nobody is told."""
        name, typed = typed_so_far(_data(interaction))
        name = TIMEZONE if name == setting_up.NAME else name
        with suppress(TimeoutError, ComebackError):
            async with asyncio.timeout(LOOK):
                found = await self._engine.look(
                    person_key(interaction.user.id), lambda *seen: complete(seen[0], seen[1], name, typed, seen[2])
                )
                choices = [discord.app_commands.Choice(name=each.label, value=each.token) for each in found]
                await _tell(interaction.response.autocomplete(choices))

    async def pressed(self, interaction: discord.Interaction) -> None:
        """Somebody pressed a widget, or sent a modal."""
        data = _data(interaction)
        press = read_custom_id(str(data["custom_id"]))
        if press is not None and press.owner != interaction.user.id:
            await _tell(interaction.response.send_message(words.NOT_YOURS, ephemeral=True))
            return
        event = press_event(press, data)
        if event is not None:
            await self._answered(interaction, data, event)
        elif press is not None and press.does is Does.MORE:
            await self._unfold(interaction, str(data["custom_id"]))
        elif press is not None and press.does is Does.SET_UP:
            await self._managing.pressed(interaction, press.token, data)
        elif press is not None:
            await self._open(interaction, press)

    async def are_on(self, guilds: Collection[int]) -> None:
        """These are the servers we are on."""
        await self._managing.are_on(guilds)

    async def left(self, guild: int) -> None:
        """We were taken off a server."""
        await self._managing.left(guild)

    async def deleted(self, guild: int, channel: int) -> None:
        """A channel was deleted."""
        await self._managing.deleted(guild, channel)

    async def _answered(self, interaction: discord.Interaction, data: Mapping[str, Any], event: Event) -> None:
        address, card = self._address(interaction), card_on(interaction.message)
        answer = _answer(event, card, data)
        lines = so_far(card, _token(event), answer) if address.private else ()
        reply = Reply(interaction, address, lines, talk_of(_token(event)))
        told = await self._tell(interaction, event, reply)
        if told and not address.private and interaction.message is not None and card:
            card_closed = Drawn(closed(card, answer))
            await _tell(interaction.message.edit(view=card_closed, allowed_mentions=discord.AllowedMentions.none()))

    async def _tell(self, interaction: discord.Interaction, event: Event, reply: Reply) -> bool:
        """Bring an event to the engine and see that its interaction is answered. False for one that came before."""
        if interaction.id in self._under_way:
            return False
        self._under_way.add(interaction.id)
        await self._kept.spoken(interaction.user.id, str(interaction.locale))
        written = self._post.expect(reply)
        try:
            return await self._handle(interaction.user.id, interaction.id, event, written)
        except ComebackError as failed:
            log.error("interaction not kept", error=explained(failed))  # noqa: TRY400  no traceback
            await _tell(reply.excuse(words.NOT_KEPT))
            return False
        finally:
            await reply.end()
            self._post.forget(written)
            self._under_way.discard(interaction.id)

    async def _handle(self, user: int, number: int, event: Event, reply_to: str = "") -> bool:
        """Bring an event to the engine, again if the database was busy: nothing of it was kept then.

        Raises ComebackError when it is still so after a while.
        """
        accepted = await self._try(user, number, event, reply_to)
        await self._kept.keep(user, self._directs.known(user))
        return accepted

    async def _try(self, user: int, number: int, event: Event, reply_to: str) -> bool:
        for _ in range(TRIES - 1):
            with suppress(StorageError):
                return await self._engine.handle(person_key(user), f"{PLATFORM}:{number}", event, reply_to)
            await asyncio.sleep(PAUSE)
        return await self._engine.handle(person_key(user), f"{PLATFORM}:{number}", event, reply_to)

    async def _unfold(self, interaction: discord.Interaction, more: str) -> None:
        """Show the controls behind the dots: they stand on the card, so that nobody need be asked."""
        card = unfolded(card_on(interaction.message), more, self._engine.library.control_labels)
        await _tell(interaction.response.edit_message(view=Drawn(card)))

    # -- modals --------------------------------------------------------------------------------------------------------

    async def _open(self, interaction: discord.Interaction, press: Press) -> None:
        """Open a modal for the question in view; a question that is not gets the answer a stale press gets."""
        card = card_on(interaction.message)
        known = await self._look(interaction)
        if known is not None and (known is _NOTHING or known.prompt.token != press.token):
            await self._answered(interaction, {}, Tapped(f"{press.token}:"))
            return
        asked = known or InView(_any_words(press), found(card, QUESTION).replace("**", ""))
        prompt = self._post.form_again(person_key(interaction.user.id), asked.prompt)
        drawn = modal(prompt, asked.words, interaction.user.id)
        await _tell(interaction.response.send_modal(DrawnModal(drawn)))

    async def _look(self, interaction: discord.Interaction) -> InView | None:
        """The question in view; None when the database is too slow to ask."""
        try:
            async with asyncio.timeout(LOOK):
                found = await self._engine.look(person_key(interaction.user.id), question_in_view)
        except (TimeoutError, ComebackError):
            return None
        return found or _NOTHING

    def _address(self, interaction: discord.Interaction) -> Address:
        private = not _is_direct(interaction)
        if not private and interaction.channel_id is not None:
            self._directs.seen(interaction.user.id, interaction.channel_id)
            self._directs.spoke(interaction.user.id)
        return Address(interaction.id, interaction.application_id, interaction.token, private)


_NOTHING: Final = InView(Prompt(token="", input=Input.TEXT), "")
"""No question is open."""


def _any_words(press: Press) -> Prompt:
    return Prompt(token=press.token, input=Input.TEXT, title=words.YOUR_ANSWER)


def _is_direct(interaction: discord.Interaction) -> bool:
    """Tell whether this happened in our own direct messages; elsewhere others may look on."""
    if interaction.guild_id is not None:
        return False
    if interaction.context.dm_channel:
        return True
    return not interaction.context.private_channel and isinstance(interaction.channel, discord.DMChannel)


def _data(interaction: discord.Interaction) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", interaction.data or {})


def _token(event: Event) -> str:
    match event:
        case Tapped(token):
            return token
        case Submitted(token=token):
            return f"{token}:"
        case _:
            return next(iter(getattr(event, "tokens", ())), "")


def _answer(event: Event, card: list[dict[str, Any]], data: Mapping[str, Any]) -> str:
    """What somebody answered, as they said it or read it."""
    if isinstance(event, Submitted):
        return ", ".join(text for _, text in event.fields if not _NUMBERS.fullmatch(text))
    return pressed(card, str(data.get("custom_id", "")), [str(value) for value in data.get("values", ())])


async def _tell(call: Any) -> None:  # noqa: ANN401  any of discord.py's own calls
    """Make a call whose failure changes nothing for the person."""
    try:
        await call
    except (discord.DiscordException, OSError) as failed:
        log.warning("call not taken", error=type(failed).__name__)

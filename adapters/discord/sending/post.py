"""Letters on Discord: as the answer to an interaction while it lasts, else by direct message; posts go in channels."""

from __future__ import annotations

import asyncio
import time
from typing import Final

import discord
import structlog
from msgspec.structs import replace

from adapters.discord.address import Address, read_address
from adapters.discord.communities import Communities
from adapters.discord.drawing.marks import bears, nonce
from adapters.discord.drawing.mentions import Ids, pressable
from adapters.discord.drawing.render import PICTURE, Card, draw
from adapters.discord.drawing.so_far import talk_of
from adapters.discord.drawing.widgets import Place
from adapters.discord.limits import Window
from adapters.discord.people import channel_of, user_of
from adapters.discord.sending.dms import Directs, TooFast
from adapters.discord.sending.outcomes import Way, outcome_of
from adapters.discord.sending.posts import Channels
from adapters.discord.sending.reply import Reply
from adapters.discord.sending.veil import put
from adapters.discord.sending.view import card_on, files_of, view_of
from bot.dialogue.messages import Block, Chart, File, Form, Message, Prompt
from bot.pictures.draw import draw as draw_chart
from bot.runtime.lately import Lately
from bot.runtime.ports import Delivery, Found, Letter, NotBefore, Outcome

LOOK_BACK: Final = 25
"""Messages of a channel among which a letter is looked for."""

log = structlog.get_logger(__name__)


class Post:
    """The transport. `refused` are the calls that Discord refused lately.

    `salt` keeps two databases of one bot apart: Discord drops a nonce that it has seen.
    """

    def __init__(
        self, client: discord.Client, directs: Directs, communities: Communities, refused: Window, salt: str
    ) -> None:
        self.shut = asyncio.Event()
        """Discord takes nothing from us any more: our token does not count."""
        self.ids: Ids = {}
        """Commands that can be pressed where we name them."""
        self._client = client
        self._refused = refused
        self._directs = directs
        self._channels = Channels(client, communities, salt)
        self._salt = salt
        self._replies: dict[str, Reply] = {}
        self._unread: Lately[Form] = Lately()

    def expect(self, reply: Reply) -> str:
        """An interaction waits for its answer; returns what its letters must carry."""
        written = reply.address.written()
        self._replies[written] = reply
        return written

    def forget(self, written: str) -> None:
        """Whatever was to be said in answer to it has been."""
        self._replies.pop(written, None)

    def form_again(self, person: str, prompt: Prompt) -> Prompt:
        """A prompt whose form shows what was filled in and could not be read, if that was said of it last."""
        unread = self._unread.get(person)
        return replace(prompt, form=unread) if unread is not None and unread.token == prompt.token else prompt

    def reaches(self, _person: str) -> bool:
        """Tell whether people can be reached: everybody, as long as we are connected."""
        return not self._client.is_closed()

    async def send(self, letter: Letter) -> Outcome:
        """Make one attempt. Raises PlatformError where it may have arrived all the same."""
        if wait := self._refused.wait(time.monotonic()):
            return NotBefore(wait)
        message = pressable(await _pictured(letter.message), self.ids)
        if (place := channel_of(letter.person)) is not None:
            cards = draw(message, 0, Place.SERVER, letter.id)
            return self._heeded(await self._channels.post(letter, place, cards))
        self._remember(letter)
        outcome = await self._answer(letter, message)
        if outcome is Way.ANSWERED and await self._is_answered(letter):
            return Delivery.SENT
        if isinstance(outcome, Way):
            outcome = await self._write(letter, message)
        return self._heeded(outcome)

    def _heeded(self, outcome: Outcome) -> Outcome:
        if outcome is Delivery.SHUT:
            self.shut.set()
        return outcome

    async def find(self, letter: Letter) -> Found:
        """Look whether a letter arrived: the number on its card says so. Raises where Discord cannot be asked."""
        if (place := channel_of(letter.person)) is not None:
            return await self._channels.find(letter, place)
        if await self._is_answered(letter):
            return Found.SENT
        user = user_of(letter.person)
        cards = draw(pressable(await _pictured(letter.message), self.ids), user, Place.DIRECT, letter.id)
        try:
            channel = await self._directs.of(user)
            there = [bears(letter, card_on(each)) async for each in channel.history(limit=LOOK_BACK)]
        except (discord.Forbidden, discord.NotFound):
            return Found.NOT_SENT
        return Found.SENT if sum(there) >= len(cards) else Found.NOT_SENT

    def _remember(self, letter: Letter) -> None:
        form = letter.message.prompt.form if letter.message.prompt else None
        if form is not None and any(field.error for field in form.fields):
            self._unread.keep(letter.person, form)
        else:
            self._unread.pop(letter.person, None)

    # -- as the answer to an interaction -------------------------------------------------------------------------------

    async def _answer(self, letter: Letter, message: Message) -> Outcome | Way:
        reply, address = self._replies.get(letter.reply_to), read_address(letter.reply_to)
        if address is None:
            return Way.GONE
        try:
            if reply is not None:
                await reply.say(letter.id, self._drawn(letter, message, reply))
            elif address.private:
                await self._follow_up(letter, message, address)
            else:
                return Way.GONE
        except discord.DiscordException as error:
            return outcome_of(error)
        return Delivery.SENT

    def _drawn(self, letter: Letter, message: Message, reply: Reply) -> list[Card]:
        place = Place.SERVER if reply.address.private else Place.DIRECT
        goes_on = message.prompt is not None and reply.talk == talk_of(f"{message.prompt.token}:")
        return draw(message, user_of(letter.person), place, letter.id, reply.lines if goes_on else ())

    async def _follow_up(self, letter: Letter, message: Message, address: Address) -> None:
        """Another process began to answer it: what is left of its time allows further messages."""
        webhook = self._webhook(address)
        for card in draw(message, user_of(letter.person), Place.SERVER, letter.id):
            await webhook.send(view=view_of(card), files=files_of(card.uploads), ephemeral=True)

    async def _is_answered(self, letter: Letter) -> bool:
        """Tell whether an interaction's answer is this letter."""
        address = read_address(letter.reply_to)
        if address is None:
            return False
        try:
            answer = await self._webhook(address).fetch_message("@original")  # type: ignore[arg-type]
            return bears(letter, card_on(answer))
        except discord.HTTPException as error:
            if not isinstance(outcome_of(error), Way | Delivery):
                raise
            return False

    def _webhook(self, address: Address) -> discord.Webhook:
        return discord.Webhook.partial(address.application, address.token, client=self._client)

    # -- by direct message ---------------------------------------------------------------------------------------------

    async def _write(self, letter: Letter, message: Message) -> Outcome:
        user = user_of(letter.person)
        try:
            channel, veiled = await self._directs.of(user), message.private and not self._directs.are_here(user)
            for number, card in enumerate(draw(message, user, Place.DIRECT, letter.id)):
                known_by = nonce(self._salt, letter, number)
                await put(channel, card, known_by, veiled=veiled)
        except TooFast as wait:
            return NotBefore(wait.seconds)
        except discord.DiscordException as error:
            outcome = outcome_of(error)
            if outcome is Delivery.UNREACHABLE:
                self._directs.forget(user)
            return Delivery.AGAIN if isinstance(outcome, Way) else outcome
        return Delivery.SENT


async def _pictured(message: Message) -> Message:
    """A message with its charts drawn. Drawing takes milliseconds of a processor, so not where others wait."""
    if not any(isinstance(block, Chart) for block in message.blocks):
        return message
    return replace(message, blocks=tuple([await _picture_of(block) for block in message.blocks]))


async def _picture_of(block: Block) -> Block:
    if not isinstance(block, Chart):
        return block
    return File("chart.png", PICTURE, await asyncio.to_thread(draw_chart, block), block.alt)

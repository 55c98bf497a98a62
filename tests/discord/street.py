"""The bot in a simulated Discord, through the real discord.py; people on it do what they can do there and nothing else.

async with street(path) as town:
    ada = town.member("ada")
    await ada.commands("debrief")
    await ada.presses("Yes to both")
    ada.sees("Who should I call you?")
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import discord
import simcord
from simcord.actors import _component_interaction
from simcord.results import ResponseMessage

from adapters.discord.client import Client
from adapters.discord.drawing.kit import ACTION_ROW, BUTTON, CHANNEL_SELECT, CHECKBOX_GROUP, RADIO_GROUP, SELECT
from adapters.discord.limits import MOST_REFUSED, Window
from adapters.discord.people import person_key
from adapters.discord.serve import counting, open_shop
from bot.coach.profile.profile import Profile
from bot.conversation.person import Person, ProfileSaved
from bot.library.library import Library
from bot.library.load import find_content, load_library
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock, Work
from bot.storage.store import open_store
from tests.conversation.talking import AGREED
from tests.discord.bodies import check_body

KEY = bytes(32)


class Town:
    """One bot, one server to meet it in, and everybody's direct messages."""

    def __init__(self, env: simcord.Env, path: Path, library: Library, clock: Clock) -> None:
        self.env = env
        self.engine: Engine
        self._path = path
        self._library = library
        self.clock = clock
        self.guild = env.create_guild()
        self.channel = self.guild.create_text_channel("general")

    def member(self, name: str) -> Visitor:
        """Somebody on the server."""
        return Visitor(self, self.guild.add_member(self.env.create_user(name)))

    def manager(self, name: str) -> Visitor:
        """Somebody who manages the server."""
        role = self.guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
        return Visitor(self, self.guild.add_member(self.env.create_user(name), roles=[role]))

    async def known(self, name: str) -> Visitor:
        """Somebody on the server who was welcomed before, in London."""
        visitor = self.member(name)
        profile = Profile(name=name.title(), zone="Europe/London", counts={"welcome": 1}, **AGREED)
        work = Work(
            person=person_key(visitor.actor.id),
            input_key="known",
            at=self.clock.now(),
            changes=(ProfileSaved(profile),),
            messages=(),
        )
        await self.engine._store.commit(work)
        return visitor

    async def restart(self) -> None:
        """Another life of the process, on the same database."""
        await self._life.aclose()
        refused = Window(MOST_REFUSED)
        client = Client(counting(refused))
        await self.env.restart_bot(client)
        await self.begin(client, refused)

    async def begin(self, client: Client, refused: Window) -> None:
        self._life = AsyncExitStack()
        await self._life.enter_async_context(self.at_home(client, refused))

    async def end(self) -> None:
        await self._life.aclose()

    @asynccontextmanager
    async def at_home(self, client: Client, refused: Window) -> AsyncIterator[None]:
        """One life of the process."""
        async with open_store(self._path, KEY) as store:
            self.engine = Engine(self._library, store, self.clock, lambda: 0)
            desk = (await open_shop(self.engine, client, refused)).desk
            self.managing, self.communities = desk._managing, desk._managing._communities
            try:
                yield
            finally:
                await client.rest(5)
                await self.engine.courier.close()
                for request in self.env.http_requests:
                    check_body(request.method, request.path, request.json)

    async def person(self, visitor: Visitor) -> Person:
        found = await self.engine._store.load(person_key(visitor.actor.id))
        assert found is not None
        return found


class Visitor:
    """Somebody who sees one message at a time: the one that changed last."""

    def __init__(self, town: Town, actor: simcord.MemberActor) -> None:
        self.town = town
        self.actor = actor
        self.shown: ResponseMessage | None = None
        self.did: simcord.InteractionResult
        self.taps = 0
        self.typed = 0

    # -- what they do

    async def commands(self, name: str, **options: object) -> Visitor:
        return self._after(await self.actor.slash(self.town.channel, name, **options))

    async def presses(self, label: str) -> Visitor:
        self.taps += 1
        return await self.presses_by_id(self.button(label)["custom_id"])

    async def presses_by_id(self, custom_id: str) -> Visitor:
        """Press a button that need not stand on the card any more: Discord's clients may be behind."""
        stored = self.town.env.backend.get_message(self.message.channel_id, self.message.id)
        return self._after(await _component_interaction(self.actor, stored, _pressing(custom_id)))

    async def presses_what_was_shown_to(self, other: Visitor, custom_id: str) -> simcord.InteractionResult:
        """Press what only somebody else can see, as a client could that does not obey."""
        stored = self.town.env.backend.get_message(other.message.channel_id, other.message.id)
        return await _component_interaction(self.actor, stored, _pressing(custom_id))

    async def chooses(self, *labels: str) -> Visitor:
        """Choose in a menu."""
        self.taps += 1
        menu = next(each for each in self.widgets() if each["type"] == SELECT)
        values = [option["value"] for option in menu["options"] if option["label"].startswith(labels)]
        assert len(values) == len(labels), menu["options"]
        return self._after(await self.actor.select(self.message, values, custom_id=menu["custom_id"]))

    async def answers(self, *said: object, button: str = "Answer") -> Visitor:
        """Open the modal and send it, its fields in order."""
        opened = await self.actor.click(self.message, custom_id=self.button(button)["custom_id"])
        return await self.sends(opened, *said)

    async def opens(self, button: str) -> dict[str, Any]:
        """Open a modal, to look at it."""
        opened = await self.actor.click(self.message, custom_id=self.button(button)["custom_id"])
        assert opened.modal is not None, opened
        return opened.modal

    async def sends(self, opened: simcord.InteractionResult, *said: object) -> Visitor:
        """Send a modal, its fields in order."""
        assert opened.modal is not None, opened
        self.typed += 1
        fields = list(_fields(opened.modal))
        pairs = zip(fields, said, strict=True)
        filled = {field["custom_id"]: _filled(field, value) for field, value in pairs if value is not None}
        return self._after(await self.actor.submit_modal(opened, filled))

    async def writes(self, *lines: str) -> Visitor:
        """Write directly to us, each line after the answer to the last."""
        for line in lines:
            self.typed += 1
            await self.actor.send_dm(line)
            self.shown = (await self.letters())[-1].shown
        return self

    async def presses_directly(self, label: str) -> Visitor:
        """Press a button of the last direct message."""
        await self.actor.user.click(self.message.message, custom_id=self.button(label)["custom_id"])
        self.shown = (await self.letters())[-1].shown
        return self

    async def letters(self) -> list[Visitor]:
        """Our direct messages to them, oldest first, each as somebody who sees just that."""
        there = self.town.env.backend.messages[self.actor.user.dm_channel.id]
        mine = [each for each in there.values() if each.author_id != self.actor.id]
        return [self._seeing(ResponseMessage(self.town.env, each)) for each in mine]

    def _seeing(self, shown: ResponseMessage) -> Visitor:
        seeing = Visitor(self.town, self.actor)
        seeing.shown = shown
        return seeing

    def reads(self, *words: str) -> None:
        """The last direct message says so."""
        self.sees(*words)

    # -- what they see

    @property
    def text(self) -> str:
        """All words on the card, as they are read."""
        return re.sub(r"</([\w-]+):\d+>", r"/\1", "\n".join(texts_of(self.message.components)))

    @property
    def labels(self) -> list[str]:
        """What can be pressed."""
        return [each["label"] for each in self.widgets() if each["type"] == BUTTON]

    def sees(self, *words: str) -> None:
        for word in words:
            assert word.casefold() in self.text.casefold(), f"{word!r} not in:\n{self.text}\n{self.labels}"

    def button(self, label: str) -> dict[str, Any]:
        found = [each for each in self.widgets() if each.get("label", "").casefold().startswith(label.casefold())]
        assert found, f"{label!r} is not there:\n{self.text}\n{self.labels}"
        return found[0]

    def widgets(self) -> list[dict[str, Any]]:
        return list(widgets_of(self.message.components))

    @property
    def message(self) -> ResponseMessage:
        assert self.shown is not None
        return self.shown

    def _after(self, did: simcord.InteractionResult) -> Visitor:
        self.did = did
        assert did.acknowledged
        self.shown = (did.followups[-1] if did.followups else None) or did.response or self.shown
        return self


def _pressing(custom_id: str) -> dict[str, Any]:
    return {"custom_id": custom_id, "component_type": BUTTON}


def texts_of(components: list[dict[str, Any]]) -> Iterator[str]:
    for each in components:
        if "content" in each:
            yield each["content"]
        yield from texts_of(each.get("components", []))


def widgets_of(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in components:
        if each["type"] == ACTION_ROW:
            yield from each["components"]
        else:
            yield from widgets_of(each.get("components", []))


def _fields(modal: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What is to be filled in."""
    for each in modal["components"]:
        if "component" in each:
            yield each["component"]


def _filled(field: dict[str, Any], value: object) -> object:
    """A value as that field takes it; of options by the words on them."""
    if field["type"] == CHANNEL_SELECT:
        return value
    labels = {option["label"]: option["value"] for option in field.get("options", [])}
    if field["type"] in {SELECT, CHECKBOX_GROUP}:
        return [labels[each] for each in (value if isinstance(value, list) else [value])]
    return labels[str(value)] if field["type"] == RADIO_GROUP else value


@asynccontextmanager
async def street(path: Path, library: Library | None = None, clock: Clock | None = None) -> AsyncIterator[Town]:
    """The bot as it runs, on this database."""
    refused = Window(MOST_REFUSED)
    client = Client(counting(refused))
    async with simcord.run(client) as env:
        town = Town(env, path, library or load_library(find_content()), clock or SystemClock())
        await town.begin(client, refused)
        try:
            yield town
        finally:
            await town.end()

"""A command and a press on Discord, from the gateway's payload to the reply that is handed to the network.

The turn is committed to disk in between. Beside it stands a bare discord.py command that says one word.

Both run in the same real client, with everything of discord.py but the network.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any, Final, NamedTuple

import discord
from discord import app_commands
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from adapters.discord.client import Client
from adapters.discord.communities import Communities
from adapters.discord.desk import Desk
from adapters.discord.limits import MOST_REFUSED, Window
from adapters.discord.managing import Managing
from adapters.discord.people import person_key
from adapters.discord.sending.dms import Directs
from adapters.discord.sending.kept import Kept
from adapters.discord.sending.post import Post
from adapters.discord.serve import counting
from bot.dialogue.events import Commanded, Typed
from bot.runtime.engine import Engine
from tests.bench.real import Sink, engine_at
from tests.bench.script import WELCOME

USER: Final = 1_300_000_000_000_000_000
APPLICATION: Final = "1456000000000000001"


class Wire(AsyncWebhookAdapter):
    """Takes every reply at once, and remembers the last."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.said: dict[str, Any] = {}
        self.came = asyncio.Event()

    def create_interaction_response(self, *_: Any, params: Any, **__: Any) -> Any:
        return self._take(params.payload)

    async def _take(self, payload: dict[str, Any]) -> dict[str, Any]:
        self.said = payload["data"]
        self.came.set()
        return {"interaction": {"id": "1", "type": 2}, "resource": {"type": 4}}


class Taken(NamedTuple):
    """Seconds of one reply: by the clock, and of the processor's time in all threads."""

    clock: float
    processor: float


async def replies(path: Path, times: int) -> tuple[list[Taken], list[Taken], list[Taken]]:
    """What each bare command took, each of ours, and each of our presses."""
    async with engine_at(path) as engine:
        wire, client = Wire(), Client(counting(Window(MOST_REFUSED)))
        async_context.set(wire)
        async with client:
            us: Any = _message()["author"]
            client._connection.user = discord.ClientUser(state=client._connection, data=us)
            tree = app_commands.CommandTree(client)
            tree.command(name="ping", description="Pong.")(_pong)
            engine.register("discord", Sink())
            await _known(engine)
            bare = [await _timed(client, wire, _command("ping")) for _ in range(times)]
            directs, communities = Directs(client, Kept(engine).find), Communities(engine.notes)
            post = Post(client, directs, communities, Window(MOST_REFUSED), "")
            engine.register("discord", post)
            client.hears = Desk(client, engine, post, directs, Managing(client, engine, communities))
            client._connection._command_tree = None
            ours = [await _timed(client, wire, _command("help")) for _ in range(times)]
            await _timed(client, wire, _command("pumpup"))
            presses = [await _timed(client, wire, _press(wire.said, number % 2)) for number in range(times)]
    return bare[20:], ours[20:], presses[20:]


async def _pong(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("Pong.", ephemeral=True)


async def _known(engine: Engine) -> None:
    for line in WELCOME:
        event = Commanded(line[1:]) if line.startswith("/") else Typed(line)
        await engine.handle(person_key(USER), line, event)


async def _timed(client: discord.Client, wire: Wire, payload: dict[str, Any]) -> Taken:
    wire.came.clear()
    begun, before = time.perf_counter(), time.process_time()
    client._connection.parse_interaction_create(payload)  # type: ignore[arg-type]
    await wire.came.wait()
    taken = Taken(time.perf_counter() - begun, time.process_time() - before)
    await asyncio.sleep(0.002)  # people pause, and what comes after a reply is done in that time
    return taken


def _command(name: str) -> dict[str, Any]:
    return _interaction(2, {"id": "1", "name": name, "type": 1})


def _press(card: dict[str, Any], back: int) -> dict[str, Any]:
    """Answer the question on the card, or take it back."""
    buttons = [each for row in card["components"][0]["components"] for each in row.get("components", [])]
    pressed = next(each for each in buttons if (each["label"] == "Back") == bool(back))
    message = {**_message(), "components": card["components"]}
    return _interaction(3, {"custom_id": pressed["custom_id"], "component_type": 2}, message=message)


def _interaction(kind: int, data: dict[str, Any], **more: Any) -> dict[str, Any]:
    number = str(discord.utils.time_snowflake(discord.utils.utcnow()) + time.perf_counter_ns() % 4_000_000)
    user: Any = {"id": str(USER), "username": "ada", "discriminator": "0", "avatar": None}
    member = {
        "user": user,
        "roles": [],
        "joined_at": None,
        "deaf": False,
        "mute": False,
        "permissions": "0",
        "flags": 0,
    }
    channel = {"id": "55", "type": 0, "name": "general", "guild_id": "77", "position": 0}
    where = {"channel_id": "55", "channel": channel, "guild_id": "77", "context": 0, "member": member}
    rest = {"version": 1, "locale": "en-GB", "entitlements": [], "attachment_size_limit": 10_000_000}
    owners = {"authorizing_integration_owners": {}, "app_permissions": "0", "guild": {"id": "77", "features": []}}
    known = {"id": number, "application_id": APPLICATION, "type": kind, "token": number, "data": data}
    return {**known, **where, **rest, **owners, **more}


def _message() -> dict[str, Any]:
    author = {"id": APPLICATION, "username": "comeback", "discriminator": "0", "avatar": None, "bot": True}
    empty: dict[str, Any] = {"embeds": [], "attachments": [], "mentions": [], "mention_roles": [], "content": ""}
    said = {"id": "9", "channel_id": "55", "author": author, "type": 0, "flags": 32_832, "edited_timestamp": None}
    times = {"timestamp": "2026-11-22T09:00:00+00:00", "tts": False, "mention_everyone": False, "pinned": False}
    return {**said, **empty, **times}

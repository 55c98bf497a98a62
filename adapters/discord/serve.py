"""Discord's wiring: log in, tell it our commands, listen; and leave in good order."""

from __future__ import annotations

import asyncio
import secrets
import time
from types import SimpleNamespace
from typing import Final, NamedTuple

import aiohttp
import discord
import structlog
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.client import Client, ShardedClient
from adapters.discord.commands import ids_of, sync
from adapters.discord.communities import Communities
from adapters.discord.desk import Desk
from adapters.discord.limits import A_SECOND, MOST_REFUSED, REFUSED, Window
from adapters.discord.managing import Managing
from adapters.discord.people import PLATFORM
from adapters.discord.sending.dms import Directs
from adapters.discord.sending.kept import Kept
from adapters.discord.sending.post import Post
from bot.errors import ComebackError, PlatformError, SettingsError
from bot.runtime.engine import Engine
from bot.runtime.ports import Notes
from bot.settings import Settings, revealed

LONGEST_PAUSE: Final = 300
"""Seconds between two tries to log in, at most; they double from 1."""

REST: Final = 5.0
"""Seconds that what is under way is given when we leave."""

NOT_ACCEPTED: Final = (
    "Discord does not accept DISCORD_TOKEN. Copy it anew from the page Bot of your application at"
    " https://discord.com/developers/applications (Reset Token), without quotes or spaces."
)

TOKEN_REFUSED: Final = 4004
"""How the gateway says that the token does not count."""

_SALT: Final = "discord.salt"

log = structlog.get_logger(__name__)


async def serve(engine: Engine, settings: Settings) -> None:
    """Serve Discord until cancelled. Raises SettingsError for a token that is not accepted."""
    Route.BASE = settings.discord_api_base  # all of discord.py's calls
    token = revealed(settings.discord_token) or ""
    refused = Window(MOST_REFUSED)
    async with Client(counting(refused)) as client:
        await log_in(client, token)
        gateway = await _ask_gateway(client)
        if gateway.shards <= 1:
            await _serve(engine, client, refused, gateway)
            return
    async with ShardedClient(counting(refused), gateway.shards) as client:
        await log_in(client, token)
        await _serve(engine, client, refused, gateway)


class Gateway(NamedTuple):
    """What Discord says of connections: how many it recommends, and the seconds until it allows them."""

    shards: int = 1
    wait: float = 0.0


async def _serve(engine: Engine, client: Client, refused: Window, gateway: Gateway) -> None:
    """Serve with a client that is logged in."""
    try:
        shop = await open_shop(engine, client, refused)
        if gateway.wait:
            log.error("Discord allows no further connection for now: waiting.", seconds=gateway.wait)
            await asyncio.sleep(gateway.wait)
        await _listen(client, shop)
    except discord.ConnectionClosed as closed:
        raise _closed(closed.code) from closed
    finally:
        await client.rest(REST)
        await engine.courier.unregister(PLATFORM, REST)


class Shop(NamedTuple):
    """What stands between Discord and the engine."""

    desk: Desk
    post: Post


async def _listen(client: Client, shop: Shop) -> None:
    """Until the connection ends for good, or Discord takes nothing from us any more."""
    tasks = [
        asyncio.create_task(work) for work in (client.connect(), shop.post.shut.wait(), shop.desk.missed.keep_noting())
    ]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if shop.post.shut.is_set():
            raise SettingsError(NOT_ACCEPTED)
        await tasks[0]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await shop.desk.missed.note()


async def open_shop(engine: Engine, client: Client, refused: Window) -> Shop:
    """Take up our place: what happens is heard, letters go out, and Discord knows our commands."""
    directs = Directs(client, Kept(engine).find)
    communities = Communities(engine.notes)
    await communities.remember()
    post = Post(client, directs, communities, refused, await _salt(engine.notes))
    desk = client.hears = Desk(client, engine, post, directs, Managing(client, engine, communities))
    await desk.missed.remember()
    engine.register(PLATFORM, post, A_SECOND)
    try:
        told = await sync(client.http, client.application_id or 0, engine.library, engine.notes)
        post.ids = await ids_of(engine.notes)
        log.info("Discord is served.", platform=PLATFORM, count=told)
    except discord.HTTPException as failed:
        log.error("Discord did not take our commands.", platform=PLATFORM, error=type(failed).__name__)  # noqa: TRY400
    return Shop(desk, post)


async def log_in(client: discord.Client, token: str) -> None:
    """Log in, as soon as Discord can be reached. Raises SettingsError for a token that is not accepted."""
    pause = 1
    while True:
        try:
            await client.login(token)
        except discord.LoginFailure:
            raise SettingsError(NOT_ACCEPTED) from None
        except (OSError, aiohttp.ClientError, discord.HTTPException) as away:
            log.warning("Discord cannot be reached: trying again.", seconds=pause, error=type(away).__name__)
        else:
            return
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


async def _ask_gateway(client: discord.Client) -> Gateway:
    """Ask where the gateway is, and whether Discord has counted too many connections today: one more resets the token.

    discord.py does neither for a client without shards.
    """
    try:
        told = await client.http.request(Route("GET", "/gateway/bot"))
    except discord.HTTPException as refused:
        log.warning("Discord does not say where its gateway is.", error=type(refused).__name__)
        return Gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(told["url"])
    limit, shards = told.get("session_start_limit", {}), int(told.get("shards", 1))
    return Gateway(shards, limit["reset_after"] / 1000 if limit.get("remaining", shards) < shards else 0.0)


async def _salt(notes: Notes) -> str:
    """A few characters that tell this database from any other of the same bot."""
    salt = await notes.recall(_SALT)
    if not salt:
        salt = secrets.token_hex(2)
        await notes.note(_SALT, salt)
    return salt


def counting(refused: Window) -> aiohttp.TraceConfig:
    """Counts the refusals that Discord counts, of every call of ours and of the library's own."""

    async def ended(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, call: aiohttp.TraceRequestEndParams
    ) -> None:
        if call.response.status in REFUSED:
            refused.note(time.monotonic())

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(ended)
    return trace


def _closed(code: int) -> ComebackError:
    """What it means that Discord closed the gateway for good."""
    if code == TOKEN_REFUSED:
        return SettingsError(NOT_ACCEPTED)
    return PlatformError(f"Discord closed the connection and takes no other (code {code}).")

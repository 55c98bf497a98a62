"""Discord's wiring: log in, tell it our commands, listen; and leave in good order."""

from __future__ import annotations

import asyncio
import secrets
import time
from types import SimpleNamespace
from typing import Final

import aiohttp
import discord
import structlog
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.client import Client
from adapters.discord.commands import sync
from adapters.discord.desk import Desk
from adapters.discord.dms import Directs
from adapters.discord.limits import REFUSED
from adapters.discord.people import PLATFORM
from adapters.discord.post import Post
from bot.errors import SettingsError
from bot.runtime.engine import Engine
from bot.runtime.ports import Notes
from bot.settings import Settings

LONGEST_PAUSE: Final = 300
"""Seconds between two tries to log in, at most; they double from 1."""

REST: Final = 5.0
"""Seconds that what is under way is given when we leave."""

NOT_ACCEPTED: Final = (
    "Discord does not accept DISCORD_TOKEN. Copy it anew from the page Bot of your application at"
    " https://discord.com/developers/applications (Reset Token), without quotes or spaces."
)

_SALT: Final = "discord.salt"

log = structlog.get_logger(__name__)


async def serve(engine: Engine, settings: Settings) -> None:
    """Serve Discord until cancelled. Raises SettingsError for a token that is not accepted."""
    Route.BASE = settings.discord_api_base  # all of discord.py's calls
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    trace = aiohttp.TraceConfig()
    async with Client(trace) as client:
        try:
            await log_in(client, token)
            await open_shop(engine, client, trace)
            await _await_leave_to_connect(client)
            await client.connect()
        except discord.ConnectionClosed as closed:
            raise SettingsError(NOT_ACCEPTED) from closed
        finally:
            await client.rest(REST)
            await engine.courier.unregister(PLATFORM, REST)


async def open_shop(engine: Engine, client: Client, trace: aiohttp.TraceConfig) -> None:
    directs = Directs(client)
    post = Post(client, directs, await _salt(engine.notes))
    _count_refusals(trace, post)
    client.hears = Desk(engine, post, directs)
    engine.register(PLATFORM, post)
    try:
        told = await sync(client.http, client.application_id or 0, engine.library, engine.notes)
        log.info("Discord is served.", platform=PLATFORM, count=told)
    except discord.HTTPException as refused:
        log.error("Discord did not take our commands.", platform=PLATFORM, error=type(refused).__name__)  # noqa: TRY400


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


async def _await_leave_to_connect(client: discord.Client) -> None:
    """Ask where the gateway is, and wait if Discord has counted too many connections today: one more resets the token.

    discord.py does neither for a client without shards.
    """
    try:
        told = await client.http.request(Route("GET", "/gateway/bot"))
    except discord.HTTPException as refused:
        log.warning("Discord does not say where its gateway is.", error=type(refused).__name__)
        return
    DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(told["url"])
    limit = told.get("session_start_limit", {})
    if limit.get("remaining", 1) < 1:
        seconds = limit["reset_after"] / 1000
        log.error("Discord allows no further connection for now: waiting.", seconds=seconds)
        await asyncio.sleep(seconds)


async def _salt(notes: Notes) -> str:
    """A few characters that tell this database from any other of the same bot."""
    salt = await notes.recall(_SALT)
    if not salt:
        salt = secrets.token_hex(2)
        await notes.note(_SALT, salt)
    return salt


def _count_refusals(trace: aiohttp.TraceConfig, post: Post) -> None:
    """Count what Discord counts, of every call of ours and of the library's own."""

    async def ended(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, call: aiohttp.TraceRequestEndParams
    ) -> None:
        if call.response.status in REFUSED:
            post.refused.note(time.monotonic())

    trace.on_request_end.append(ended)

"""Discord's wiring: log in, listen, bring what happens to the engine."""

from __future__ import annotations

import asyncio
from typing import Final

import aiohttp
import discord
import structlog
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.client import Client
from adapters.discord.people import PLATFORM
from adapters.discord.post import Post
from bot.errors import SettingsError
from bot.runtime.engine import Engine
from bot.settings import Settings

LONGEST_PAUSE: Final = 300
"""Seconds between two tries to log in, at most; they double from 1."""

NOT_ACCEPTED: Final = (
    "Discord does not accept DISCORD_TOKEN. Copy it anew from the page Bot of your application at"
    " https://discord.com/developers/applications (Reset Token), without quotes or spaces."
)

log = structlog.get_logger(__name__)


async def serve(engine: Engine, settings: Settings) -> None:
    """Serve Discord until cancelled. Raises SettingsError for a token that is not accepted."""
    Route.BASE = settings.discord_api_base  # all of discord.py's calls
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    async with Client(engine) as client:
        await _log_in(client, token)
        engine.register(PLATFORM, Post(client))
        log.info("Discord is served.", platform=PLATFORM)
        await _await_leave_to_connect(client)
        await client.connect()


async def _await_leave_to_connect(client: Client) -> None:
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


async def _log_in(client: Client, token: str) -> None:
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

"""A check-up of the Discord side: does the token count, is the application set up so that we hear and are heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import aiohttp
import discord
from discord.http import Route

from adapters.discord.client import Client
from adapters.discord.commands import command_payloads, tell
from adapters.discord.limits import MOST_REFUSED, Window
from adapters.discord.serve import NOT_ACCEPTED, counting
from bot.errors import PlatformError, SettingsError
from bot.library.library import Library
from bot.runtime.process.findings import Finding
from bot.settings import Settings, revealed

NAME: Final = "Discord"
REACH: Final = "Look whether this machine reaches https://discord.com, and try again."
MISSING: Final = "DISCORD_TOKEN is not set, in the environment or in a file .env (.env.example shows how)."

GUILDS: Final = "https://discord.com/oauth2/authorize?client_id={0}&scope=bot+applications.commands&permissions=0"
USERS: Final = (
    "https://discord.com/oauth2/authorize?client_id={0}&scope=applications.commands&integration_type=1"  # for oneself
)

PORTAL: Final = "https://discord.com/developers/applications/{0}"


async def examine(settings: Settings, library: Library) -> list[Finding]:
    """What is well and what is not. Nothing is changed, and the gateway is left alone."""
    Route.BASE = settings.discord_api_base
    token = revealed(settings.discord_token) or ""
    async with Client(counting(Window(MOST_REFUSED))) as client:
        try:
            await client.login(token)
            told = await client.http.request(
                Route("GET", "/applications/{application_id}/commands", application_id=client.application_id)
            )
        except discord.LoginFailure:
            return [Finding("Discord's token", "is not accepted.", NOT_ACCEPTED)]
        except (OSError, aiohttp.ClientError, discord.HTTPException) as away:
            words = f"cannot be asked ({type(away).__name__})."
            return [Finding(NAME, words, REACH)]
        return list(_findings(client, {each["name"] for each in told}, library))


async def tell_commands(settings: Settings, library: Library) -> int:
    """Tell Discord of all commands, at the operator's word; returns how many. Raises SettingsError, PlatformError."""
    Route.BASE = settings.discord_api_base
    token = revealed(settings.discord_token)
    if not token:
        raise SettingsError(MISSING)
    payloads = command_payloads(library)
    async with Client(counting(Window(MOST_REFUSED))) as client:
        try:
            await client.login(token)
            await tell(client.http, client.application_id or 0, payloads)
        except discord.LoginFailure:
            raise SettingsError(NOT_ACCEPTED) from None
        except discord.HTTPException as refused:
            raise PlatformError(f"Discord did not take the commands (status {refused.status}).") from refused
        except (OSError, aiohttp.ClientError) as away:
            raise PlatformError(f"{NAME} cannot be reached ({type(away).__name__}). {REACH}") from None
    return len(payloads)


def _findings(client: Client, told: set[str], library: Library) -> Iterator[Finding]:
    number = client.application_id
    yield Finding("Discord's token", f"counts: you are {client.user}.")
    yield from _endpoint(client, PORTAL.format(number))
    ours = {each["name"] for each in command_payloads(library)}
    behind = "" if told == ours else "Start `comeback run`, or tell Discord now: comeback discord sync"
    yield Finding("Commands", f"{len(ours & told)} of {len(ours)} are known to Discord.", behind)
    yield Finding("Permissions", "none needed, no privileged intent either.")
    yield Finding("Invite to a server", GUILDS.format(number))
    yield Finding("Invite for oneself", USERS.format(number))


def _endpoint(client: Client, portal: str) -> Iterator[Finding]:
    """An address for interactions takes them all away from us."""
    if client.application is not None and client.application.interactions_endpoint_url:
        remedy = f"Empty the field Interactions Endpoint URL at {portal}/information."
        yield Finding("Interactions", "are sent to an address of their own, and never reach us.", remedy)

"""The core's commands as Discord's application commands, and telling Discord of them when they have changed.

The payload is pure. Discord keeps what it was told, so it is told again only when the hash is another one, or at the
operator's word (`comeback discord sync`): it counts how often commands are replaced, and they are gone for a moment.
"""

from __future__ import annotations

import hashlib
from typing import Any, Final, NamedTuple

import discord
import msgspec
from discord.http import HTTPClient, Route

from adapters.discord import words
from adapters.discord.drawing import setting_up
from bot.conversation.looks.completing import COMPLETES
from bot.dialogue.shortening import shorten
from bot.library.commands import Command, commands
from bot.library.library import Library
from bot.runtime.ports import Notes

ABOUT: Final = 100
"""Characters of a description."""

CHAT_INPUT, TEXT_OPTION = 1, 3
EVERYWHERE: Final = [0, 1, 2]
"""In servers, in our direct messages, in other private channels."""
BOTH_INSTALLS: Final = [0, 1]
"""On a server, and for a user wherever they are."""

NOTE: Final = "discord.commands"
IDS: Final = "discord.command_ids"


class Takes(NamedTuple):
    """What may stand behind a command."""

    name: str
    about: str


TAKES: Final[dict[str, Takes]] = {
    **dict.fromkeys(("debrief", "outcome", "review", "interviews"), Takes("company", words.COMPANY)),
    **dict.fromkeys(("resume", "change"), Takes("talk", words.TALK)),
    "timezone": Takes("city", words.CITY),
    "help": Takes("command", words.COMMAND),
    "link": Takes("code", words.CODE),
    "card": Takes("code", words.CARD),
}


def command_payloads(library: Library) -> list[dict[str, Any]]:
    """What Discord is told of all commands."""
    listed = (each for each in commands(library) if each.listed)
    return [*(_payload(each) | _localised(each, library) for each in listed), setting_up.payload()]


async def sync(http: HTTPClient, application: int, library: Library, notes: Notes) -> int | None:
    """Tell Discord of the commands if they have changed; returns how many, or None. Raises discord.HTTPException."""
    payloads = command_payloads(library)
    known = f"{application} {hashlib.sha256(msgspec.json.encode(payloads)).hexdigest()}"
    if await notes.recall(NOTE) == known:
        return None
    ids = await tell(http, application, payloads)
    await notes.note(IDS, msgspec.json.encode(ids).decode())
    await notes.note(NOTE, known)
    return len(payloads)


async def tell(http: HTTPClient, application: int, payloads: list[dict[str, Any]]) -> dict[str, str]:
    """Tell Discord of all commands; returns the id of each. Raises discord.HTTPException."""
    route = Route("PUT", "/applications/{application_id}/commands", application_id=application)
    told = await http.request(route, json=payloads)
    return {str(each["name"]): str(each["id"]) for each in told or () if "id" in each}


async def ids_of(notes: Notes) -> dict[str, str]:
    """The ids that Discord gave our commands. Raises StorageError."""
    noted = await notes.recall(IDS)
    return msgspec.json.decode(noted, type=dict[str, str]) if noted else {}


def _payload(command: Command) -> dict[str, Any]:
    return {
        "name": command.name,
        "description": shorten(command.about, ABOUT) or command.name,
        "type": CHAT_INPUT,
        "options": _options(command),
        "contexts": EVERYWHERE,
        "integration_types": BOTH_INSTALLS,
    }


def _localised(command: Command, library: Library) -> dict[str, dict[str, str]]:
    """Its name and what it does in the languages that Discord knows and somebody has written."""
    known = {each.value for each in discord.Locale}
    written = {name: words[command.name] for name, words in library.locales.items() if command.name in words}
    names = {language: each.name for language, each in written.items() if each.name and language in known}
    abouts = {language: each.about for language, each in written.items() if each.about and language in known}
    return {
        **({"name_localizations": names} if names else {}),
        **({"description_localizations": abouts} if abouts else {}),
    }


def _options(command: Command) -> list[dict[str, Any]]:
    """The one option of a command that takes something; completed while it is typed, if the core can."""
    takes = TAKES.get(command.name)
    if takes is None:
        return []
    option = {"type": TEXT_OPTION, "name": takes.name, "description": takes.about, "required": False}
    return [{**option, "autocomplete": True} if command.name in COMPLETES else option]

"""The app manifest: everything that Slack has to know of us, made from the one list of commands. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from adapters.slack.drawing.kit import Json
from adapters.slack.drawing.naming import NAME
from adapters.slack.drawing.setting_up import CALLBACK as SETUP
from adapters.slack.places import PATH, REDIRECT
from bot.conversation.gates.consent import FIRST
from bot.conversation.support import SUPPORT
from bot.dialogue.messages import plain
from bot.library.commands import GROUPS, Command, commands
from bot.library.library import Library
from bot.runtime.voice import phrase

NEEDED: Final = ("commands", "chat:write", "im:history")
"""To take commands, to write, and to find in our own conversation what was posted when a reply got lost."""

OPTIONAL: Final = ("users:read", "files:write")
"""For zone and language of a profile and to know an admin; for files and pictures. Without them all works, in words."""

EVENTS: Final = ("app_home_opened", "app_uninstalled", "message.im", "tokens_revoked")

MOST: Final = 25
"""Commands with a name of their own; each takes a name from every other app of the workspace."""

ABOUT: Final = "Helps after a job interview that went badly, and before the next one."
MORE: Final = (
    "Comeback asks useful questions after a job interview that went badly, keeps what you learn, and plays your own"
    " evidence back to you before the next one. It talks to you alone, in direct messages, and only answers when you"
    " write or when you asked for a reminder. It uses no language model. Owners of a workspace can export direct"
    " messages on some plans; the questions that need it most can be answered in a window, which leaves no message."
)


def manifest(library: Library, address: str = "") -> Json:
    """The manifest; with the public `address` of a server it is one for HTTP, else for Socket Mode."""
    base = address.rstrip("/")
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Comeback",
            "description": ABOUT,
            "long_description": MORE,
            "background_color": "#2f6f73",
        },
        "features": _features(library, base),
        "oauth_config": {
            **({"redirect_urls": [base + REDIRECT]} if base else {}),
            "scopes": {"bot": [*NEEDED, *OPTIONAL], "bot_optional": list(OPTIONAL)},
        },
        "settings": _settings(base),
    }


def _features(library: Library, base: str) -> Json:
    tabs = {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}
    return {
        "app_home": tabs,
        "bot_user": {"display_name": "Comeback", "always_online": True},
        "slash_commands": list(_commands(library, base)),
    }


def _settings(base: str) -> Json:
    return {
        "event_subscriptions": _with_url({"bot_events": list(EVENTS)}, base),
        "interactivity": _with_url({"is_enabled": True}, base),
        "org_deploy_enabled": False,
        "socket_mode_enabled": not base,
        "token_rotation_enabled": False,
    }


def _commands(library: Library, base: str) -> Iterable[Json]:
    """`/comeback` for everything, and by name: the help lines, as many talks as there is room for, and admins' own.

    There is no room for all: what is needed right now or after an interview goes before what can wait.
    """
    words = " | ".join(each.name for each in commands(library) if each.listed)
    yield _command(NAME, ABOUT, base, usage_hint=f"[{words}]"[:1000])
    for each in _by_name(library):
        yield _command(each.name, each.about, base)
    yield _command(SETUP, plain(phrase(library, "setup.command")), base)


def _by_name(library: Library) -> list[Command]:
    frequent = [
        each for each in commands(library) if each.listed and each.name in {SUPPORT, *library.dialogues} - {FIRST}
    ]
    frequent.sort(key=lambda each: (each.name != SUPPORT, GROUPS.index(each.group)))
    return frequent[: MOST - 2]


def elsewhere(library: Library) -> frozenset[str]:
    """Commands that have no name of their own on Slack."""
    return frozenset(each.name for each in commands(library)) - {each.name for each in _by_name(library)}


def _command(name: str, about: str, base: str, **more: str) -> Json:
    made = {"command": f"/{name}", "description": about[:2000], "should_escape": False, **more}
    return {**made, "url": base + PATH} if base else made


def _with_url(given: Json, base: str) -> Json:
    return {"request_url": base + PATH, **given} if base else given

"""Who is who on Discord. A person is one user, in servers and in direct messages alike; a channel has a key, too."""

from __future__ import annotations

from typing import Final

PLATFORM: Final = "discord"

_CHANNEL: Final = "#"
"""Before a channel's id, where a user's id stands in a person's key."""


def person_key(user: int) -> str:
    """The key of a user: no tenant, so that a talk begun in a server goes on anywhere."""
    return f"{PLATFORM}::{user}"


def user_of(person: str) -> int:
    """The user whose key this is."""
    return int(person.rpartition(":")[2])


def channel_key(guild: int, channel: int) -> str:
    """The key of a server's channel, which is kept like a person who never speaks."""
    return f"{PLATFORM}:{guild}:{_CHANNEL}{channel}"


def channel_of(person: str) -> tuple[int, int] | None:
    """The server and the channel whose key this is; None: it is a user's."""
    _, guild, channel = person.split(":")
    return (int(guild), int(channel.removeprefix(_CHANNEL))) if channel.startswith(_CHANNEL) else None

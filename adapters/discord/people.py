"""Who is who on Discord. A person is one user, in every server and in direct messages alike."""

from __future__ import annotations

from typing import Final

PLATFORM: Final = "discord"


def person_key(user: int) -> str:
    """The key of a user: no tenant, so that a talk begun in a server goes on anywhere."""
    return f"{PLATFORM}::{user}"


def user_of(person: str) -> int:
    """The user whose key this is."""
    return int(person.rpartition(":")[2])

"""What Discord tells of people, channels and messages, and how it numbers them."""

from __future__ import annotations

import itertools
import time
from typing import Any, Final

APPLICATION: Final = 1_456_000_000_000_000_001
EPOCH: Final = 1_420_070_400_000
"""Discord's, in milliseconds."""

numbers = itertools.count()

Json = dict[str, Any]


def snowflake() -> int:
    """An id as Discord gives them: the time, and a number of its own."""
    return (int(time.time() * 1000) - EPOCH) << 22 | next(numbers) % (1 << 22)


def channel_of(user: int) -> int:
    """The direct messages of a user."""
    return user + 1


def made_at(number: int) -> float:
    return ((number >> 22) + EPOCH) / 1000


def user_of(number: int, name: str, *, bot: bool = False) -> Json:
    return {"id": str(number), "username": name, "discriminator": "0", "avatar": None, "bot": bot}


def message_of(body: Json, number: int, channel: int, author: int) -> Json:
    said = {"id": str(number), "channel_id": str(channel), "author": user_of(author, "x", bot=author == APPLICATION)}
    rest: Json = {"content": body.get("content") or "", "components": body.get("components") or [], "type": 0}
    empty: Json = {"embeds": [], "attachments": [], "mentions": [], "mention_roles": [], "edited_timestamp": None}
    times = {"timestamp": "2026-11-22T09:00:00+00:00", "tts": False, "mention_everyone": False, "pinned": False}
    return {**said, **rest, **empty, **times, "flags": body.get("flags") or 0}

"""What platform and victim say to each other: a line of JSON each, over loopback."""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec

from bot.dialogue.messages import Message

LONGEST: Final = 1 << 20


class Input(msgspec.Struct, frozen=True, tag="input"):
    """The platform brings what somebody wrote, again and again until it is acknowledged."""

    key: str
    person: str
    line: str


class Kept(msgspec.Struct, frozen=True, tag="kept"):
    """The bot acknowledges an input."""

    key: str


class Sent(msgspec.Struct, frozen=True, tag="sent"):
    """The bot sends a letter."""

    id: int
    person: str
    message: Message


class Took(msgspec.Struct, frozen=True, tag="took"):
    """The platform has it."""

    id: int


class Look(msgspec.Struct, frozen=True, tag="look"):
    """The bot asks whether the platform has a letter."""

    id: int


class Saw(msgspec.Struct, frozen=True, tag="saw"):
    """The platform's word on that."""

    id: int
    there: bool


class Leave(msgspec.Struct, frozen=True, tag="leave"):
    """The platform lets the bot go, in order."""


FromBot = Kept | Sent | Look
FromPlatform = Input | Took | Saw | Leave

from_bot: Final = msgspec.json.Decoder[FromBot](FromBot)
from_platform: Final = msgspec.json.Decoder[FromPlatform](FromPlatform)


def say(writer: asyncio.StreamWriter, word: FromBot | FromPlatform) -> None:
    """Write one line."""
    writer.write(msgspec.json.encode(word) + b"\n")

"""All kinds of things that somebody says in direct messages, the long ones too."""

from __future__ import annotations

from typing import Final

from tests.discord.someone import Someone
from tests.discord.standin import StandIn

TALKER: Final = 1_300_000_000_000_000_090

LINES: Final = (
    *("hello", "yes to both", "Ada", "/timezone tell city", "Berlin", "/odds", "/patterns", "/export", "/casebook"),
    *("/write", "one", "I do not know what to say about it. " * 100, "/stories", "/help", "/support", "/forget"),
)


async def talk(discord: StandIn) -> None:
    """Say all of it, each line after the answer to the last."""
    ada = Someone(discord, TALKER, guild=None)
    for number, line in enumerate(LINES, 1):
        await ada.writes(line)
        await written(ada, number)


async def written(ada: Someone, count: int) -> None:
    """Wait for so many direct messages."""
    await ada.discord.until(lambda: len(ada.letters()) >= count)

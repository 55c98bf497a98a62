"""Which channel of which server hears our posts, and what stood in the way of the last one. Nobody's name is in it.

What is posted, when and where lies with the channel itself, as with a person. This is the index by server: one note of
the installation, small enough to be kept in memory.
"""

from __future__ import annotations

import enum
from collections.abc import Collection
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.runtime.ports import Notes

NOTE: Final = "discord.communities"


class Trouble(enum.Enum):
    """What stood in the way of a post."""

    NONE = ""
    FORBIDDEN = "forbidden"  # we may not write there
    GONE = "gone"  # the channel was deleted, and the posts ended with it


class Community(msgspec.Struct, frozen=True, omit_defaults=True):
    """A server's channel. `told`: somebody who manages the server knows of the trouble."""

    channel: int
    trouble: Trouble = Trouble.NONE
    told: bool = False


class Communities:
    """The servers that have set up a channel."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._by_guild: dict[int, Community] = {}

    async def remember(self) -> None:
        """Take up what an earlier process noted. Raises StorageError."""
        if noted := await self._notes.recall(NOTE):
            self._by_guild = msgspec.json.decode(noted, type=dict[int, Community])

    def of(self, guild: int) -> Community | None:
        """A server's channel, if one was set up."""
        return self._by_guild.get(guild)

    def beside(self, guilds: Collection[int]) -> tuple[int, ...]:
        """Servers that set one up, are not among these, and where the last post found no way: we are not there now."""
        troubled = (guild for guild, there in self._by_guild.items() if there.trouble is not Trouble.NONE)
        return tuple(guild for guild in troubled if guild not in guilds)

    async def keep(self, guild: int, community: Community) -> None:
        """Keep a server's channel, over what stood there. Raises StorageError."""
        await self._write({**self._by_guild, guild: community})

    async def drop(self, guild: int) -> None:
        """Drop a server's channel. Raises StorageError."""
        if guild in self._by_guild:
            await self._write({each: there for each, there in self._by_guild.items() if each != guild})

    async def posted(self, guild: int, channel: int, trouble: Trouble) -> None:
        """A post went up, or something stood in its way. Raises StorageError."""
        there = self.of(guild)
        if there is not None and there.channel == channel and there.trouble is not trouble:
            await self.keep(guild, replace(there, trouble=trouble, told=False))

    def untold(self, guild: int) -> Community | None:
        """A server's channel with a trouble that nobody there was told of."""
        there = self.of(guild)
        return there if there is not None and there.trouble is not Trouble.NONE and not there.told else None

    async def _write(self, after: dict[int, Community]) -> None:
        await self._notes.note(NOTE, msgspec.json.encode(after).decode())
        self._by_guild = after

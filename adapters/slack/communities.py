"""Which channel of which workspace hears our posts, who set it up, and what stood in the way of the last one.

What is posted, when and where lies with the channel itself, as with a person. This is the index by workspace: one note
of the installation, sealed like any other, and small enough to be kept in memory.
"""

from __future__ import annotations

import enum
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.runtime.ports import Notes

NOTE: Final = "slack.communities"

CHANNEL: Final = "#"
"""Before a channel's id, where a person's would stand in a key."""


class Trouble(enum.Enum):
    """What stood in the way of a post."""

    NONE = ""
    OUTSIDE = "outside"  # we are not in the channel, or it is not there any more
    ARCHIVED = "archived"
    FORBIDDEN = "forbidden"  # the workspace lets only some people write there


REASONS: Final = {
    "not_in_channel": Trouble.OUTSIDE,
    "channel_not_found": Trouble.OUTSIDE,
    "is_archived": Trouble.ARCHIVED,
    "restricted_action": Trouble.FORBIDDEN,
    "restricted_action_read_only_channel": Trouble.FORBIDDEN,
    "restricted_action_thread_only_channel": Trouble.FORBIDDEN,
}
"""Slack's word for it → what it is."""


class Community(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A workspace's channel. `by` set it up, and is `told` of a trouble once."""

    tenant: str
    team: str
    channel: str
    by: str
    trouble: Trouble = Trouble.NONE
    told: bool = False

    @property
    def key(self) -> str:
        """The channel's, which is like a person's."""
        return channel_key(self.tenant, self.channel)


def channel_key(tenant: str, channel: str) -> str:
    """The key of a channel."""
    return f"slack:{tenant}:{CHANNEL}{channel}"


def channel_in(user: str) -> str:
    """The channel that stands where a person's id would, or nothing."""
    return user.removeprefix(CHANNEL) if user.startswith(CHANNEL) else ""


def is_channel(key: str) -> bool:
    """Tell whether a key is that of a channel."""
    return key.split(":", 2)[2].startswith(CHANNEL)


class Communities:
    """The workspaces that have set up a channel, one each."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._held: dict[str, Community] = {}

    async def remember(self) -> None:
        """Take up what an earlier process noted. Raises StorageError."""
        if noted := await self._notes.recall(NOTE):
            self._held = msgspec.json.decode(noted, type=dict[str, Community])

    def of(self, tenant: str, team: str) -> Community | None:
        """A workspace's channel, if one was set up."""
        return self._held.get(_name(tenant, team))

    def within(self, tenant: str, team: str) -> tuple[Community, ...]:
        """Those of a workspace, or without a team of a whole enterprise."""
        return tuple(each for each in self._held.values() if each.tenant == tenant and team in ("", each.team))

    def untold(self, tenant: str, user: str) -> Community | None:
        """A channel that this person set up, with a trouble they have not heard of."""
        found = (each for each in self._held.values() if (each.tenant, each.by) == (tenant, user))
        return next((each for each in found if each.trouble is not Trouble.NONE and not each.told), None)

    async def keep(self, community: Community) -> None:
        """Keep a workspace's channel, over what stood there. Raises StorageError."""
        await self._write({**self._held, _name(community.tenant, community.team): community})

    async def drop(self, community: Community) -> None:
        """A workspace has none any more. Raises StorageError."""
        gone = _name(community.tenant, community.team)
        await self._write({name: each for name, each in self._held.items() if name != gone})

    async def posted(self, key: str, trouble: Trouble) -> None:
        """A post went up, or something stood in its way. Raises StorageError."""
        there = next((each for each in self._held.values() if each.key == key), None)
        if there is not None and there.trouble is not trouble:
            await self.keep(replace(there, trouble=trouble, told=False))

    async def told(self, community: Community) -> None:
        """Whoever set it up knows of its trouble. Raises StorageError."""
        if self._held.get(_name(community.tenant, community.team)) == community:
            await self.keep(replace(community, told=True))

    async def _write(self, after: dict[str, Community]) -> None:
        await self._notes.note(NOTE, msgspec.json.encode(after).decode())
        self._held = after


def _name(tenant: str, team: str) -> str:
    return f"{tenant}/{team}"

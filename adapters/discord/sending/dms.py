"""Direct messages: which channel is whose, and opening new ones no faster than Discord likes."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Final

import discord

from adapters.discord.limits import MOST_OPENED, Window
from adapters.discord.sending.outcomes import OPENING_TOO_FAST

REMEMBERED: Final = 20_000
"""People whose channel is remembered; Discord gives the same one again for any other."""

HOUR: Final = 3600.0

HERE: Final = 60.0
"""Seconds since their last word in which somebody is taken to be looking at the talk."""


class TooFast(Exception):
    """No new direct messages for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"no new direct messages for {seconds:.0f} s")
        self.seconds = seconds


class Directs:
    """The channels of direct messages."""

    def __init__(self, client: discord.Client, kept: Callable[[int], Awaitable[int | None]]) -> None:
        """`kept` gives the channel that an earlier process kept of somebody."""
        self._client = client
        self._kept = kept
        self._channels: OrderedDict[int, int] = OrderedDict()
        self._spoke: dict[int, float] = {}
        self._opened = Window(MOST_OPENED)

    def seen(self, user: int, channel: int) -> None:
        """Somebody spoke to us there."""
        self._channels[user] = channel
        self._channels.move_to_end(user)
        if len(self._channels) > REMEMBERED:
            self._channels.popitem(last=False)

    def spoke(self, user: int) -> None:
        """Somebody said or pressed something there."""
        self._spoke[user] = time.monotonic()
        if len(self._spoke) > REMEMBERED:
            self._spoke = {each: at for each, at in self._spoke.items() if time.monotonic() - at < HERE}

    def are_here(self, user: int) -> bool:
        """Tell whether somebody is talking to us there right now."""
        return time.monotonic() - self._spoke.get(user, -HERE) < HERE

    def known(self, user: int) -> int | None:
        """Their channel, if somebody spoke there lately."""
        return self._channels.get(user)

    def lately(self, most: int) -> tuple[tuple[int, int], ...]:
        """Users and their channels, the last to speak first."""
        return tuple(islice(reversed(self._channels.items()), most))

    def forget(self, user: int) -> None:
        """That channel is there no more."""
        self._channels.pop(user, None)

    async def of(self, user: int) -> discord.PartialMessageable:
        """Somebody's direct messages, opened if need be. Raises TooFast, discord.DiscordException."""
        if user not in self._channels:
            self.seen(user, await self._kept(user) or await self._open(user))
        return self._client.get_partial_messageable(self._channels[user])

    async def _open(self, user: int) -> int:
        if wait := self._opened.wait(time.monotonic()):
            raise TooFast(wait)
        self._opened.note(time.monotonic())
        try:
            channel = await self._client.create_dm(discord.Object(user))
        except discord.HTTPException as refused:
            if refused.code == OPENING_TOO_FAST:
                self._opened.close(time.monotonic() + HOUR)
            raise
        return channel.id

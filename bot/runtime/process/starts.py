"""A process that dies and is started again at once, over and over, slows itself down.

Discord resets the token of a bot that has identified itself 1,000 times in a day, and no platform likes being knocked
at. Starts that did not end in good order are noted in the database; many of them lately mean waiting before the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.runtime.ports import Notes

LATELY: Final = timedelta(hours=1)
"""How far back a start counts."""

FREE: Final = 10
"""Starts lately that cost no wait: whoever restarts by hand, or kills us to try it, should not notice."""

LONGEST: Final = timedelta(minutes=5)
"""The longest wait. 10 quick starts, 8 that double from 2 s, then one in 5 minutes: below 350 a day."""

_NOTE: Final = "starts"


def wait_before(starts: Sequence[datetime], now: datetime) -> timedelta:
    """How long to wait before a start, after these that did not end in good order. Those in the future count not."""
    lately = sum(now - LATELY < each <= now for each in starts)
    if lately < FREE:
        return timedelta()
    return min(timedelta(seconds=2 ** min(lately - FREE + 1, 16)), LONGEST)


async def note_start(notes: Notes, now: datetime) -> timedelta:
    """Note a start; returns how long to wait before it knocks at any platform. Raises StorageError."""
    starts = _read(await notes.recall(_NOTE))
    lately = [each for each in starts if now - LATELY < each <= now]
    await notes.note(_NOTE, _written([*lately, now]))
    return wait_before(lately, now)


async def note_end(notes: Notes) -> None:
    """This run ended in good order: its start does not count. Raises StorageError."""
    await notes.note(_NOTE, _written(_read(await notes.recall(_NOTE))[:-1]))


def _read(noted: str) -> list[datetime]:
    return msgspec.json.decode(noted, type=list[datetime]) if noted else []


def _written(starts: list[datetime]) -> str:
    return msgspec.json.encode(starts).decode()

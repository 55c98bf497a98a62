"""One step for one letter: whose turn it is, by which way it goes, and what becomes of it."""

from __future__ import annotations

import structlog
from msgspec.structs import replace

from bot.runtime.delivery.attempts import Attempts, Parcel
from bot.runtime.delivery.shelf import Shelf
from bot.runtime.delivery.ways import Way, Ways
from bot.runtime.ports import LetterState

log = structlog.get_logger(__name__)


class Forwarding:
    """Takes letters a step further, one at a time and person."""

    def __init__(self, ways: Ways, shelf: Shelf, attempts: Attempts) -> None:
        self._ways = ways
        self._shelf = shelf
        self._attempts = attempts

    async def way_in_turn(self, parcel: Parcel) -> Way | None:
        """The way to a letter's person, when it is its turn there. Answers to inputs are not counted by platforms."""
        letter = parcel.letter
        way = self._ways.to(letter.person)
        if way is None or way.pace is None or letter.reply_to:
            return way
        await way.pace.turn(letter.person, calm=parcel.calm)
        return self._ways.to(letter.person)

    async def forward(self, parcel: Parcel, way: Way) -> Parcel:
        """One step. While something is held for a person, only answers to themselves are tried."""
        letter = parcel.letter
        if parcel.off:
            return await self._attempts.settled(replace(letter, state=LetterState.DEAD))
        if self._shelf.holds(letter.person) and not parcel.look and not letter.reply_to:
            return await self._attempts.settled(replace(letter, state=LetterState.HELD))
        parcel = await self._attempts.forward(parcel, way.addressed())
        if parcel.shut and self._ways.close(way.platform, way.transport):
            log.error("The platform takes nothing from us any more; letters wait.", platform=way.platform)
        return parcel

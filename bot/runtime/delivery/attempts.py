"""One attempt at a letter: claim it, look for it or make the call, write down what became of it.

A letter is stored as SENDING before the call is made. After a restart, and after a call that broke off, such a letter
is *unsure*: the platform is asked whether it has it, and it is never resent blindly (delivery.md, 9 to 13).
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

import msgspec
import structlog
from msgspec.structs import replace

from bot.errors import PlatformError, StorageError
from bot.log import explained
from bot.runtime.delivery.retry import after, is_over, next_attempt
from bot.runtime.ports import Clock, Delivery, Found, Letter, LetterState, Outcome, Store, Transport

PATIENCE: Final = timedelta(seconds=10)
"""Before the store is asked again for what it could not do: a full disk is not emptied in a second."""

LONGEST_CALL: Final = 60.0
"""Seconds a transport may take; a library that waits out a short rate limit inside a call takes up to half of it."""

log = structlog.get_logger(__name__)


class Parcel(msgspec.Struct, frozen=True):
    """A letter on its way. `look` counts from 1 the looks for one that may have arrived; 0: it has not.

    `shut`: the platform takes nothing from us any more. `calm`: it comes by itself, and nobody waits for it;
    `reminder` brought it. `off`: what that was about is gone, so it is not sent any more.
    """

    letter: Letter
    look: int = 0
    shut: bool = False
    calm: bool = False
    reminder: str = ""
    off: bool = False


class Attempts:
    """Makes attempts. What becomes of a letter is written to the store; the next step is told by the parcel."""

    def __init__(self, store: Store, clock: Clock, longest_call: float = LONGEST_CALL) -> None:
        self._store = store
        self._clock = clock
        self._longest_call = longest_call

    async def forward(self, parcel: Parcel, transport: Transport) -> Parcel:
        """One attempt: what became of the letter, or the same to be tried again at its `not_before`."""
        letter = parcel.letter
        if parcel.look:
            found = await self._find(letter, transport)
            if found is None and (then := next_attempt(parcel.look, self._clock.now(), None)) is not None:
                return Parcel(replace(letter, not_before=then), parcel.look + 1)
            if found is Found.SENT:
                return await self.settled(replace(letter, state=LetterState.SENT))
        if letter.expires is not None and is_over(letter, self._clock.now()):
            return await self.settled(replace(letter, state=LetterState.DEAD))
        if letter.state is LetterState.READY:
            letter = replace(letter, state=LetterState.SENDING)
            if not await self.settle(letter):
                return Parcel(replace(parcel.letter, not_before=self._clock.now() + PATIENCE))
        outcome = await self._attempt(letter, transport)
        return replace(await self.settled(self._after(letter, outcome)), shut=outcome is Delivery.SHUT)

    async def settled(self, letter: Letter) -> Parcel:
        """Write down what became of a letter; one that is still SENDING may have arrived."""
        await self.settle(letter)
        return Parcel(letter, 1 if letter.state is LetterState.SENDING else 0)

    async def settle(self, *letters: Letter) -> bool:
        """Write down what became of letters that are stored. If even that fails, a sent one is unsure next time."""
        stored = [letter for letter in letters if letter.id >= 0]
        if not stored:
            return True
        try:
            await self._store.settle(stored)
        except StorageError as full:
            log.error("letters not settled", letter=stored[0].id, error=explained(full))  # noqa: TRY400
            return False
        return True

    async def _find(self, letter: Letter, transport: Transport) -> Found | None:
        """What the platform says of an unsure letter; None: it could not be asked."""
        try:
            async with asyncio.timeout(self._longest_call):
                return await transport.find(letter)
        except Exception as broken:  # noqa: BLE001  a transport's fault must not end the person's round
            log.warning("letter not looked for", letter=letter.id, error=type(broken).__name__)
            return None

    async def _attempt(self, letter: Letter, transport: Transport) -> Outcome | None:
        """What became of it; None: the call broke off, and it may have arrived all the same (a lost reply)."""
        try:
            async with asyncio.timeout(self._longest_call):
                return await transport.send(letter)
        except (PlatformError, TimeoutError) as refused:
            log.warning("letter not taken", letter=letter.id, error=type(refused).__name__)
        except asyncio.CancelledError as leaked:
            if (task := asyncio.current_task()) is None or task.cancelling():
                raise
            log.warning("letter not taken", letter=letter.id, error=type(leaked).__name__)
        except Exception as broken:  # noqa: BLE001  a transport's fault must not end the person's round
            log.error("transport failed", letter=letter.id, error=type(broken).__name__)  # noqa: TRY400
        return None

    def _after(self, letter: Letter, outcome: Outcome | None) -> Letter:
        then = after(letter, outcome, self._clock.now())
        if then.state is LetterState.DEAD:
            log.error("letter given up", letter=letter.id, attempt=letter.attempt)
        if outcome is Delivery.UNREACHABLE:
            log.warning("letter held until its person comes", letter=letter.id)
        return then

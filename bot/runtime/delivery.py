"""The outbox pump: letters go out per person in order, each at least once, repeats suppressed by the letter's id.

A letter is stored as SENDING before the call is made. After a restart such a letter is *unsure*: the platform is asked
whether it has it, and it is never resent blindly (delivery.md, 9 to 13).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable

import structlog
from msgspec.structs import replace

from bot.errors import PlatformError, StorageError
from bot.runtime.ports import Clock, Delivery, Found, Letter, LetterState, Store, Transport
from bot.runtime.retry import next_attempt

log = structlog.get_logger(__name__)


class Courier:
    """Delivers letters. One small task per person with letters on the way, none for anybody else."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Start with no platform."""
        self._store = store
        self._clock = clock
        self._transports: dict[str, Transport] = {}
        self._waiting: dict[str, deque[Letter]] = {}
        self._rounds: dict[str, asyncio.Task[None]] = {}

    def register(self, platform: str, transport: Transport) -> None:
        """Add a platform's transport."""
        self._transports[platform] = transport

    def reaches(self, person: str) -> bool:
        """Tell whether a transport here can reach this person now."""
        transport = self._transport(person)
        return transport is not None and transport.reaches(person)

    def hand_over(self, letters: Iterable[Letter]) -> None:
        """Send letters, after whatever is on its way to the same person. Those for people out of reach stay stored."""
        for letter in letters:
            if not self.reaches(letter.person):
                continue
            self._waiting.setdefault(letter.person, deque()).append(letter)
            if letter.person not in self._rounds:
                self._rounds[letter.person] = asyncio.create_task(self._round(letter.person))

    async def recover(self, person: str | None = None) -> None:
        """Look after what an earlier process left: all of it, or one person's that can be reached now."""
        left = [each for each in await self._store.unsettled() if person is None or each.person == person]
        for letter in left:
            if self.reaches(letter.person):
                await self._recover(letter)

    async def idle(self, person: str) -> None:
        """Wait until nothing is on its way to this person right now."""
        while (running := self._rounds.get(person)) is not None:
            await asyncio.wait({running})

    def drop(self, person: str) -> None:
        """Send nothing more of what waits for this person."""
        self._waiting.pop(person, None)

    async def close(self) -> None:
        """Stop all rounds; what is not sent stays stored."""
        rounds = list(self._rounds.values())
        for each in rounds:
            each.cancel()
        await asyncio.gather(*rounds, return_exceptions=True)

    def _transport(self, person: str) -> Transport | None:
        return self._transports.get(person.partition(":")[0])

    async def _recover(self, letter: Letter) -> None:
        transport = self._transport(letter.person)
        if letter.state is LetterState.SENDING and transport is not None:
            found = await transport.find(letter)
            if found is Found.SENT:
                await self._store.settle([replace(letter, state=LetterState.SENT)])
                return
        self.hand_over([letter])

    async def _round(self, person: str) -> None:
        try:
            while letters := self._waiting.get(person):
                letter = await self._send(letters[0])
                if letter.state is LetterState.READY:
                    letters[0] = letter
                    await self._clock.sleep_until(letter.not_before)
                elif letters:
                    letters.popleft()
        finally:
            self._rounds.pop(person, None)
            self._waiting.pop(person, None)

    async def _send(self, letter: Letter) -> Letter:
        if letter.state is LetterState.READY:
            letter = replace(letter, state=LetterState.SENDING)
            await self._store.settle([letter])
        settled = self._after(letter, await self._attempt(letter))
        await self._settle(settled)
        return settled

    async def _attempt(self, letter: Letter) -> Delivery:
        transport = self._transport(letter.person)
        if transport is None:
            return Delivery.AGAIN
        try:
            return await transport.send(letter)
        except PlatformError as refused:
            log.warning("letter not taken", letter=letter.id, error=type(refused).__name__)
            return Delivery.AGAIN
        except Exception as broken:  # noqa: BLE001  a transport's fault must not end the person's round
            log.error("transport failed", letter=letter.id, error=type(broken).__name__)
            return Delivery.AGAIN

    def _after(self, letter: Letter, delivery: Delivery) -> Letter:
        match delivery:
            case Delivery.SENT:
                return replace(letter, state=LetterState.SENT)
            case Delivery.UNREACHABLE:
                return replace(letter, state=LetterState.DEAD)
            case Delivery.AGAIN:
                return self._later(letter)

    def _later(self, letter: Letter) -> Letter:
        then = next_attempt(letter.attempt, self._clock.now(), letter.expires)
        if then is None:
            log.error("letter given up", letter=letter.id, attempts=letter.attempt)
            return replace(letter, state=LetterState.DEAD)
        return replace(letter, state=LetterState.READY, attempt=letter.attempt + 1, not_before=then)

    async def _settle(self, letter: Letter) -> None:
        """Write down what became of it. If even that fails, the letter is unsure and looked after at the next start."""
        try:
            await self._store.settle([letter])
        except StorageError as full:
            log.error("letter not settled", letter=letter.id, error=type(full).__name__)

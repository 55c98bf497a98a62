"""The outbox pump: letters go out per person in order, each at least once, repeats suppressed by the letter's id.

A letter is stored as SENDING before the call is made. After a restart, and after a call that broke off, such a letter
is *unsure*: the platform is asked whether it has it, and it is never resent blindly (delivery.md, 9 to 13).

A *round* is a task that sends what waits for one person; it belongs to nobody who waits for its end. While the store is
asked what was left over no round begins, so that no letter is on its way and taken for left over at the same time.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

import msgspec
import structlog
from msgspec.structs import replace

from bot.errors import PlatformError, StorageError
from bot.runtime.ports import Clock, Delivery, Found, Letter, LetterState, Store, Transport
from bot.runtime.retry import next_attempt

PATIENCE: Final = timedelta(seconds=10)
"""Before the store is asked again for what it could not do: a full disk is not emptied in a second."""

_OVER: Final = (LetterState.SENT, LetterState.DEAD)

log = structlog.get_logger(__name__)


class Parcel(msgspec.Struct, frozen=True):
    """A letter on its way. `look` counts from 1 the looks for one that may have arrived; 0: it has not."""

    letter: Letter
    look: int = 0


class Courier:
    """Delivers letters. One small task per person with letters on the way, none for anybody else."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Start with no platform."""
        self._store = store
        self._clock = clock
        self._transports: dict[str, Transport] = {}
        self._waiting: dict[str, deque[Parcel]] = {}
        self._rounds: dict[str, asyncio.Future[None]] = {}
        self._readings = 0
        self._read = asyncio.Event()
        self._read.set()
        self._recoveries: set[asyncio.Task[None]] = set()
        self._closed = False

    # -- from outside --------------------------------------------------------------------------------------------------

    def register(self, platform: str, transport: Transport) -> None:
        """Add a platform's transport, and look after what an earlier process left for the people it reaches."""
        self._transports[platform] = transport
        self._hold()
        recovery = asyncio.create_task(self._recover_at_last())
        self._recoveries.add(recovery)
        recovery.add_done_callback(self._recoveries.discard)

    def reaches(self, person: str) -> bool:
        """Tell whether a transport here can reach this person now."""
        transport = self._transport(person)
        return transport is not None and transport.reaches(person)

    def hand_over(self, letters: Iterable[Letter], *, begins: bool = True) -> None:
        """Send letters, after whatever is on its way to the same person. Those for people out of reach stay stored.

        `begins` False: the caller calls `deliver` next, without awaiting anything before.
        """
        for letter in letters:
            if letter.state is LetterState.SENDING or self.reaches(letter.person):
                self._waiting.setdefault(letter.person, deque()).append(Parcel(letter))
                if begins:
                    self._begin(letter.person)

    async def deliver(self, person: str) -> None:
        """Send what waits for this person, and wait until nothing is on its way to them.

        Where nobody else is at it, the round runs in the caller's own task (a task costs 30 µs, a fifth of a turn). If
        the caller is cancelled, a letter whose call was cut off is unsure, and another round looks for it.
        """
        if person not in self._waiting or person in self._rounds or self._readings or self._closed:
            self._begin_waiting(person)
            await self.idle(person)
            return
        here: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._rounds[person] = here
        try:
            await self._send_all(person)
        except asyncio.CancelledError:
            self._doubt(person)
            raise
        finally:
            if not here.done():
                here.set_result(None)
            self._end(person, here)
            self._begin_waiting(person)

    async def recover(self, person: str | None = None) -> None:
        """Look after what is stored and not on its way: all of it, or one person's who can be reached again.

        Returns when it is on its way. Raises StorageError.
        """
        if person is not None:
            await self.idle(person)
        self._hold()
        try:
            busy = set(self._rounds)
            left = await self._store.unsettled()
            self._take_up(each for each in left if each.person not in busy and person in (None, each.person))
        finally:
            self._let_go()

    async def idle(self, person: str) -> None:
        """Wait until nothing is on its way to this person right now."""
        await self._read.wait()
        while (running := self._rounds.get(person)) is not None:
            await asyncio.wait({running})
            await self._read.wait()

    def drop(self, person: str) -> None:
        """Send nothing more to this person of what is on its way or waits for another attempt."""
        self._waiting.pop(person, None)
        if (running := self._rounds.pop(person, None)) is not None:
            running.cancel()

    async def close(self) -> None:
        """Stop all rounds; what is not sent stays stored."""
        self._closed = True
        self._read.set()
        tasks = (*self._recoveries, *self._rounds.values())
        for each in tasks:
            each.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # -- what was left over --------------------------------------------------------------------------------------------

    async def _recover_at_last(self) -> None:
        try:
            recovered = await self._recovered()
        finally:
            self._let_go()
        while not recovered:
            await asyncio.sleep(PATIENCE.total_seconds())
            recovered = await self._recovered()

    async def _recovered(self) -> bool:
        try:
            await self.recover()
        except StorageError as failed:
            log.error("letters left over wait", error=type(failed).__name__)  # noqa: TRY400  types, never words
            return False
        return True

    def _hold(self) -> None:
        """Begin no round until what is in the store has been read."""
        self._readings += 1
        self._read.clear()

    def _let_go(self) -> None:
        self._readings -= 1
        if not self._readings:
            self._read.set()
            for person in tuple(self._waiting):
                self._begin(person)

    def _take_up(self, left: Iterable[Letter]) -> None:
        """Put letters before those that wait already; ids rise. What was committed meanwhile is among both."""
        by_person: dict[str, list[Parcel]] = {}
        for letter in left:
            if self.reaches(letter.person):
                look = 1 if letter.state is LetterState.SENDING else 0
                by_person.setdefault(letter.person, []).append(Parcel(letter, look))
        for person, older in by_person.items():
            waiting = self._waiting.get(person, deque())
            known = {parcel.letter.id for parcel in waiting}
            new = (parcel for parcel in older if parcel.letter.id not in known)
            self._waiting[person] = deque(sorted((*new, *waiting), key=lambda parcel: parcel.letter.id))

    # -- rounds --------------------------------------------------------------------------------------------------------

    def _transport(self, person: str) -> Transport | None:
        return self._transports.get(person.partition(":")[0])

    def _doubt(self, person: str) -> None:
        """A round was cut off: the letter that was on its way may have arrived."""
        if waiting := self._waiting.get(person):
            waiting[0] = Parcel(waiting[0].letter, waiting[0].look or 1)

    def _end(self, person: str, ended: asyncio.Future[None]) -> None:
        """A round is over; after `drop` there may be another of that person's already."""
        if self._rounds.get(person) is ended:
            del self._rounds[person]
            if not self._waiting.get(person):
                self._waiting.pop(person, None)

    def _begin_waiting(self, person: str) -> None:
        if self._waiting.get(person):
            self._begin(person)

    def _begin(self, person: str) -> None:
        if person not in self._rounds and not self._readings and not self._closed:
            self._rounds[person] = asyncio.create_task(self._round(person))

    async def _round(self, person: str) -> None:
        try:
            await self._send_all(person)
        finally:
            if (task := asyncio.current_task()) is not None:
                self._end(person, task)

    async def _send_all(self, person: str) -> None:
        while waiting := self._waiting.get(person):
            if (then := waiting[0].letter.not_before) is not None:
                await self._clock.sleep_until(then)
            if not self.reaches(person):
                await self._put_back(waiting)
                continue
            parcel = await self._forward(waiting[0])
            if parcel.letter.state in _OVER:
                waiting.popleft()
            else:
                waiting[0] = parcel

    async def _put_back(self, waiting: deque[Parcel]) -> None:
        """The person has gone out of reach: what was not tried is ready again, what is unsure stays unsure."""
        parcels = tuple(waiting)
        untried = [parcel.letter for parcel in parcels if not parcel.look]
        await self._settle(*(replace(letter, state=LetterState.READY) for letter in untried))
        for _ in parcels:
            waiting.popleft()

    async def _forward(self, parcel: Parcel) -> Parcel:
        """One attempt: what became of the letter, or the same to be tried again at its `not_before`."""
        letter = parcel.letter
        if parcel.look:
            found = await self._find(letter)
            if found is None and (then := next_attempt(parcel.look, self._clock.now(), None)) is not None:
                return Parcel(replace(letter, not_before=then), parcel.look + 1)
            if found is Found.SENT:
                return await self._settled(replace(letter, state=LetterState.SENT))
        elif letter.state is LetterState.READY:
            letter = replace(letter, state=LetterState.SENDING)
            if not await self._settle(letter):
                return Parcel(replace(parcel.letter, not_before=self._clock.now() + PATIENCE))
        return await self._settled(*self._after(letter, await self._attempt(letter)))

    async def _find(self, letter: Letter) -> Found | None:
        """What the platform says of an unsure letter; None: it could not be asked."""
        transport = self._transport(letter.person)
        try:
            return await transport.find(letter) if transport else None
        except Exception as broken:  # noqa: BLE001  a transport's fault must not end the person's round
            log.warning("letter not looked for", letter=letter.id, error=type(broken).__name__)
            return None

    async def _attempt(self, letter: Letter) -> Delivery | None:
        """What became of it; None: the call broke off, and it may have arrived all the same (a lost reply)."""
        transport = self._transport(letter.person)
        if transport is None:
            return Delivery.AGAIN
        try:
            return await transport.send(letter)
        except PlatformError as refused:
            log.warning("letter not taken", letter=letter.id, error=type(refused).__name__)
        except asyncio.CancelledError as leaked:
            if (task := asyncio.current_task()) is None or task.cancelling():
                raise
            log.warning("letter not taken", letter=letter.id, error=type(leaked).__name__)
        except Exception as broken:  # noqa: BLE001  a transport's fault must not end the person's round
            log.error("transport failed", letter=letter.id, error=type(broken).__name__)  # noqa: TRY400
        return None

    def _after(self, letter: Letter, delivery: Delivery | None) -> tuple[Letter, int]:
        """The letter after an attempt, and which look for it comes next."""
        match delivery:
            case Delivery.SENT:
                return replace(letter, state=LetterState.SENT), 0
            case Delivery.UNREACHABLE:
                return replace(letter, state=LetterState.DEAD), 0
        then = next_attempt(letter.attempt, self._clock.now(), letter.expires)
        if then is None:
            log.error("letter given up", letter=letter.id, attempt=letter.attempt)
            return replace(letter, state=LetterState.DEAD), 0
        later = replace(letter, attempt=letter.attempt + 1, not_before=then)
        return (later, 1) if delivery is None else (replace(later, state=LetterState.READY), 0)

    async def _settled(self, letter: Letter, look: int = 0) -> Parcel:
        await self._settle(letter)
        return Parcel(letter, look)

    async def _settle(self, *letters: Letter) -> bool:
        """Write down what became of letters. If even that fails, a sent one is unsure at the next start."""
        try:
            await self._store.settle(letters)
        except StorageError as full:
            log.error("letters not settled", letter=letters[0].id, error=type(full).__name__)  # noqa: TRY400
            return False
        return True

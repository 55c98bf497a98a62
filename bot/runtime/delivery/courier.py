"""The outbox pump: letters go out per person in order, each at least once, repeats suppressed by the letter's id.

A *round* is a task that sends what waits for one person; it belongs to nobody who waits for its end. While the store is
asked what was left over no round begins, so that no letter is on its way and taken for left over at the same time.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Container, Iterable, Iterator
from typing import Final

import structlog
from msgspec.structs import replace

from bot.errors import StorageError
from bot.log import explained
from bot.runtime.delivery.attempts import PATIENCE, Attempts, Parcel
from bot.runtime.delivery.forwarding import Forwarding
from bot.runtime.delivery.shelf import Shelf
from bot.runtime.delivery.ways import Addresses, Way, Ways
from bot.runtime.ports import Clock, Letter, LetterState, Store, Transport

REST: Final = 5.0
"""Seconds that calls under way are given when a platform is taken off."""

_OVER: Final = (LetterState.SENT, LetterState.HELD, LetterState.DEAD)

log = structlog.get_logger(__name__)


class Courier:
    """Delivers letters. One small task per person with letters on the way, none for anybody else."""

    def __init__(self, store: Store, clock: Clock, addresses: Addresses = lambda person: (person,)) -> None:
        """Start with no platform. `addresses` tells where a person is told something, the best place first."""
        self._ways = Ways(addresses)
        self._store = store
        self._clock = clock
        self._attempts = Attempts(store, clock)
        self._shelf = Shelf()
        self._forwarding = Forwarding(self._ways, self._shelf, self._attempts)
        self._waiting: dict[str, deque[Parcel]] = {}
        self._rounds: dict[str, asyncio.Future[None]] = {}
        self._readings = 0
        self._read = asyncio.Event()
        self._read.set()
        self._recoveries: set[asyncio.Task[None]] = set()
        self._closed = False

    # -- from outside --------------------------------------------------------------------------------------------------

    def register(self, platform: str, transport: Transport, a_second: int = 0) -> None:
        """Add a platform's transport, and look after what an earlier process left for the people it reaches.

        `a_second` is how many calls the platform takes of the whole bot; 0: no limit of ours.
        """
        self._ways.open(platform, transport, a_second)
        self._hold()
        recovery = asyncio.create_task(self._recover_at_last())
        self._recoveries.add(recovery)
        recovery.add_done_callback(self._recoveries.discard)

    async def unregister(self, platform: str, within: float = REST) -> None:
        """Take a platform off: begin no call more, and give those under way so many seconds to end."""
        self._ways.close(platform)
        calling = [running for person, running in self._rounds.items() if self._calls(person, platform)]
        if calling:
            await asyncio.wait(calling, timeout=within)

    def reaches(self, person: str) -> bool:
        """Tell whether a transport here can reach this person now."""
        return self._ways.to(person) is not None

    def hand_over(self, letters: Iterable[Letter], *, begins: bool = True, reminder: str = "") -> None:
        """Send letters, after whatever is on its way to the same person. Those for people out of reach stay stored.

        `begins` False: the caller calls `deliver` next, without awaiting anything before. They come by themselves
        where a `reminder` brought them: whoever is waited for goes before them, and they may be taken back.
        """
        for letter in letters:
            if letter.state is LetterState.SENDING or self.reaches(letter.person):
                self._line_up(letter, reminder)
                if begins:
                    self.begin(letter.person)

    def _line_up(self, letter: Letter, reminder: str) -> None:
        """Put a letter behind the person's others; if they are waited for, so are the others."""
        waiting = self._waiting.setdefault(letter.person, deque())
        waiting.append(Parcel(letter, calm=bool(reminder), reminder=reminder))
        if not reminder and len(waiting) > 1:
            waiting.extend([replace(waiting.popleft(), calm=False) for _ in tuple(waiting)])
            self._ways.hurry(letter.person)

    def take_back(self, person: str, beginnings: tuple[str, ...]) -> None:
        """Send nothing more of what reminders brought whose names begin so: what they were about is gone."""
        waiting = self._waiting.get(person, deque())
        for place, parcel in enumerate(waiting):
            if parcel.reminder.startswith(beginnings):
                waiting[place] = replace(parcel, off=True)

    async def held(self, person: str) -> tuple[Letter, ...]:
        """What could not be delivered to somebody, oldest first: to be told when they come themselves.

        Known once what an earlier process left has been read: whoever comes in that moment is told it as well.
        """
        await self._read.wait()
        return self._shelf.of(person)

    def told(self, person: str) -> None:
        """What was held for somebody has been told, and committed so: they are tried again from now on."""
        self._shelf.clear(person)

    def begin(self, person: str) -> None:
        """Send what waits for this person, from the next step of the loop on."""
        if self._waiting.get(person) and person not in self._rounds and not self._readings and not self._closed:
            self._rounds[person] = asyncio.create_task(self._round(person))

    async def deliver(self, person: str) -> None:
        """Send what waits for this person, and wait until nothing is on its way to them.

        Where nobody else is at it, the round runs in the caller's own task (a task costs 30 µs, a fifth of a turn). If
        the caller is cancelled, a letter whose call was cut off is unsure, and another round looks for it.
        """
        if person not in self._waiting or person in self._rounds or self._readings or self._closed:
            self.begin(person)
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
            self.begin(person)

    async def recover(self, person: str | None = None) -> None:
        """Look after what is stored and not on its way: all of it, or one person's who can be reached again.

        Returns when it is on its way. Raises StorageError.
        """
        if person is not None:
            await self.idle(person)
        self._hold()
        try:
            busy = set(self._rounds)
            left = [each for each in await self._store.unsettled() if person in (None, each.person)]
            self._take_up(self._within_reach(left, again=person is not None), busy)
        finally:
            self._let_go()

    async def idle(self, person: str) -> None:
        """Wait until nothing is on its way to this person right now."""
        await self._read.wait()
        while (running := self._rounds.get(person)) is not None:
            await asyncio.wait({running})
            await self._read.wait()

    def drop(self, person: str) -> None:
        """Send nothing more to this person of what is on its way, held, or waits for another attempt."""
        self._shelf.clear(person)
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
            log.error("letters left over wait", error=explained(failed))  # noqa: TRY400  no traceback
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
                self.begin(person)

    def _within_reach(self, left: Iterable[Letter], *, again: bool) -> Iterator[Letter]:
        """Letters to send. What is held stays so, except for somebody who can be reached `again`."""
        for letter in left:
            if letter.state is not LetterState.HELD:
                yield letter
            elif again:
                self._shelf.clear(letter.person)
                yield replace(letter, state=LetterState.READY)
            elif self._ways.might_reach(letter.person):
                self._shelf.put(letter)

    def _take_up(self, left: Iterable[Letter], busy: Container[str]) -> None:
        """Put letters before those that wait already; ids rise. What was committed meanwhile is among both."""
        by_person: dict[str, list[Parcel]] = {}
        for letter in left:
            if letter.person not in busy and self.reaches(letter.person):
                look = 1 if letter.state is LetterState.SENDING else 0
                by_person.setdefault(letter.person, []).append(Parcel(letter, look, calm=True))
        for person, older in by_person.items():
            waiting = self._waiting.get(person, deque())
            known = {parcel.letter.id for parcel in waiting}
            new = (parcel for parcel in older if parcel.letter.id not in known)
            self._waiting[person] = deque(sorted((*new, *waiting), key=lambda parcel: parcel.letter.id))

    # -- rounds --------------------------------------------------------------------------------------------------------

    def _calls(self, person: str, platform: str) -> bool:
        """Tell whether a call to this person is under way, rather than a pause between two."""
        waiting = self._waiting.get(person)
        then = waiting[0].letter.not_before if waiting else None
        return self._ways.lives(person, platform) and (then is None or then <= self._clock.now())

    def _doubt(self, person: str) -> None:
        """A round was cut off: the letter that was on its way may have arrived."""
        if waiting := self._waiting.get(person):
            waiting[0] = replace(waiting[0], look=waiting[0].look or 1)

    def _end(self, person: str, ended: asyncio.Future[None]) -> None:
        """End a round; after `drop` there may be another of that person's already."""
        if self._rounds.get(person) is ended:
            del self._rounds[person]
            if not self._waiting.get(person):
                self._waiting.pop(person, None)

    async def _round(self, person: str) -> None:
        try:
            await self._send_all(person)
        finally:
            if (task := asyncio.current_task()) is not None:
                self._end(person, task)

    async def _send_all(self, person: str) -> None:
        """Until nothing waits. Once it is dropped none of it is sent, and what came since is another round's."""
        waiting = self._waiting.get(person)
        while waiting and self._waiting.get(person) is waiting:
            if (then := waiting[0].letter.not_before) is not None:
                await self._clock.sleep_until(then)
            way = await self._forwarding.way_in_turn(waiting[0])
            if self._waiting.get(person) is waiting:
                await self._send_first(waiting, way)

    async def _send_first(self, waiting: deque[Parcel], way: Way | None) -> None:
        if way is None:
            await self._put_back(waiting)
            return
        parcel = await self._forwarding.forward(waiting[0], way)
        if parcel.letter.state is LetterState.HELD and parcel.letter.person in self._waiting:
            self._shelf.put(parcel.letter)
        if parcel.letter.state in _OVER:
            waiting.popleft()
        else:
            kept = waiting[0]
            waiting[0] = replace(parcel, calm=kept.calm, reminder=kept.reminder, off=kept.off)

    async def _put_back(self, waiting: deque[Parcel]) -> None:
        """The person has gone out of reach: what was not tried is ready again, what is unsure stays unsure."""
        parcels = tuple(waiting)
        untried = [replace(parcel.letter, state=LetterState.READY) for parcel in parcels if not parcel.look]
        await self._attempts.settle(*untried)
        for _ in parcels:
            waiting.popleft()

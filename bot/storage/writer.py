"""The writer: owns the writing connection, takes units of work from a queue, commits up to 256 as one transaction.

It is a chain of callbacks and not a task, so there is nothing to cancel; and the future a caller waits for cannot be
called off (delivery.md, 2). While one batch is on its way to the disk, the next one gathers; a full one goes after it
at once.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from bot.errors import StorageError, StorageUnusable
from bot.runtime.ports import Letter
from bot.storage.batch import TurnWork
from bot.storage.connection import Connection
from bot.storage.ledger import Ledger

T = TypeVar("T")

BATCH: Final = 256  # units: 64 gave 17,200 turns/s, 256 gave 25,000, and a batch still takes only some 10 ms
LINGER: Final = 0.05  # seconds that a letter's last state waits for a turn to ride along with


class Errand(NamedTuple):
    """A reading or a chore, done alone after the batch it was taken with."""

    run: Callable[[Ledger], Any]


class Lasting(asyncio.Future[T]):
    """A future that cannot be called off: a task cancelled while it waits gets its CancelledError when this is done.

    So whoever comes next in a person's lane finds on the disk what the cancelled one wrote.
    """

    def cancel(self, msg: object = None) -> bool:  # noqa: ARG002 - asyncio's signature
        """Refuse; `Task.cancel` then waits for us (asyncio.tasks, `_must_cancel`)."""
        return False

    def __repr__(self) -> str:
        """Without the result: asyncio in debug mode logs slow callbacks with the futures they were given."""
        return f"<Lasting {'done' if self.done() else 'pending'}>"


class Load(NamedTuple):
    """What one hop carries."""

    turns: list[TurnWork]
    settled: list[Letter]
    errands: list[Errand]


class Landed(NamedTuple):
    """What a hop brought back: an outcome for each turn and errand; `fault` is what kept the batch from the disk."""

    turns: list[Any]
    errands: list[Any]
    fault: StorageError | None


class Waiting(NamedTuple):
    """The futures that wait for a hop: of its turns, of its errands, and of whoever wants all letters settled."""

    turns: list[asyncio.Future[Any]]
    errands: list[asyncio.Future[Any]]
    flushes: list[asyncio.Future[None]]


class Writer:
    """The queue of one connection."""

    def __init__(self, connection: Connection, ledger: Ledger) -> None:
        self._connection = connection
        self._ledger = ledger
        self._loop = asyncio.get_running_loop()
        self._queue: deque[tuple[TurnWork | Errand, asyncio.Future[Any]]] = deque()
        self._riders: list[Letter] = []
        self._flushes: list[asyncio.Future[None]] = []
        self._busy = False
        self._under_way: deque[Load] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._closing = False
        self._idle: list[asyncio.Future[None]] = []

    def put(self, unit: TurnWork | Errand) -> asyncio.Future[Any]:
        """Queue a unit. The future has its outcome, or the StorageError that kept it from the disk."""
        self._check_open()
        future: Lasting[Any] = Lasting(loop=self._loop)
        self._queue.append((unit, future))
        self._wake()
        self._start_ahead()
        return future

    def ride(self, letters: Iterable[Letter]) -> None:
        """Settle letters with the next batch, or by themselves if none comes soon."""
        self._check_open()
        self._riders.extend(letters)
        if not self._busy:
            self._arm(LINGER)

    def flush(self) -> asyncio.Future[None]:
        """Done when every letter settled so far is on the disk."""
        self._check_open()
        future: Lasting[None] = Lasting(loop=self._loop)
        self._flushes.append(future)
        self._wake()
        return future

    async def drain(self) -> None:
        """Take nothing more, and finish what is there."""
        self._closing = True
        if self._riders:
            self._wake()
        if self._busy:
            idle: asyncio.Future[None] = self._loop.create_future()
            self._idle.append(idle)
            await idle

    def _check_open(self) -> None:
        if self._closing:
            raise StorageUnusable("The store is closed.")

    def _arm(self, seconds: float) -> None:
        if self._timer is None:
            self._timer = self._loop.call_later(seconds, self._wake)

    def _wake(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._busy:
            self._busy = True
            self._loop.call_soon(self._start)

    def _start(self) -> None:
        load, waiting = Load([], self._riders, []), Waiting([], [], self._flushes)
        self._riders, self._flushes = [], []
        for _ in range(min(BATCH, len(self._queue))):
            unit, future = self._queue.popleft()
            if isinstance(unit, TurnWork):
                load.turns.append(unit)
                waiting.turns.append(future)
            else:
                load.errands.append(unit)
                waiting.errands.append(future)
        self._under_way.append(load)
        hop = self._connection.submit(lambda _: carry(self._ledger, load))
        hop.add_done_callback(lambda done: self._land(done.result(), load, waiting))

    def _start_ahead(self) -> None:
        """Let a full batch wait in the thread itself, so that it need not wait for the loop between two."""
        if len(self._queue) >= BATCH and len(self._under_way) == 1:
            self._start()

    def _land(self, landed: Landed, load: Load, waiting: Waiting) -> None:
        self._under_way.popleft()
        if landed.fault is not None:
            self._ride_again(load.settled)
        _answer(waiting.turns, landed.turns)
        _answer(waiting.errands, landed.errands)
        _answer(waiting.flushes, [landed.fault] * len(waiting.flushes))
        self._next(last_try=self._closing and landed.fault is not None)

    def _ride_again(self, letters: Iterable[Letter]) -> None:
        """Settle what was not settled, unless something newer of the same letter is on its way."""
        newer = {letter.id for load in self._under_way for letter in load.settled}
        newer.update(letter.id for letter in self._riders)
        self._riders = [letter for letter in letters if letter.id not in newer] + self._riders

    def _next(self, *, last_try: bool) -> None:
        if self._under_way:
            self._start_ahead()
            return
        if self._queue or self._flushes or (self._closing and self._riders and not last_try):
            self._start()
            return
        self._busy = False
        if self._riders and not self._closing:
            self._arm(LINGER)
        _answer(self._idle, [None] * len(self._idle))
        self._idle.clear()


def carry(ledger: Ledger, load: Load) -> Landed:
    """In the connection's thread: one transaction for all turns, then the errands one by one. Never raises."""
    try:
        ledger.check_in_place()
        turns, fault = ledger.commit(load.turns, load.settled), None
    except StorageError as error:
        turns, fault = [error] * len(load.turns), error
    except Exception as error:  # noqa: BLE001 - a caller must hear, and its text may hold what a person wrote
        fault = StorageError(f"A batch could not be written ({type(error).__name__}): nothing of it was kept.")
        turns = [fault] * len(load.turns)
    return Landed(turns, [_done(ledger, errand) for errand in load.errands], fault)


def _done(ledger: Ledger, errand: Errand) -> object:
    try:
        ledger.check_in_place()
        return errand.run(ledger)
    except Exception as error:  # noqa: BLE001 - it belongs to whoever sent the errand
        return error


def _answer(futures: list[asyncio.Future[Any]], outcomes: Sequence[Any]) -> None:
    for future, outcome in zip(futures, outcomes, strict=True):
        if isinstance(outcome, Exception):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)

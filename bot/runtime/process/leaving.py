"""A wish to leave that comes from outside: SIGTERM, SIGINT. What is being kept is kept first."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager, suppress
from typing import Final, TypeVar

STATUS: Final = {signal.SIGTERM: 0, signal.SIGINT: 130}
"""How the process ends on which signal: asked to stop by a machine is no failure, Ctrl-C says so as shells expect."""

T = TypeVar("T")


class Leaving:
    """Whether someone wants out, and with which exit status."""

    def __init__(self) -> None:
        self.status: int | None = None
        self._asked = asyncio.Event()

    def ask(self, status: int) -> None:
        """Leave as soon as nothing is under way; the first wish counts."""
        if self.status is None:
            self.status = status
        self._asked.set()

    async def unless(self, waiting: Awaitable[T]) -> T | None:
        """Wait for something, but not past the wish to leave: then it is called off, and None once it has ended."""
        task = asyncio.ensure_future(waiting)
        asked = asyncio.ensure_future(self._asked.wait())
        await asyncio.wait({task, asked}, return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        if self.status is None:
            return await task
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return None


@contextmanager
def on_signals(leaving: Leaving) -> Iterator[None]:
    """Turn signals into wishes. Only the first one is polite: a second ends the process as usual."""
    loop = asyncio.get_running_loop()

    def asked(number: signal.Signals) -> None:
        _restore(loop)
        leaving.ask(STATUS[number])

    for number in STATUS:
        with suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(number, asked, number)
    try:
        yield
    finally:
        _restore(loop)


def _restore(loop: asyncio.AbstractEventLoop) -> None:
    for number in STATUS:
        with suppress(NotImplementedError):
            loop.remove_signal_handler(number)

"""Going to the end of what was begun, although somebody calls it off on the way."""

from __future__ import annotations

import asyncio
import types
from collections.abc import Coroutine, Generator
from typing import Any, TypeVar

T = TypeVar("T")


@types.coroutine
def to_the_end(
    work: Coroutine[Any, Any, T],
) -> Generator[Any, Any, tuple[T, asyncio.CancelledError | None]]:
    """What `work` gives, and the cancellation that came meanwhile, for the caller to raise when nothing is left to do.

    For work that waits on futures which cannot be called off, as the store's are; a cancelled future ends it as ever.
    `asyncio.shield` does the same with a task and three more hops of the loop, some 30 µs.
    """
    called_off: asyncio.CancelledError | None = None
    while True:
        try:
            waited = work.send(None)
        except StopIteration as end:
            return end.value, called_off
        try:
            yield waited
        except asyncio.CancelledError as cancellation:
            called_off = cancellation

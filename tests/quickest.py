"""How much of the processor's time a piece of work needs."""

from __future__ import annotations

import time
from collections.abc import Callable


def quickest(work: Callable[[], object]) -> float:
    """Seconds of this thread, the best of three: no other process counts, no compiling, and no look for garbage."""
    return min(_seconds(work) for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began

"""One lane per person: first in, first out, and nothing kept for people who are not in one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Lanes:
    """Locks by key that exist only while somebody holds or awaits them. asyncio.Lock is fair: in order of arrival."""

    def __init__(self) -> None:
        """Start with no lane."""
        self._lanes: dict[str, tuple[asyncio.Lock, int]] = {}

    def __len__(self) -> int:
        """How many lanes are in use."""
        return len(self._lanes)

    @asynccontextmanager
    async def of(self, key: str) -> AsyncIterator[None]:
        """Hold this key's lane."""
        lock, users = self._lanes.get(key) or (asyncio.Lock(), 0)
        self._lanes[key] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            self._leave(key)

    def _leave(self, key: str) -> None:
        lock, users = self._lanes[key]
        if users == 1:
            del self._lanes[key]
        else:
            self._lanes[key] = (lock, users - 1)

"""One lane per person: first in, first out, and nothing kept for people who are not in one."""

from __future__ import annotations

import asyncio
import types


class Lanes:
    """Locks by key that exist only while somebody holds or awaits them. asyncio.Lock is fair: in order of arrival."""

    def __init__(self) -> None:
        """Start with no lane."""
        self._lanes: dict[str, tuple[asyncio.Lock, int]] = {}

    def __len__(self) -> int:
        """How many lanes are in use."""
        return len(self._lanes)

    def of(self, key: str) -> Lane:
        """Hold this key's lane: `async with lanes.of(key):`."""
        return Lane(self._lanes, key)


class Lane:
    """One stay in one lane."""

    __slots__ = ("_key", "_lanes")

    def __init__(self, lanes: dict[str, tuple[asyncio.Lock, int]], key: str) -> None:
        self._lanes = lanes
        self._key = key

    async def __aenter__(self) -> None:
        lock, users = self._lanes.get(self._key) or (asyncio.Lock(), 0)
        self._lanes[self._key] = (lock, users + 1)
        try:
            await lock.acquire()
        except BaseException:
            self._leave()
            raise

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: types.TracebackType | None
    ) -> None:
        self._lanes[self._key][0].release()
        self._leave()

    def _leave(self) -> None:
        lock, users = self._lanes[self._key]
        if users == 1:
            del self._lanes[self._key]
        else:
            self._lanes[self._key] = (lock, users - 1)

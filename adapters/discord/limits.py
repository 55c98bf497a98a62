"""Limits that we keep of our own accord, because crossing them costs the whole bot: pure counting over time.

Discord bans for an hour whoever is refused 10,000 calls in 10 minutes (401, 403, 429), and flags bots that open direct
messages with many people at once.
"""

from __future__ import annotations

from collections import deque
from typing import Final

WINDOW: Final = 600.0
"""Seconds in which both are counted."""

MOST_REFUSED: Final = 500
"""Refused calls after which we stop calling: a twentieth of what bans."""

A_SECOND: Final = 50
"""Calls a second that Discord takes of a whole bot; answers to interactions do not count."""

MOST_OPENED: Final = 10
"""New direct messages, by us, with people who asked for it."""

REFUSED: Final = frozenset({401, 403, 429})
"""The answers that Discord counts."""


class Window:
    """Happenings of the last `seconds`, at most `most` of which are well. Instants are those of one monotonic clock."""

    def __init__(self, most: int, seconds: float = WINDOW) -> None:
        self._most = most
        self._seconds = seconds
        self._happened: deque[float] = deque()
        self._closed_until = 0.0

    def note(self, now: float) -> None:
        """It happened."""
        self._happened.append(now)
        self._forget(now)

    def close(self, until: float) -> None:
        """Nothing more until then, whatever the count."""
        self._closed_until = max(self._closed_until, until)

    def wait(self, now: float) -> float:
        """Seconds until it may happen again; 0 when it may now."""
        self._forget(now)
        full = len(self._happened) >= self._most
        counted = self._happened[-self._most] + self._seconds - now if full else 0.0
        return max(counted, self._closed_until - now, 0.0)

    def _forget(self, now: float) -> None:
        while self._happened and self._happened[0] <= now - self._seconds:
            self._happened.popleft()

"""When to try again: a pure decision (delivery.md, 13)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

TRIES: Final = 8
"""Attempts before a letter is given up."""

LONGEST_PAUSE: Final = 300
"""Seconds; 1, 2, 4 … up to this."""


def next_attempt(attempt: int, now: datetime, expires: datetime | None) -> datetime | None:
    """When to make the attempt after this one, or None to give up. `attempt` counts from 1."""
    if attempt >= TRIES:
        return None
    then = now + timedelta(seconds=min(2 ** (attempt - 1), LONGEST_PAUSE))
    return None if expires is not None and then >= expires else then

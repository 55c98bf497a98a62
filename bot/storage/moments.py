"""Instants as SQLite keeps them: integers, UTC. It drops offsets, so naive values are refused at this door."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def micros(moment: datetime) -> int:
    """Microseconds since 1970. Raises ValueError for a naive value."""
    if moment.tzinfo is None:
        raise ValueError("a naive time reached the store")
    return (moment - _BEGINNING) // _MICROSECOND


def micros_or_none(moment: datetime | None) -> int | None:
    return None if moment is None else micros(moment)


def moment(stored: int) -> datetime:
    """The instant, aware UTC."""
    return _BEGINNING + timedelta(microseconds=stored)


def moment_or_none(stored: int | None) -> datetime | None:
    return None if stored is None else moment(stored)

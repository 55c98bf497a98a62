"""The codes that bring two platforms together: each counts once and for ten minutes, also across a restart.

On the disk stands a hash of a code and, sealed, whose it is: nobody who reads the database can bring it anywhere. A
code is off the disk before anything is done with it, so that no crash lets it count twice.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.runtime.ports import Secrets

LASTS: Final = timedelta(minutes=10)
"""How long a code counts."""

LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No two of them look alike."""

LENGTH: Final = 8
"""31^8 codes: trying one a millisecond for ten minutes has a chance of 1 in a million."""

KIND: Final = "code"
"""Of the secrets."""


class Given(msgspec.Struct, frozen=True):
    """Whose a code is, and until when it counts (aware UTC)."""

    key: str
    until: datetime


class Codes:
    """Codes given out, by their hash."""

    def __init__(self, store: Secrets) -> None:
        self._store = store
        self._given: dict[str, Given] = {}

    async def load(self, now: datetime) -> None:
        """Read those that still count, and drop the others. Raises StorageError."""
        for name, text in (await self._store.secrets(KIND)).items():
            self._given[name] = msgspec.json.decode(text, type=Given)
        await self._drop(name for name, given in tuple(self._given.items()) if given.until <= now)

    async def make(self, key: str, now: datetime) -> str:
        """A new code of somebody, kept. Raises StorageError."""
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        given = Given(key, now + LASTS)
        await self._store.keep_secret(KIND, _hashed(code), msgspec.json.encode(given).decode())
        self._given[_hashed(code)] = given
        return code

    def whose(self, code: str, now: datetime) -> str:
        """Whose code this is, while it counts; else nobody's."""
        given = self._given.get(_hashed(code))
        return given.key if given is not None and given.until > now else ""

    async def take(self, code: str, now: datetime) -> str:
        """Whose code this is; from now on it is nobody's. Raises StorageError, and then nobody gets it."""
        key = self.whose(code, now)
        await self._drop([_hashed(code)])
        return key

    async def void(self, key: str, now: datetime, keep: str = "") -> None:
        """Let no code of somebody count any more but `keep`, nor one whose time is over. Raises StorageError."""
        kept = _hashed(keep)
        await self._drop(
            name
            for name, given in tuple(self._given.items())
            if name != kept and (given.key == key or given.until <= now)
        )

    async def _drop(self, names: Iterable[str]) -> None:
        """Drop a code from memory at once, so that of two who bring it at a time a single one has it."""
        gone = [name for name in names if self._given.pop(name, None) is not None]
        for name in gone:
            await self._store.drop_secret(KIND, name)


def _hashed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()

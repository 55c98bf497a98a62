"""Sealing: AES-256-GCM with a key per person, each value bound to its table, person and row.

A sealed value that is moved to another row, table or person does not open. Nonces are 12 random bytes: with a key per
person, 2^32 values a key is the limit of NIST SP 800-38D, and nobody talks that much.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import StorageUnusable

KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12

NAME: Final = b"name"
PROFILE: Final = b"prof"
TALK: Final = b"talk"
ENTRY: Final = b"entr"
REMINDER: Final = b"remi"
LETTER: Final = b"lett"
REPLY: Final = b"repl"
CARD: Final = b"card"
STORY: Final = b"stor"

_bound_to = struct.Struct(">4sqq").pack


class Box:
    """Seals and opens what belongs to one person."""

    __slots__ = ("_cipher", "person")

    def __init__(self, person: int, key: bytes) -> None:
        self.person = person
        self._cipher = AESGCM(key)

    def __repr__(self) -> str:
        return f"Box(person={self.person})"

    def seal(self, table: bytes, row: int, plain: bytes, nonce: bytes = b"") -> bytes:
        """Nonce, ciphertext, tag. `nonce`: one of `fresh_nonces`, for who seals many."""
        nonce = nonce or os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, _bound_to(table, self.person, row))

    def open(self, table: bytes, row: int, sealed: bytes) -> bytes:
        """What was sealed. Raises StorageUnusable if a byte of it, or the row it lies in, is another."""
        bound = _bound_to(table, self.person, row)
        try:
            return self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound)
        except (InvalidTag, ValueError):
            where = f"{table.decode()}/{self.person}/{row}"
            raise StorageUnusable(f"A sealed row was changed or moved ({where}). Restore a backup.") from None


def fresh_nonces(count: int) -> Iterator[bytes]:
    """Nonces for values sealed now, at one call of the system: each call costs 5 µs and a change of threads.

    Drawn for what is at hand and never kept: a process that forks with nonces in store uses them twice.
    """
    drawn = os.urandom(_NONCE_BYTES * count)
    return (drawn[at : at + _NONCE_BYTES] for at in range(0, len(drawn), _NONCE_BYTES))


def wrap(master: bytes, plain: bytes, bound: bytes) -> bytes:
    """Seal a key with the master key."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(master).encrypt(nonce, plain, bound)


def unwrap(master: bytes, wrapped: bytes, bound: bytes) -> bytes | None:
    """The key that was wrapped; None: with another master key, or bound to something else."""
    try:
        return AESGCM(master).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], bound)
    except (InvalidTag, ValueError):
        return None

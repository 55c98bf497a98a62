"""Secrets of the installation, such as the tokens of the workspaces that let us in: sealed with a key of its own.

Each is bound to its kind and name, so that one put in another's place does not open.
"""

from __future__ import annotations

from typing import Final

import msgspec

from bot.errors import StorageUnusable
from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.queries import sql

_PAIR: Final = msgspec.json.Decoder(tuple[str, str])


def read(ledger: Ledger, kind: str) -> dict[str, str]:
    """All secrets of a kind, by name. Raises StorageUnusable if one was changed."""
    rows = ledger.raw.execute(sql("secrets/read"), (kind,)).fetchall()
    return dict(_opened(ledger, kind, number, sealed) for number, sealed in rows)


def keep(ledger: Ledger, kind: str, name: str, text: str) -> None:
    """Keep a secret, over what stood there."""
    number = _number(ledger, kind, name)
    sealed = ledger.vault.seal(msgspec.json.encode((name, text)), _bound(kind, number))
    with transaction(ledger.raw):
        ledger.raw.execute(sql("secrets/keep"), (kind, number, sealed))


def drop(ledger: Ledger, kind: str, name: str) -> None:
    """Drop a secret, if there is one."""
    with transaction(ledger.raw):
        ledger.raw.execute(sql("secrets/drop"), (kind, _number(ledger, kind, name)))


def _opened(ledger: Ledger, kind: str, number: int, sealed: bytes) -> tuple[str, str]:
    plain = ledger.vault.open(sealed, _bound(kind, number))
    if plain is None:
        raise StorageUnusable(f"A sealed row was changed or moved (secrets/{kind}). Restore a backup.")
    return _PAIR.decode(plain)


def _number(ledger: Ledger, kind: str, name: str) -> int:
    return ledger.vault.name(f"secret/{kind}/{name}")


def _bound(kind: str, number: int) -> bytes:
    return f"{kind}/{number}".encode()

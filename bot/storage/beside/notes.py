"""Notes about the installation as a whole, such as when it was started: names and values of ours, nobody's words.

Sealed all the same: who was here lately is nobody else's business.
"""

from __future__ import annotations

from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.queries import sql

_PREFIX = "note."  # apart from what the file says about itself


def recall(ledger: Ledger, name: str) -> str:
    """What was noted under this name, or nothing."""
    row = ledger.raw.execute(sql("meta/read"), (_PREFIX + name,)).fetchone()
    plain = ledger.vault.open(row[0], _bound(name)) if row else None
    return plain.decode() if plain is not None else ""


def note(ledger: Ledger, name: str, text: str) -> None:
    """Note it, over what stood there."""
    with transaction(ledger.raw):
        ledger.raw.execute(sql("meta/save"), (_PREFIX + name, ledger.vault.seal(text.encode(), _bound(name))))


def _bound(name: str) -> bytes:
    return f"note/{name}".encode()

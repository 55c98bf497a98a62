"""Share cards: what somebody shows of their record, sealed so that only the code opens it.

    code → slow function, salted by the installation → where the card is found, and half of its key
    key  = that half, and the card's secret in the key file        seals the body
    then the data key of whose card it is                          seals it once more

So neither the database nor a backup opens a card for anybody, and not even both files with the master key do without
the code. Taking a card back destroys its secret, and forgetting a person destroys theirs and their data key: that file
never goes back, so neither does what was taken back.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Final

from bot.errors import StorageUnusable
from bot.storage.batch import row_number
from bot.storage.connection import transaction, truncate_log
from bot.storage.ledger import Ledger
from bot.storage.moments import micros
from bot.storage.queries import sql
from bot.storage.sealing import CARD, KEY_BYTES, Box, unwrap, wrap

_COST: Final = 2**15
"""Of scrypt, with blocks of 8: 32 MB and some 80 ms a try. To try all codes there are, a thousand processors would take
two thousand years."""
_BLOCKS: Final = 8
_MEMORY: Final = 64 * 2**20
_PLACE_BYTES: Final = 8


class Opener:
    """What a code comes to: where its card is found, and half of the key."""

    __slots__ = ("_half", "found")

    def __init__(self, code: str, salt: bytes) -> None:
        """Slow by intent: not in the writer's thread."""
        made = hashlib.scrypt(
            code.encode(), salt=salt, n=_COST, r=_BLOCKS, p=1, maxmem=_MEMORY, dklen=_PLACE_BYTES + KEY_BYTES
        )
        self.found = int.from_bytes(made[:_PLACE_BYTES], "big", signed=True)
        self._half = made[_PLACE_BYTES:]

    def key(self, secret: bytes) -> bytes:
        """The whole key of a card with this secret."""
        return hashlib.blake2b(self._half, digest_size=KEY_BYTES, key=secret).digest()


def keep(ledger: Ledger, person: str, entry: str, opener: Opener, body: bytes, until: datetime) -> None:
    """Keep a card for the entry that stands for it, in the place of one that stood there."""
    box = _box(ledger, person)
    drop(ledger, person, entry)
    number, secret = ledger.vault.add_card(box.person)
    sealed = box.seal(CARD, number, wrap(opener.key(secret), body, _bound(number)))
    row = (number, box.person, row_number(ledger.vault, box, entry), opener.found, micros(until), sealed)
    with transaction(ledger.raw):
        ledger.raw.execute(sql("cards/add"), row)


def read(ledger: Ledger, opener: Opener, now: datetime) -> bytes | None:
    """The body of the card; None: there is none, its time is over, it was taken back, or its person is forgotten."""
    row = ledger.raw.execute(sql("cards/find"), (opener.found, micros(now))).fetchone()
    secret = ledger.vault.card(row[0]) if row else None
    box = ledger.people.box(row[1]) if row else None
    if secret is None or box is None:
        return None
    return unwrap(opener.key(secret), box.open(CARD, row[0], row[2]), _bound(row[0]))


def drop(ledger: Ledger, person: str, entry: str) -> None:
    """Take the card back that this entry stands for, if there is one. Raises StorageUnusable where it cannot be."""
    box = ledger.people.find(person)
    if box is None:
        return
    rows = ledger.raw.execute(sql("cards/of_entry"), (box.person, row_number(ledger.vault, box, entry))).fetchall()
    _destroy(ledger, [number for (number,) in rows])


def drop_past(ledger: Ledger, before: datetime) -> None:
    """Delete cards whose time was over by then."""
    _destroy(ledger, [number for (number,) in ledger.raw.execute(sql("cards/past"), (micros(before),)).fetchall()])


def _destroy(ledger: Ledger, numbers: list[int]) -> None:
    """Destroy a card, its secret first: after that nobody opens it, whatever happens to the rest."""
    if not numbers:
        return
    if not ledger.vault.destroy_cards(numbers):
        raise StorageUnusable(f"Another program reads the key file of {ledger.path}: close it, then try again.")
    with transaction(ledger.raw):
        ledger.raw.executemany(sql("cards/drop"), [(number,) for number in numbers])
    truncate_log(ledger.raw)  # while a backup is being made it cannot be: what lies there opens for nobody


def _box(ledger: Ledger, person: str) -> Box:
    box = ledger.people.find(person)
    if box is None:
        raise StorageUnusable("Nothing is kept of whoever wants to share a card.")
    return box


def _bound(number: int) -> bytes:
    return f"card/{number}".encode()

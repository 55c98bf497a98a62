"""Who is who in the writer's thread: number and sealing box of a person, the ones met last kept at hand."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

from bot.errors import StorageUnusable
from bot.storage.queries import sql
from bot.storage.sealing import NAME, Box
from bot.storage.vault import Vault

_AT_HAND: Final = 20_000  # people; about 1 kB each


class People:
    """Boxes by person key."""

    def __init__(self, raw: sqlite3.Connection, vault: Vault) -> None:
        self._raw = raw
        self._vault = vault
        self._boxes: OrderedDict[str, Box] = OrderedDict()

    def row(self, key: str) -> tuple[int, bytes | None] | None:
        """Number and sealed profile of somebody who has a row.

        Whose row it is says the key file, where it is sealed; in the database anybody who writes to it could say
        otherwise, and have one person answered with another's notes. Raises StorageUnusable for such a row.
        """
        found = self._found(key)
        if found is None:
            self._refuse_to_lose(key)
        elif self._is_anothers(key, found[0]):
            raise _changed(found[0])
        return found

    def numbers(self, key: str) -> set[int]:
        """Every number that stands for somebody: in the key file, and of a row without a key."""
        found, number = self._found(key), self._vault.number_of(key)
        rows = set() if found is None or self._is_anothers(key, found[0]) else {found[0]}
        return rows if number is None else rows | {number}

    def _found(self, key: str) -> tuple[int, bytes | None] | None:
        found: tuple[int, bytes | None] | None = self._raw.execute(
            sql("persons/find"), (self._vault.name(key),)
        ).fetchone()
        return found

    def _refuse_to_lose(self, key: str) -> None:
        """Whoever has a key and a row that does not say so is no stranger: a damaged index lost them."""
        number = self._vault.number_of(key)
        if number is not None and self._raw.execute(sql("persons/name"), (number,)).fetchone():
            raise _changed(number)

    def _is_anothers(self, key: str, number: int) -> bool:
        return number != self._vault.number_of(key) and number in self._vault

    def find(self, key: str) -> Box | None:
        """The box of somebody known; None: nobody, or somebody whose key is destroyed."""
        if box := self._boxes.get(key):
            self._boxes.move_to_end(key)
            return box
        row = self.row(key)
        box = self.box(row[0]) if row else None
        return None if box is None else self.keep(key, box)

    def box(self, person: int) -> Box | None:
        """The box of the person with this number; None: their key is destroyed."""
        secret = self._vault.key_of(person)
        return None if secret is None else Box(person, secret)

    def meet(self, keys: Iterable[str]) -> dict[str, Box]:
        """Boxes for people who have no row yet. Their data keys are on the disk when this returns.

        They are kept at hand only when their row is, too (`keep`).
        """
        new = list(keys)
        secrets = self._vault.meet(new)
        return {key: Box(person, secret) for key, (person, secret) in zip(new, secrets, strict=True)}

    def add(self, new: dict[str, Box]) -> None:
        """Give people their rows, inside the caller's transaction."""
        rows = [(box.person, self._vault.name(key), box.seal(NAME, 0, key.encode())) for key, box in new.items()]
        self._raw.executemany(sql("persons/add"), rows)

    def keep(self, key: str, box: Box) -> Box:
        """Keep a box at hand, letting go of the one used longest ago."""
        self._boxes[key] = box
        if len(self._boxes) > _AT_HAND:
            self._boxes.popitem(last=False)
        return box

    def let_go(self, key: str) -> None:
        self._boxes.pop(key, None)


def _changed(number: int) -> StorageUnusable:
    return StorageUnusable(f"A sealed row was changed or moved (persons/{number}). Restore a backup.")

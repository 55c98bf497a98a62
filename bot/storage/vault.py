"""The key file: the wrapped data key of each person, in a SQLite file of its own beside the database.

It never goes back. A backup of the database holds no key, so that whoever was forgotten stays forgotten when one is put
back; and numbers that must not repeat (people, epochs) are counted here. Keep one copy of it, the newest, apart from
the backups: without it they cannot be read. Used in the writer's thread only.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from bot.errors import KeyMismatch, StorageUnusable
from bot.storage.connection import connect, transaction, truncate_log
from bot.storage.files.schema import Kind, check, migrate
from bot.storage.files.trouble import missing_key, translated, translating
from bot.storage.queries import migrations, sql
from bot.storage.sealing import KEY_BYTES, unwrap, wrap

_IDENTITY_BYTES: Final = 16
_HASH_BYTES: Final = (
    8  # a row number's size; among 10 million inputs a day a false repeat is a matter of 5 million years
)


class Vault:
    """The key file, open. `identity` is also in the database that it belongs to; `epoch` is that of this opening."""

    def __init__(self, path: Path, master: bytes, *, synchronous: str) -> None:
        """Open or make. Raises KeyMismatch before anything is written, StorageError."""
        self.path = path
        self._master = master
        with translating(path):
            self._raw = connect(path, synchronous=synchronous)
        try:
            with translating(path):
                self._prepare()
        except BaseException:
            self._raw.close()
            raise

    def _prepare(self) -> None:
        steps = migrations("keyfile")
        if check(self._raw, self.path, steps, Kind.KEYS) and self._meta("identity"):
            self._unlock()  # before a migration: a wrong master key changes nothing
        migrate(self._raw, self.path, steps, Kind.KEYS)
        if not self._meta("identity"):
            self._begin()
        self._unlock()
        self._last = self._raw.execute(sql("keys/last")).fetchone()[0] or 0
        self._last_card = self._raw.execute(sql("card_keys/last")).fetchone()[0] or 0

    def _unlock(self) -> None:
        self.identity = bytes(self._meta("identity"))
        names = self._opened_names()
        self._names = hashlib.blake2b(digest_size=_HASH_BYTES, key=names)
        self._own = hashlib.blake2b(b"secrets of the installation", digest_size=KEY_BYTES, key=names).digest()
        self.salt = hashlib.blake2b(b"codes of share cards", digest_size=KEY_BYTES, key=names).digest()

    def _opened_names(self) -> bytes:
        """The key of the hashes of names."""
        names = unwrap(self._master, self._meta("names"), b"names" + self.identity)
        if names is None:
            raise KeyMismatch(f"This master key does not open {self.path}: put back the key it was made with.")
        return names

    def _begin(self) -> None:
        identity = secrets.token_bytes(_IDENTITY_BYTES)
        names = wrap(self._master, secrets.token_bytes(KEY_BYTES), b"names" + identity)
        with transaction(self._raw):
            self._keep("identity", identity)
            self._keep("names", names)

    @property
    def epoch(self) -> int:
        """How often the database has been opened."""
        return int(self._meta("epoch") or 0)

    def next_epoch(self) -> None:
        """Count this opening, durably."""
        with translating(self.path), transaction(self._raw):
            self._keep("epoch", self.epoch + 1)

    @property
    def last(self) -> int:
        """The highest number ever given to a person."""
        return int(self._last)

    def name(self, text: str) -> int:
        """A keyed hash of a name: the same in this installation for ever, telling nothing to who has not the key."""
        state = self._names.copy()
        state.update(text.encode())
        return int.from_bytes(state.digest(), "big", signed=True)

    def seal(self, plain: bytes, bound: bytes) -> bytes:
        """Seal something of the installation itself, which belongs to no person.

        With a key of its own that another master key does not change: what is sealed so lies in the other file, and one
        commit cannot change both.
        """
        return wrap(self._own, plain, b"secret" + bound)

    def open(self, sealed: bytes, bound: bytes) -> bytes | None:
        """What was sealed so; None: it was changed or moved."""
        return unwrap(self._own, sealed, b"secret" + bound)

    def living(self) -> set[int]:
        """The numbers of all people whose key exists."""
        with translating(self.path):
            return {row[0] for row in self._raw.execute(sql("keys/living"))}

    def destroyed(self) -> set[int]:
        """The numbers of all people whose key was destroyed."""
        with translating(self.path):
            return {row[0] for row in self._raw.execute(sql("keys/destroyed"))}

    def __contains__(self, person: int) -> bool:
        """Whether this person's key exists."""
        row = self._row("keys/by_id", person)
        return row is not None and row[0] is not None

    def key_of(self, person: int) -> bytes | None:
        """The data key of a person; None: destroyed. Raises StorageUnusable if it is gone: a destroyed one is not."""
        row = self._row("keys/by_id", person)
        if row is None:
            raise missing_key(self.path)
        return None if row[0] is None else self._opened(row[0], row[1])

    def meet(self, names: Sequence[str]) -> list[tuple[int, bytes]]:
        """Number and data key for each of these people, made where there is none, all of it on the disk."""
        whos = [self.name(name) for name in names]
        found = {who: self._find(who) for who in whos}
        new = [who for who, held in found.items() if held is None]
        if new:
            found.update(zip(new, self._make(new), strict=True))
        return [held for who in whos if (held := found[who]) is not None]

    def number_of(self, name: str) -> int | None:
        """The number of a person by their key alone, in case only the key file knows them."""
        row = self._row("keys/by_who", self.name(name))
        return None if row is None else int(row[0])

    def destroy(self, persons: Iterable[int]) -> bool:
        """Overwrite data keys and the secrets of their cards, in the file and in its log.

        False: in the log not yet, another program reads it.
        """
        rows = [(person,) for person in persons]
        return self._overwrite({"keys/destroy": rows, "card_keys/destroy_of": rows})

    def add_card(self, person: int) -> tuple[int, bytes]:
        """Number and secret of a new card, on the disk when this returns."""
        self._last_card += 1
        secret = secrets.token_bytes(KEY_BYTES)
        row = (self._last_card, person, wrap(self._master, secret, _bound_card(self._last_card)))
        with translating(self.path), transaction(self._raw):
            self._raw.execute(sql("card_keys/add"), row)
        return self._last_card, secret

    def card(self, number: int) -> bytes | None:
        """The secret of a card; None: destroyed."""
        row = self._row("card_keys/by_id", number)
        return None if row is None else unwrap(self._master, row[0], _bound_card(number))

    def destroy_cards(self, numbers: Iterable[int]) -> bool:
        """The same as `destroy` for cards alone."""
        return self._overwrite({"card_keys/destroy": [(number,) for number in numbers]})

    def _overwrite(self, statements: dict[str, list[tuple[int]]]) -> bool:
        with translating(self.path):
            with transaction(self._raw):
                for name, rows in statements.items():
                    self._raw.executemany(sql(name), rows)
            return truncate_log(self._raw)

    def rewrap(self, master: bytes) -> int:
        """Wrap everything with another master key, all at once or not at all; returns how many people's keys.

        Raises StorageUnusable when it is done, but another program keeps what was there before in the log.
        """
        with translating(self.path):
            with transaction(self._raw):
                self._keep("names", wrap(master, self._opened_names(), b"names" + self.identity))
                rows = [
                    (wrap(master, self._opened(who, wrapped), _bound(who)), number)
                    for number, who, wrapped in self._raw.execute(sql("keys/all"))
                ]
                self._raw.executemany(sql("keys/rewrap"), rows)
                self._raw.executemany(sql("card_keys/rewrap"), self._cards_under(master))
            self._master = master
            if not truncate_log(self._raw):
                raise StorageUnusable(f"Done, but another program reads {self.path}: close it and start Comeback once.")
        return len(rows)

    def _cards_under(self, master: bytes) -> list[tuple[bytes, int]]:
        """The secrets of all cards, wrapped with another master key. One that does not open stays as it is."""
        held = [(number, self.card(number)) for (number,) in self._raw.execute(sql("card_keys/all")).fetchall()]
        return [(wrap(master, secret, _bound_card(number)), number) for number, secret in held if secret]

    def close(self) -> None:
        self._raw.close()

    def _find(self, who: int) -> tuple[int, bytes] | None:
        row = self._row("keys/by_who", who)
        return None if row is None else (int(row[0]), self._opened(who, row[1]))

    def _row(self, name: str, number: int) -> Any:  # noqa: ANN401 - as the statement has it
        """The row of one number. What is wrong with this file is said of it, not of the database beside it."""
        try:
            return self._raw.execute(sql(name), (number,)).fetchone()
        except sqlite3.Error as error:
            raise translated(error, self.path) from None

    def _make(self, whos: Sequence[int]) -> list[tuple[int, bytes]]:
        made = [(self._last + n, secrets.token_bytes(KEY_BYTES)) for n in range(1, len(whos) + 1)]
        rows = [
            (number, who, wrap(self._master, key, _bound(who))) for (number, key), who in zip(made, whos, strict=True)
        ]
        with translating(self.path), transaction(self._raw):
            self._raw.executemany(sql("keys/add"), rows)
        self._last = made[-1][0]
        return made

    def _opened(self, who: int, wrapped: bytes) -> bytes:
        key = unwrap(self._master, wrapped, _bound(who))
        if key is None:
            raise StorageUnusable(f"A key in {self.path} was changed: put back the newest copy of that file.")
        return key

    def _meta(self, name: str) -> Any:  # noqa: ANN401 - bytes or a number, as the name has it
        row = self._raw.execute(sql("meta/read"), (name,)).fetchone()
        return None if row is None else row[0]

    def _keep(self, name: str, value: bytes | int) -> None:
        self._raw.execute(sql("meta/save"), (name, value))


def _bound(who: int) -> bytes:
    return b"data" + who.to_bytes(_HASH_BYTES, "big", signed=True)


def _bound_card(number: int) -> bytes:
    return b"card" + number.to_bytes(_HASH_BYTES, "big")

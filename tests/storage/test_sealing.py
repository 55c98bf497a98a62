from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.person import EntrySaved, TalkSaved
from bot.errors import StorageUnusable
from bot.runtime.ports import Work
from bot.storage.batch import input_number, row_number
from bot.storage.beside.cards import Opener
from bot.storage.files.keys import vault_path
from bot.storage.ledger import Ledger
from bot.storage.opening import open_ledger
from bot.storage.sealing import ENTRY, LETTER, PROFILE, REMINDER, TALK, Box, unwrap, wrap
from bot.storage.store import SqliteStore, open_store
from tests.storage.making import (
    ANN,
    BOB,
    KEY,
    NOON,
    SqliteStores,
    entry,
    everything,
    ids,
    message,
    reminder_set,
    talk,
    work,
)
from tests.storage.outside import shell

ROWS = st.integers(-(2**63), 2**63 - 1)
TABLES = st.sampled_from([PROFILE, TALK, ENTRY, REMINDER, LETTER])
PLACES = st.tuples(TABLES, st.integers(1, 3), st.one_of(ROWS, st.integers(0, 3)))


@given(place=PLACES, plain=st.binary(max_size=99))
def test_what_is_sealed_opens_in_its_place(place: tuple[bytes, int, int], plain: bytes) -> None:
    table, person, row = place
    box = Box(person, KEY)
    assert box.open(table, row, box.seal(table, row, plain)) == plain


@given(place=PLACES, other=PLACES, plain=st.binary(max_size=99))
def test_what_is_sealed_opens_nowhere_else(
    place: tuple[bytes, int, int], other: tuple[bytes, int, int], plain: bytes
) -> None:
    if place == other:
        return
    sealed = Box(place[1], KEY).seal(place[0], place[2], plain)  # even with the same key for both people
    with pytest.raises(StorageUnusable):
        Box(other[1], KEY).open(other[0], other[2], sealed)


@given(plain=st.binary(max_size=20), data=st.data())
def test_a_changed_byte_does_not_open(plain: bytes, data: st.DataObject) -> None:
    box = Box(1, KEY)
    sealed = bytearray(box.seal(TALK, 1, plain))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(StorageUnusable):
        box.open(TALK, 1, bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"short", b"x" * 12])
def test_what_is_too_short_does_not_open(sealed: bytes) -> None:
    with pytest.raises(StorageUnusable):
        Box(1, KEY).open(TALK, 1, sealed)


def test_a_key_opens_with_its_master_key_and_its_place_alone() -> None:
    wrapped = wrap(KEY, b"data key", b"ann")
    assert unwrap(KEY, wrapped, b"ann") == b"data key"
    assert unwrap(KEY, wrapped, b"bob") is None
    assert unwrap(KEY[::-1], wrapped, b"ann") is None


def test_what_was_sealed_by_an_earlier_version_still_opens() -> None:
    """Written down once: with another length of a nonce, name of a table or binding no database could be read."""
    sealed = bytes.fromhex("000102030405060708090a0b306ab76fe592a368ad2af2fbc57391aa20af98c966f4928bc754151e93")
    assert Box(7, KEY).open(TALK, -5, sealed) == b"what was kept"
    wrapped = bytes.fromhex("000102030405060708090a0b2363a27ae58ea762fca5b99759407a66efc5b0ba7d6c5787")
    assert unwrap(KEY, wrapped, b"ann") == b"data key"


def test_a_code_given_out_by_an_earlier_version_opens_the_same_card() -> None:
    opener = Opener("ABCD1234", KEY)
    assert opener.found == -8245991476790421490
    assert opener.key(KEY).hex() == "d10ef8160b936fde88908aa157dd7b7f1bd8e60bd0bf92c7232c54f3b538fd59"


def test_what_stands_for_names_is_what_it_was_in_an_earlier_version(tmp_path: Path) -> None:
    """With another number nobody would be found, and an input that came before would be taken again."""
    path = tmp_path / "x.db"
    with _ledger(path) as ledger:
        identity = ledger.vault.identity
    with shell(vault_path(path)) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE name = 'names'", (wrap(KEY, KEY[::-1], b"names" + identity),))
    with _ledger(path) as ledger:
        vault = ledger.vault
        numbers = vault.name(ANN), row_number(vault, Box(7, KEY), "talk-1"), input_number(vault, ANN, "Ev1")
        assert numbers == (-358697163789629902, -8431072163173954330, -8916989828860115754)
        assert vault.salt.hex() == "f1a220ce30699cf4a9559fee340468a9196ce6a6cf475b722953e0f11d006a18"
        assert (
            vault.open(
                bytes.fromhex("000102030405060708090a0ba673fc74792da2095b2d7625bbc5bf979fb1ebf156234c"), b"kind/name"
            )
            == b"a token"
        )


@contextmanager
def _ledger(path: Path) -> Iterator[Ledger]:
    ledger = open_ledger(path, KEY, synchronous="FULL")
    try:
        yield ledger
    finally:
        ledger.close()
        ledger.raw.close()


@pytest.mark.parametrize("table", ["talks", "outbox"])
async def test_a_row_that_is_not_understood_is_named_without_a_word_of_it(stores: SqliteStores, table: str) -> None:
    async with stores.opened() as store:
        await store.commit(work(TalkSaved(talk()), messages=(message(),)))
        await store.commit(work(person=BOB, messages=(message(),)))
    _write_over(stores.path, table, TALK if table == "talks" else LETTER)
    async with stores.opened() as store:
        if table == "outbox":
            assert [letter.person for letter in await store.unsettled()] == [BOB]
            return
        with pytest.raises(StorageUnusable, match="is not understood") as refused:
            await store.load(ANN)
        assert "zebra" not in str(refused.value)


def _write_over(path: Path, table: str, kind: bytes) -> None:
    """Seal in the place of a row of Ann's what a later version may mean by it."""
    with _ledger(path) as ledger:
        box = ledger.people.find(ANN)
        assert box is not None
        (row,) = ledger.raw.execute(f"SELECT id FROM {table} WHERE person = ?", (box.person,)).fetchone()
        sealed = box.seal(kind, row, b'{"id": ["zebra"], "blocks": "zebra"}')
        ledger.raw.execute(f"UPDATE {table} SET sealed = ? WHERE id = ?", (sealed, row))


def test_a_box_shows_no_key() -> None:
    assert repr(Box(5, KEY)) == "Box(person=5)"


async def test_rows_swapped_in_the_file_are_found_out(stores: SqliteStores) -> None:
    async with stores.opened() as store:
        await store.commit(work(EntrySaved(entry("a")), EntrySaved(entry("b"))))
    with shell(stores.path) as raw:
        (one, first), (two, second) = raw.execute("SELECT place, sealed FROM entries").fetchall()
        raw.executemany("UPDATE entries SET sealed = ? WHERE place = ?", [(second, one), (first, two)])
    async with open_store(stores.path, KEY) as store:
        with pytest.raises(StorageUnusable, match="changed or moved"):
            await store.load(ANN)


TABLES_AND_ROWS = ("talks", "entries", "reminders", "outbox")


@pytest.mark.parametrize("table", TABLES_AND_ROWS)
@pytest.mark.parametrize("whose", ["their own", "another's"])
async def test_rows_swapped_in_any_table_are_found_out(stores: SqliteStores, table: str, whose: str) -> None:
    """Two of one person's, or one of each of two people's: neither opens in the place of the other."""
    async with stores.opened() as store:
        for person in (ANN, BOB):
            for number in (1, 2):
                await store.commit(swappable(person, number))
    same = whose == "their own"
    key = "id" if table == "outbox" else "place"
    with shell(stores.path) as raw:
        rows = raw.execute(f"SELECT {key}, person, sealed FROM {table} ORDER BY {key}").fetchall()
        one = rows[0]
        two = next(row for row in rows[1:] if (row[1] == one[1]) is same)
        raw.executemany(f"UPDATE {table} SET sealed = ? WHERE {key} = ?", [(two[2], one[0]), (one[2], two[0])])
    async with open_store(stores.path, KEY) as store:
        if table == "outbox":  # the others' letters go out all the same
            assert {one[0], two[0]}.isdisjoint(ids(left := await store.unsettled()))
            assert len(left) == 2
            return
        with pytest.raises(StorageUnusable, match="changed or moved"):
            await store.load(ANN)


def swappable(person: str, number: int) -> Work:
    changes = (
        TalkSaved(talk(f"talk-{number}")),
        EntrySaved(entry(f"entry-{number}")),
        reminder_set(f"reminder-{number}"),
    )
    return work(*changes, person=person, key=f"Ev{number}", messages=(message(),))


async def test_profiles_swapped_between_two_people_are_found_out(stores: SqliteStores) -> None:
    async with stores.opened() as store:
        for person in (ANN, BOB):
            await store.commit(work(*everything(person), person=person))
    with shell(stores.path) as raw:
        (one, first), (two, second) = raw.execute("SELECT id, sealed FROM persons").fetchall()
        raw.executemany("UPDATE persons SET sealed = ? WHERE id = ?", [(second, one), (first, two)])
    async with open_store(stores.path, KEY) as store:
        for person in (ANN, BOB):
            with pytest.raises(StorageUnusable, match="changed or moved"):
                await store.load(person)


async def test_wrapped_keys_swapped_in_the_key_file_are_found_out(stores: SqliteStores) -> None:
    async with stores.opened() as store:
        for person in (ANN, BOB):
            await store.commit(work(*everything(person), person=person))
    with shell(vault_path(stores.path)) as raw:
        (one, first), (two, second) = raw.execute("SELECT id, wrapped FROM keys").fetchall()
        raw.executemany("UPDATE keys SET wrapped = ? WHERE id = ?", [(second, one), (first, two)])
    async with open_store(stores.path, KEY) as store:
        with pytest.raises(StorageUnusable, match="was changed"):
            await store.load(ANN)


COLUMNS = {
    "persons": ("id", "who", "name", "sealed"),
    "talks": ("person", "id", "sealed"),
    "entries": ("person", "id", "sealed"),
    "reminders": ("person", "id", "sealed"),
    "outbox": ("person", "sealed", "reply_to"),
    "stories": ("person", "id", "sealed"),
    "cards": ("person", "id", "found", "sealed"),
}
"""Every column that says whose something is, or what."""

CARDS = {"cards", "persons"}
"""Where cards are looked at, which is slow by intent."""

WORDS = {ANN: "zqann", BOB: "zqbob"}


@pytest.mark.parametrize(("table", "column"), [(table, each) for table, names in COLUMNS.items() for each in names])
async def test_whatever_is_swapped_nobody_reads_another(stores: SqliteStores, table: str, column: str) -> None:
    async with stores.opened() as store:
        for person, words in WORDS.items():
            await store.commit(lived(person, words))
            await store.keep_story(person, "entry", words)
            if table in CARDS:
                await store.keep_card(person, "entry", f"{words}CODE", words.encode(), NOON + timedelta(days=1))
    _swap(stores.path, table, column)
    async with open_store(stores.path, KEY) as store:
        for person, words in WORDS.items():
            other = next(each for each in WORDS.values() if each != words).encode()
            assert other not in await read_of(store, person)
            if table in CARDS:
                assert await opened_by(store, f"{words}CODE") in (None, words.encode())
        for letter in await store.unsettled():
            assert WORDS[letter.person].encode() in msgspec.json.encode(letter.message)
            assert letter.reply_to == WORDS[letter.person]
        await store.forget(ANN)
        assert other_is_whole(stores.path)


def lived(person: str, words: str) -> Work:
    made = work(*everything(words), EntrySaved(entry("entry", words)), person=person, messages=(message(words),))
    return msgspec.structs.replace(made, reply_to=words)


def _swap(path: Path, table: str, column: str) -> None:
    with shell(path) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        (one, first), *_, (two, second) = raw.execute(f"SELECT rowid, {column} FROM {table} ORDER BY rowid").fetchall()
        if column == "id" and table == "persons":
            raw.executemany("UPDATE persons SET id = ? WHERE id = ?", [(-1, one), (one, two), (two, -1)])
            return
        spare = b"spare" if isinstance(first, bytes) else 0
        values = [(spare, one), (first, two), (second, one)]
        raw.executemany(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", values)


async def read_of(store: SqliteStore, person: str) -> bytes:
    try:
        found = await store.load(person)
    except StorageUnusable as refused:
        return str(refused).encode()
    return msgspec.json.encode(found)


async def opened_by(store: SqliteStore, code: str) -> bytes | None:
    try:
        return await store.open_card(code, NOON)
    except StorageUnusable:
        return None


def other_is_whole(path: Path) -> bool:
    """Forgetting one person destroys that person's key and no other."""
    with shell(vault_path(path)) as raw:
        return [row[0] for row in raw.execute("SELECT who IS NULL FROM keys ORDER BY id")] == [1, 0]

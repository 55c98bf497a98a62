"""Share cards: who has the code reads one, nobody else does, and what was taken back stays so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.conversation.person import EntrySaved
from bot.storage.beside.cards import Opener
from bot.storage.files.keys import vault_path
from bot.storage.ledger import Ledger
from bot.storage.sealing import CARD, unwrap
from bot.storage.store import SqliteStore, open_store
from bot.storage.upkeep.backup import backup, restore
from bot.storage.upkeep.rotating import rotate
from tests.storage.making import ANN, BOB, KEY, NOON, entry, work
from tests.storage.outside import raw_bytes, shell

CODE = "ABCDEFGHJK"
BODY = b"canary: I kept calm when the slides failed."
LATER = NOON + timedelta(days=7)


async def kept(store: SqliteStore, person: str = ANN, name: str = "share-1/card", code: str = CODE) -> None:
    await store.commit(work(EntrySaved(entry(name)), person=person, key=f"{person} {name} {code}"))
    await store.keep_card(person, name, code, BODY, LATER)


def destroyed(path: Path) -> bool:
    """Whether no secret of any card is left in the key file."""
    with shell(vault_path(path)) as raw:
        return all(not any(row[0]) for row in raw.execute("SELECT wrapped FROM card_keys"))


def everything_but_the_code(ledger: Ledger) -> tuple[bytes, bytes, bytes]:
    number, person, sealed = ledger.raw.execute("SELECT number, person, sealed FROM cards").fetchone()
    secret, box = ledger.vault.card(number), ledger.people.box(person)
    assert secret is not None
    assert box is not None
    return secret, box.open(CARD, number, sealed), ledger.vault.salt


async def test_who_has_the_code_reads_it_until_its_time_is_over(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
    async with open_store(path, KEY) as store:
        assert await store.open_card(CODE, NOON) == BODY
        assert await store.open_card(CODE, LATER - timedelta(seconds=1)) == BODY
        assert await store.open_card(CODE, LATER) is None
        assert await store.open_card("ABCDEFGHJJ", NOON) is None


async def test_neither_words_nor_code_are_in_any_file(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        found = raw_bytes(path.parent)
    found += raw_bytes(path.parent)
    assert b"canary" not in found
    assert CODE.encode() not in found


async def test_both_files_and_the_master_key_open_nothing_without_the_code(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        secret, inner, salt = await store._errand(everything_but_the_code)
    assert unwrap(secret, inner, b"card/1") is None
    assert unwrap(Opener("BBBBBBBBBB", salt).key(secret), inner, b"card/1") is None
    assert unwrap(Opener(CODE, salt).key(secret), inner, b"card/1") == BODY


async def test_taken_back_it_is_gone_at_once_and_a_backup_does_not_bring_it_back(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "backups" / "copy.db"
    async with open_store(path, KEY) as store:
        await kept(store)
        await backup(path, copy)
        await store.drop_card(ANN, "share-1/card")
        await store.drop_card(ANN, "share-1/card")
        assert await store.open_card(CODE, NOON) is None
    assert destroyed(path)
    await restore(copy, path, NOON)
    with shell(path) as raw:
        assert raw.execute("SELECT count(*) FROM cards").fetchone()[0] == 1
    async with open_store(path, KEY) as store:
        assert await store.open_card(CODE, NOON) is None


@pytest.mark.parametrize("restored", [False, True], ids=["here", "from a backup"])
async def test_it_goes_with_whose_it_is(path: Path, tmp_path: Path, *, restored: bool) -> None:
    copy = tmp_path / "backups" / "copy.db"
    async with open_store(path, KEY) as store:
        await kept(store)
        await kept(store, BOB, code="BBBBBBBBBB")
        await backup(path, copy)
        await store.forget(ANN)
        assert await store.open_card(CODE, NOON) is None
        assert await store.open_card("BBBBBBBBBB", NOON) == BODY
    if restored:
        await restore(copy, path, NOON)
        async with open_store(path, KEY) as store:
            assert await store.open_card(CODE, NOON) is None
            assert await store.open_card("BBBBBBBBBB", NOON) == BODY


async def test_another_card_for_the_same_entry_takes_its_place(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        await store.keep_card(ANN, "share-1/card", "KKKKKKKKKK", b"new", LATER)
        assert await store.open_card(CODE, NOON) is None
        assert await store.open_card("KKKKKKKKKK", NOON) == b"new"


async def test_one_person_cannot_take_back_anothers(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        await kept(store, BOB, code="BBBBBBBBBB")
        await store.drop_card(BOB, "share-1/card")
        assert await store.open_card(CODE, NOON) == BODY
        assert await store.open_card("BBBBBBBBBB", NOON) is None


async def test_what_is_over_is_swept_with_its_secret(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        await store.sweep(LATER - timedelta(seconds=1))
        assert await store.open_card(CODE, NOON) == BODY
        await store.sweep(LATER)
        assert await store.open_card(CODE, NOON) is None
    assert destroyed(path)


async def test_a_new_master_key_opens_it(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        await kept(store, BOB, code="BBBBBBBBBB")
        await store.drop_card(BOB, "share-1/card")
    new = bytes(range(1, 33))
    rotate(path, KEY, new, in_file=False)
    async with open_store(path, new) as store:
        assert await store.open_card(CODE, NOON) == BODY
        assert await store.open_card("BBBBBBBBBB", NOON) is None


async def test_a_row_put_in_anothers_place_is_found_out(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await kept(store)
        await kept(store, BOB, code="BBBBBBBBBB")
    with closing(sqlite3.connect(path)) as raw, raw:
        one, other = (row[0] for row in raw.execute("SELECT found FROM cards ORDER BY number"))
        raw.execute("UPDATE cards SET found = 0 WHERE found = ?", (one,))
        raw.execute("UPDATE cards SET found = ? WHERE found = ?", (one, other))
    async with open_store(path, KEY) as store:
        assert await store.open_card(CODE, NOON) is None

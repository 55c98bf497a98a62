"""Share cards from the making to the end, and what an attacker may try: guessing, old codes, backups, other people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.coach.book.entries import Shared
from bot.dialogue.events import Commanded, Typed
from bot.runtime.between.cards import GUESSES, LENGTH, code_in
from bot.storage.upkeep.backup import backup, restore
from tests.runtime.between.test_linking import HERE, THERE, Both, both
from tests.storage.outside import raw_bytes

MENTOR = "there:T1:U9"
SECRET = "canary: why did you leave the yard?"


async def made(ours: Both, address: str = HERE) -> str:
    """Somebody with one interview hands out a card; its code."""
    await ours.welcomed(address, "Ada")
    await ours.says(address, "/begin debrief", "quick", "Acme", SECRET, "2", "no", "skip", "3", "skip")
    return await another(ours, address)


async def another(ours: Both, address: str = HERE) -> str:
    heard = await ours.says(address, "/share", "2", "skip", "1", "yes")
    found = re.search(r"card ([A-Z0-9]{5}-[A-Z0-9]{5})", heard)
    assert found, heard
    return found[1]


async def opens(ours: Both, address: str, line: str) -> bool:
    """Whether this line shows the card."""
    return SECRET in await ours.says(address, line)


@pytest.mark.parametrize(
    "line", ["/card {}", "card {}", "Card: {}", "card {}."], ids=["command", "words", "colon", "full stop"]
)
async def test_another_person_elsewhere_reads_what_was_chosen_and_no_more(tmp_path: Path, line: str) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        heard = await ours.says(MENTOR, line.format(code.lower() if "." in line else code))
        assert SECRET in heard
        assert "Acme" not in heard
        assert "Ada" not in heard


async def test_who_opens_a_card_need_not_agree_to_anything_and_nothing_is_kept_of_them(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        before = ours.engine._store
        assert await opens(ours, MENTOR, f"/card {code}")
        assert await before.load(MENTOR) is None
        assert not await before.unsettled()
        assert "16" in await ours.says(MENTOR, "hello")


async def test_what_they_were_at_stays_as_it_is(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        await ours.says(HERE, "/begin debrief", "quick")
        before = await ours.person(HERE)
        assert await opens(ours, HERE, f"card {code}")
        assert await ours.person(HERE) == before


async def test_taken_back_it_opens_for_nobody_from_that_word_on(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        assert await opens(ours, MENTOR, f"card {code}")
        assert "opens nothing" in await ours.says(HERE, "/unshare share-1/card")
        assert not await opens(ours, MENTOR, f"card {code}")
        assert not await opens(ours, HERE, f"card {code}")


async def test_another_person_cannot_take_it_back(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        await ours.welcomed(THERE, "Eve")
        await ours.says(THERE, "/unshare share-1/card")
        assert await opens(ours, MENTOR, f"card {code}")


async def test_forgotten_nobody_opens_it_nor_from_a_backup(tmp_path: Path) -> None:
    copy = tmp_path / "backups" / "copy.db"
    async with both(tmp_path) as ours:
        code = await made(ours)
        await backup(tmp_path / "comeback.db", copy)
        await ours.says(HERE, "/forget", "yes")
        assert not await opens(ours, MENTOR, f"card {code}")
        clock = ours.clock
    assert b"canary" not in raw_bytes(tmp_path)
    await restore(copy, tmp_path / "comeback.db", clock.now())
    async with both(tmp_path, clock) as ours:
        assert not await opens(ours, MENTOR, f"card {code}")


async def test_from_an_older_backup_what_was_taken_back_stays_so(tmp_path: Path) -> None:
    copy = tmp_path / "backups" / "copy.db"
    async with both(tmp_path) as ours:
        code = await made(ours)
        kept = await another(ours)
        await backup(tmp_path / "comeback.db", copy)
        await ours.says(HERE, "/unshare share-1/card")
        clock = ours.clock
    await restore(copy, tmp_path / "comeback.db", clock.now())
    async with both(tmp_path, clock) as ours:
        assert not await opens(ours, MENTOR, f"card {code}")
        assert await opens(ours, MENTOR, f"card {kept}")
        assert len((await ours.person(HERE)).book.of(Shared)) == 2


async def test_past_its_time_it_opens_no_more(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        ours.clock.jump(hours=23)
        assert await opens(ours, MENTOR, f"card {code}")
        ours.clock.jump(hours=1)
        assert not await opens(ours, MENTOR, f"card {code}")


async def test_a_deleted_note_is_not_read_on_a_card_any_longer(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        asked = next(each for each in (await ours.person(HERE)).book.entries if "question" in each)
        assert "taken the card back" in await ours.says(HERE, f"/entry {asked} delete", f"/entry {asked} delete yes")
        assert not await opens(ours, MENTOR, f"card {code}")


async def test_guesses_are_few_and_the_right_code_counts_against_nobody(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        for _ in range(GUESSES + 3):
            assert await opens(ours, MENTOR, f"card {code}")
        for number in range(GUESSES):
            assert "No card opens" in await ours.says(MENTOR, f"card AAAAA-AAAA{'BCDEFGHJK'[number]}")
        assert "wait an hour" in await ours.says(MENTOR, "card AAAAA-AAAAZ")
        assert not await opens(ours, MENTOR, f"card {code}")
        assert await opens(ours, "there:T1:U10", f"card {code}")
        ours.clock.jump(hours=1)
        assert await opens(ours, MENTOR, f"card {code}")


ODD = ("x" * 100_000, "ABCDE", "' OR 1=1 --", "ABCDE-FGHJ\u0000", "\uff11" * 10, "ABCDE-FGHJKK", "0O1IL-0O1IL")


@pytest.mark.parametrize("code", ODD, ids=range(len(ODD)))
async def test_no_code_of_any_kind_breaks_anything(tmp_path: Path, code: str) -> None:
    async with both(tmp_path) as ours:
        await ours.gives(MENTOR, "odd", Commanded("card", code))
        assert "No card opens" in ours.heard(MENTOR)[-1]


async def test_the_same_input_twice_makes_one_card(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await made(ours)
        await ours.says(HERE, "/share", "2", "skip", "1")
        await ours.gives(HERE, "same", Typed("yes"))
        await ours.gives(HERE, "same", Typed("yes"))
        assert len((await ours.person(HERE)).book.of(Shared)) == 2


async def test_it_lives_on_a_restart_and_a_link(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours)
        clock = ours.clock
    async with both(tmp_path, clock) as ours:
        assert await opens(ours, MENTOR, f"card {code}")
        await ours.welcomed(THERE, "A.")
        await ours.says(THERE, f"link {await ours.code(HERE)} yes")
        assert await ours.person(THERE) == await ours.person(HERE)
        assert await opens(ours, MENTOR, f"card {code}")
        assert "opens nothing" in await ours.says(THERE, "/unshare share-1/card")
        assert not await opens(ours, MENTOR, f"card {code}")


async def test_who_brings_their_notes_elsewhere_leaves_no_card_open(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        code = await made(ours, THERE)
        await ours.welcomed(HERE, "Ada")
        await ours.says(THERE, f"link {await ours.code(HERE)} yes")
        assert await ours.person(THERE) == await ours.person(HERE)
        assert not (await ours.person(HERE)).book.of(Shared)
        assert not await opens(ours, MENTOR, f"card {code}")


def test_a_code_is_heard_where_it_is_meant() -> None:
    code = "ABCDE23456"
    assert code_in(Typed("card abcde-23456")) == code_in(Commanded("/Card", " ABCDE 23456 ")) == code
    assert len(code) == LENGTH
    for words in ("card", "/card", "my card ABCDE-23456 is here", "card statements", "discard ABCDE-23456"):
        assert code_in(Typed(words)) == ""

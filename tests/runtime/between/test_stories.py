"""Stories that people tell each other (C1): consent, a moderator, no name, and gone at once when taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.app import running
from bot.coach.book.entries import OwnStory
from bot.dialogue.messages import Quote, Said
from bot.errors import SettingsError
from bot.settings import Settings, load_settings
from bot.storage.upkeep.backup import backup, restore
from tests.runtime.between.test_linking import HERE, KEY, THERE, Both, both
from tests.runtime.kit import HandClock
from tests.storage.outside import raw_bytes, shell

BOSS = "here::boss"
READER = "there:T1:U7"
TALE = "canary: I called the manager Mum"


@asynccontextmanager
async def corner(path: Path, clock: HandClock | None = None, moderators: str = BOSS) -> AsyncIterator[Both]:
    clock = clock or HandClock()
    settings = Settings.model_validate({"db": path / "comeback.db", "key": KEY, "moderators": moderators})
    async with running(settings, clock) as engine:
        yield Both(engine, clock)


async def tells(ours: Both, address: str = HERE, tale: str = TALE) -> None:
    await ours.welcomed(address, "Ada")
    await ours.says(address, "/tell", tale, "yes")


async def reads(ours: Both, address: str = READER) -> str:
    """What somebody hears who asks for stories of people here."""
    await ours.says(address, "/begin stories")
    heard = await ours.says(address, "real ones")
    await ours.says(address, "no")
    return heard


async def test_told_read_over_shown_and_taken_back(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        await ours.welcomed(READER, "Ben")
        assert "Nobody here has told one" in await reads(ours)
        waiting = await ours.says(BOSS, "/moderate")
        assert TALE in waiting
        assert "Ada" not in waiting
        assert "Story 1 is in" in await ours.says(BOSS, "/moderate yes 1")
        heard = await reads(ours)
        assert TALE in heard
        assert "Ada" not in heard
        assert (await ours.person(HERE)).book.of(OwnStory)[0].shown
        await ours.says(HERE, "/entry tell-1/story delete", "/entry tell-1/story delete yes")
        assert TALE not in await reads(ours)
        assert TALE not in await reads(ours)


async def test_whose_it_is_hears_what_became_of_it_and_a_story_left_out_is_deleted(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        await ours.says(BOSS, "/moderate no 1")
        person = await ours.person(HERE)
        assert not person.book.of(OwnStory)
        (news,) = (each for each in person.reminders.values() if each.kind == "story")
        assert news.phrase == "corner.left_out_told"
        assert TALE not in str([talk.answers for talk in person.talks.values()])
        assert "No story is waiting" in await ours.says(BOSS, "/moderate")


async def test_what_was_let_in_can_be_taken_out_again(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        await ours.welcomed(READER, "Ben")
        await ours.says(BOSS, "/moderate yes 1", "/moderate no 1")
        assert TALE not in await reads(ours)
        assert "no story with that number" in await ours.says(BOSS, "/moderate yes 1")


async def test_a_damaged_story_holds_up_nobody(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        await tells(ours, READER, "canary: I called it a day")
        for number in (1, 2):
            await ours.says(BOSS, f"/moderate yes {number}")
    with shell(tmp_path / "comeback.db") as raw:
        raw.execute("UPDATE stories SET sealed = zeroblob(99) WHERE number = 1")
    async with corner(tmp_path) as ours:
        await ours.welcomed("there:T1:U8", "Cleo")
        assert "called it a day" in await reads(ours, "there:T1:U8")


async def test_nobody_else_moderates(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        for address in (HERE, "there::boss"):
            await ours.welcomed(address, "Eve") if address != HERE else None
            for line in ("/moderate", "/moderate yes 1", "/moderate no 1"):
                heard = await ours.says(address, line)
                assert TALE not in heard
                assert "look stories over" in heard
        assert TALE in await ours.says(BOSS, "/moderate")


async def test_reworded_it_waits_again(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        await ours.welcomed(READER, "Ben")
        await ours.says(BOSS, "/moderate yes 1")
        await ours.says(HERE, "/entry tell-1/story change words", "canary: the manager called me Mum")
        assert "canary" not in await reads(ours)
        assert "called me Mum" in await ours.says(BOSS, "/moderate")


async def test_forgotten_it_is_told_no_more_nor_from_a_backup(tmp_path: Path) -> None:
    copy = tmp_path / "backups" / "copy.db"
    async with corner(tmp_path) as ours:
        await tells(ours)
        await ours.welcomed(READER, "Ben")
        await ours.says(BOSS, "/moderate yes 1")
        await backup(tmp_path / "comeback.db", copy)
        await ours.says(HERE, "/forget", "yes")
        assert TALE not in await reads(ours)
        clock = ours.clock
    assert b"canary" not in raw_bytes(tmp_path)
    await restore(copy, tmp_path / "comeback.db", clock.now())
    async with corner(tmp_path, clock) as ours:
        assert TALE not in await reads(ours)


async def test_it_is_told_after_a_restart_as_somebodys_words(tmp_path: Path) -> None:
    clock, nasty = HandClock(), "@everyone **canary** <!channel>"
    async with corner(tmp_path, clock) as ours:
        await tells(ours, tale=nasty)
        await ours.says(BOSS, "/moderate yes 1")
    async with corner(tmp_path, clock) as ours:
        await ours.welcomed(READER, "Ben")
        assert nasty in await reads(ours)
        told = [block for letter in ours.posts["there"].letters for block in letter.message.blocks]
        assert Quote((Said(nasty),)) in told


async def test_a_refused_yes_hands_nothing_in(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.says(HERE, "/tell", TALE, "no")
        assert "No story is waiting" in await ours.says(BOSS, "/moderate")


async def test_five_of_one_person_are_enough(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours)
        for number in range(2, 7):
            heard = await ours.says(HERE, "/tell", f"{TALE} {number}", "yes")
        assert "Five stories" in heard
        assert len((await ours.person(HERE)).book.of(OwnStory)) == 5


async def test_where_nobody_reads_them_none_is_taken(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        assert "here yet" in await ours.says(HERE, "/tell")
        assert (await ours.person(HERE)).open_talk() is None


async def test_who_brings_their_notes_elsewhere_is_told_no_more(tmp_path: Path) -> None:
    async with corner(tmp_path) as ours:
        await tells(ours, THERE)
        await ours.welcomed(HERE, "Ada")
        await ours.says(BOSS, "/moderate yes 1")
        await ours.says(THERE, f"link {await ours.code(HERE)} yes")
        assert TALE not in await reads(ours, HERE)


@pytest.mark.parametrize("wrong", ["bob", "discord:123", "discord::1,slack:T:U"])
def test_a_moderator_is_named_by_a_whole_key(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("COMEBACK_MODERATORS", wrong)
    with pytest.raises(SettingsError, match="COMEBACK_MODERATORS"):
        load_settings()

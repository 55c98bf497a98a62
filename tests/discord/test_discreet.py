"""Discreet mode on Discord: what comes by itself shows nothing until its person opens it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from adapters.discord.people import person_key
from bot.conversation.kept.portable import changes_to
from bot.dialogue.events import Due
from bot.runtime.ports import Work
from tests.conversation.interviews.test_interview import told
from tests.conversation.small import library
from tests.conversation.talking import MORNING
from tests.conversation.timed.test_discretion import discreet
from tests.discord.street import street
from tests.runtime.kit import HandClock


async def test_a_review_pack_is_one_neutral_line_until_it_is_opened(tmp_path: Path) -> None:
    clock = HandClock(MORNING)
    async with street(tmp_path / "c.db", library(), clock) as town:
        ada = await town.known("ada")
        key, person = person_key(ada.actor.id), discreet(told()).person
        await ada.writes("hello")
        work = Work(person=key, input_key="all", at=MORNING, changes=changes_to(person, None), messages=())
        await town.engine._store.commit(work)
        town.engine.people.reread_all()
        pack = next(each for each in person.reminders.values() if each.kind == "hours")
        clock.jump(seconds=(datetime.fromisoformat(pack.due) - clock.now()).total_seconds())
        before = len(await ada.letters())
        await town.engine.accept(key, "due", Due(pack.id), reminder=pack.id)
        await town.engine.courier.idle(key)
        (note,) = (await ada.letters())[before:]
        assert "Acme" not in note.text
        assert note.labels == ["Open it"]
        ada.shown = note.shown
        await ada.presses_directly("Open it")
        ada.reads("Acme", "Room 4")

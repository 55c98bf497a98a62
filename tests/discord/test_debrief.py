"""A whole first debrief on a server, as somebody new goes through it: one message, changed in place.

Presses are counted as a hand counts them: opening a window is one, too. Words are counted by windows sent.
"""

from __future__ import annotations

from pathlib import Path

from bot.coach.book.entries import (
    Action,
    Asked,
    Card,
    Forgotten,
    Gut,
    IfThen,
    Interview,
    Lesson,
    Mishap,
    Mood,
    Positive,
    Reason,
    RedAlert,
)
from bot.dialogue.talk import TalkState
from tests.discord.street import Visitor, street


async def welcomed(ada: Visitor, command: str = "debrief") -> None:
    await ada.commands(command)
    await ada.presses("Yes to both")
    await ada.answers("Ada")
    await ada.answers("London")


async def test_from_the_command_to_the_summary(tmp_path: Path) -> None:
    async with street(tmp_path / "c.db") as town:
        ada = town.member("ada")
        await welcomed(ada)
        assert ada.shown is not None
        begun = ada.shown.id
        await ada.presses("Full")
        await ada.presses("Low")
        await ada.presses("Go on now")
        await ada.answers("Acme", "Data analyst", "Video", "Yesterday", None, button="Answer these")
        ada.sees("Debrief \u00b7 8 of about", "Acme", "Data analyst, Video")
        steps = 0
        while "Skip" in ada.labels or "Skip these" in ada.labels:
            await ada.presses("Skip")
            steps += 1
            assert steps < 20
        assert ada.shown.id == begun
        assert ada.shown.ephemeral
        ada.sees("Acme")
        person = await town.person(ada)
        assert {talk.state for talk in person.talks.values()} == {TalkState.FINISHED}


async def test_all_of_it_in_twelve_presses_and_six_windows_with_words(tmp_path: Path) -> None:
    async with street(tmp_path / "c.db") as town:
        ada = town.member("ada")
        await welcomed(ada)
        before = ada.typed
        ada.taps = 0
        await ada.presses("Full")
        await ada.presses("Low")
        await ada.presses("Go on now")
        await ada.answers("Acme", "Data analyst", "Video", "Yesterday", "It began well", button="Answer these")
        await ada.answers("Why do you want to leave?", "2", button="Answer these")
        await ada.answers("I went on about my boss", "I want to train people", button="Answer these")
        await ada.presses("No")
        await ada.chooses("They leaned in", "Tough questions")
        ada.sees("leaned")
        await ada.chooses("I came late", "I sold myself short")
        ada.sees("You came late", "You sold yourself short")
        await ada.answers("I trained two people")
        kept = ["A skill they need"], "How big is the team?", "I was calm\n- I asked how they work", "Ask first"
        await ada.answers(*kept, "I think it's a no", button="Answer these")
        plan = (
            "they ask why I leave",
            "I give two sentences",
            "write to them",
            "open the document",
            "in 3 days at 18:00",
        )
        await ada.answers(*plan, button="Answer these")
        ada.sees("Acme", "I was calm", "I asked how they work")
        windows = ada.typed - before
        assert windows <= 6
        assert ada.taps + windows <= 12
        book = (await town.person(ada)).book
        assert [(each.question, each.went, each.better) for each in book.of(Asked)] == [
            ("Why do you want to leave?", 2, "I want to train people")
        ]
        assert [each.words for each in book.of(Positive)] == ["I was calm", "I asked how they work"]
        assert [(each.what, each.words) for each in book.of(RedAlert)] == [
            ("on_time", ""), ("sold_short", "I trained two people"),
        ]  # fmt: skip
        assert [(each.condition, each.response) for each in book.of(IfThen)] == [plan[:2]]
        assert [(each.words, each.first_step, each.due[-5:]) for each in book.of(Action)] == [
            ("write to them", "open the document", "18:00")
        ]
        assert [each.question for each in book.of(Forgotten)] == ["How big is the team?"]
        assert {Interview, Mood, Reason, Mishap, Gut, Lesson, Card} <= {type(each) for each in book.entries.values()}

"""A whole first debrief on a server, as somebody new goes through it: one message, changed in place."""

from __future__ import annotations

from pathlib import Path

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
        await ada.answers("Acme")
        await ada.answers("Data analyst", "Video", "Yesterday", button="Answer these")
        ada.sees("Debrief \u00b7 7 of about", "**Acme**", "**Data analyst, Video")
        steps = 0
        while "Skip" in ada.labels:
            await ada.presses("Skip")
            steps += 1
            assert steps < 60
        assert ada.shown.id == begun
        assert ada.shown.ephemeral
        ada.sees("Acme")
        person = await town.person(ada)
        assert {talk.state for talk in person.talks.values()} == {TalkState.FINISHED}

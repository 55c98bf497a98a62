"""A share card on Discord: made on a server where only its person sees it, opened by somebody else, words as words."""

from __future__ import annotations

import re
from pathlib import Path

from bot.library.load import find_content, load_library
from tests.discord.street import street

NASTY = "Why @everyone **here**?"


async def test_made_by_one_and_opened_by_another_on_a_server_and_in_direct_messages(tmp_path: Path) -> None:
    async with street(tmp_path / "c.db", load_library(find_content())) as town:
        ada, ben = await town.known("ada"), town.member("ben")
        await ada.writes("/begin debrief", "quick", "Acme", NASTY, "2", "no", "skip", "3", "skip")
        await ada.commands("share")
        await ada.chooses("Their questions")
        await ada.presses("Skip")
        ada.sees("This is all they will see", r"@everyone \*\*here\*\*")
        await ada.presses("One day")
        await ada.presses("Yes, make it")
        assert ada.shown is not None
        assert ada.shown.ephemeral
        found = re.search(r"card ([A-Z0-9]{5}-[A-Z0-9]{5})", ada.text)
        assert found
        await ben.commands("card", code=found[1])
        ben.sees("Somebody gave you this code", r"\*\*here\*\*")
        assert ben.shown is not None
        assert ben.shown.ephemeral
        await ben.writes(f"card {found[1].lower()}")
        ben.reads("Somebody gave you this code", r"\*\*here\*\*")
        await ada.commands("shared")
        await ada.presses("Take back")
        await ben.commands("card", code=found[1])
        ben.sees("No card opens with that code")

"""A share card made elsewhere and opened on Slack: in a direct message and by a command."""

from __future__ import annotations

import re
from pathlib import Path

from bot.dialogue.events import Commanded
from tests.conversation.talking import event_of
from tests.runtime.kit import Post
from tests.slack.people import Somebody
from tests.slack.running import ONE, served
from tests.slack.standin import Slack
from tests.slack.test_talk import person

NASTY = "Why <!channel> *here*?"
TALK = ("hello", "yes to both", "Ada", "/begin debrief", "quick", "Acme", NASTY, "2", "no", "skip", "3", "skip")
CARD = ("/share", "2", "skip", "1", "yes")


async def test_opened_on_slack_by_somebody_who_has_agreed_to_nothing(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        elsewhere, ben = Post(), Somebody(slack)
        engine.register("elsewhere", elsewhere)
        for number, line in enumerate((*TALK, *CARD)):
            await engine.handle("elsewhere::1", f"e{number}", event_of(line))
        found = re.search(r"card ([A-Z0-9]{5}-[A-Z0-9]{5})", elsewhere.heard("elsewhere::1")[-1])
        assert found
        told = await ben.commands("/comeback", f"card {found[1]}")
        assert NASTY in told
        assert "Somebody gave you this code" in told
        assert NASTY in await ben.says(f"card {found[1]}")
        known = await person(engine, "slack:T1:U1")
        assert (known.talks, known.book.entries, known.profile.offers) == ({}, {}, ())
        await engine.handle("elsewhere::1", "back", Commanded("unshare", "share-1/card"))
        assert "No card opens" in await ben.commands("/comeback", f"card {found[1]}")
        assert slack.trouble == []

"""`/link` from another platform to Slack: the talk goes on there, and what is said goes where it was asked."""

from __future__ import annotations

import re
from pathlib import Path

from bot.dialogue.events import Commanded, Typed
from tests.runtime.kit import Post
from tests.slack.people import Somebody
from tests.slack.running import ONE, served
from tests.slack.standin import Slack
from tests.slack.test_talk import person


async def test_a_talk_begun_elsewhere_goes_on_on_slack(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        elsewhere, ada = Post(), Somebody(slack)
        engine.register("elsewhere", elsewhere)
        for number, line in enumerate(("hello", "yes to both", "Ada")):
            await engine.handle("elsewhere::1", f"e{number}", Typed(line))
        await engine.handle("elsewhere::1", "e8", Commanded("debrief"))
        await engine.handle("elsewhere::1", "e9", Typed("quick"))
        await engine.handle("elsewhere::1", "e10", Commanded("link"))
        found = re.search(r"link ([A-Z0-9]{8})", elsewhere.heard("elsewhere::1")[-1])
        assert found
        assert "one now" in await ada.commands("/comeback", f"link {found[1]}")
        assert "carry on" in (await ada.hears()).casefold() or ada.inbox
        told = len(elsewhere.letters)
        await ada.says("Acme")
        assert (await person(engine, "elsewhere::1")).talks["debrief-1"].answers["company"] == "Acme"
        assert (len(elsewhere.letters), slack.trouble) == (told, [])

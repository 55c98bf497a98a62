"""Discreet mode on Slack: neither the message nor the notification's line says anything before it is opened."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from bot.conversation.kept.portable import changes_to
from bot.dialogue.events import Due
from bot.runtime.ports import Work
from tests.conversation.interviews.test_interview import told
from tests.conversation.talking import MORNING
from tests.conversation.timed.test_discretion import discreet
from tests.runtime.kit import HandClock
from tests.slack.people import Somebody
from tests.slack.running import ONE, served
from tests.slack.standin import Slack

KEY = "slack:T1:U1"


async def test_a_review_pack_is_one_neutral_line_until_it_is_opened(tmp_path: Path) -> None:
    clock = HandClock(MORNING)
    async with Slack(ONE) as slack, served(slack, tmp_path, clock=clock) as engine:
        ada, person = Somebody(slack), discreet(told()).person
        await ada.says("hello")
        before = await engine.look(KEY, lambda _library, each, _now: each)
        work = Work(person=KEY, input_key="all", at=MORNING, changes=changes_to(person, before), messages=())
        await engine._store.commit(work)
        engine.people.reread_all()
        pack = next(each for each in person.reminders.values() if each.kind == "hours")
        clock.jump(seconds=(datetime.fromisoformat(pack.due) - clock.now()).total_seconds())
        await engine.accept(KEY, "due", Due(pack.id), reminder=pack.id)
        await ada.hears()
        assert "Acme" not in json.dumps(ada.inbox)
        assert "Room 4" in await ada.taps("Open it")
        assert slack.trouble == []

"""A database that is slow or full: what Slack is told, and what it is not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from adapters.slack import desk
from bot.errors import StorageFull
from bot.runtime.engine import Engine
from tests.slack.people import Somebody
from tests.slack.running import ONE, served
from tests.slack.standin import Slack
from tests.slack.test_talk import person, welcomed


class Slow:
    """Holds every commit of an engine back until it is let go, or lets it fail."""

    def __init__(self, engine: Engine, monkeypatch: pytest.MonkeyPatch, *, full: bool = False) -> None:
        self.gate = asyncio.Event()
        commit = engine._store.commit

        async def held(work: object) -> object:
            await self.gate.wait()
            if full:
                raise StorageFull
            return await commit(work)  # type: ignore[arg-type]

        monkeypatch.setattr(engine._store, "commit", held)


async def test_a_press_is_acknowledged_in_time_and_kept_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "PATIENCE", 0.05)
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = Somebody(slack)
        await ada.says("hello")
        slow = Slow(engine, monkeypatch)
        await slack.deliver("interactive", ada.pressing("Yes to both"))
        assert len(ada.inbox) == 1
        slow.gate.set()
        await ada.hears()
        assert (await person(engine, "slack:T1:U1")).profile.consent


async def test_an_event_is_not_acknowledged_before_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "PATIENCE", 0.05)
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = Somebody(slack)
        await ada.says("hello")
        slow = Slow(engine, monkeypatch)
        slack.resend_after = 0.1
        sending = asyncio.create_task(slack.deliver("events_api", ada.message("more")))
        await asyncio.sleep(0.5)
        assert not sending.done()
        slow.gate.set()
        await sending
        await ada.hears()
        await ada.says("and")
        assert len(ada.inbox) == 3


async def test_when_nothing_can_be_kept_each_door_says_so_in_its_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        await ada.commands("/debrief")
        await ada.taps("Quick: two minutes, only the questions they asked")
        view = await ada.opens("Answer privately")
        full = Slow(engine, monkeypatch, full=True)
        full.gate.set()
        told = await ada.submits(view, company="Acme")
        assert "send it again" in str(told["errors"])
        told = await slack.deliver("slash_commands", ada.command("/help"))
        assert "send it again" in told["text"]
        monkeypatch.undo()
        assert await ada.submits(view, company="Acme") == {}
        await ada.hears()

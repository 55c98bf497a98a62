"""Socket Mode: links that are refreshed, cut or half open, and envelopes that wait for their commit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

from adapters.slack.connection.link import Link, Reply
from tests.slack.people import Somebody
from tests.slack.running import ONE, served
from tests.slack.standin import Fault, Slack


async def test_a_talk_goes_on_over_refreshes_and_cuts(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        slack.resend_after = 1.0
        for number in range(2):
            await ada.says(f"before {number}")
            await slack.refresh()
            await slack.until(lambda: len(slack.links) > 1)
            await ada.says(f"between {number}")
            await slack.cut()
            await ada.says(f"after {number}")
        assert len(ada.inbox) == 6


async def test_an_event_on_a_link_that_is_cut_before_the_answer_comes_again_and_counts_once(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        slack.resend_after = 0.5
        await ada.says("hello")
        for number in range(3):
            event = ada.message(f"words {number}")
            sending = asyncio.create_task(slack.deliver("events_api", event))
            await asyncio.sleep(0)
            await slack.cut()
            await sending
            await ada.hears()
        assert len(ada.inbox) == 4


@asynccontextmanager
async def linked(slack: Slack, take: Any, ping: float) -> AsyncIterator[None]:
    async def address() -> str:
        return f"ws://127.0.0.1:{slack.port}/link"

    async with aiohttp.ClientSession() as session:
        running = asyncio.create_task(Link(session, address, take, ping=ping).run())
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


async def acknowledge(_payload: object) -> Reply:
    return Reply(acknowledged=True)


async def test_a_half_open_link_is_noticed_and_replaced() -> None:
    async with Slack(ONE) as slack:
        slack.half_open = True
        async with linked(slack, acknowledge, ping=0.2):
            await slack.until(lambda: slack.links)
            first = slack.links[0]
            slack.half_open = False
            await slack.until(lambda: slack.links and slack.links[-1] is not first)
            assert await slack.deliver("events_api", {"type": "event_callback"}) == {}


async def test_what_is_not_kept_is_not_acknowledged_and_comes_again() -> None:
    replies = [Reply(acknowledged=False), Reply(acknowledged=True, payload={"text": "now"})]

    async def take(_payload: object) -> Reply:
        return replies.pop(0)

    async with Slack(ONE) as slack, linked(slack, take, ping=5.0):
        slack.resend_after = 0.2
        assert await slack.deliver("slash_commands", {"command": "/x"}) == {"text": "now"}
        assert replies == []


async def test_an_event_gets_no_payload_with_its_acknowledgement() -> None:
    async def take(_payload: object) -> Reply:
        return Reply(acknowledged=True, payload={"text": "unwanted"})

    async with Slack(ONE) as slack, linked(slack, take, ping=5.0):
        assert await slack.deliver("events_api", {"type": "event_callback"}) == {}


async def test_noise_on_the_link_does_no_harm(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        for noise in ("", "{", "[]", "null", '{"type":"hello"}', '{"type":"events_api"}', '{"payload":{}}', "\u0000"):
            await slack.links[-1].send_str(noise)
        await slack.links[-1].send_bytes(b"\xff\xfe")
        await ada.says("hello")
        assert len(ada.inbox) == 1


async def test_slack_away_at_first_is_waited_for(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        slack.faults["auth.test"].append(Fault(status=502))
        slack.faults["apps.connections.open"].extend([Fault(status=503), Fault(retry_after="1")])
        async with served(slack, tmp_path):
            await Somebody(slack).says("hello")

"""Over HTTP: real signatures through the real server and Bolt; what Slack did not sign goes no further."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import count
from pathlib import Path
from time import time
from typing import Any

import aiohttp
import pytest
from yarl import URL

from adapters.slack.serve import serve
from bot.app import running
from bot.runtime.clock import SystemClock
from tests.slack.people import Somebody
from tests.slack.running import ONE, settings
from tests.slack.signed import SECRET, signed, written
from tests.slack.standin import Slack


class Door:
    """Our server, as Slack sees it."""

    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self._session = session
        self.port = port
        self.base = f"http://127.0.0.1:{port}"
        self.url = f"{self.base}/slack/events"

    async def post(self, body: str | bytes | io.BytesIO, headers: dict[str, str]) -> tuple[int, str]:
        async with self._session.post(self.url, data=body, headers=headers) as answer:
            return answer.status, await answer.text()

    async def get(self, path: str) -> tuple[int, str]:
        """A page of ours; where it leads, if it leads elsewhere."""
        async with self._session.get(f"{self.base}{path}", allow_redirects=False) as answer:
            return answer.status, answer.headers.get("Location") or await answer.text()

    async def deliver(self, kind: str, payload: dict[str, Any]) -> tuple[int, str]:
        body = written(kind, payload)
        return await self.post(body, signed(body))


_PORTS = count(os.getpid() % 600 * 20)


def free_port() -> int:
    """A port below those that systems give out: one of theirs might be somebody's before the server is there."""
    while True:
        port = 20_000 + next(_PORTS) % 12_000
        with socket.socket() as free, suppress(OSError):
            free.bind(("127.0.0.1", port))
            return port


def browser(port: int | str) -> aiohttp.ClientSession:
    """A browser, to which loopback is as good as https, as to every one that people use."""
    here = URL(f"http://127.0.0.1:{port}")
    return aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=here))


@asynccontextmanager
async def listening(slack: Slack, path: Path, **more: str | None) -> AsyncIterator[Door]:
    port = free_port()
    ours = {"SLACK_SIGNING_SECRET": SECRET, "SLACK_APP_TOKEN": None, "HOST": "127.0.0.1", "PORT": port}
    given = settings(slack, path, **{**ours, **more})
    async with running(given, SystemClock()) as engine, browser(port) as session:
        serving = asyncio.create_task(serve(engine, given))
        door = Door(session, port)
        while True:
            with suppress(aiohttp.ClientError):
                await door.post("", {})
                break
            await asyncio.sleep(0.01)
        try:
            yield door
        finally:
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving


async def test_a_talk_over_http(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, listening(slack, tmp_path) as door:
        ada = Somebody(slack)
        assert await door.deliver("events_api", ada.message("hello")) == (200, "")
        await ada.hears()
        assert await door.deliver("interactive", ada.pressing("Yes to both")) == (200, "")
        await ada.hears()
        status, told = await door.deliver("slash_commands", ada.command("/comeback", "debrief"))
        assert (status, json.loads(told)["response_type"]) == (200, "ephemeral")
        await ada.hears()
        assert (len(ada.inbox), slack.trouble) == (3, [])


async def test_slacks_own_questions_are_answered(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, listening(slack, tmp_path) as door:
        challenge = {"type": "url_verification", "challenge": "c1", "token": "t"}
        status, told = await door.deliver("events_api", challenge)
        assert (status, json.loads(told)) == (200, {"challenge": "c1"})


HELLO = '{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"message","text":"canary-words"}}'
GOOD = signed(HELLO)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {**GOOD, "X-Slack-Signature": ""},
        {**GOOD, "X-Slack-Signature": "v0=" + "0" * 64},
        {**GOOD, "X-Slack-Signature": "v0=café"},
        {**GOOD, "X-Slack-Request-Timestamp": "soon"},
        {**GOOD, "X-Slack-Request-Timestamp": ""},
        {**GOOD, "X-Slack-Request-Timestamp": "9" * 400},
        {**GOOD, "X-Slack-Request-Timestamp": "²"},
        {**GOOD, "X-Slack-Request-Timestamp": "-1"},
        signed(HELLO, secret="another"),
        signed(HELLO, at=time() - 3600),
        signed(HELLO, at=time() + 3600),
        signed(HELLO + " "),
    ],
)
async def test_what_slack_did_not_sign_is_refused(
    headers: dict[str, str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    async with Slack(ONE) as slack, listening(slack, tmp_path) as door:
        latin = {name: value.encode().decode("latin-1") for name, value in headers.items()}
        assert await door.post(HELLO, latin) == (401, "")
    assert "canary-words" not in caplog.text
    assert "Traceback" not in caplog.text


async def test_bytes_that_are_no_text_are_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with Slack(ONE) as slack, listening(slack, tmp_path) as door:
        assert await door.post(b"\xff\xfe{}", GOOD) == (401, "")
    assert "Traceback" not in caplog.text


async def test_a_body_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, listening(slack, tmp_path) as door:
        with suppress(aiohttp.ClientOSError):  # it hangs up while we still send
            assert (await door.post(io.BytesIO(b"x" * 3_000_000), GOOD))[0] == 413
        assert await door.post("", {}) == (401, "")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "null",
        "payload=",
        "payload={",
        "payload=[]",
        "payload=null",
        "payload=%ff",
        "{}",
        '{"type":"event_callback"}',
        '{"type":"event_callback","event":null,"event_id":"Ev1"}',
        '{"type":"event_callback","event":[],"event_id":1,"team_id":{}}',
        '{"type":"event_callback","event":{"type":"message"},"authorizations":"no"}',
        '{"type":"block_actions"}',
        'payload={"type":"block_actions","user":null,"actions":null,"team":"T1"}',
        'payload={"type":"view_submission","user":{"id":"U1"},"team":{"id":"T1"},"view":{"id":1}}',
        "command=%2Fcomeback",
        "command=%2Fcomeback&user_id=U1&team_id=T1&trigger_id=",
        '{"a":' + "[" * 2000 + "]" * 2000 + "}",
    ],
)
async def test_a_signed_body_that_makes_no_sense_breaks_nothing(
    body: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Slack(ONE) as slack, listening(slack, tmp_path) as door:
        status, _ = await door.post(body, signed(body))
        assert status in {200, 400}
        ada = Somebody(slack)
        assert (await door.deliver("events_api", ada.message("hello")))[0] == 200
        await ada.hears()
    assert "Traceback" not in caplog.text

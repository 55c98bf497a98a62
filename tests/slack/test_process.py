"""The unmodified `comeback run`, against the stand-in: killed and started again, and asked to end."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path

import aiohttp

from tests.cli import lives
from tests.cli.lives import Life
from tests.slack.connection.test_http import free_port
from tests.slack.people import Somebody
from tests.slack.running import ONE
from tests.slack.sending.test_delivery import twice
from tests.slack.signed import SECRET, signed, written
from tests.slack.standin import Fault, Slack
from tests.storage.outside import raw_bytes


@asynccontextmanager
async def process(slack: Slack, home: Path, module: str = "", **more: str) -> AsyncIterator[Life]:
    """The command in a process of its own; leaving, it is asked to end."""
    life = lives.begun(
        home, "run", module=module, **{"SLACK_BOT_TOKEN": "xoxb-one", "SLACK_API_URL": slack.api, **more}
    )
    try:
        yield life
    finally:
        life.signal(signal.SIGTERM)
        await life.ended()
        (home / "log").write_text(_log(home) + life.log)


def _log(home: Path) -> str:
    """What the processes have logged so far."""
    log = home / "log"
    return log.read_text() if log.exists() else ""


async def test_a_talk_goes_on_in_the_next_process_after_a_kill(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        ada = Somebody(slack)
        async with process(slack, tmp_path, SLACK_APP_TOKEN=slack.app_token) as first:
            await ada.says("hello canary-one")
            await ada.taps("Yes to both")
            await ada.says("canary-two")
            first.signal(signal.SIGKILL)
        async with process(slack, tmp_path, SLACK_APP_TOKEN=slack.app_token) as second:
            await ada.says("Berlin")
            assert len(ada.inbox) == 4
            second.signal(signal.SIGTERM)
            assert await second.ended() == 0
        assert (twice(ada), slack.trouble) == ([], [])
    log = _log(tmp_path)
    assert "Slack is served." in log
    assert "canary" not in log
    assert "Traceback" not in log
    assert "xoxb" not in log


CANARIES = (
    *("zqcanary hello", "/zqcanary", "i want to kill myself zqcanary", "I'm all right", "yes to both", "Zqcanary"),
    *("zqcanary", "skip", "/strengths", "I am a canary keeper zqcanary", "2", "zqcanary ago", "zqcanary", "no"),
    *("/link zqcanary", "/card zqcanary", "/debrief zqcanary", "zqcanary", "zqcanary " * 600),
)

WEATHER = (
    None,
    Fault(status=502),
    Fault(lose_reply=True),
    Fault(retry_after="0"),
    Fault(status=500),
)
"""What goes wrong with the answer."""


async def test_nothing_that_is_said_stands_in_a_log_or_a_file_whatever_goes_wrong(tmp_path: Path) -> None:
    """With every library at its loudest, from the first word before consent on."""
    loud = {"COMEBACK_LOG_LEVEL": "DEBUG", "PYTHONDEVMODE": "1", "PYTHONASYNCIODEBUG": "1"}
    async with Slack(ONE) as slack:
        ada = Somebody(slack)
        async with process(slack, tmp_path, "bot", SLACK_APP_TOKEN=slack.app_token, **loud) as first:
            for line, fault in zip(CANARIES, cycle(WEATHER), strict=False):
                slack.faults["chat.postMessage"] += [fault] if fault else []
                await ada.says(line)
            await ada.commands("/comeback", "zqcanary zqcanary")
            first.signal(signal.SIGKILL)
        async with process(slack, tmp_path, "bot", SLACK_APP_TOKEN=slack.app_token, **loud):
            assert "canary" in await ada.says("/casebook strengths"), "they are kept"
        assert slack.trouble == []
    log = _log(tmp_path).lower()
    assert "letter not taken" in log or "transport failed" in log, log
    assert "canary" not in log
    assert b"canary" not in raw_bytes(tmp_path).lower()


async def test_over_http_as_a_process(tmp_path: Path) -> None:
    port = str(free_port())
    given = {"SLACK_SIGNING_SECRET": SECRET, "HOST": "127.0.0.1", "PORT": port}
    async with Slack(ONE) as slack, process(slack, tmp_path, **given), aiohttp.ClientSession() as session:
        ada = Somebody(slack)
        body, address = written("events_api", ada.message("hello")), f"http://127.0.0.1:{port}/slack/events"
        while True:
            try:
                async with session.post(address, data=body, headers=signed(body)) as sent:
                    assert sent.status == 200
                break
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)
        await ada.hears()
        assert slack.trouble == []
    assert "Traceback" not in _log(tmp_path)


async def test_installing_as_a_process_leaves_nothing_outside_the_database(tmp_path: Path) -> None:
    port = str(free_port())
    given = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "made-up", "SLACK_SIGNING_SECRET": SECRET}
    there = {"SLACK_BOT_TOKEN": "", "HOST": "127.0.0.1", "PORT": port}
    async with Slack() as slack, process(slack, tmp_path, **given, **there), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/slack/install", allow_redirects=False) as page:
                    assert (page.status, "client_id=1.2" in page.headers["Location"]) == (302, True)
                break
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)
    assert ".bolt" not in str(_files(tmp_path))


async def test_a_token_that_is_not_accepted_is_one_sentence(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        given = {"SLACK_BOT_TOKEN": "xoxb-wrong", "SLACK_APP_TOKEN": slack.app_token}
        async with process(slack, tmp_path, **given) as refused:
            assert await refused.ended() == 78
    assert "comeback: Slack does not accept SLACK_BOT_TOKEN." in _log(tmp_path)


def _files(home: Path) -> list[Path]:
    return list(home.iterdir())

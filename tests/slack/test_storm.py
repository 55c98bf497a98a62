"""The unmodified `comeback run` in bad weather: everything comes twice, replies get lost, links are cut."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from time import time
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from tests.slack.connection.test_http import browser, free_port
from tests.slack.people import Somebody, elements_of, labels, words
from tests.slack.running import ONE
from tests.slack.sending.test_delivery import twice
from tests.slack.signed import SECRET, signed, written
from tests.slack.standin import Fault, Json, Slack, Team
from tests.slack.test_process import _log, process
from tests.slack.test_talk import CONTROLS, answer

MOST = 80
"""Questions of a debrief; there are about forty."""


KINDS = 5


async def weather(slack: Slack, kind: int) -> None:
    """Something goes wrong."""
    posts = slack.faults["chat.postMessage"]
    match kind:
        case 0:
            posts.append(Fault(lose_reply=True))
        case 1:
            posts.append(Fault(retry_after="1"))
        case 2:
            await slack.cut()
        case 3:
            slack.faults["chat.update"].append(Fault(status=503))
        case 4:
            posts.append(Fault(status=502))


def asks_for_moment(ada: Somebody) -> bool:
    """Whether a date is asked for. With one there is a reminder, and a minute later a message of its own to test it."""
    return any(each["type"] == "datetimepicker" for each in elements_of(ada.inbox[-1]))


@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.long), 3])
async def test_a_full_debrief_counts_every_input_once(every: int, tmp_path: Path) -> None:
    """Something goes wrong at every third step, or (slowly: each costs a second or more) at every one."""
    unhurried = {"COMEBACK_INPUTS_A_MINUTE": "1000"}  # we answer faster than anybody types
    async with Slack(ONE) as slack, process(slack, tmp_path, SLACK_APP_TOKEN=slack.app_token, **unhurried):
        slack.doubles, slack.resend_after = True, 2.0
        ada = Somebody(slack)
        await ada.says("hello")
        await ada.taps("Yes to both")
        await ada.says("Ada", "Berlin", "skip")
        await ada.commands("/comeback", "debrief")
        await ada.taps("Full: the whole thing, about fifteen minutes")
        step = 0
        while CONTROLS & {*labels(ada.inbox[-1])} and step < MOST:
            step += 1
            if step % every == 0:
                await weather(slack, step // every % KINDS)
            await (ada.says("skip") if asks_for_moment(ada) else answer(ada))
        home = await ada.looks_at_home()
        assert 20 < step < MOST, words(ada.inbox[-1])
        assert "Carry on" not in str(home), words(ada.inbox[-1])
        assert letters(ada) == step + 7
        assert (twice(ada), slack.trouble) == ([], [])
    assert "Traceback" not in _log(tmp_path)


async def test_a_half_open_link_is_replaced_and_what_came_meanwhile_is_answered(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        slack.half_open, slack.resend_after = True, 3.0
        async with process(slack, tmp_path, SLACK_APP_TOKEN=slack.app_token):
            await slack.until(lambda: slack.links)
            first, slack.half_open = slack.links[0], False
            await slack.until(lambda: slack.links and slack.links[-1] is not first)
            assert "keep what you tell me" in await Somebody(slack).says("hello")


async def test_a_window_says_what_is_wrong_and_the_right_one_is_kept(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, process(slack, tmp_path, SLACK_APP_TOKEN=slack.app_token):
        ada = Somebody(slack)
        await ada.says("hello")
        await ada.taps("Yes to both")
        await ada.says("Ada", "Berlin", "skip")
        await ada.commands("/comeback", "debrief")
        await ada.taps("Full: the whole thing, about fifteen minutes")
        while "Answer these together" not in labels(ada.last_pressable()):
            await answer(ada)
        view = await ada.opens("Answer these together")
        fields = [block["block_id"].rpartition("/")[2] for block in view["blocks"]]
        told = await ada.submits(view, **{fields[0]: "x" * 4000})
        assert (told["response_action"], list(told["errors"])) == ("errors", [view["blocks"][0]["block_id"]])
        before = len(ada.inbox)
        assert await ada.submits(view, **{fields[0]: "Acme"}) == {}
        await slack.until(lambda: len(ada.inbox) > before)
        assert slack.trouble == []


def letters(somebody: Somebody) -> int:
    """How many letters stand in a conversation."""
    return len({each["metadata"]["event_payload"]["letter"] for each in somebody.inbox})


class Door:
    """The process's server, as Slack sees it."""

    def __init__(self, session: aiohttp.ClientSession, port: str) -> None:
        self.session = session
        self.base = f"http://127.0.0.1:{port}/slack/"

    async def deliver(self, kind: str, payload: Json, *, secret: str = SECRET) -> int:
        body = written(kind, payload)
        async with self.session.post(f"{self.base}events", data=body, headers=signed(body, secret)) as sent:
            return sent.status

    async def installs(self, slack: Slack, team: Team) -> None:
        slack.codes[f"code-{team.id}"] = team
        async with self.session.get(f"{self.base}install", allow_redirects=False) as page:
            state = parse_qs(urlsplit(page.headers["Location"]).query)["state"][0]
        async with self.session.get(f"{self.base}oauth_redirect?code=code-{team.id}&state={state}") as page:
            assert page.status == 200

    async def is_up(self) -> None:
        while True:
            try:
                async with self.session.get(f"{self.base}install", allow_redirects=False):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


async def test_two_workspaces_with_one_user_id_over_http_until_one_lets_us_go(tmp_path: Path) -> None:
    port = str(free_port())
    oauth = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "made-up-client-secret", "SLACK_SIGNING_SECRET": SECRET}
    given = {**oauth, "SLACK_BOT_TOKEN": "", "HOST": "127.0.0.1", "PORT": port}
    async with Slack() as slack, process(slack, tmp_path, **given), browser(port) as session:
        door = Door(session, port)
        await door.is_up()
        slack.tokens_last = 2.0
        for team in (Team("T1", ""), Team("T2", "")):
            await door.installs(slack, team)
        one, two = Somebody(slack, "U1", "T1"), Somebody(slack, "U1", "T2")
        for each, name in ((one, "canary-Ada"), (two, "canary-Bo")):
            await talks(door, each, name)
        assert await door.deliver("events_api", one.message("canary-forged"), secret="another") == 401
        await slack.until(lambda: slack.calls["oauth.v2.access"] >= 6)
        gone = {**one.event("tokens_revoked", tokens={"bot": ["UBOT"]}), "event_time": int(time()) + 1}
        uninstalled = {**one.event("app_uninstalled"), "event_time": int(time()) + 1}
        for event in (uninstalled, gone, uninstalled):
            assert await door.deliver("events_api", event) == 200
        heard = len(one.inbox)
        assert await door.deliver("events_api", one.message("still there?")) == 200
        assert await door.deliver("events_api", two.message("Berlin")) == 200
        await two.hears()
        assert (len(one.inbox), slack.trouble) == (heard, [])
    log = _log(tmp_path)
    assert "canary" not in json.dumps(log)
    assert ("Traceback" in log, "xoxb" in log, "xoxe" in log) == (False, False, False)


async def talks(door: Door, somebody: Somebody, name: str) -> None:
    """Somebody's first words, each sent twice."""
    for payload in (somebody.message("hello"), lambda: somebody.pressing("Yes to both"), somebody.message(name)):
        body = payload() if callable(payload) else payload
        for _ in range(2):
            assert await door.deliver("interactive" if "actions" in body else "events_api", body) == 200
        await somebody.hears()
    assert letters(somebody) == 3
    assert name in words(somebody.inbox[-1])

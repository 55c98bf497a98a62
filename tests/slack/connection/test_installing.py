"""Several workspaces: installed by OAuth, kept sealed, renewed by our own clock, let go in any order."""

from __future__ import annotations

import asyncio
from itertools import permutations
from pathlib import Path
from time import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.slack.calls import client, new_session
from adapters.slack.connection import installing
from adapters.slack.connection.installing import Credentials, Installer, Kept
from adapters.slack.workspaces import Workspace, Workspaces
from bot.errors import SettingsError, StorageFull
from tests.runtime.kit import until
from tests.slack.connection.test_http import Door, browser, listening
from tests.slack.people import Somebody
from tests.slack.running import served
from tests.slack.standin import Slack, Team

OAUTH: dict[str, Any] = {
    "SLACK_BOT_TOKEN": None,
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "made-up-client-secret",
}


async def install(slack: Slack, door: Door, team: Team) -> tuple[int, str]:
    """An admin comes to our page, agrees on Slack's, and is sent back."""
    status, address = await door.get("/slack/install")
    assert status == 302
    asked = parse_qs(urlsplit(address).query)
    assert asked["client_id"] == ["1.2"]
    slack.codes[f"code-{team.id}"] = team
    return await door.get(f"/slack/oauth_redirect?code=code-{team.id}&state={asked['state'][0]}")


async def says(door: Door, somebody: Somebody, text: str) -> str:
    assert (await door.deliver("events_api", somebody.message(text)))[0] == 200
    return await somebody.hears()


def stored(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.iterdir() if file.is_file())


async def test_two_workspaces_with_the_same_user_ids(tmp_path: Path) -> None:
    async with Slack() as slack:
        async with listening(slack, tmp_path, **OAUTH) as door:
            for team in (Team("T1", ""), Team("T2", "", enterprise="E1")):
                assert (await install(slack, door, team))[0] == 200
            here, there = Somebody(slack, "U1", "T1"), Somebody(slack, "U1", "T2", "E1")
            await says(door, here, "hello")
            await says(door, there, "hello")
            assert (await door.deliver("interactive", here.pressing("Yes to both")))[0] == 200
            await here.hears()
            await says(door, here, "Ada")
            assert "keep what you tell me" in await says(door, there, "Bo")
            tokens = set(slack.teams)
        assert not any(token.encode() in stored(tmp_path) for token in tokens)
        async with listening(slack, tmp_path, **OAUTH) as door:
            await says(door, here, "back")
            await says(door, there, "back")
        assert (len(here.inbox), len(there.inbox), slack.trouble) == (4, 3, [])


async def test_somebody_of_two_workspaces_of_an_enterprise_is_answered_where_they_are(tmp_path: Path) -> None:
    """Also a command, which does not say where their direct messages are."""
    async with Slack() as slack, listening(slack, tmp_path, **OAUTH) as door:
        for team in (Team("T1", "", enterprise="E1"), Team("T2", "", enterprise="E1")):
            assert (await install(slack, door, team))[0] == 200
        here, there = Somebody(slack, "U1", "T1", "E1"), Somebody(slack, "U1", "T2", "E1")
        await says(door, here, "hello")
        for each in (there, here, there):
            assert (await door.deliver("slash_commands", each.command("/help")))[0] == 200
            assert await each.hears()
        assert (len(here.inbox), len(there.inbox), slack.trouble) == (2, 2, [])


async def test_a_state_counts_once_and_no_other_counts(tmp_path: Path) -> None:
    async with Slack() as slack, listening(slack, tmp_path, **OAUTH) as door:
        _, address = await door.get("/slack/install")
        state = parse_qs(urlsplit(address).query)["state"][0]
        slack.codes["code"] = Team("T1", "")
        assert (await door.get("/slack/oauth_redirect?code=code&state=made-up"))[0] == 400
        assert (await door.get(f"/slack/oauth_redirect?error=access_denied&state={state}"))[0] == 400
        assert (await door.get(f"/slack/oauth_redirect?code=code&state={state}"))[0] == 400
        assert slack.calls["oauth.v2.access"] == 0
        assert (await install(slack, door, Team("T1", "")))[0] == 200


async def test_what_one_browser_began_no_other_finishes(tmp_path: Path) -> None:
    async with Slack() as slack, listening(slack, tmp_path, **OAUTH) as door, browser(door.port) as another:
        slack.codes["code"] = Team("T1", "")
        async with another.get(f"{door.base}/slack/install", allow_redirects=False) as page:
            cookie = page.headers["Set-Cookie"]
            state = parse_qs(urlsplit(page.headers["Location"]).query)["state"][0]
        assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"} <= {*cookie.split("; ")}
        assert cookie.startswith("__Host-")
        assert "Domain" not in cookie
        sent = f"/slack/oauth_redirect?code=code&state={state}"
        assert (await door.get(sent))[0] == 400  # a link in a mail: no cookie at all
        await door.get("/slack/install")
        assert (await door.get(sent))[0] == 400  # a cookie of their own
        async with another.get(door.base + sent) as page:
            assert page.status == 400  # it counted once
        assert slack.calls["oauth.v2.access"] == 0


async def test_a_token_is_renewed_without_anybody_coming_by(tmp_path: Path) -> None:
    async with Slack() as slack:
        slack.tokens_last = 0.4
        async with listening(slack, tmp_path, **OAUTH) as door:
            team = Team("T1", "")
            await install(slack, door, team)
            first = team.token
            await slack.until(lambda: slack.calls["oauth.v2.access"] >= 4)
            assert team.token != first
            slack.tokens_last = 0.0
            await slack.until(lambda: not slack.codes)
            ada = Somebody(slack)
            await says(door, ada, "hello")
        async with listening(slack, tmp_path, **OAUTH) as door:
            await says(door, ada, "still with the newest")


class FullDisk:
    """Secrets on a disk that has room again after some tries."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self.kept: dict[str, str] = {}

    async def secrets(self, kind: str) -> dict[str, str]:
        return self.kept

    async def keep_secret(self, kind: str, name: str, text: str) -> None:
        if self.tries:
            self.tries -= 1
            raise StorageFull
        self.kept[name] = text

    async def drop_secret(self, kind: str, name: str) -> None:
        del self.kept[name]


@pytest.mark.parametrize("let_go", [False, True])
async def test_a_renewed_token_is_kept_however_long_the_disk_takes(
    let_go: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one before is used up by then. Nothing brings back a workspace that let us go meanwhile."""
    monkeypatch.setattr(installing, "AGAIN", 0.01)
    disk, team = FullDisk(tries=3), Team("T1", "xoxb-first")
    async with Slack(team) as slack, new_session() as session:
        slack.codes["xoxe-first"], slack.tokens_last = team, 3600.0
        workspaces = Workspaces(lambda token: client(token, slack.api, session))
        workspaces.put(Workspace(tenant="T1", team="T1", token=team.token, refresh="xoxe-first", renew=1.0))
        nobody = client(None, slack.api, session)
        installer = Installer(Credentials("1.2", "made-up-client-secret"), nobody, Kept(disk), workspaces, _nothing)
        renewing = asyncio.create_task(installer.renew_always())
        if let_go:
            await until(lambda: disk.tries < 3)
            workspaces.drop("T1", "T1")
            await asyncio.sleep(0.1)  # ten times as long as between two tries
        else:
            await until(lambda: disk.kept or renewing.done())
            assert team.token in disk.kept["T1/T1"]
        assert [each.token for each in workspaces] == ([] if let_go else [team.token])
        assert not renewing.done()
        renewing.cancel()
        await asyncio.gather(renewing, return_exceptions=True)
        assert bool(disk.kept) is not let_go


async def _nothing() -> None:
    """Nobody is waiting for letters."""


def gone(somebody: Somebody, kind: str, at: float) -> dict[str, object]:
    event = somebody.event(kind, tokens={"bot": ["UBOT"]})
    return {**event, "event_time": int(at)}


@pytest.mark.parametrize("order", list(permutations(["app_uninstalled", "tokens_revoked", "app_uninstalled"]))[:3])
async def test_let_go_in_any_order_and_let_in_again(order: tuple[str, ...], tmp_path: Path) -> None:
    async with Slack() as slack, listening(slack, tmp_path, **OAUTH) as door:
        await install(slack, door, Team("T1", ""))
        await install(slack, door, Team("T2", ""))
        ada, bo = Somebody(slack, "U1", "T1"), Somebody(slack, "U1", "T2")
        await says(door, ada, "hello")
        events = [gone(ada, kind, time() + 1) for kind in order]
        for event in events:
            assert (await door.deliver("events_api", event))[0] == 200
        posted = slack.calls["chat.postMessage"]
        assert (await door.deliver("events_api", ada.message("are you there?")))[0] == 200
        await says(door, bo, "hello")
        assert slack.calls["chat.postMessage"] == posted + 1
        await install(slack, door, Team("T1", ""))
        for event in events:
            await door.deliver("events_api", {**event, "event_time": int(time()) - 60})
        await says(door, ada, "we are back")


async def test_oauth_needs_all_three_settings(tmp_path: Path) -> None:
    async with Slack() as slack:
        with pytest.raises(SettingsError, match="all three"):
            async with served(slack, tmp_path, **OAUTH):
                pass

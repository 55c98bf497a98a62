"""A Slack of our own on loopback: Web API and Socket Mode, with the faults of the real one at hand.

It remembers what was posted, checks every payload as Slack would, resends what is not acknowledged, limits, drops
replies after it has done what was asked, refreshes links, cuts them, or lets them hang half open.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64decode
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Self

from aiohttp import WSMsgType, web

from tests.patience import PATIENCE
from tests.slack.accepted import trouble_with_message, trouble_with_view

Json = dict[str, Any]
SCOPES = "commands,chat:write,im:history,users:read"


@dataclass
class Team:
    """A workspace with our app in it."""

    id: str
    token: str
    enterprise: str = ""
    scopes: str = SCOPES
    zones: dict[str, str] = field(default_factory=dict)
    locales: dict[str, str] = field(default_factory=dict)
    admins: set[str] = field(default_factory=set)


@dataclass
class Fault:
    """What becomes of a call: an error, a limit, a lost reply, a broken server."""

    error: str = ""
    status: int = 200
    retry_after: str = ""
    lose_reply: bool = False


class Slack:
    """The stand-in. Start it with `async with`."""

    def __init__(self, *teams: Team, app_token: str = "xapp-made-up") -> None:
        self.teams = {team.token: team for team in teams}
        self.app_token = app_token
        self.messages: dict[str, list[Json]] = defaultdict(list)
        self.channels: dict[tuple[str, str], str] = {}
        self.views: list[Json] = []
        self.homes: dict[str, Json] = {}
        self.ephemeral: list[Json] = []
        self.files: dict[str, Json] = {}
        self.calls: Counter[str] = Counter()
        self.trouble: list[str] = []
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.acks: dict[str, Json] = {}
        self.links: list[web.WebSocketResponse] = []
        self.codes: dict[str, Team] = {}
        self.closed: dict[str, str] = {}
        self.profiles: dict[str, Json] = {}
        self.tokens_last = 0.0
        self.half_open = False
        self.doubles = False
        self.greets = True
        self.resend_after = 5.0
        self._numbers = count(1)
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_get("/link", self._link)
        app.router.add_post("/upload/{file}", self._upload)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port: int = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for link in self.links:
            with suppress(Exception):
                await link.close()
        await self._runner.cleanup()

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/"

    async def until(self, true: Callable[[], object], within: float = PATIENCE) -> None:
        """Wait for something to become true."""
        async with asyncio.timeout(within), self._changed:
            while not true():
                await self._changed.wait()

    # -- Web API -------------------------------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls[method] += 1
        fault = self.faults[method].popleft() if self.faults[method] else Fault()
        refused = self._refusal(fault)
        if refused is not None:
            await self._notify()
            return refused
        given = await _given(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or given.get("token", "")
        answer = self._answer(method, given, token, request.headers.get("Authorization", ""))
        await self._notify()
        if fault.lose_reply:
            assert request.transport is not None
            request.transport.abort()
        scopes = self.teams[token].scopes if token in self.teams else ""
        return web.json_response(answer, headers={"x-oauth-scopes": scopes})

    @staticmethod
    def _refusal(fault: Fault) -> web.Response | None:
        if fault.retry_after:
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": fault.retry_after}
            )
        if fault.status != 200:
            return web.Response(status=fault.status, text="<html>oops</html>", content_type="text/html")
        return web.json_response({"ok": False, "error": fault.error}) if fault.error else None

    def _answer(self, method: str, given: Json, token: str, request_by: str) -> Json:
        if method == "apps.connections.open":
            if token != self.app_token:
                return {"ok": False, "error": "invalid_auth"}
            return {"ok": True, "url": f"ws://127.0.0.1:{self.port}/link"}
        if method == "oauth.v2.access":
            return self._oauth(given, request_by)
        team = self.teams.get(token)
        if team is None:
            return {"ok": False, "error": "invalid_auth"}
        does = getattr(self, "_" + method.lower().replace(".", "_"), None)
        if does is None:
            self.trouble.append(f"unknown method {method}")
            return {"ok": False, "error": "unknown_method"}
        refused = self._no_entry(method, team, str(given.get("channel", "")))
        return {"ok": False, "error": refused} if refused else {"ok": True, **does(team, given)}

    def _no_entry(self, method: str, team: Team, channel: str) -> str:
        """Why a channel, which is no direct message, is not open to us. `closed` says why for some of them."""
        if not channel.startswith("C"):
            return ""
        if method == "conversations.history" and "channels:history" not in team.scopes:
            return "missing_scope"
        return self.closed.get(channel, "")

    def _oauth(self, given: Json, request_by: str) -> Json:
        """An installation by its code, or a new token for one that is to be renewed; the old one is void."""
        if b64decode(request_by.removeprefix("Basic ")) != b"1.2:made-up-client-secret":
            return {"ok": False, "error": "bad_client_secret"}
        team = self.codes.pop(given.get("code") or given.get("refresh_token", ""), None)
        if team is None:
            return {"ok": False, "error": "invalid_code"}
        self.teams.pop(team.token, None)
        team.token = f"xoxb-{team.id}-{next(self._numbers)}"
        self.teams[team.token] = team
        told = {
            "ok": True,
            "access_token": team.token,
            "token_type": "bot",
            "scope": team.scopes,
            "bot_user_id": "UBOT",
            "team": {"id": team.id, "name": "made up"},
            "enterprise": {"id": team.enterprise, "name": "made up"} if team.enterprise else None,
            "is_enterprise_install": False,
        }
        if self.tokens_last:
            self.codes[f"xoxe-{team.token}"] = team
            told.update(refresh_token=f"xoxe-{team.token}", expires_in=self.tokens_last)
        return told

    def _auth_test(self, team: Team, _: Json) -> Json:
        told = {"team_id": team.id, "user_id": "UBOT", "bot_id": "BBOT"}
        return {**told, "enterprise_id": team.enterprise} if team.enterprise else told

    def _conversations_open(self, team: Team, given: Json) -> Json:
        return {"channel": {"id": self.channel(team.id, given["users"])}}

    def channel(self, team: str, user: str) -> str:
        return self.channels.setdefault((team, user), f"D{team}{user}")

    def _chat_postmessage(self, team: Team, given: Json) -> Json:
        self.trouble.extend(trouble_with_message(given.get("blocks", []), given.get("text", "")))
        to = given["channel"]
        given = {**given, "channel": self.channel(team.id, to) if to.startswith("U") else to}
        message = {**given, "ts": self.ts(), "bot_id": "BBOT", "edited": 0}
        self.messages[given["channel"]].append(message)
        return {"ts": message["ts"], "channel": given["channel"]}

    def ts(self) -> str:
        return f"1795500000.{next(self._numbers):06}"

    def _chat_update(self, _: Team, given: Json) -> Json:
        self.trouble.extend(trouble_with_message(given.get("blocks", []), given.get("text", "")))
        for message in self.messages[given["channel"]]:
            if message["ts"] == given["ts"]:
                message.update(blocks=given["blocks"], text=given["text"], edited=message["edited"] + 1)
                return {"ts": given["ts"]}
        return {"ok": False, "error": "message_not_found"}

    def _chat_postephemeral(self, _: Team, given: Json) -> Json:
        self.ephemeral.append(given)
        return {"message_ts": self.ts()}

    def _conversations_history(self, _: Team, given: Json) -> Json:
        found = list(reversed(self.messages[given["channel"]]))[: int(given.get("limit", 100))]
        return {"messages": [{**message, "files": _without_bodies(message)} for message in found]}

    def _views_open(self, _: Team, given: Json) -> Json:
        view = {**given["view"]}
        self.trouble.extend(trouble_with_view(view))
        view.update(id=f"V{next(self._numbers)}", hash=f"h{next(self._numbers)}")
        self.views.append(view)
        return {"view": view}

    def _views_publish(self, team: Team, given: Json) -> Json:
        self.trouble.extend(trouble_with_view(given["view"]))
        self.homes[f"{team.id}/{given['user_id']}"] = given["view"]
        return {"view": {}}

    def _users_info(self, team: Team, given: Json) -> Json:
        if "users:read" not in team.scopes:
            return {"ok": False, "error": "missing_scope"}
        user = given["user"]
        told = {"id": user, "team_id": team.id, "tz": team.zones.get(user, ""), "is_admin": user in team.admins}
        locale = {"locale": team.locales.get(user, "en-US")} if given.get("include_locale") in ("1", True) else {}
        return {"user": {**told, **locale, **self.profiles.get(user, {})}}

    def _files_getuploadurlexternal(self, _: Team, given: Json) -> Json:
        name = f"F{next(self._numbers)}"
        self.files[name] = {"id": name, "name": given["filename"], "alt": given.get("alt_txt", "")}
        return {"file_id": name, "upload_url": f"http://127.0.0.1:{self.port}/upload/{name}"}

    def _files_completeuploadexternal(self, _: Team, given: Json) -> Json:
        named = given["files"] if isinstance(given["files"], list) else json.loads(given["files"])
        files = [{**self.files[each["id"]], "title": each.get("title", "")} for each in named]
        self.messages[given["channel_id"]].append({"ts": self.ts(), "files": files, "blocks": [], "text": ""})
        return {"files": [{"id": each["id"]} for each in files]}

    async def _upload(self, request: web.Request) -> web.Response:
        self.files[request.match_info["file"]]["body"] = await request.read()
        return web.Response(text="OK")

    # -- Socket Mode ---------------------------------------------------------------------------------------------------

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        link = web.WebSocketResponse(autoping=not self.half_open)
        await link.prepare(request)
        self.links.append(link)
        if self.greets:
            await link.send_json({"type": "hello", "num_connections": 1})
        await self._notify()
        with suppress(Exception):
            async for message in link:
                if message.type is WSMsgType.TEXT:
                    await self._acknowledged(json.loads(message.data))
        with suppress(ValueError):
            self.links.remove(link)
        await self._notify()
        return link

    async def _acknowledged(self, told: Json) -> None:
        self.acks[told["envelope_id"]] = told.get("payload") or {}
        await self._notify()

    async def deliver(self, kind: str, payload: Json, *, twice: bool = False) -> Json:
        """Send an envelope and wait for its acknowledgement; sent again as Slack does. Returns what came with it."""
        envelope: Json = {"type": kind, "payload": payload, "envelope_id": f"e{next(self._numbers)}"}
        envelope["accepts_response_payload"] = kind in {"slash_commands", "interactive"}
        while True:
            await self.until(lambda: self.links)
            for _ in range(2 if twice or self.doubles else 1):
                with suppress(Exception):
                    await self.links[-1].send_json(envelope)
            with suppress(TimeoutError):
                await self.until(lambda: envelope["envelope_id"] in self.acks, self.resend_after)
                return self.acks[str(envelope["envelope_id"])]

    async def refresh(self) -> None:
        """Announce that the link will go, as Slack does every few hours."""
        await self.links[-1].send_json({"type": "disconnect", "reason": "refresh_requested"})

    async def cut(self) -> None:
        """Cut every link, without a word."""
        for link in list(self.links):
            assert link._req is not None
            assert link._req.transport is not None
            link._req.transport.abort()
        await self.until(lambda: not self.links)

    async def _notify(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def _without_bodies(message: Json) -> list[Json]:
    return [{"id": file["id"], "name": file["name"]} for file in message.get("files", ())]


async def _given(request: web.Request) -> Json:
    """The arguments of a call, in whatever way they came."""
    if request.content_type == "application/json":
        return dict(await request.json())
    given = {**request.query, **await request.post()}
    return {name: json.loads(str(value)) if str(value)[:1] in "[{" else str(value) for name, value in given.items()}

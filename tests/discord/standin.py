"""A Discord of our own on the loopback: REST and gateway, with the faults that the simulated one lacks.

Holds every body against Discord's own description, drops repeated nonces, keeps messages, and does what `faults` says:
refuse with a status, lose the reply after taking the call, be slow. People press and write through `someone`.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from math import inf
from typing import Any, Final

from aiohttp import WSMsgType, web

from tests.discord.bodies import check_body
from tests.discord.values import APPLICATION, Json, channel_of, made_at, message_of, snowflake, user_of
from tests.patience import PATIENCE

BODY: Final[web.RequestKey[Any]] = web.RequestKey("body", object)


class Fault:
    """What happens to the next `times` calls that fit."""

    def __init__(self, method: str, part: str, status: int, *, times: int = 1, **how: Any) -> None:
        self.method, self.part, self.status, self.times, self.how = method, part, status, times, how

    def fits(self, request: web.Request) -> bool:
        return self.times > 0 and request.method == self.method and self.part in request.path


class StandIn:
    """Discord. `said` holds every message by channel, `callbacks` the first answer to every interaction.

    `token_lasts`: seconds for a first answer. Three on Discord; here so many where a test is about them, else no limit.
    """

    def __init__(self) -> None:
        self.said: dict[int, dict[int, Json]] = {}
        self.callbacks: dict[str, list[tuple[float, Json]]] = {}
        self.originals: dict[str, Json] = {}
        self.follow_ups: dict[str, list[Json]] = {}
        self.calls: list[tuple[str, str]] = []
        self.wrong: list[str] = []
        self.checks = True
        self.tells_history = True
        self.token_lasts = inf
        self.identified = 0
        self.resumed = 0
        self.faults: deque[Fault] = deque()
        self.changed = asyncio.Condition()
        self._nonces: dict[str, Json] = {}
        self._sockets: dict[web.WebSocketResponse, tuple[int, int]] = {}
        self.shards = 1
        self.shards_seen: set[tuple[int, int]] = set()
        self._sequence = 0
        self._sent: list[str] = []
        self.commands: list[Json] = []
        self.base = ""
        self.application_id = APPLICATION

    # -- faults --------------------------------------------------------------------------------------------------------

    def fails(self, method: str, part: str, status: int, *, times: int = 1, **how: Any) -> None:
        """Refuse the next calls that fit; `lost`: take them, and break the line before answering."""
        self.faults.append(Fault(method, part, status, times=times, **how))

    async def cut(self, code: int = 4000) -> None:
        """Cut the gateway's line."""
        for socket in tuple(self._sockets):
            await socket.close(code=code)
        self._sockets.clear()

    async def invalidate(self) -> None:
        """Tell the bot that its session is over: it must identify itself anew."""
        for socket in tuple(self._sockets):
            await socket.send_str(json.dumps({"op": 9, "d": False}))
        self._sockets.clear()

    # -- gateway -------------------------------------------------------------------------------------------------------

    async def emit(self, event: str, data: Json, *, heard: bool = True) -> None:
        """Let the bot hear of something; not `heard`: it happens while nobody listens."""
        self._sequence += 1
        payload = json.dumps({"op": 0, "t": event, "s": self._sequence, "d": data})
        self._sent.append(payload)
        guild = int(data.get("guild_id") or 0)
        mine = [socket for socket, (shard, of) in self._sockets.items() if (guild >> 22) % of == shard]
        for socket in mine if heard else ():
            with suppress(ConnectionError):  # killed meanwhile
                await socket.send_str(payload)

    async def until(self, true: Callable[[], object], within: float = PATIENCE) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(within), self.changed:
            await self.changed.wait_for(true)

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        await socket.send_str(json.dumps({"op": 10, "d": {"heartbeat_interval": 20_000}}))
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._heard(socket, json.loads(frame.data))
        if socket in self._sockets:
            del self._sockets[socket]
        return socket

    async def _heard(self, socket: web.WebSocketResponse, said: Json) -> None:
        match said["op"]:
            case 1:
                await socket.send_str(json.dumps({"op": 11}))
            case 2:
                self.identified += 1
                shard, of = said["d"].get("shard", (0, 1))
                self._sockets[socket] = (shard, of)
                self.shards_seen.add((shard, of))
                self._sequence += 1
                ready = {**self._ready(), "shard": [shard, of]}
                await socket.send_str(json.dumps({"op": 0, "t": "READY", "s": self._sequence, "d": ready}))
                self._sent.append("")
            case 6:
                self.resumed += 1
                self._sockets[socket] = (0, 1)
                for missed in filter(None, self._sent[said["d"]["seq"] :]):
                    await socket.send_str(missed)
                await self.emit("RESUMED", {})
        await self._tell()

    def _ready(self) -> Json:
        return {
            "v": 10,
            "user": user_of(APPLICATION, "comeback", bot=True),
            "guilds": [],
            "session_id": "made-up",
            "resume_gateway_url": self.base.replace("http", "ws") + "/gateway",
            "application": {"id": str(APPLICATION), "flags": 0},
        }

    # -- REST ----------------------------------------------------------------------------------------------------------

    @web.middleware
    async def _checked(self, request: web.Request, handler: Any) -> web.StreamResponse:
        path = request.path.removeprefix("/api/v10")
        body = await _body(request)
        self.calls.append((request.method, path))
        try:
            if self.checks:
                check_body(request.method, path, body)
        except AssertionError as wrong:
            self.wrong.append(str(wrong))
        request[BODY] = body
        fault = next((each for each in self.faults if each.fits(request)), None)
        if fault is None:
            answer: web.StreamResponse = await handler(request)
        else:
            fault.times -= 1
            answer = await self._faulty(fault, request, handler)
        await self._tell()
        return answer

    async def _faulty(self, fault: Fault, request: web.Request, handler: Any) -> web.StreamResponse:
        if fault.how.get("lost"):
            await handler(request)
            assert request.transport is not None
            request.transport.close()
        if wait := fault.how.get("slow"):
            await asyncio.sleep(wait)
        if fault.status == 200:
            answer: web.StreamResponse = await handler(request)
            return answer
        said = {"code": fault.how.get("code", 0), "message": "no", "retry_after": fault.how.get("retry_after", 0.2)}
        headers = {"Retry-After": str(said["retry_after"]), "Via": "1.1 made-up"} if fault.status == 429 else {}
        return _json(said, status=fault.status, headers=headers)

    async def _me(self, _request: web.Request) -> web.Response:
        return _json(user_of(APPLICATION, "comeback", bot=True))

    async def _application(self, _request: web.Request) -> web.Response:
        owner = user_of(1, "owner")
        said = {"id": str(APPLICATION), "name": "comeback", "owner": owner, "verify_key": "", "flags": 0}
        rest = {"description": "", "icon": None, "bot_public": True, "bot_require_code_grant": False, "summary": ""}
        return _json({**said, **rest})

    async def _where(self, _request: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        url = self.base.replace("http", "ws") + "/gateway"
        return _json({"url": url, "shards": self.shards, "session_start_limit": limit})

    async def _told(self, request: web.Request) -> web.Response:
        self.commands = [{**each, "id": str(number)} for number, each in enumerate(request[BODY], 1)]
        return _json(self.commands)

    async def _commands(self, _request: web.Request) -> web.Response:
        return _json(self.commands)

    async def _callback(self, request: web.Request) -> web.Response:
        interaction, token = request.match_info["interaction"], request.match_info["token"]
        taken = self.callbacks.setdefault(interaction, [])
        if taken:
            return _json({"code": 40060, "message": "Already acknowledged"}, status=400)
        if time.time() - made_at(int(interaction)) > self.token_lasts:
            return _json({"code": 10062, "message": "Unknown interaction"}, status=404)
        taken.append((time.time(), request[BODY]))
        if request[BODY]["type"] in {4, 7}:
            self._keep(token, request[BODY]["data"])
        return _json({"interaction": {"id": interaction, "type": 2}, "resource": {"type": 4}})

    def _keep(self, token: str, data: Json) -> None:
        self.originals[token] = message_of(data, snowflake(), 0, APPLICATION)

    async def _edit_original(self, request: web.Request) -> web.Response:
        self._keep(request.match_info["token"], request[BODY])
        return _json(self.originals[request.match_info["token"]])

    async def _original(self, request: web.Request) -> web.Response:
        said = self.originals.get(request.match_info["token"])
        return _json(said or {"code": 10008, "message": "Unknown Message"}, status=200 if said else 404)

    async def _follow_up(self, request: web.Request) -> web.Response:
        said = message_of(request[BODY], snowflake(), 0, APPLICATION)
        self.follow_ups.setdefault(request.match_info["token"], []).append(said)
        return _json(said)

    async def _open(self, request: web.Request) -> web.Response:
        user = int(request[BODY]["recipient_id"])
        return _json({"id": str(channel_of(user)), "type": 1, "recipients": [user_of(user, "someone")]})

    async def _send(self, request: web.Request) -> web.Response:
        channel, body = int(request.match_info["channel"]), request[BODY]
        nonce = f"{channel}/{body.get('nonce')}"
        if not body.get("enforce_nonce") or nonce not in self._nonces:
            self._nonces[nonce] = self.write(channel, APPLICATION, body)
        return _json(self._nonces[nonce])

    def write(self, channel: int, author: int, body: Json) -> Json:
        """A message stands in a channel."""
        said = message_of(body, snowflake(), channel, author)
        self.said.setdefault(channel, {})[int(said["id"])] = said
        return said

    async def _edit(self, request: web.Request) -> web.Response:
        said = self.said[int(request.match_info["channel"])][int(request.match_info["message"])]
        said.update(components=request[BODY]["components"])
        return _json(said)

    async def _history(self, request: web.Request) -> web.Response:
        if not self.tells_history:
            return _json([])
        every = sorted(self.said.get(int(request.match_info["channel"]), {}).items(), reverse=True)
        after = int(request.query.get("after", 0))
        found = [said for number, said in every if number > after]
        return _json(found[-50:] if after else found[: int(request.query.get("limit", 50))])

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self._checked])
        app.router.add_get("/gateway/", self._gateway)
        app.router.add_get("/gateway", self._gateway)
        webhook = "/webhooks/{application}/{token}"
        for method, path, handler in (
            ("GET", "/users/@me", self._me),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", "/gateway/bot", self._where),
            ("PUT", "/applications/{application}/commands", self._told),
            ("GET", "/applications/{application}/commands", self._commands),
            ("POST", "/interactions/{interaction}/{token}/callback", self._callback),
            ("PATCH", f"{webhook}/messages/@original", self._edit_original),
            ("GET", f"{webhook}/messages/@original", self._original),
            ("POST", webhook, self._follow_up),
            ("POST", "/users/@me/channels", self._open),
            ("POST", "/channels/{channel}/messages", self._send),
            ("PATCH", "/channels/{channel}/messages/{message}", self._edit),
            ("GET", "/channels/{channel}/messages", self._history),
        ):
            app.router.add_route(method, f"/api/v10{path}", handler)
        return app


def _json(said: object, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """As Discord says it: discord.py takes nothing else for JSON than exactly this type."""
    headers = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(said).encode(), status=status, headers=headers)


async def _body(request: web.Request) -> Any:
    if request.content_type == "multipart/form-data":
        form = await request.post()
        return json.loads(str(form["payload_json"]))
    text = await request.text()
    return json.loads(text) if text else None


@asynccontextmanager
async def stand_in() -> AsyncIterator[StandIn]:
    """Discord, on a port of its own. Leaving it, every body must have been one that Discord takes."""
    discord = StandIn()
    runner = web.AppRunner(discord.application(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    discord.base = f"http://127.0.0.1:{port}"
    try:
        yield discord
    finally:
        await runner.cleanup()
    assert not discord.wrong, discord.wrong

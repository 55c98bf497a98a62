"""Socket Mode: one WebSocket link that Slack sends everything over, and a watchdog that knows when it is dead.

    Slack says it will refresh the link       a new one is opened first, the old one finishes what it has
    the link is cut                           a new one is opened at once, then after ever longer pauses
    the link is half open (nothing answers)   our pings get no pong: the same

An envelope is acknowledged on its own link, after the commit; what is not acknowledged, Slack sends again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic
from typing import Any, Final

import aiohttp
import msgspec
import structlog

from adapters.slack.calls import Limited, Revoked, SlackError

PING: Final = 10.0
"""Seconds between our pings. Without a pong within half of that the link is dead: noticed after 15 s at most."""

HELLO: Final = 10.0
"""Seconds within which Slack greets on a new link; one that does not greet carries nothing."""

GRACE: Final = 10.0
"""Seconds that an old link has for what is under way."""

LONGEST_PAUSE: Final = 30.0
"""Seconds between two tries to open a link, at most; they double from FIRST_PAUSE."""

FIRST_PAUSE: Final = 0.25

SHORT: Final = 5.0
"""Seconds: a link that lasted less was no good one. Else a server that greets and hangs up is called without end."""

LARGEST: Final = 4 * 1024 * 1024
"""Bytes of a message."""

Payload = dict[str, Any]
Take = Callable[[Payload], Awaitable["Reply"]]
"""Brings a payload to Bolt."""

log = structlog.get_logger(__name__)


class Reply(msgspec.Struct, frozen=True):
    """What becomes of an envelope: acknowledged, perhaps with a payload, or left to be sent again."""

    acknowledged: bool
    payload: Payload | None = None


class Link:
    """Keeps one link open."""

    def __init__(
        self, session: aiohttp.ClientSession, address: Callable[[], Awaitable[str]], take: Take, *, ping: float = PING
    ) -> None:
        """`address` asks Slack where to connect. Raises SlackError."""
        self._session = session
        self._address = address
        self._take = take
        self._ping = ping
        self._readers: set[asyncio.Task[None]] = set()
        self._answers: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Stay linked until cancelled. Raises Revoked when Slack does not let us in."""
        failures = 0
        try:
            while True:
                if failures:
                    await asyncio.sleep(min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE))
                began = monotonic()
                lasted = await self._linked() and monotonic() - began >= SHORT
                failures = 0 if lasted else failures + 1
        finally:
            await self._close()

    async def _linked(self) -> bool:
        """Open a link and stay until it is to be replaced. True if it was a good one."""
        try:
            ws = await self._session.ws_connect(
                await self._address(), heartbeat=self._ping, max_msg_size=LARGEST, timeout=_CLOSING
            )
        except Revoked:
            raise
        except Limited as limited:
            await asyncio.sleep(limited.seconds)
            return False
        except (TimeoutError, SlackError, aiohttp.ClientError, OSError) as away:
            log.warning("Slack cannot be reached: trying again.", error=type(away).__name__)
            return False
        return await self._follow(ws)

    async def _follow(self, ws: aiohttp.ClientWebSocketResponse) -> bool:
        greeted, over = asyncio.Event(), asyncio.Event()
        reader = asyncio.create_task(self._read(ws, greeted, over))
        self._readers.add(reader)
        reader.add_done_callback(self._readers.discard)
        ended = asyncio.create_task(over.wait())
        hello = asyncio.create_task(greeted.wait())
        await asyncio.wait({ended, hello}, timeout=HELLO, return_when=asyncio.FIRST_COMPLETED)
        hello.cancel()
        if greeted.is_set():
            await ended
            return True
        ended.cancel()
        reader.cancel()
        log.warning("A link was not greeted by Slack: trying another.")
        return False

    async def _read(self, ws: aiohttp.ClientWebSocketResponse, greeted: asyncio.Event, over: asyncio.Event) -> None:
        """Read a link to its end; `over` is set when another is to take its place."""
        try:
            async for message in ws:
                if message.type is aiohttp.WSMsgType.TEXT:
                    self._receive(ws, _envelope(message.data), greeted, over)
        finally:
            over.set()
            with suppress(Exception):
                await ws.close()

    def _receive(
        self, ws: aiohttp.ClientWebSocketResponse, envelope: Payload, greeted: asyncio.Event, over: asyncio.Event
    ) -> None:
        match envelope.get("type"):
            case "hello":
                greeted.set()
            case "disconnect":
                log.info("Slack refreshes the link.")
                over.set()
                asyncio.get_running_loop().call_later(GRACE, _hang_up, ws)
            case _ if isinstance(envelope.get("payload"), dict) and envelope.get("envelope_id"):
                answer = asyncio.create_task(self._answer(ws, envelope))
                self._answers.add(answer)
                answer.add_done_callback(self._answers.discard)

    async def _answer(self, ws: aiohttp.ClientWebSocketResponse, envelope: Payload) -> None:
        reply = await self._take(envelope["payload"])
        if not reply.acknowledged:
            return
        told: Payload = {"envelope_id": envelope["envelope_id"]}
        if reply.payload is not None and envelope.get("accepts_response_payload"):
            told["payload"] = reply.payload
        with suppress(ConnectionError, RuntimeError, aiohttp.ClientError):  # cut meanwhile: Slack sends it again
            await ws.send_str(msgspec.json.encode(told).decode())

    async def _close(self) -> None:
        """Finish what is under way, a moment at most."""
        if self._answers:
            await asyncio.wait(tuple(self._answers), timeout=1)
        tasks = (*self._answers, *self._readers)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


_CLOSING: Final = aiohttp.ClientWSTimeout(ws_close=1.0)


def _hang_up(ws: aiohttp.ClientWebSocketResponse) -> None:
    if not ws.closed:
        task = asyncio.ensure_future(ws.close())
        task.add_done_callback(lambda done: done.cancelled() or done.exception())


def _envelope(text: str) -> Payload:
    try:
        return msgspec.json.decode(text, type=Payload)
    except msgspec.DecodeError:
        return {}

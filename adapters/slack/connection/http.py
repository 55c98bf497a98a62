"""Slack over HTTP: a small server with one address for everything that Slack sends."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Final

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack.connection.guard import Guard
from adapters.slack.incoming.payloads import readable
from adapters.slack.places import PATH

LARGEST: Final = 1024 * 1024
"""Bytes of a request: the largest that Slack sends, a modal full of text, is far below."""

_UNAUTHORISED: Final = 401
_BAD: Final = 400


async def listen(app: AsyncApp, guard: Guard, host: str, port: int, routes: Iterable[web.RouteDef] = ()) -> None:
    """Serve until cancelled. Raises OSError when the port is taken."""
    server = web.Application(client_max_size=LARGEST)
    server.add_routes([web.post(PATH, receiver(app, guard)), *routes])
    runner = web.AppRunner(server, access_log=None, handle_signals=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def receiver(app: AsyncApp, guard: Guard) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """What takes a request, past the guard, to Bolt."""

    async def receive(request: web.Request) -> web.Response:
        text = guard.text(request.headers, await request.read())
        if text is None:
            return web.Response(status=_UNAUTHORISED)
        bolt_request = _read(text, request)
        if bolt_request is None:
            return web.Response(status=_BAD)
        return await to_aiohttp_response(await app.async_dispatch(bolt_request))

    return receive


def _read(text: str, request: web.Request) -> AsyncBoltRequest | None:
    """The request as Bolt reads it, or None if it is no payload."""
    with suppress(ValueError, TypeError, AttributeError, KeyError, RecursionError):
        made = AsyncBoltRequest(body=text, query=request.query_string, headers=dict(request.headers))
        return made if readable(made.body) else None
    return None

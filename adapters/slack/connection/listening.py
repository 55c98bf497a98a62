"""The two ways in which Slack reaches us: a link of our own (Socket Mode), or requests to our server (HTTP)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import aiohttp
import msgspec
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack.calls import Revoked, client, done
from adapters.slack.connection.guard import Guard
from adapters.slack.connection.http import listen as listen_to_requests
from adapters.slack.connection.link import Link, Reply, Take
from adapters.slack.connection.login import NOT_ACCEPTED
from adapters.slack.incoming.payloads import readable
from bot.errors import SettingsError
from bot.settings import Settings, revealed

_OK: Final = 200


async def listen(app: AsyncApp, settings: Settings, routes: Iterable[web.RouteDef] = ()) -> None:
    """Hear Slack until cancelled: over HTTP where there is a signing secret, else over Socket Mode."""
    if settings.slack_signing_secret is not None:
        guard = Guard(settings.slack_signing_secret.get_secret_value())
        await listen_to_requests(app, guard, settings.host, settings.port, routes)
        return
    await _linked(app, settings)


async def _linked(app: AsyncApp, settings: Settings) -> None:
    """The link has connections of its own: it stays open longer than any call may take."""
    token = revealed(settings.slack_app_token) or ""
    async with aiohttp.ClientSession(trust_env=True) as session:
        opener = client(token, settings.slack_api_url, session)

        async def address() -> str:
            return str((await done(opener.apps_connections_open(app_token=token)))["url"])

        try:
            await Link(session, address, _taker(app)).run()
        except Revoked:
            raise SettingsError(NOT_ACCEPTED.format(name="SLACK_APP_TOKEN")) from None


def _taker(app: AsyncApp) -> Take:
    async def take(payload: dict[str, Any]) -> Reply:
        if not readable(payload):
            return Reply(acknowledged=True)
        answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=payload))
        if answer.status != _OK:
            return Reply(acknowledged=False)
        return Reply(acknowledged=True, payload=_payload(answer.body))

    return take


def _payload(body: str) -> dict[str, Any] | None:
    if not body:
        return None
    return msgspec.json.decode(body, type=dict[str, Any]) if body.startswith("{") else {"text": body}

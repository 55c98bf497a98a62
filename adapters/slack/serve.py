"""Slack's wiring: log in, listen by Socket Mode or HTTP, bring what happens to the engine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp
import msgspec
import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.address import PLATFORM
from adapters.slack.after import After
from adapters.slack.bolt import bolt
from adapters.slack.calls import Limited, Revoked, SlackError, client, done, new_session
from adapters.slack.desk import Desk
from adapters.slack.guard import Guard
from adapters.slack.http import listen
from adapters.slack.link import Link, Reply, Take
from adapters.slack.payloads import readable
from adapters.slack.post import Post
from adapters.slack.told import Where
from adapters.slack.workspaces import Workspace, Workspaces
from bot.errors import SettingsError
from bot.runtime.engine import Engine
from bot.settings import Settings

LONGEST_PAUSE: Final = 300.0
"""Seconds between two tries to log in, at most; they double from 1."""

NOT_ACCEPTED: Final = (
    "Slack does not accept {name}. Copy it anew from your app's page at https://api.slack.com/apps, without quotes or"
    " spaces."
)
NO_WAY_IN: Final = (
    "Slack needs a way to reach us: set SLACK_APP_TOKEN (xapp-…, for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP)."
)
LET_GO: Final = "Slack has taken our permission back: the app was uninstalled, or its token revoked."

log = structlog.get_logger(__name__)


class Stopped(asyncio.Event):
    """Set when there is nobody left to serve."""


async def serve(engine: Engine, settings: Settings) -> None:
    """Serve Slack until cancelled. Raises SettingsError when Slack does not let us in, or lets us go."""
    if settings.slack_signing_secret is None and settings.slack_app_token is None:
        raise SettingsError(NO_WAY_IN)
    async with new_session() as session:
        workspaces = Workspaces(lambda token: client(token, settings.slack_api_url, session))
        await _log_in(workspaces, settings, session)
        async with _office(engine, workspaces) as (desk, stopped):
            app = bolt(desk, workspaces, settings.slack_api_url, session)
            await _until_stopped(_listen(app, settings, session), stopped)


async def _until_stopped(listening: Coroutine[Any, Any, None], stopped: Stopped) -> None:
    tasks = {asyncio.create_task(listening), asyncio.create_task(stopped.wait())}
    try:
        done_first, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done_first:
            task.result()
        raise SettingsError(LET_GO)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def _office(engine: Engine, workspaces: Workspaces) -> AsyncIterator[tuple[Desk, Stopped]]:
    """Everything between the door and the engine."""
    where, stopped = Where(engine, workspaces), Stopped()
    after = After(where)

    async def leave(tenant: str, team: str) -> None:
        log.error("A workspace has let us go.", platform=PLATFORM)
        workspaces.drop(tenant, team)
        if not len(workspaces):
            stopped.set()

    engine.register(PLATFORM, Post(workspaces, where, leave))
    log.info("Slack is served.", platform=PLATFORM)
    try:
        yield Desk(engine, where, after, leave), stopped
    finally:
        await after.finish()


# -- logging in --------------------------------------------------------------------------------------------------------


async def _log_in(workspaces: Workspaces, settings: Settings, session: aiohttp.ClientSession) -> None:
    token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
    speaker = client(token, settings.slack_api_url, session)
    workspaces.put(await _patiently(speaker, token))


async def _patiently(speaker: AsyncWebClient, token: str) -> Workspace:
    pause = 1.0
    while True:
        try:
            return await _introduced(speaker, token)
        except Revoked:
            raise SettingsError(NOT_ACCEPTED.format(name="SLACK_BOT_TOKEN")) from None
        except Limited as limited:
            pause = max(pause, limited.seconds)
        except SlackError as away:
            log.warning("Slack cannot be reached: trying again.", seconds=pause, error=str(away))
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


async def _introduced(speaker: AsyncWebClient, token: str) -> Workspace:
    """Ask Slack who we are. Raises SlackError."""
    scopes: list[str] = []

    async def ask() -> Any:  # noqa: ANN401  the library's own answer
        answer = await speaker.auth_test()
        scopes.extend(str((answer.headers or {}).get("x-oauth-scopes", "")).split(","))
        return answer

    told = await done(ask())
    team = str(told.get("team_id") or "")
    return Workspace(
        tenant=str(told.get("enterprise_id") or team),
        team=team,
        token=token,
        bot_id=str(told.get("bot_id") or ""),
        bot_user=str(told.get("user_id") or ""),
        scopes=frozenset(scope.strip() for scope in scopes if scope.strip()),
    )


# -- listening ---------------------------------------------------------------------------------------------------------


async def _listen(app: AsyncApp, settings: Settings, session: aiohttp.ClientSession) -> None:
    if settings.slack_signing_secret is not None:
        guard = Guard(settings.slack_signing_secret.get_secret_value())
        await listen(app, guard, settings.host, settings.port)
        return
    token = settings.slack_app_token.get_secret_value() if settings.slack_app_token else ""
    opener = client(token, settings.slack_api_url, session)

    async def address() -> str:
        return str((await done(opener.apps_connections_open(app_token=token)))["url"])

    async with aiohttp.ClientSession(trust_env=True) as own:
        try:
            await Link(own, address, _taker(app)).run()
        except Revoked:
            raise SettingsError(NOT_ACCEPTED.format(name="SLACK_APP_TOKEN")) from None


def _taker(app: AsyncApp) -> Take:
    async def take(payload: dict[str, Any]) -> Reply:
        if not readable(payload):
            return Reply(acknowledged=True)
        answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=payload))
        if answer.status != 200:  # noqa: PLR2004
            return Reply(acknowledged=False)
        return Reply(acknowledged=True, payload=_payload(answer.body))

    return take


def _payload(body: str) -> dict[str, Any] | None:
    if not body:
        return None
    return msgspec.json.decode(body, type=dict[str, Any]) if body.startswith("{") else {"text": body}

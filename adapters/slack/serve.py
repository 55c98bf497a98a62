"""Slack's wiring: who we are there, how Slack reaches us, and everything between that door and the engine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp
import structlog

from adapters.slack.address import PLATFORM
from adapters.slack.calls import client, new_session
from adapters.slack.communities import Communities
from adapters.slack.connection.bolt import bolt
from adapters.slack.connection.installing import Credentials, Installer, Kept
from adapters.slack.connection.listening import listen
from adapters.slack.connection.login import log_in
from adapters.slack.desk import Desk
from adapters.slack.incoming.arrivals import Left
from adapters.slack.managing import Managing
from adapters.slack.manifest import elsewhere
from adapters.slack.sending.after import After
from adapters.slack.sending.post import Post
from adapters.slack.sending.where import Where
from adapters.slack.workspaces import Workspaces
from bot.errors import SettingsError
from bot.runtime.engine import Engine
from bot.settings import Settings

NO_WAY_IN: Final = (
    "Slack needs a way to reach us: set SLACK_APP_TOKEN (xapp-…, for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP)."
)
NO_OAUTH: Final = "Several workspaces need SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET, all three."
LET_GO: Final = "Slack has taken our permission back: the app was uninstalled, or its token revoked."

log = structlog.get_logger(__name__)


async def serve(engine: Engine, settings: Settings) -> None:
    """Serve Slack until cancelled. Raises SettingsError when Slack does not let us in, or lets us go."""
    credentials = _credentials(settings)
    if settings.slack_signing_secret is None and settings.slack_app_token is None:
        raise SettingsError(NO_WAY_IN)
    async with new_session() as session:
        workspaces = Workspaces(
            lambda token: client(token, settings.slack_api_url, session), open_to_more=credentials is not None
        )
        kept = Kept(engine.secrets)
        await _fill(workspaces, kept, settings, session)
        async with office(engine, workspaces) as (desk, stopped):
            app = bolt(desk, workspaces, settings.slack_api_url, session)
            nobody = client(None, settings.slack_api_url, session)  # for OAuth, before there is a token
            installer = (
                Installer(credentials, nobody, kept, workspaces, engine.courier.recover) if credentials else None
            )
            routes = installer.routes() if installer else ()
            clock = (installer.renew_always(),) if installer else ()
            await _until_stopped((listen(app, settings, routes), *clock), stopped)


def _credentials(settings: Settings) -> Credentials | None:
    """What our app is to Slack, where several workspaces may let us in."""
    if settings.slack_client_id is None:
        return None
    if settings.slack_client_secret is None or settings.slack_signing_secret is None:
        raise SettingsError(NO_OAUTH)
    return Credentials(settings.slack_client_id, settings.slack_client_secret.get_secret_value())


async def _fill(workspaces: Workspaces, kept: Kept, settings: Settings, session: aiohttp.ClientSession) -> None:
    """The workspaces that have let us in, and the one whose token is set."""
    if settings.slack_client_id is not None:
        for workspace in await kept.read():
            workspaces.put(workspace)
    if settings.slack_bot_token is not None:
        token = settings.slack_bot_token.get_secret_value()
        workspaces.put(await log_in(client(token, settings.slack_api_url, session), token))


async def _until_stopped(working: Iterable[Coroutine[Any, Any, None]], stopped: asyncio.Event) -> None:
    tasks = {asyncio.create_task(each) for each in (*working, _wait(stopped))}
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
        raise SettingsError(LET_GO)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _wait(stopped: asyncio.Event) -> None:
    await stopped.wait()


@asynccontextmanager
async def office(engine: Engine, workspaces: Workspaces) -> AsyncIterator[tuple[Desk, asyncio.Event]]:
    """Everything between the door and the engine. The event is set when there is nobody left to serve."""
    where, stopped, kept = Where(engine, workspaces), asyncio.Event(), Kept(engine.secrets)
    after, communities = After(where), Communities(engine.notes)
    await communities.remember()
    managing = Managing(engine, where, after, communities)

    async def leave(left: Left) -> None:
        for workspace in workspaces.drop(left.tenant, left.team, left.at):
            log.error("A workspace has let us go.", platform=PLATFORM)
            await managing.left(workspace.tenant, workspace.team)
            await kept.drop(workspace)
        if workspaces.over:
            stopped.set()

    engine.register(PLATFORM, Post(workspaces, where, communities, leave, elsewhere(engine.library)))
    log.info("Slack is served.", platform=PLATFORM)
    try:
        yield Desk(engine, where, after, managing, leave), stopped
    finally:
        await after.finish()
        await engine.courier.unregister(PLATFORM)

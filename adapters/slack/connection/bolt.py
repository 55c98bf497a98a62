"""slack-bolt, cut down to what it does well: reading requests, knowing its own events, answering Slack's checks.

One middleware takes everything, commits, and only then lets Bolt answer; no listener is ever registered.
`process_before_response` keeps Bolt from polling for the acknowledgement every 10 ms.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack import words
from adapters.slack.calls import client
from adapters.slack.desk import Desk
from adapters.slack.workspaces import Workspaces

UNAVAILABLE = 503
"""Not kept: Slack may send it again."""


class OnePath(AsyncMiddleware):
    """Everything that passed Bolt's own checks goes over the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002  Bolt's signature
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002, ARG002  Bolt's signature
    ) -> BoltResponse:
        answer = await self._desk.take(req.body)
        if not answer.kept:
            return BoltResponse(status=UNAVAILABLE, body="")
        return BoltResponse(status=200, body=answer.body or "")


Authorize = Callable[[str | None, str | None], Awaitable[AuthorizeResult | None]]


def _authorizing(workspaces: Workspaces) -> Authorize:
    """On whose behalf Bolt takes a request: the workspace that let us in; None where we are not installed."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        found = workspaces.of(enterprise_id or team_id or "", team_id or "")
        if not found:
            return None
        workspace = found[0].workspace
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=workspace.bot_id or None,
            bot_user_id=workspace.bot_user or None,
            bot_token=workspace.token,
        )

    return authorize


def bolt(desk: Desk, workspaces: Workspaces, base: str, session: aiohttp.ClientSession) -> AsyncApp:
    """The app. Requests over HTTP are verified before they reach it (adapters.slack.connection.guard)."""
    quiet = logging.getLogger("slack_bolt")
    quiet.setLevel(logging.ERROR)  # its warnings are about settings that we make on purpose
    app = AsyncApp(
        name="comeback",
        logger=quiet,
        signing_secret="",  # checked in front of Bolt
        client=client(None, base, session),
        authorize=_authorizing(workspaces),  # type: ignore[arg-type]  # None where we are not installed: Bolt knows it
        user_facing_authorize_error_message=words.NOT_INSTALLED,
        process_before_response=True,
        request_verification_enabled=False,
    )
    app.use(OnePath(desk))
    return app

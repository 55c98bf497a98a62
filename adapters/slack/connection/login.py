"""Saying to Slack who we are, with the one token of a single workspace; and hearing who that is."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import Limited, Revoked, SlackError, done
from adapters.slack.workspaces import Workspace
from bot.errors import SettingsError

LONGEST_PAUSE: Final = 300.0
"""Seconds between two tries to log in, at most; they double from 1."""

NOT_ACCEPTED: Final = (
    "Slack does not accept {name}. Copy it anew from your app's page at https://api.slack.com/apps, without quotes or"
    " spaces."
)

log = structlog.get_logger(__name__)


async def log_in(speaker: AsyncWebClient, token: str) -> Workspace:
    """The workspace of a token; waits for a Slack that is away. Raises SettingsError for one that is not accepted."""
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

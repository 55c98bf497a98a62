"""The real adapter on a real engine and store, linked to the stand-in, in the test's own process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from adapters.slack.serve import serve
from bot.app import running
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Clock
from bot.settings import Settings
from tests.patience import PATIENCE
from tests.slack.standin import Slack, Team

KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
ONE = Team("T1", "xoxb-one", zones={"U1": "Europe/Berlin"})


def settings(slack: Slack, path: Path, **more: Any) -> Settings:
    given = {
        "db": path / "comeback.db",
        "key": KEY,
        "SLACK_BOT_TOKEN": next(iter(slack.teams), None),
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api,
        **more,
    }
    return Settings.model_validate(given)


@asynccontextmanager
async def served(slack: Slack, path: Path, *, clock: Clock | None = None, **more: Any) -> AsyncIterator[Engine]:
    """The bot, linked; leaving, it stops in order."""
    given = settings(slack, path, **more)
    async with running(given, clock or SystemClock()) as engine:
        serving = asyncio.create_task(serve(engine, given))
        try:
            await _up(slack, serving)
            yield engine
        finally:
            if not slack.links:
                await asyncio.wait({serving}, timeout=PATIENCE)
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving  # one that has given up raises what for


async def _up(slack: Slack, serving: asyncio.Task[None]) -> None:
    linked = asyncio.create_task(slack.until(lambda: slack.links))
    await asyncio.wait({linked, serving}, return_when=asyncio.FIRST_COMPLETED)
    if serving.done():
        serving.result()

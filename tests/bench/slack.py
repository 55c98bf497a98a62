"""A click on Slack: from the request to the reply that Slack waits for, beside Bolt with a listener that does nothing.

Ours reads the payload, runs the turn and has it on the disk before it replies; both run in one process, in turn.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack.calls import client, new_session
from adapters.slack.connection.bolt import bolt
from adapters.slack.serve import office
from adapters.slack.workspaces import Workspace, Workspaces
from tests.bench.real import engine_at
from tests.slack.people import Somebody
from tests.slack.running import ONE
from tests.slack.standin import Slack

CLICKS = ("Quick: two minutes, only the questions they asked", "Back")


async def clicks(path: Path, times: int) -> tuple[list[float], list[float]]:
    """Seconds that each click took: with the bare listener, and with ours."""
    bare, ours = [], []
    async with Slack(ONE) as slack, engine_at(path) as engine, new_session() as session:
        workspaces = Workspaces(lambda token: client(token, slack.api, session))
        workspaces.put(Workspace(tenant="T1", team="T1", token=ONE.token, bot_id="BBOT", bot_user="UBOT"))
        async with office(engine, workspaces) as (desk, _):
            app, idle = bolt(desk, workspaces, slack.api, session), _bare(slack)
            ada = Somebody(slack)
            await _ready(app, ada)
            for number in range(times):
                press = ada.pressing(CLICKS[number % 2])
                bare.append(await _timed(idle, press))
                ours.append(await _timed(app, press))
                await ada.hears()
                await quiet()
    return bare, ours


async def quiet() -> None:
    """Until nothing is left of the last click: closed buttons go to the stand-in in this very loop."""
    left = [task for task in asyncio.all_tasks() if _is_follow_up(task)]
    if left:
        await asyncio.wait(left)


def _is_follow_up(task: asyncio.Task[Any]) -> bool:
    return getattr(task.get_coro(), "__qualname__", "") in {"_done", "Homes._draw"}


async def _ready(app: AsyncApp, ada: Somebody) -> None:
    """Somebody at the first question of a debrief."""
    await _take(app, ada.message("hello"))
    await ada.hears()
    await _take(app, ada.pressing("Yes to both"))
    while "Introduction" in await ada.hears():
        await _take(app, ada.pressing("Skip"))
    await _take(app, ada.command("/debrief"))
    await ada.hears()


def _bare(slack: Slack) -> AsyncApp:
    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_id="BBOT", bot_token=ONE.token)

    app = AsyncApp(
        name="bare",
        signing_secret="",
        client=client(None, slack.api),
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
    )
    listen: Callable[[Callable[[AsyncAck], Awaitable[None]]], Any] = app.action(re.compile("."))

    async def do_nothing(ack: AsyncAck) -> None:
        await ack()

    listen(do_nothing)
    return app


async def _take(app: AsyncApp, payload: dict[str, Any]) -> int:
    answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=payload))
    return int(answer.status)


async def _timed(app: AsyncApp, payload: dict[str, Any]) -> float:
    begun = time.perf_counter()
    status = await _take(app, payload)
    took = time.perf_counter() - begun
    assert status == 200
    return took

"""Platforms side by side in one process: one that ends takes none of the others with it.

A platform is one async function, `serve(engine, settings)` in `adapters/<name>/serve.py`. It logs in, registers its
transport, brings what happens to the engine, and goes on until it is cancelled; then it closes its connections and
lets the cancellation pass. It raises a ComebackError when it cannot go on at all, such as for a token that is not
accepted; what may pass (no network, the platform is down) it tries again by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

import structlog

from bot.errors import ComebackError, PlatformError

Serve = Callable[[], Coroutine[Any, Any, None]]
"""Serves one platform until cancelled; its engine and settings are given already."""

UNEXPECTED: Final = "A platform ended unexpectedly."

log = structlog.get_logger(__name__)


async def serve_all(platforms: Mapping[str, Serve]) -> None:
    """Serve until cancelled. When the last platform has given up, its error is raised."""
    tasks = {asyncio.create_task(serve()): name for name, serve in platforms.items()}
    try:
        await _until_none_is_left(tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _until_none_is_left(tasks: Mapping[asyncio.Task[None], str]) -> None:
    left = set(tasks)
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            ended = _end(task)
            if ended is not None and not left:
                raise ended
            if ended is not None:
                _say(tasks[task], ended)


def _end(task: asyncio.Task[None]) -> BaseException | None:
    """Why a platform ended. A cancellation that its library let out is none of ours, and must not pass for one."""
    return PlatformError(UNEXPECTED) if task.cancelled() else task.exception()


def _say(platform: str, ended: BaseException) -> None:
    """One platform has gone while others go on: the process lives, so the log must say it."""
    sentence = str(ended) if isinstance(ended, ComebackError) else UNEXPECTED
    log.error(sentence, platform=platform, exc_info=ended)

"""Platforms side by side: one that gives up takes no other with it."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import SettingsError
from bot.runtime.platforms import serve_all


class Platform:
    def __init__(self, ends: Exception | None = None) -> None:
        self.ends = ends
        self.began = asyncio.Event()
        self.closed = False

    async def serve(self) -> None:
        self.began.set()
        try:
            if self.ends:
                raise self.ends
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            self.closed = True


async def test_cancelled_it_closes_every_platform() -> None:
    one, other = Platform(), Platform()
    serving = asyncio.create_task(serve_all({"one": one.serve, "other": other.serve}))
    await one.began.wait()
    await other.began.wait()
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    assert one.closed
    assert other.closed


async def test_a_platform_that_gives_up_leaves_the_others_alone(caplog: pytest.LogCaptureFixture) -> None:
    broken, good = Platform(SettingsError("The token is wrong.")), Platform()
    serving = asyncio.create_task(serve_all({"broken": broken.serve, "good": good.serve}))
    await good.began.wait()
    await asyncio.sleep(0.01)
    assert broken.closed
    assert not serving.done()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


async def test_the_last_one_to_give_up_speaks_for_all() -> None:
    with pytest.raises(SettingsError, match="wrong"):
        await serve_all({"one": Platform(SettingsError("The token is wrong.")).serve})

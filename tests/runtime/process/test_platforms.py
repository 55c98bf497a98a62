"""Platforms side by side: one that gives up takes no other with it."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import PlatformError, SettingsError
from bot.runtime.process.platforms import serve_all
from tests.runtime.kit import until


class Platform:
    def __init__(self, ends: BaseException | None = None) -> None:
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


@pytest.mark.parametrize("ends", [SettingsError("The token is wrong."), asyncio.CancelledError()])
async def test_a_platform_that_ends_leaves_the_others_alone(ends: BaseException) -> None:
    """Also one whose library lets a cancellation of its own out."""
    broken, good = Platform(ends), Platform()
    serving = asyncio.create_task(serve_all({"broken": broken.serve, "good": good.serve}))
    await good.began.wait()
    await until(lambda: broken.closed)
    assert not serving.done()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


async def test_the_last_one_whose_library_calls_itself_off_is_no_cancellation_of_ours() -> None:
    with pytest.raises(PlatformError, match="unexpectedly"):
        await serve_all({"one": Platform(asyncio.CancelledError()).serve})


async def test_the_last_one_to_give_up_speaks_for_all() -> None:
    with pytest.raises(SettingsError, match="wrong"):
        await serve_all({"one": Platform(SettingsError("The token is wrong.")).serve})

"""Going to the end although somebody calls it off: the work is whole, and the cancellation is not swallowed."""

from __future__ import annotations

import asyncio

import pytest

from bot.runtime.steady import to_the_end


class Lasting(asyncio.Future[str]):
    """A future that cannot be called off, as the store's."""

    def cancel(self, msg: object = None) -> bool:
        return False


async def after(*waits: asyncio.Future[str]) -> str:
    return " ".join([await each for each in waits])


async def kept_on(*waits: asyncio.Future[str]) -> tuple[str, asyncio.CancelledError | None]:
    """As work for a task, which since Python 3.12 takes nothing but a coroutine."""
    return await to_the_end(after(*waits))


async def test_left_alone_it_gives_what_the_work_gives() -> None:
    assert await to_the_end(after()) == ("", None)


async def test_called_off_twice_it_still_gives_all_of_it_and_the_cancellation_beside_it() -> None:
    first, second = Lasting(), Lasting()
    task = asyncio.create_task(kept_on(first, second))
    for waiting in (first, second):
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
        waiting.set_result("done")
    given, called_off = await task
    assert given == "done done"
    assert isinstance(called_off, asyncio.CancelledError)


async def test_an_error_of_the_work_comes_out_as_it_is() -> None:
    broken = Lasting()
    broken.set_exception(OSError("disk"))
    with pytest.raises(OSError, match="disk"):
        await to_the_end(after(broken))


async def test_a_future_that_lets_itself_be_called_off_ends_the_work_as_ever() -> None:
    task = asyncio.create_task(kept_on(asyncio.get_running_loop().create_future()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

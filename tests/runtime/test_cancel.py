"""Cancelling at every await: no transaction stays open, memory is what the disk has, nothing is lost or done twice."""

from __future__ import annotations

import asyncio
import types
from collections.abc import Awaitable, Coroutine, Generator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.runtime.ports import Delivery
from tests.conversation.talking import event_of
from tests.runtime.kit import House, HurriedClock, Post, answers, house, until

T = TypeVar("T")

POINTS = 8
"""Awaits of the longest of these ways; beyond its last one a cancellation finds nothing to cancel."""


@types.coroutine
def calling_off(work: Coroutine[Any, Any, Any], at: int) -> Generator[Any, Any, Any]:
    """Run `work` in this task, and cancel the task while it is suspended for the `at`-th time."""
    task, error = asyncio.current_task(), None
    assert task is not None
    for step in count():
        try:
            waited = work.send(None) if error is None else work.throw(error)
        except StopIteration as end:
            return end.value
        if step == at:
            asyncio.get_running_loop().call_soon(task.cancel)
        error = None
        try:
            yield waited
        except BaseException as thrown:  # noqa: BLE001  it belongs to the work
            error = thrown


async def awaited(work: Awaitable[T]) -> T:
    """As work for a task, which since Python 3.12 takes nothing but a coroutine."""
    return await work


async def cancelled(work: Coroutine[Any, Any, Any], at: int) -> bool:
    """Whether the cancellation came out, as it must if it went in."""
    task = asyncio.create_task(awaited(calling_off(work, at)))
    await asyncio.wait({task})
    if not task.cancelled():
        task.result()
    return task.cancelled()


async def begun(at_home: House, who: str) -> None:
    await at_home.says(who, "/ledger new", "yes", "skip", "skip")


async def new(at_home: House, who: str, at: int) -> int:
    """The very first word of somebody: their data key is made on the way."""
    first = event_of("/ledger new")
    await cancelled(at_home.engine.handle(who, f"{who}/first", first), at)
    await at_home.engine.handle(who, f"{who}/first", first)
    await at_home.says(who, "yes", "skip", "skip", "the one line")
    return 5


async def known(at_home: House, who: str, at: int) -> int:
    await begun(at_home, who)
    await cancelled(at_home.engine.handle(who, f"{who}/one", event_of("the one line")), at)
    await at_home.engine.handle(who, f"{who}/one", event_of("the one line"))
    return 5


async def accepted(at_home: House, who: str, at: int) -> int:
    """Somebody whom memory has let go."""
    await begun(at_home, who)
    at_home.engine.people._talking.clear()
    await cancelled(at_home.engine.accept(who, f"{who}/one", event_of("the one line")), at)
    await at_home.engine.accept(who, f"{who}/one", event_of("the one line"))
    return 5


async def in_the_queue(at_home: House, who: str, at: int) -> int:
    """Three inputs in one lane; the middle one is called off while it waits, or later."""
    await begun(at_home, who)
    engine = at_home.engine
    first = asyncio.create_task(engine.handle(who, f"{who}/back", event_of("repeat")))
    middle = asyncio.create_task(cancelled(engine.handle(who, f"{who}/one", event_of("the one line")), at))
    last = asyncio.create_task(engine.handle(who, f"{who}/last", event_of("repeat")))
    await asyncio.gather(first, middle, last)
    await engine.handle(who, f"{who}/one", event_of("the one line"))
    return 7


async def with_a_broken_turn(at_home: House, who: str, at: int) -> int:
    """The turn raises five times; counted, loaded again, parked. The apology is said once."""
    await begun(at_home, who)
    await at_home.says(who, "the one line", "/faulty")
    await cancelled(at_home.engine.handle(who, f"{who}/bad", event_of("my words")), at)
    await at_home.engine.handle(who, f"{who}/bad", event_of("my words"))
    assert "something broke" in at_home.post.heard(who)[-1] or "my mistake" in at_home.post.heard(who)[-1]
    return 7


async def with_a_slow_platform(at_home: House, who: str, at: int) -> int:
    """The first attempts fail; whoever waited for them has long gone."""
    await begun(at_home, who)
    at_home.post.plan.extend((Delivery.AGAIN, Delivery.AGAIN))
    await cancelled(at_home.engine.handle(who, f"{who}/one", event_of("the one line")), at)
    await at_home.engine.handle(who, f"{who}/one", event_of("the one line"))
    return 5


WAYS = (new, known, accepted, in_the_queue, with_a_broken_turn, with_a_slow_platform)


async def call_off(path: Path, times: int) -> None:
    """So many cancellations, each of somebody else, at each await of each way in turn."""
    async with house(path, Post(steps=2), HurriedClock()) as at_home:
        for number in range(times):
            way, at = WAYS[number % len(WAYS)], number // len(WAYS) % POINTS
            who = f"test::{number}-{way.__name__}-{at}"
            letters = await way(at_home, who, at)
            await at_home.settled(who)

            assert not await at_home.in_transaction()
            on_disk = await at_home.on_disk(who)
            assert answers(on_disk) == ["the one line"], who
            assert at_home.in_memory(who) in (None, on_disk), who
            assert not len(at_home.engine.people._lanes), who
            assert len(at_home.post.heard(who)) == letters, who
        assert await at_home.store.unsettled() == ()
        assert not at_home.post.twice()
        assert not at_home.engine.courier._waiting
        assert not at_home.engine.courier._rounds


async def test_a_thousand_cancellations_leave_nothing_open_lost_or_done_twice(tmp_path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)  # some 4 ms a turn
    await call_off(tmp_path / "comeback.db", 1_000)


@pytest.mark.long
@pytest.mark.timeout(3600)
async def test_ten_thousand_cancellations_leave_nothing_open_lost_or_done_twice(tmp_path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)
    await call_off(tmp_path / "comeback.db", 10_000)


@pytest.mark.parametrize("way", WAYS)
async def test_every_way_is_really_cancelled_at_its_first_awaits(tmp_path: Path, way: Any) -> None:
    """The proof above would prove nothing if the cancellations came too late."""
    seen: list[bool] = []
    async with house(tmp_path / "comeback.db", Post(steps=2), HurriedClock()) as at_home:
        with pytest.MonkeyPatch.context() as patched:
            patched.setitem(globals(), "cancelled", watched_by(seen))
            for at in range(2):
                await way(at_home, f"test::{at}", at)
    assert seen == [True, True]


def watched_by(seen: list[bool]) -> Any:
    genuine = cancelled

    async def watched(work: Coroutine[Any, Any, Any], at: int) -> bool:
        seen.append(await genuine(work, at))
        return seen[-1]

    return watched


async def test_closing_in_the_middle_of_a_send_keeps_the_letter_unsure(tmp_path: Path) -> None:
    post = Post()
    async with house(tmp_path / "comeback.db", post) as at_home:
        post.open.clear()
        await at_home.engine.accept("test::ada", "1", event_of("/ledger new"))
        await until(lambda: post.tries)
        await at_home.engine.courier.close()
        assert [letter.state.value for letter in await at_home.store.unsettled()] == ["sending"]
        await at_home.engine.accept("test::ada", "2", event_of("skip"))
    async with house(tmp_path / "comeback.db", later := Post()) as at_home:
        await at_home.settled("test::ada")
        assert len(later.looked_for) == len(later.letters) == 2
        assert later.letters == sorted(later.letters, key=lambda letter: letter.id)


async def test_a_cancelled_waiter_takes_no_round_with_it(tmp_path: Path) -> None:
    post = Post()
    async with house(tmp_path / "comeback.db", post) as at_home:
        post.open.clear()
        waiters = [
            asyncio.create_task(at_home.engine.handle("test::ada", str(number), event_of("skip")))
            for number in range(3)
        ]
        await until(lambda: post.tries)
        waiters[0].cancel()
        with suppress(asyncio.CancelledError):
            await waiters[0]
        post.open.set()
        await asyncio.gather(*waiters[1:])
        assert len(post.letters) == 3

"""So many calls a second: nobody who is waited for stands behind what came by itself."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bot.runtime.delivery.pace import Pace
from tests.patience import PATIENCE
from tests.runtime.kit import HandClock, Post, house, until
from tests.runtime.reminders.reminding import AN_HOUR_PLEASE

CROWD = 40


async def crowd(pace: Pace, order: list[str], people: int = CROWD) -> list[asyncio.Task[None]]:
    """People who are told something that came by itself; each is noted when their call may be made."""

    async def one(who: str) -> None:
        await pace.turn(who, calm=True)
        order.append(who)

    tasks = [asyncio.create_task(one(str(number))) for number in range(people)]
    await asyncio.sleep(0)
    return tasks


async def test_whoever_is_waited_for_goes_before_the_crowd() -> None:
    pace, order = Pace(25), list[str]()
    tasks = await crowd(pace, order)
    await pace.turn("ada", calm=False)
    order.append("ada")
    assert len(order) < CROWD / 2
    await asyncio.gather(*tasks)
    assert [each for each in order if each != "ada"] == [str(number) for number in range(CROWD)]


async def test_no_second_has_more_calls_than_the_platform_takes() -> None:
    """Thirty at once take more than a second where twenty a second may be made."""
    begun, pace = time.monotonic(), Pace(20)
    await asyncio.gather(*(pace.turn(str(number), calm=False) for number in range(20)))
    tasks = await crowd(pace, [], 10)
    await asyncio.gather(*tasks)
    assert time.monotonic() - begun >= 1.0


async def test_somebody_of_the_crowd_who_says_something_is_waited_for() -> None:
    pace, order = Pace(25), list[str]()
    tasks = await crowd(pace, order)
    pace.hurry("39")
    await asyncio.gather(*tasks)
    assert order.index("39") < CROWD / 2
    assert sorted(order) == sorted(str(number) for number in range(CROWD))


async def test_two_letters_to_one_person_both_get_their_turn() -> None:
    """Such as one that waits when they are forgotten, and the goodbye."""
    pace = Pace(4)
    for _ in range(4):
        await pace.turn("ben", calm=False)
    both = [asyncio.create_task(pace.turn("ada", calm=calm)) for calm in (False, False, True, True)]
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*both)


async def test_who_is_called_off_while_waiting_costs_nobody_their_turn() -> None:
    pace, order = Pace(50), list[str]()
    tasks = await crowd(pace, order)
    for task in tasks[5:35]:
        task.cancel()
    await asyncio.wait(tasks)
    stayed = [str(number) for number in (*range(5), *range(35, 40))]
    assert [each for each in order if each in stayed] == stayed  # a slow machine lets others go before that


async def test_reminders_of_many_keep_nobody_waiting_who_talks(path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)
    clock = HandClock()
    people = [f"test::crowd-{number}" for number in range(30)]
    async with house(path, Post(), clock) as at_home:
        for who in people:
            await at_home.says(who, *AN_HOUR_PLEASE)
    clock.jump(minutes=61)
    async with house(path, post := Post(), clock, reminders=True, a_second=1) as at_home:
        await until(lambda: post.letters)
        await at_home.says(people[-1], "/help")  # in less than the half minute that the crowd takes
        heard = {letter.person for letter in post.letters}
        assert people[-1] in heard
        assert len(heard) < len(people)
        at_home.engine.courier._ways._paces["test"]._most = 1_000  # the rest need not be waited for
        await until(lambda: {letter.person for letter in post.letters} == set(people))
        assert post.twice() == []

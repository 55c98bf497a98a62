"""Lanes: first in, first out, one at a time, and nothing left of them."""

from __future__ import annotations

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.runtime.lanes import Lanes

VISITS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3), st.booleans()), max_size=30)
"""Who comes, how many steps they stay, and whether they are called off while they wait or stay."""


@given(VISITS)
@settings(max_examples=150)
def test_people_pass_in_order_of_arrival_one_at_a_time_whoever_gives_up(visits: list[tuple[str, int, bool]]) -> None:
    asyncio.run(_pass(visits))


async def _pass(visits: list[tuple[str, int, bool]]) -> None:
    lanes, passed = Lanes(), []
    inside: set[str] = set()

    async def visit(number: int, who: str, stay: int) -> None:
        async with lanes.of(who):
            assert who not in inside
            inside.add(who)
            passed.append((who, number))
            try:
                for _ in range(stay):
                    await asyncio.sleep(0)
            finally:
                inside.discard(who)

    tasks = [asyncio.create_task(visit(number, who, stay)) for number, (who, stay, _) in enumerate(visits)]
    await asyncio.sleep(0)
    for task, (_, stay, gives_up) in zip(tasks, visits, strict=True):
        if gives_up:
            await asyncio.sleep(0) if stay % 2 else None
            task.cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    stayed = [number for number, outcome in enumerate(outcomes) if outcome is None]
    for key in "abc":
        order = [number for who, number in passed if who == key]
        assert order == sorted(order)
        assert {number for number in stayed if visits[number][0] == key} <= set(order)
    assert len(lanes) == 0


async def test_an_idle_lane_costs_nothing() -> None:
    lanes = Lanes()
    for number in range(10_000):
        async with lanes.of(f"test::{number}"):
            assert len(lanes) == 1
    assert len(lanes) == 0

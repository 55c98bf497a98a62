"""The clocks, with a clock of our own behind them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.runtime.clock import LONGEST_NAP, ShiftedClock, SystemClock

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Ticks:
    """A monotonic clock that moves when someone sleeps, and may be late."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.naps: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> Ticks:
    ticks = Ticks()
    monkeypatch.setattr("bot.runtime.clock.asyncio.sleep", ticks.sleep)
    return ticks


def test_now_is_aware_utc() -> None:
    assert SystemClock().now().tzinfo is UTC
    assert datetime.now(UTC) <= SystemClock().now() <= datetime.now(UTC)


def test_a_shifted_clock_begins_where_it_is_told_and_moves_on(ticks: Ticks) -> None:
    clock = ShiftedClock(datetime.fromisoformat("2026-11-22T13:00+01:00"), ticks)
    assert clock.now() == NOON
    ticks.now += 90
    assert clock.now() == NOON + timedelta(seconds=90)
    assert clock.now().tzinfo is UTC


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        ShiftedClock(datetime(2026, 11, 22))  # noqa: DTZ001  that is the point


async def test_nobody_sleeps_long_without_looking(ticks: Ticks) -> None:
    clock = ShiftedClock(NOON, ticks)
    await clock.sleep_until(NOON + timedelta(seconds=100))
    assert ticks.naps == [30, 30, 30, 10]
    assert max(ticks.naps) <= LONGEST_NAP


async def test_who_sleeps_is_woken_when_the_clock_is_set_back(ticks: Ticks) -> None:
    clock = ShiftedClock(NOON, ticks)
    clock.shift(timedelta(days=365))
    asleep = ticks.sleep

    async def and_then_it_was_set_right(seconds: float) -> None:
        await asleep(seconds)
        if len(ticks.naps) == 2:
            clock.shift(timedelta(days=-365))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.runtime.clock.asyncio.sleep", and_then_it_was_set_right)
        await clock.sleep_until(NOON + timedelta(days=366))
    assert len(ticks.naps) == 2


async def test_what_is_past_is_not_waited_for(ticks: Ticks) -> None:
    await ShiftedClock(NOON, ticks).sleep_until(NOON - timedelta(days=1))
    assert ticks.naps == []


async def test_no_moment_is_for_ever() -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(SystemClock().sleep_until(None), 0.01)

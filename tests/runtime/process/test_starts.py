"""A process that dies over and over slows itself down, and nobody else is slowed."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from bot.runtime.process.starts import LONGEST, note_end, note_start, wait_before
from bot.storage.store import open_store
from tests.storage.making import KEY, NOON

NOTHING = timedelta()


def started(times: int, apart: timedelta) -> list[timedelta]:
    """What each of these starts waited, when none ended in good order and each ran for a moment."""
    now, starts, waits = NOON, list[datetime](), list[timedelta]()
    for _ in range(times):
        wait = wait_before(starts, now)
        waits.append(wait)
        starts.append(now)
        now += wait + apart
    return waits


def test_some_restarts_cost_nothing() -> None:
    assert started(10, timedelta(seconds=1)) == [NOTHING] * 10


def test_a_crash_loop_identifies_itself_far_less_than_a_thousand_times_a_day() -> None:
    now, starts = NOON, list[datetime]()
    while now < NOON + timedelta(days=1):
        now += wait_before(starts, now)
        starts.append(now)
        now += timedelta(seconds=2)
    assert len(starts) < 500


def test_no_wait_is_longer_than_five_minutes() -> None:
    assert max(started(60, timedelta(seconds=1))) == LONGEST


def test_starts_an_hour_apart_or_in_the_future_do_not_count() -> None:
    assert set(started(40, timedelta(hours=1))) == {NOTHING}
    assert wait_before([NOON + timedelta(minutes=1)] * 40, NOON) == NOTHING


async def test_starts_are_remembered_and_those_that_ended_well_forgotten(tmp_path: Path) -> None:
    for _ in range(40):
        async with open_store(tmp_path / "c.db", KEY) as store:
            assert await note_start(store, NOON) == NOTHING
            await note_end(store)
    for _ in range(11):
        async with open_store(tmp_path / "c.db", KEY) as store:
            wait = await note_start(store, NOON)
    assert wait > NOTHING

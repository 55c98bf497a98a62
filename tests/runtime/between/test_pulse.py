"""A community's pulse (C1): nobody is counted who did not say yes, and no figure points at anybody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.coach.pulse import COUNTED, community_of, last_week, shown, week_of
from bot.runtime.ports import Store
from bot.storage.store import open_store
from tests.runtime.between.test_linking import HERE, THERE, Both, both
from tests.runtime.kit import KEY, NOON
from tests.storage.outside import shell

LAST = last_week(NOON)
OTHERS = 4


async def others(ours: Both, community: str = "here:", count: int = OTHERS) -> Store:
    """Other people who are counted and looked at an interview last week."""
    store = ours.engine._store
    for number in range(count):
        await store.mark(f"{community}:other{number}", community, LAST, ("debriefed",))
    return store


async def joins(ours: Both, address: str = HERE) -> None:
    """Somebody who says yes to it and looks at an interview, the week before it is asked."""
    ours.clock.jump(days=-7)
    await ours.welcomed(address, "Ada")
    await ours.says(address, "/pulse in")
    await ours.debriefs(address, "Acme")
    ours.clock.jump(days=7)


@pytest.mark.parametrize(("people", "figure"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (14, 10)])
def test_a_figure_stands_for_five_at_least_and_is_rounded_down(people: int, figure: int) -> None:
    assert shown({"no": people}) == ({"no": figure} if figure else {})


def test_a_community_is_a_workspace_or_a_platform() -> None:
    assert community_of("slack:T1:U1") == community_of("slack:T1:U2") != community_of("slack:T2:U1")
    assert community_of("discord::1") == "discord:"


async def test_the_fifth_makes_a_figure_and_only_once_the_week_is_over(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await others(ours)
        await joins(ours)
        heard = await ours.says(HERE, "/pulse")
        assert "at least 5 went through" in heard
        assert "practised" not in heard
        ours.clock.jump(days=-7)
        assert "at least 5" not in await ours.says(HERE, "/pulse")


async def test_who_said_no_yes_is_not_counted(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await others(ours)
        ours.clock.jump(days=-7)
        await ours.welcomed(HERE, "Ada")
        await ours.debriefs(HERE, "Acme")
        ours.clock.jump(days=7)
        assert "at least 5" not in await ours.says(HERE, "/pulse")


async def test_doing_it_twice_counts_once(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await others(ours, count=3)
        await joins(ours)
        ours.clock.jump(days=-7)
        await ours.debriefs(HERE, "Blue")
        ours.clock.jump(days=7)
        assert "at least 5" not in await ours.says(HERE, "/pulse")


@pytest.mark.parametrize("leaves", [("/pulse out",), ("/forget", "yes")], ids=["takes it back", "forgotten"])
async def test_who_is_forgotten_or_takes_it_back_is_in_no_figure(tmp_path: Path, leaves: tuple[str, ...]) -> None:
    async with both(tmp_path) as ours:
        store = await others(ours)
        await joins(ours)
        assert (await store.counts("here:", LAST, COUNTED))["debriefed"] == OTHERS + 1
        await ours.says(HERE, *leaves)
        assert (await store.counts("here:", LAST, COUNTED))["debriefed"] == OTHERS


async def test_another_community_sees_nothing_of_it(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await others(ours, count=7)
        await ours.welcomed(HERE, "Ada")
        await ours.welcomed(THERE, "Ben")
        assert "at least 5" in await ours.says(HERE, "/pulse")
        assert "at least 5" not in await ours.says(THERE, "/pulse")


async def test_a_row_says_nothing_and_goes_when_its_week_is_not_shown_any_more(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    async with open_store(path, KEY) as store:
        await store.mark("slack:T1:U1", "slack:T1", week_of(NOON), ("no",))
        with shell(path) as raw:
            ((cell, who, _week),) = raw.execute("SELECT * FROM pulse").fetchall()
        assert isinstance(cell, int)
        assert isinstance(who, int)
        await store.sweep(NOON + timedelta(days=14))
        assert (await store.counts("slack:T1", week_of(NOON), COUNTED))["no"] == 1
        await store.sweep(NOON + timedelta(days=21))
        assert (await store.counts("slack:T1", week_of(NOON), COUNTED))["no"] == 0

"""A demonstration's clock: how far it goes, and that everything on the way comes at its time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from adapters.console.travel import Travel, step_of
from bot.dialogue.messages import Message
from bot.runtime.clock import ShiftedClock
from tests.conversation.talking import text_of

START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Engine:
    """Things that come at these hours from the start."""

    def __init__(self, clock: ShiftedClock, *hours: int) -> None:
        self.clock = clock
        self.waiting = [START + timedelta(hours=each) for each in hours]
        self.came: list[tuple[datetime, datetime]] = []

    async def next_due(self) -> datetime | None:
        return self.waiting[0] if self.waiting else None

    async def catch_up(self, key: str) -> None:
        while self.waiting and self.waiting[0] <= self.clock.now():
            self.came.append((self.waiting.pop(0), self.clock.now()))


@pytest.mark.parametrize(
    ("words", "hours"),
    [("+1d", 24), ("1d", 24), ("+3h", 3), ("+ 2h", None), ("+45m", 0.75), ("+2 days", 48), ("-1d", None), ("x", None),
     ("", None), ("+0d", None), ("+999d", None)],
)  # fmt: skip
def test_how_far_it_goes(words: str, hours: float | None) -> None:
    assert step_of(words) == (None if hours is None else timedelta(hours=hours))


async def test_everything_on_the_way_comes_at_its_own_time() -> None:
    clock = ShiftedClock(START, lambda: 0.0)
    engine, shown = Engine(clock, 3, 20, 30), []
    travel = Travel(clock, engine, "console::ada")

    async def show(message: Message) -> None:
        shown.append(text_of(message))

    travel.show = show
    await travel.go("+1d")
    assert [due == at for due, at in engine.came] == [True, True]
    assert clock.now() == START + timedelta(days=1)
    assert len(shown) == 3
    await travel.go("tomorrow")
    assert "/time +1d" in shown[-1]
    assert clock.now() == START + timedelta(days=1)

"""Every fifth reply to a message is lost after Discord took it: nothing stands twice, and nothing is missing.

Each is looked for before it is sent again; where Discord does not show it yet, its nonce brings back the first one.
"""

from __future__ import annotations

import asyncio
import random
from itertools import repeat
from pathlib import Path
from typing import Final

import pytest
from aiohttp import web

from tests.cli.test_killed import waiting
from tests.discord.someone import Someone
from tests.discord.standin import Fault, stand_in
from tests.discord.test_process import ADA, comeback
from tests.runtime.kit import until

PEOPLE: Final = 50
LINES: Final = ("hello", "yes to both", "Ada", "Berlin", "skip", "/debrief", "full")
LOST: Final = 0.2
"""Of the replies to our messages."""


class Lost(Fault):
    """Takes a call and breaks the line before answering, by chance."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__("POST", "/messages", 200, lost=True, times=1_000_000)
        self._most = self.times
        self._chance = chance

    def fits(self, request: web.Request) -> bool:
        return super().fits(request) and self._chance.random() < LOST

    @property
    def done(self) -> int:
        return self._most - self.times


async def talk(somebody: Someone, lines: tuple[str, ...]) -> None:
    """Write each line after the answer to the last."""
    for number, line in enumerate(lines, 1):
        await somebody.writes(line)
        await somebody.discord.until(lambda number=number: len(somebody.letters()) >= number)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("sends", "is_shown"),
    [
        (500, True),
        pytest.param(500, False, marks=pytest.mark.long),
        pytest.param(10_000, True, marks=[pytest.mark.long, pytest.mark.timeout(3600)]),
    ],
)
async def test_no_letter_stands_twice_and_none_is_missing(tmp_path: Path, *, sends: int, is_shown: bool) -> None:
    asyncio.get_running_loop().set_debug(False)
    each = sends // PEOPLE
    lines = (*LINES, *repeat("repeat", each - len(LINES)))
    async with stand_in() as discord:
        discord.checks = False  # every body is looked at elsewhere; here it is the number of them
        discord.tells_history = is_shown
        lost = Lost(random.Random(sends))
        discord.faults.append(lost)
        everybody = [Someone(discord, ADA + 2 * number, guild=None) for number in range(PEOPLE)]
        async with comeback(tmp_path, discord, COMEBACK_INPUTS_A_MINUTE="0"):
            await asyncio.gather(*(talk(somebody, lines) for somebody in everybody))
            await until(lambda: not waiting(tmp_path / "c.db")[1])
        assert [len(somebody.letters()) for somebody in everybody] == [each] * PEOPLE
        assert lost.done > 0.15 * sends

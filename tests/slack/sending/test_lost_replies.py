"""Every fifth reply to a post is lost after Slack took it: nothing stands twice, and nothing is missing.

Each is looked for in the conversation before it is posted again.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Iterator
from itertools import islice, repeat
from pathlib import Path
from typing import Final

import pytest

from tests.slack.people import Somebody
from tests.slack.running import ONE, served
from tests.slack.sending.test_delivery import twice
from tests.slack.standin import Fault, Slack

PEOPLE: Final = 50
LINES: Final = ("hello", "yes to both", "Ada", "Berlin", "skip", "/debrief", "full")
LOST: Final = 0.2
"""Of the replies to our posts."""


def weather(chance: random.Random) -> Iterator[Fault]:
    while True:
        yield Fault(lose_reply=chance.random() < LOST)


@pytest.mark.parametrize("sends", [500, pytest.param(10_000, marks=[pytest.mark.long, pytest.mark.timeout(3600)])])
async def test_no_letter_stands_twice_and_none_is_missing(tmp_path: Path, sends: int) -> None:
    asyncio.get_running_loop().set_debug(False)
    each = sends // PEOPLE
    lines = (*LINES, *repeat("repeat", each - len(LINES)))
    faults = tuple(islice(weather(random.Random(sends)), 2 * sends))
    async with Slack(ONE) as slack, served(slack, tmp_path, inputs_a_minute=0) as engine:
        slack.faults["chat.postMessage"] = deque(faults)
        everybody = [Somebody(slack, f"U{number}") for number in range(PEOPLE)]
        async with asyncio.timeout(3 * sends):
            await asyncio.gather(*(somebody.says(*lines) for somebody in everybody))
        for somebody in everybody:
            await engine.courier.idle(f"slack:T1:{somebody.user}")
        assert [len(somebody.inbox) for somebody in everybody] == [each] * PEOPLE
        assert [twice(somebody) for somebody in everybody] == [[]] * PEOPLE
        done = faults[: slack.calls["chat.postMessage"]]
        assert sum(fault.lose_reply for fault in done) > 0.15 * sends
        assert slack.trouble == []

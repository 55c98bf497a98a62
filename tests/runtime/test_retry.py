"""When to try again: a table."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.runtime.retry import next_attempt
from tests.runtime.kit import NOON

PAUSES = [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32), (7, 64), (8, None), (9, None)]


@pytest.mark.parametrize(("attempt", "seconds"), PAUSES)
def test_each_attempt_waits_twice_as_long_and_the_eighth_is_the_last(attempt: int, seconds: int | None) -> None:
    expected = None if seconds is None else NOON + timedelta(seconds=seconds)
    assert next_attempt(attempt, NOON, None) == expected


@pytest.mark.parametrize(("expires_in", "again"), [(-1, False), (3, False), (4, False), (5, True)])
def test_nothing_is_tried_when_it_would_come_too_late(expires_in: int, again: bool) -> None:
    expires = NOON + timedelta(seconds=expires_in)
    assert (next_attempt(3, NOON, expires) is not None) is again

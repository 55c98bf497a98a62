"""What Discord's answers mean for a letter: a table."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from adapters.discord.sending.outcomes import Way, outcome_of
from bot.errors import PlatformError
from bot.runtime.ports import Delivery, NotBefore, Outcome


def refusal(status: int, code: int = 0, headers: dict[str, str] | None = None) -> discord.HTTPException:
    """As discord.py raises it. Only its response is ours: a real one needs a connection."""
    response: Any = SimpleNamespace(status=status, reason="", headers=headers or {})
    return discord.HTTPException(response, {"code": code, "message": "no"})


@pytest.mark.parametrize(
    ("status", "code", "outcome"),
    [
        (403, 50007, Delivery.UNREACHABLE),
        (403, 50278, Delivery.UNREACHABLE),
        (404, 10003, Delivery.UNREACHABLE),
        (404, 10013, Delivery.UNREACHABLE),
        (403, 50001, Delivery.UNREACHABLE),
        (400, 40003, NotBefore(3600.0)),
        (404, 10062, Way.GONE),
        (404, 10015, Way.GONE),
        (401, 50027, Way.GONE),
        (404, 10008, Way.GONE),
        (400, 40060, Way.ANSWERED),
        (401, 0, Delivery.SHUT),
        (400, 50035, Delivery.REFUSED),
        (413, 40005, Delivery.REFUSED),
    ],
)
def test_codes_and_statuses(status: int, code: int, outcome: Outcome | Way) -> None:
    assert outcome_of(refusal(status, code)) == outcome


def test_a_wait_is_as_long_as_discord_says() -> None:
    assert outcome_of(discord.RateLimited(64.5)) == NotBefore(64.5)
    assert outcome_of(refusal(429, headers={"Retry-After": "7"})) == NotBefore(7.0)
    assert outcome_of(refusal(429)) == NotBefore(5.0)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_fault_of_discords_may_have_delivered(status: int) -> None:
    with pytest.raises(PlatformError):
        outcome_of(refusal(status))

"""What Discord's answer to a call means for a letter: a table of its codes, then one of its statuses."""

from __future__ import annotations

import enum
from typing import Final

import discord

from bot.errors import PlatformError
from bot.runtime.ports import Delivery, NotBefore, Outcome


class Way(enum.Enum):
    """What an interaction's answer may meet that a direct message does not."""

    GONE = "gone"  # its token counts no more: the letter goes by direct message
    ANSWERED = "answered"  # somebody answered it already: perhaps we, and the reply was lost


CODES: Final[dict[int, Outcome | Way]] = {
    10003: Delivery.UNREACHABLE,  # unknown channel
    10013: Delivery.UNREACHABLE,  # unknown user: the account is gone
    50007: Delivery.UNREACHABLE,  # cannot send messages to this user
    50278: Delivery.UNREACHABLE,  # no mutual servers
    40003: NotBefore(3600.0),  # opening direct messages too fast
    10008: Way.GONE,  # unknown message: it was dismissed
    10015: Way.GONE,  # unknown webhook: the interaction is over
    10062: Way.GONE,  # unknown interaction
    50027: Way.GONE,  # invalid webhook token: the interaction is over
    40060: Way.ANSWERED,
}
"""https://discord.com/developers/docs/topics/opcodes-and-status-codes#json"""

STATUSES: Final[dict[int, Delivery]] = {
    400: Delivery.REFUSED,
    401: Delivery.SHUT,
    403: Delivery.UNREACHABLE,
    404: Delivery.UNREACHABLE,
    413: Delivery.REFUSED,
}

TOO_MANY: Final = 429

OPENING_TOO_FAST: Final = 40003

USUAL_WAIT: Final = 5.0
"""Seconds, where Discord asks us to wait and does not say how long."""


def outcome_of(error: discord.DiscordException) -> Outcome | Way:
    """What an error means. Raises PlatformError where the letter may have arrived all the same."""
    if isinstance(error, discord.RateLimited):
        return NotBefore(error.retry_after)
    if isinstance(error, discord.InteractionResponded):
        return Way.ANSWERED
    if not isinstance(error, discord.HTTPException):
        raise PlatformError from error
    if error.status == TOO_MANY:
        return NotBefore(_wait(error))
    known = CODES.get(error.code) or STATUSES.get(error.status)
    if known is None:
        raise PlatformError from error
    return known


def _wait(error: discord.HTTPException) -> float:
    """Seconds that Discord asks us to wait."""
    try:
        return float(error.response.headers.get("Retry-After", ""))
    except ValueError:
        return USUAL_WAIT

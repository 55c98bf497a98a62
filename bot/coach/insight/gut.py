"""Gut check (curriculum I2): what the person foresaw against what came. Pessimism is usually off, and this shows it."""

from __future__ import annotations

from typing import Final

import msgspec

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Gut, Result

ENOUGH: Final = 3
"""Guesses with a known outcome before they are weighed."""

WENT_ON: Final = frozenset({"through", "offer"})
"""Results that a dread was wrong about."""


class GutCheck(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of guesses whose outcome is known: how often it was dreaded or hoped for, and how often wrongly."""

    known: int
    dreaded: int
    dreaded_wrong: int
    hoped: int
    hoped_wrong: int


def gut_check(book: Casebook) -> GutCheck:
    """The counts; the newest outcome of an interview is the one that holds."""
    ended = {result.interview: result.result for result in book.of(Result)}
    guesses = [(gut.guess, ended[gut.interview] in WENT_ON) for gut in book.of(Gut) if gut.interview in ended]
    return GutCheck(
        known=len(guesses),
        dreaded=sum(guess == "out" for guess, _ in guesses),
        dreaded_wrong=sum(guess == "out" and went_on for guess, went_on in guesses),
        hoped=sum(guess == "through" for guess, _ in guesses),
        hoped_wrong=sum(guess == "through" and not went_on for guess, went_on in guesses),
    )

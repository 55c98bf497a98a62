"""Honest odds (curriculum S4.1, I3): the chance of at least one offer in the next few interviews.

About one candidate in five is hired, an average over industries. With enough outcomes of their own the person's rate
takes its place. It is arithmetic and no promise, and is told as such: 1 - (1 - p)^n.
"""

from __future__ import annotations

from typing import Final

import msgspec

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Result

USUAL: Final = 0.2
"""One candidate in five is hired (curriculum S4.1)."""

ENOUGH: Final = 10
"""Outcomes of their own before their own rate is used: with fewer, one offer more or less would double it."""

NEXT: Final = (1, 3, 5, 10)
"""How many interviews ahead the chance is told for."""


class Odds(msgspec.Struct, frozen=True, kw_only=True):
    """The rate used, whether it is their own and out of how many, and the chance for each of `NEXT` interviews."""

    rate: float
    own: bool
    known: int
    offers: int
    chances: tuple[tuple[int, float], ...]


def odds(book: Casebook) -> Odds:
    """The odds as they stand. An interview that led on to another round has not ended."""
    ended = {result.interview or result.id: result.result for result in book.of(Result) if result.result != "through"}
    offers = sum(result == "offer" for result in ended.values())
    own = len(ended) >= ENOUGH
    # One offer and one refusal more than there were: nobody's chance is nothing or certainty (Laplace's rule).
    rate = (offers + 1) / (len(ended) + 2) if own else USUAL
    chances = tuple((number, 1 - (1 - rate) ** number) for number in NEXT)
    return Odds(rate=rate, own=own, known=len(ended), offers=offers, chances=chances)

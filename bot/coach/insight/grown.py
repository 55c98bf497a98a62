"""What bad interviews bring out in people (curriculum S4.6), each tied to something this person did, or left out.

authenticity   they said plainly what they lacked, or kept a hard word as a lesson
perseverance   they went to more than one interview
recovery       something went wrong, and they carried on well in the same hour
resilience     after a no they went on to another one
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import (
    Asked,
    Feedback,
    Interview,
    Lesson,
    Mishap,
    Planned,
    Positive,
    Reason,
    RedAlert,
    Result,
)
from bot.coach.book.interviews import case_of
from bot.coach.evidence.proofs import GOOD_ANSWER
from bot.dialogue.told import Told

MORE_THAN_ONE: Final = 2
"""Interviews from which on it is perseverance."""

LACKED: Final = frozenset({"skills", "experience"})
"""Reasons that name something they did not have."""


class Recovery(Told, frozen=True, kw_only=True):
    """Something went wrong, and this went well in the same interview."""

    wrong: Mishap | RedAlert
    well: Asked | Positive


class Resilience(Told, frozen=True, kw_only=True):
    """A no, and the interview that came after it."""

    after: Result
    next: Interview | Planned


Plain = Feedback | Lesson | Reason
"""Something said plainly."""


def authenticity(book: Casebook) -> Plain | None:
    """The newest hard word they kept, else a lesson in their own words, else what they said they lacked."""
    kept = tuple(each for each in book.of(Feedback) if each.helps and each.words)
    learned = tuple(each for each in book.of(Lesson) if each.words)
    lacked = tuple(each for each in book.of(Reason) if each.what in LACKED)
    kinds: tuple[tuple[Plain, ...], ...] = (kept, learned, lacked)
    return next((kind[-1] for kind in kinds if kind), None)


def perseverance(book: Casebook) -> int:
    """How many interviews they went to; 0 where it is too few to speak of."""
    count = len(book.of(Interview))
    return count if count >= MORE_THAN_ONE else 0


def recovery(book: Casebook) -> Recovery | None:
    """The newest interview in which something went wrong and something went well."""
    wrong: tuple[Mishap | RedAlert, ...] = (*book.of(RedAlert), *book.of(Mishap))
    for held in reversed(book.of(Interview)):
        there = [each for each in wrong if each.interview == held.id]
        well = _well(held, book)
        if there and well is not None:
            return Recovery(wrong=there[-1], well=well)
    return None


def _well(held: Interview, book: Casebook) -> Asked | Positive | None:
    best = max(book.about(held.id, Asked), key=lambda each: each.went or 0, default=None)
    if best is not None and (best.went or 0) >= GOOD_ANSWER:
        return best
    return next(iter(book.about(held.id, Positive)), None)


def resilience(book: Casebook) -> Resilience | None:
    """The newest no after which another interview was held or planned."""
    known: tuple[Interview | Planned, ...] = (*book.of(Interview), *book.of(Planned))
    for no in reversed([each for each in book.of(Result) if each.result == "out"]):
        case = case_of(book, no.interview)
        same = case.ids if case else {no.interview}
        after = next((each for each in known if each.id not in same and _day(each) > no.day), None)
        if after is not None:
            return Resilience(after=no, next=after)
    return None


def _day(each: Interview | Planned) -> str:
    """When it was held, or is to be."""
    return each.start[:10] if isinstance(each, Planned) else each.held_on or each.day

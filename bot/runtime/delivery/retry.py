"""What becomes of a letter after an attempt, and when to try again: pure decisions (delivery.md, 10 and 13)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.runtime.ports import Delivery, Letter, LetterState, NotBefore, Outcome

TRIES: Final = 8
"""Attempts before a letter is given up."""

LONGEST_PAUSE: Final = 300
"""Seconds; 1, 2, 4 … up to this."""

SPREAD: Final = 0.1
"""Of a platform's wait that is added at most, so that the letters held up by one limit do not all come back at once."""

_SETTLED: Final = {
    Delivery.SENT: LetterState.SENT,
    Delivery.UNREACHABLE: LetterState.HELD,
    Delivery.REFUSED: LetterState.DEAD,
    Delivery.SHUT: LetterState.READY,
}


def next_attempt(attempt: int, now: datetime, expires: datetime | None) -> datetime | None:
    """When to make the attempt after this one, or None to give up. `attempt` counts from 1."""
    if attempt >= TRIES:
        return None
    then = now + timedelta(seconds=min(2 ** (attempt - 1), LONGEST_PAUSE))
    return None if expires is not None and then >= expires else then


def is_over(letter: Letter, now: datetime) -> bool:
    """Tell whether a letter would come too late."""
    return letter.expires is not None and now >= letter.expires


def after(letter: Letter, outcome: Outcome | None, now: datetime) -> Letter:
    """The letter after an attempt; None: the call broke off, and it may have arrived (its state stays SENDING)."""
    match outcome:
        case NotBefore(seconds):
            return _held_up(letter, now + timedelta(seconds=seconds * (1 + SPREAD * _share(letter.id))))
        case Delivery.AGAIN | None:
            return _again(letter, outcome, next_attempt(letter.attempt, now, letter.expires))
        case settled:
            return replace(letter, state=_SETTLED[settled])


def _held_up(letter: Letter, then: datetime) -> Letter:
    """A platform that asks us to wait has not refused: this was no attempt."""
    late = is_over(letter, then)
    return replace(letter, state=LetterState.DEAD if late else LetterState.READY, not_before=then)


def _again(letter: Letter, outcome: Delivery | None, then: datetime | None) -> Letter:
    if then is None:
        return replace(letter, state=LetterState.DEAD)
    state = LetterState.READY if outcome else LetterState.SENDING
    return replace(letter, state=state, attempt=letter.attempt + 1, not_before=then)


def _share(number: int) -> float:
    """A share of one that differs from letter to letter and is always the same for one (Knuth)."""
    return (number * 2_654_435_761 & 0xFFFF_FFFF) / 0x1_0000_0000

"""What becomes of a letter, and when to try again: tables."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.dialogue.messages import Message
from bot.runtime.delivery.retry import SPREAD, after, is_over, next_attempt
from bot.runtime.ports import Delivery, Letter, LetterState, NotBefore, Outcome
from tests.runtime.kit import NOON

PAUSES = [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32), (7, 64), (8, None), (9, None)]
LETTER = Letter(id=7, person="test::ada", message=Message(blocks=()), state=LetterState.SENDING)


@pytest.mark.parametrize(("attempt", "seconds"), PAUSES)
def test_each_attempt_waits_twice_as_long_and_the_eighth_is_the_last(attempt: int, seconds: int | None) -> None:
    expected = None if seconds is None else NOON + timedelta(seconds=seconds)
    assert next_attempt(attempt, NOON, None) == expected


@pytest.mark.parametrize(("expires_in", "again"), [(-1, False), (3, False), (4, False), (5, True)])
def test_nothing_is_tried_when_it_would_come_too_late(expires_in: int, again: bool) -> None:
    expires = NOON + timedelta(seconds=expires_in)
    assert (next_attempt(3, NOON, expires) is not None) is again


@pytest.mark.parametrize(
    ("outcome", "state", "attempt"),
    [
        (Delivery.SENT, LetterState.SENT, 1),
        (Delivery.UNREACHABLE, LetterState.HELD, 1),
        (Delivery.REFUSED, LetterState.DEAD, 1),
        (Delivery.SHUT, LetterState.READY, 1),
        (Delivery.AGAIN, LetterState.READY, 2),
        (None, LetterState.SENDING, 2),
        (NotBefore(3.0), LetterState.READY, 1),
    ],
)
def test_what_becomes_of_a_letter(outcome: Outcome | None, state: LetterState, attempt: int) -> None:
    letter = after(LETTER, outcome, NOON)
    assert (letter.state, letter.attempt) == (state, attempt)


@pytest.mark.parametrize("outcome", [Delivery.AGAIN, None])
def test_after_the_last_attempt_it_is_given_up(outcome: Outcome | None) -> None:
    assert after(replace(LETTER, attempt=8), outcome, NOON).state is LetterState.DEAD


def test_a_platform_that_asks_to_wait_is_given_its_time_and_a_little_more() -> None:
    waits = {
        (after(replace(LETTER, id=number), NotBefore(100.0), NOON).not_before or NOON) - NOON for number in range(50)
    }
    assert len(waits) == 50
    assert all(timedelta(seconds=100) <= wait <= timedelta(seconds=100 * (1 + SPREAD)) for wait in waits)


def test_waiting_past_its_time_ends_it() -> None:
    letter = replace(LETTER, expires=NOON + timedelta(seconds=60))
    assert after(letter, NotBefore(61.0), NOON).state is LetterState.DEAD
    assert after(letter, NotBefore(50.0), NOON).state is LetterState.READY


def test_a_letter_is_over_from_its_last_instant_on() -> None:
    letter = replace(LETTER, expires=NOON)
    assert is_over(letter, NOON)
    assert not is_over(letter, NOON - timedelta(seconds=1))
    assert not is_over(LETTER, NOON)

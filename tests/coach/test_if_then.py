"""A plan's halves read well behind our own "If" and "Then"."""

from __future__ import annotations

import pytest

from bot.coach.if_then import halves


@pytest.mark.parametrize(
    ("condition", "response", "kept"),
    [
        ("if I freeze", "then I breathe", ("I freeze", "I breathe")),
        ("If, again, I freeze", "Then, I breathe", ("again, I freeze", "I breathe")),
        ("I freeze", "I breathe", ("I freeze", "I breathe")),
        ("iffy questions come", "thentic is no word", ("iffy questions come", "thentic is no word")),
        ("if", "then", ("if", "then")),
    ],
)
def test_our_own_words_are_not_said_twice(condition: str, response: str, kept: tuple[str, str]) -> None:
    assert tuple(halves(condition, response).values()) == kept

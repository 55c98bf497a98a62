"""Words cut to a width: never wider, on one line, with a sign where something is missing."""

from __future__ import annotations

import pytest

from bot.dialogue.shortening import shorten, shorten_at_word


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Why us?", "Why us?"),
        ("  Why\n us?  ", "Why us?"),
        ("ten chars!", "ten chars!"),
        ("Why do you want this?", "Why do yo…"),
        ("Why done? Because", "Why done?…"),
        ("Salaries  and benefits", "Salaries…"),
    ],
)
def test_cut_to_a_width_on_one_line(text: str, short: str) -> None:
    assert shorten(text, 10) == short
    assert len(short) <= 10


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("as\ntyped", "as\ntyped"),
        ("Why, do you ask", "Why, do…"),
        ("my gap, and why", "my gap…"),
        ("Donaudampfschiff", "Donaudamp…"),
    ],
)
def test_cut_behind_a_word(text: str, short: str) -> None:
    assert shorten_at_word(text, 10) == short
    assert len(short) <= 10

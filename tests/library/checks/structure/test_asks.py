"""Asks and shows: what they name is there, and somebody can answer."""

from __future__ import annotations

import pytest

from tests.library.kit import expect, talk


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ("- show: evidenc # here", "Did you mean `evidence`?"),
        ("- show: signal_reading # here", "below `ask: signals`"),
        (
            """
            - ask: a
              kind: text
              text: One?
              reader: zones # here
            """,
            "Did you mean `zone`?",
        ),
        (
            """
            - ask: a
              kind: text
              text: One?
              first: Two? # here
            """,
            "first item of a repeat",
        ),
        (
            """
            - ask: a
              kind: scale
              text: One?
              least: 5
              most: 5 # here
            """,
            "nobody could answer",
        ),
        (
            """
            - ask: a
              kind: scale
              text: One?
              least: 7 # here
            """,
            "nobody could answer",
        ),
        (
            """
            - ask: a
              kind: scale
              text: One?
              most: 1000000000 # here
            """,
            "kind: number",
        ),
        (
            """
            - ask: a
              kind: number
              text: One?
              least: 9
              most: 3 # here
            """,
            "nobody could answer",
        ),
        (
            """
            - ask: a
              kind: pick
              text: One?
              choices: {x: X, y: Y}
              least: 3 # here
            """,
            "more answers than it has choices",
        ),
    ],
)
def test_an_ask_that_nobody_can_answer(steps: str, words: str) -> None:
    expect(talk(steps), words)

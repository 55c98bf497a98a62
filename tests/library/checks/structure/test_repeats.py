"""Repeats: they open with a question that is always asked, and they end."""

from __future__ import annotations

import pytest

from tests.library.kit import expect, talk


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (
            """
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps: # here
                - part: P
                  steps:
                    - repeat: s
                      most: 2
                      again: [More?, Another?]
                      steps:
                        - ask: a
                          kind: text
                          text: Two?
            """,
            "does not open with a question",
        ),
        (
            """
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps: # here
                - say: Nothing asked.
            """,
            "Put an `ask` first",
        ),
        (
            """
            - ask: b
              kind: confirm
              text: Is it?
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps:
                - say: First this.
                - ask: a
                  kind: text
                  text: Two?
                  when: {b: yes} # here
            """,
            "by skipping the first question",
        ),
        (
            """
            - ask: b
              kind: confirm
              text: Is it?
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps:
                - part: P
                  when: {b: yes} # here
                  steps:
                    - ask: a
                      kind: text
                      text: Two?
            """,
            "by skipping the first question",
        ),
        (
            """
            - repeat: r
              most: 0 # here
              again: [More?, Another?]
              steps:
                - ask: a
                  kind: text
                  text: Two?
            """,
            "never asks anything",
        ),
        (
            """
            - repeat: r # here
              again: [More?, Another?]
              steps:
                - ask: a
                  kind: text
                  text: Two?
            """,
            "has no `most`",
        ),
        (
            """
            - repeat: r
              again: [More?, Another?]
              most: 100000 # here
              steps:
                - ask: a
                  kind: text
                  text: Two?
            """,
            "the most is 100",
        ),
    ],
)
def test_a_repeat_that_cannot_begin_or_end(steps: str, words: str) -> None:
    expect(talk(steps), words)

"""Forms hold a page of asks, and parts lie no deeper than people can follow."""

from __future__ import annotations

import pytest

from tests.library.kit import expect, talk


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (
            """
            - part: P
              form: true # here
              steps:
                - say: Hm.
                - ask: a
                  kind: text
                  text: One?
            """,
            "only asks",
        ),
        (
            """
            - part: P
              form: true # here
              steps:
                - repeat: r
                  most: 2
                  again: [More?, Another?]
                  steps:
                    - ask: a
                      kind: text
                      text: One?
                    - say: Hm.
            """,
            "repeats of asks",
        ),
        (
            """
            - part: P
              form: true # here
              steps:
                - {ask: a, kind: text, text: One?}
                - {ask: b, kind: text, text: One?}
                - {ask: c, kind: text, text: One?}
                - {ask: d, kind: text, text: One?}
                - {ask: e, kind: text, text: One?}
                - {ask: f, kind: text, text: One?}
            """,
            "at most 5 questions; here are 6",
        ),
        (
            """
            - part: One
              steps:
                - part: Two
                  steps:
                    - part: Three
                      steps:
                        - part: Four # here
                          steps:
                            - say: Deep.
            """,
            "nested",
        ),
    ],
)
def test_a_form_or_part_that_holds_too_much(steps: str, words: str) -> None:
    text = talk(steps)
    if words == "nested":  # the part itself is the fourth level; what it holds is the fifth
        text = text.replace(" # here", "").replace("say: Deep.", "say: Deep. # here")
    expect(text, words)

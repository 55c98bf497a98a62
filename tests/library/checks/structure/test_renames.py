"""`was:` leads from one old name to one new one, and from an old answer to a choice."""

from __future__ import annotations

import pytest

from tests.library.kit import expect, talk


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (
            """
            - ask: a
              kind: text
              text: One?
              was: b # here
            - ask: b
              kind: text
              text: Two?
              was: [c, d]
            - ask: e
              kind: text
              text: Three?
              was: d # here
            """,
            "claimed by `b`",
        ),
        (
            """
            - ask: a
              kind: confirm
              text: One?
            - ask: b
              kind: pick
              text: Two?
              choices:
                one: One
                two:
                  label: Two
                  was: {a: no} # here
            """,
            "still there, in line 7",
        ),
        (
            """
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps:
                - ask: b
                  kind: pick
                  text: Two?
                  choices:
                    one: One
                    two:
                      label: Two
                      was: {a: no} # here
            """,
            "Inside a repeat",
        ),
        (
            """
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps:
                - ask: b
                  kind: text
                  text: Two?
                  was: again # here
            """,
            "meaning of its own",
        ),
        (
            """
            - ask: a
              kind: text
              text: One?
              was: old
            - ask: b
              kind: pick
              text: Two?
              choices:
                one: One
                two:
                  label: Two
                  was:
                    old: no # here
            """,
            "former name of `a`",
        ),
        (
            """
            - ask: b
              kind: choose
              text: Two?
              choices:
                one: One
                two:
                  label: Two
                  was: {old: no} # here
            """,
            "kind: pick",
        ),
    ],
)
def test_a_rename_that_leads_nowhere(steps: str, words: str) -> None:
    expect(talk(steps), words)

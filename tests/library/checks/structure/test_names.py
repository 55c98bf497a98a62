"""Names of steps: each stands once, where it can be told apart, and means nothing else."""

from __future__ import annotations

import pytest

from tests.library.kit import GOOD, expect, problems_of, talk


def test_a_dialogue_that_uses_everything_has_no_problems() -> None:
    assert problems_of(GOOD) == ()


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (
            """
            - ask: a
              kind: text
              text: One?
            - ask: a # here
              kind: text
              text: Two?
            """,
            "in line 7",
        ),
        (
            """
            - ask: a
              kind: text
              text: One?
            - part: P
              steps:
                - ask: a # here
                  kind: text
                  text: Two?
            """,
            "in line 7",
        ),
        (
            """
            - ask: a
              kind: text
              text: One?
            - repeat: a # here
              most: 2
              again: [More?, Another?]
              steps:
                - ask: b
                  kind: text
                  text: Two?
            """,
            "another step",
        ),
        (
            """
            - ask: a
              kind: text
              text: One?
            - repeat: r
              most: 2
              again: [More?, Another?]
              steps:
                - ask: a # here
                  kind: text
                  text: Two?
            """,
            "outside this repeat",
        ),
        (
            """
            - ask: again # here
              kind: text
              text: One?
            """,
            "a meaning of its own",
        ),
        (
            """
            - ask: fact # here
              kind: text
              text: One?
            """,
            "a meaning of its own",
        ),
    ],
)
def test_a_name_that_cannot_be_told_apart(steps: str, words: str) -> None:
    expect(talk(steps), words)


def test_two_repeats_may_have_asks_of_the_same_name() -> None:
    item = """
    - repeat: {name}
      most: 2
      again: [More?, Another?]
      steps:
        - ask: what
          kind: text
          text: What?
    """
    steps = (item.format(name="one") + item.format(name="two")).replace("\n    ", "\n")
    expect(talk(steps))

"""The build of dialogues: names, repeats, forms, views, ends."""

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
def test_broken_builds(steps: str, words: str) -> None:
    text = talk(steps)
    if words == "nested":  # the part itself is the fourth level; what it holds is the fifth
        text = text.replace(" # here", "").replace("say: Deep.", "say: Deep. # here")
    expect(text, words)


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

"""Conditions: names that dangle, answers that cannot be, asks that come later, tests that can never hold together."""

from __future__ import annotations

import pytest

from tests.library.kit import expect, talk

ASKS = """
- ask: gut
  kind: choose
  text: Gut feeling?
  choices: {through: I made it, unsure: No idea, out: It is over}
- ask: tags
  kind: pick
  text: What was it like?
  choices: {warm: Warm, cold: Cold, odd: Odd}
- ask: went
  kind: scale
  text: How did it go?
- ask: late
  kind: confirm
  text: Were you late?
- ask: words
  kind: text
  text: Say more.
- repeat: questions
  most: 5
  again: [More?, Another?]
  steps:
    - ask: asked
      kind: text
      text: What did they ask?
    - ask: better
      kind: text
      text: And better?
"""


def shown(when: str) -> str:
    """A dialogue whose last step has this condition."""
    return talk(f"{ASKS}\n- show: evidence\n  when: {when}\n")


@pytest.mark.parametrize(
    "when",
    [
        "{gut: out}",
        "{gut: [out, skipped]}",
        "{gut: answered, tags: [warm, cold], went: [1, 2], late: yes, words: skipped}",
        "{late: true}",
        "{late: [no, skipped]}",
        "{questions: answered}",
        "{fact: has_evidence}",
        "{fact: [has_evidence, first_debrief]}",
        "{not: {gut: out, fact: has_evidence}}",
        "{tags: warm, not: {tags: cold}}",
        "{gut: [out, unsure], not: {gut: out}}",
    ],
)
def test_sound_conditions(when: str) -> None:
    expect(shown(when))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("{gutt: out} # here", "Did you mean `gut`?"),
        ("{xyz: out} # here", "There is: `"),
        ("{asked: answered} # here", "`questions: answered`"),
        ("{gut: outt} # here", "Did you mean `out`?"),
        ("{gut: yes} # here", "There is: `out`, `through` and `unsure`."),
        ("{went: 6} # here", "from 1 to 5"),
        ("{went: true} # here", "from 1 to 5"),
        ("{late: maybe} # here", "`yes` or `no`"),
        ("{late: 1} # here", "`yes` or `no`"),
        ("{words: hello} # here", "`answered` and `skipped`"),
        ("{questions: 3} # here", "A repeat can be tested"),
        ("{fact: has_evidenc} # here", "Did you mean `has_evidence`?"),
        ("{fact: [has_evidence, zzz]} # here", "There is: "),
        ("{not: {gutt: out}} # here", "Did you mean `gut`?"),
        ("{not: {gut: outt}} # here", "Did you mean `out`?"),
        ("{} # here", "tests nothing"),
        ("{not: {}} # here", "tests nothing"),
        ("{not: {not: {gut: out}}} # here", "inside a `not`"),
        ("gut # here", "lines of its own"),
        ("{gut: 1.5} # here", "no answer can be"),
        ("{gut: {a: b}} # here", "no answer can be"),
    ],
)
def test_conditions_on_what_is_not_there(when: str, words: str) -> None:
    expect(shown(when), words)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("{gut: out, not: {gut: out}} # here", "not `gut` is `out` (line 36)"),
        ("{gut: answered, not: {gut: [through, unsure, out]}} # here", "`gut`"),
        ("{gut: skipped, not: {gut: skipped}} # here", "`gut`"),
        ("{not: {gut: [through, unsure, out, skipped]}} # here", "`gut`"),
        ("{not: {gut: [answered, skipped]}} # here", "`gut`"),
        ("{late: yes, not: {late: true}} # here", "`late`"),
        ("{late: answered, not: {late: [yes, no]}} # here", "`late`"),
        ("{words: answered, not: {words: answered}} # here", "`words`"),
        ("{tags: warm, not: {tags: warm}} # here", "`tags`"),
        ("{went: 1, not: {went: answered}} # here", "`went`"),
        ("{fact: has_evidence, not: {fact: has_evidence}} # here", "the fact `has_evidence`"),
    ],
)
def test_conditions_that_can_never_hold(when: str, words: str) -> None:
    expect(shown(when), "can never come", words)


def test_a_condition_that_contradicts_the_part_around_it() -> None:
    steps = """
    - part: Those who made it
      when: {gut: through}
      steps:
        - say: Well then.
          when:
            gut: out # here
    """
    expect(talk(ASKS + steps.replace("\n    ", "\n")), "contradict", "`gut` is `through` (line 36)")


def test_what_stands_inside_an_unreachable_part_is_not_told_again() -> None:
    steps = """
    - part: Nobody
      when: {gut: out, not: {gut: out}} # here
      steps:
        - say: Well then.
          when: {gut: through}
        - part: Inside
          when: {gut: out}
          steps:
            - say: Hm.
    """
    expect(talk(ASKS + steps.replace("\n    ", "\n")), "can never come")


def test_a_condition_on_an_ask_that_came_under_a_contrary_one() -> None:
    steps = """
    - ask: why
      kind: text
      text: Why do you think it is over?
      when: {gut: out}
    - say: [Good., Fine.]
      when: {why: answered, gut: through} # here
    """
    expect(talk(ASKS + steps.replace("\n    ", "\n")), "contradict")


def test_an_ask_tested_before_it_is_asked() -> None:
    expect(
        talk("""
        - say: [One., Two.]
          when: {gut: out} # here
        - ask: gut
          kind: choose
          text: And?
          choices: {out: Out, through: In}
          when: {gut: out} # here
        """),
        "asked later, in line 9",
        "its own answer",
    )


def test_inside_a_repeat_names_mean_the_same_item_first() -> None:
    expect(
        talk("""
        - ask: stage
          kind: choose
          text: Which?
          choices: {a: A, b: B}
        - repeat: questions
          most: 3
          again: [More?, Another?]
          steps:
            - ask: asked
              kind: text
              text: What?
            - ask: better
              kind: text
              text: Better?
              when: {asked: answered, stage: a}
            - say: Hm.
              when: {questions: answered} # here
            - say: Hm.
              when: {asked: skipped} # here
            - say: Hm.
              when: {last: answered} # here
            - ask: last
              kind: text
              text: Last?
        """),
        "inside the repeat `questions`",
        "can never come",
        "asked later",
    )


def test_a_test_on_the_second_repeat_from_inside_the_first() -> None:
    expect(
        talk("""
        - repeat: one
          most: 3
          again: [More?, Another?]
          steps:
            - ask: what
              kind: text
              text: What?
              help: Anything.
            - say: Hm.
              when: {two: answered} # here
        - repeat: two
          most: 3
          again: [More?, Another?]
          steps:
            - ask: what
              kind: text
              text: What?
        """),
        "asked later",
    )

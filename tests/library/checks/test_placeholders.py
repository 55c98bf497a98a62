"""Placeholders: known, given by then, and with words to fall back on where there may be nothing."""

from __future__ import annotations

import textwrap

import pytest

from tests.library.kit import expect, talk

ASKS = """
- ask: company
  kind: text
  text: Who was it with?
- ask: role
  kind: text
  text: Which role?
  optional: true
- ask: stage
  kind: choose
  text: Which round?
  choices: {phone: Phone, site: Site}
- ask: where
  kind: text
  text: Where?
  when: {stage: site}
- ask: tags
  kind: pick
  text: What was it like?
  choices: {warm: Warm, cold: Cold}
- ask: late
  kind: confirm
  text: Were you late?
- repeat: questions
  most: 5
  again: ["After {asked}, another?", One more?]
  steps:
    - ask: asked
      kind: text
      text: What did they ask at {company}?
      reply: ["“{asked}”, kept.", Kept.]
    - ask: better
      kind: text
      optional: true
      text: Better than “{asked}”?
"""


def says(text: str, when: str = "") -> str:
    """A dialogue that says this at its end."""
    condition = f"  when: {when}\n" if when else ""
    return talk(f'{ASKS}\n- say:\n    - Fine.\n    - "{text}" # here\n{condition}')


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("{company}", ""),
        ("{stage}", ""),
        ("{role|that role}", ""),
        ("{role}", "{role: answered}"),
        ("{role}", "{not: {role: skipped}}"),
        ("{where|there}", ""),
        ("{where}", "{stage: site}"),
        ("{where}", "{where: answered}"),
        ("{name|friend}", ""),
        ("{evidence_count}", ""),
        ("{role|}", ""),
    ],
)
def test_sound_placeholders(text: str, when: str) -> None:
    expect(says(text, when).replace("# here", ""))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{compny}", "Did you mean `{company}`?"),
        ("{role}", "may be skipped"),
        ("{where}", "not always asked"),
        ("{name}", "the fact may be empty"),
        ("{asked}", "inside the repeat `questions`"),
        ("{questions}", "is a repeat"),
        ("{tags}", "no text that could stand in a sentence"),
        ("{late}", "no text that could stand in a sentence"),
        ("{Company}", "braces here that are no placeholder"),
        ("{company", "braces here that are no placeholder"),
        ("}", "braces here that are no placeholder"),
        ("{{company}}", "braces here that are no placeholder"),
        ("{company.__class__}", "braces here that are no placeholder"),
        ("{}", "braces here that are no placeholder"),
        ("{a|b|c}", "braces here that are no placeholder"),
        ("{qwertyuiop}", "There is: "),
    ],
)
def test_placeholders_that_nothing_fills(text: str, words: str) -> None:
    expect(says(text), words)


def test_each_field_knows_what_has_been_answered_by_then() -> None:
    expect(
        talk("""
        - ask: company
          kind: text
          text: Is it {company}? # here
          help: Not {stage}. # here
          reply: ["{company}, kept.", "Kept, {stage}."] # here
        - ask: stage
          kind: choose
          text: Which?
          reply: ["{stage} it is.", Kept.]
          choices:
            phone: {label: "{company}", reply: ["{stage} at {company}"]} # here
            site: Site
        - part: At {company} # here
          steps:
            - ask: again_when
              kind: moment
              text: When?
              suggest: [tomorrow 10:00]
            - ask: zone
              kind: text
              text: Where?
              suggest: ["{name}", "{company}", "{nobody}"] # here
            - ask: how
              kind: scale
              text: How?
              low: "{company}" # here
        """),
        "asked later",
        "Nothing fills `{nobody}`",
        "No placeholder can be filled here",
    )


def test_opening_closing_and_the_way_back() -> None:
    head = talk(ASKS).replace(
        "opening: [One, Two, Three]\nclosing: [One, Two, Three]",
        textwrap.dedent("""\
        opening:
          - Hello, {name|you}.
          - After {company}. # here
          - Three.
        closing:
          - So much for {company} and {role|that}.
          - So much for {role}. # here
          - So much for “{asked}”. # here
        carry_on:
          - Your talk about {company|that place}.
          - Your talk about {company}. # here"""),
    )
    expect(head, "asked later", "may be skipped", "inside the repeat", "may not have been answered by then")


def test_an_ask_of_a_facts_name_is_meant_first_and_the_fact_before_it() -> None:
    expect(
        talk("""
        - say: ["Hello, {name|you}.", "Hi {name}."] # here
        - ask: name
          kind: text
          text: What may I call you?
          reply: ["Hello, {name}.", "Hi {name}."]
        - say: ["Well, {name}.", "So, {name}."]
        """),
        "the fact may be empty",
    )


def test_an_optional_answer_of_a_facts_name_falls_back_on_the_fact() -> None:
    expect(
        talk("""
        - ask: evidence_count
          kind: number
          text: How many?
          optional: true
        - say: ["{evidence_count} of them.", "So many: {evidence_count}."]
        """)
    )

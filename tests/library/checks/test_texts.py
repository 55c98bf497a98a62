"""Texts: enough wordings, no markup, labels that can be told apart and typed."""

from __future__ import annotations

import pytest

from tests.library.kit import HEAD, expect, talk


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ("- say: Only one. # here", "needs 2"),
        ("- say: [Same., Same.] # here", "twice"),
        ("- {ask: a, kind: text, text: One?, reply: Fine.} # here", "needs 2"),
        ("- {ask: a, kind: text, text: One?, reply: [Fine., Type /help.]} # here", "plain words"),
        ("- {repeat: r, most: 2, again: More?, steps: [{ask: a, kind: text, text: One?}]} # here", "needs 2"),
        ('- say: ["**Bold.**", Plain.] # here', "markup"),
        ('- say: ["A *star*.", Plain.] # here', "markup"),
        ('- say: ["An _underline_.", Plain.] # here', "markup"),
        ('- say: ["Some `code`.", Plain.] # here', "markup"),
        ('- say: ["[A link](https://example.org)", Plain.] # here', "markup"),
        ('- say: ["<b>Bold</b>", Plain.] # here', "markup"),
        ('- say: ["Hello <@123>.", Plain.] # here', "markup"),
        ('- say: ["# Heading", Plain.] # here', "markup"),
    ],
)
def test_texts(steps: str, words: str) -> None:
    expect(talk(steps), words)


def test_words_that_only_look_like_markup() -> None:
    expect(talk("- say: [3 * 4 * 5 is 60., 'snake_case_name and 5 < 6 > 2', 'A - dash, #1 of 10', 'f***']"))


def test_a_say_inside_a_part_may_have_one_wording() -> None:
    expect(talk("- part: P\n  steps:\n    - say: Only one."))


def test_opening_and_closing_need_three() -> None:
    head = HEAD.replace("opening: [One, Two, Three]", "opening: One # here")
    head = head.replace("closing: [One, Two, Three]", "closing: [One, Two] # here")
    expect(head + "  - show: evidence\n", "needs 3")


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ("{a: Skip, b: B} # here", "“skip” is a control"),
        ("{back: Return, b: B} # here", "“back” is a control"),
        ("{a: Later, b: B} # here", "control"),
        ("{a: Same, b: same} # here", "two choices"),
        ("{a: B, b: Bee} # here", "the name of another choice"),
        ("{answered: A, b: B} # here", "a meaning of its own"),
        ("{a: A} # here", "nothing to choose"),
        ("{" + ", ".join(f"c{n}: Choice {n}" for n in range(26)) + "} # here", "26 choices"),
    ],
)
@pytest.mark.parametrize("kind", ["choose", "pick"])
def test_choices(kind: str, choices: str, words: str) -> None:
    expect(talk(f"- ask: a\n  kind: {kind}\n  text: Which?\n  choices: {choices}"), words)


def test_the_labels_of_a_confirm() -> None:
    expect(talk("- ask: a\n  kind: confirm\n  text: So?\n  choices: {yes: Stop, no: No} # here"), "control")


@pytest.mark.parametrize(
    ("synonyms", "words"),
    [("[good, low]", "stands for two choices"), ("[stop]", "is a control"), ("[great, super]", "")],
)
def test_other_words_for_a_choice_mean_that_one_alone(synonyms: str, words: str) -> None:
    steps = (
        "- ask: a\n  kind: choose\n  text: One?\n  choices:\n    fine:\n      label: Fine\n"
        f"      also: {synonyms}" + (" # here" if words else "") + "\n    low: {label: Low, also: [sad]}"
    )
    expect(talk(steps), words) if words else expect(talk(steps))

"""Small content for tests. In a broken file the comment `# here` marks each line that a problem must name."""

from __future__ import annotations

import textwrap
from pathlib import Path

from bot.dialogue.dialogue import Dialogue
from bot.library.checks.everything import check_content, check_dialogue
from bot.library.compile import compile_dialogue
from bot.library.forms.dialogue import DialogueForm
from bot.library.forms.fitting import read_form
from bot.library.known import Known
from bot.library.problem import Problem, sort_problems
from bot.library.source import read_source

HERE = "# here"

OFFERED = Known(
    facts=frozenset({"first_debrief", "has_evidence", "has_three_proofs"}),
    text_facts=frozenset({"name", "evidence_count"}),
    may_be_empty=frozenset({"name"}),
    views=frozenset({"evidence", "signal_reading"}),
    readers=frozenset({"zone", "name"}),
)
"""What a small bot offers."""

HEAD = """\
dialogue: talk
title: talk
about: A talk.
opening: [One, Two, Three]
closing: [One, Two, Three]
steps:
"""

GOOD = (
    HEAD
    + """\
  - say: [Hello., Hi there.]
    when: {fact: first_debrief}
  - ask: company
    kind: text
    text: Who was it with?
    optional: true
    help: The name is enough.
    reply: ["{company}, kept.", "Kept."]
  - ask: stage
    kind: choose
    text: Which round?
    choices:
      phone: On the phone
      site: {label: At their place, reply: [You went there.], pause: in 1 hour}
  - ask: signals
    kind: pick
    text: What did you notice?
    choices: {smiled: They smiled, hurried: They hurried}
    least: 1
  - show: signal_reading
  - repeat: questions
    again: [Another one?, One more?]
    most: 20
    steps:
      - ask: asked
        kind: text
        first: What did they ask?
        text: What else?
      - ask: went
        kind: scale
        text: How did “{asked}” go?
        low: fell apart
        high: nailed it
      - ask: better
        kind: text
        text: What will you say next time, {name|friend}?
        when: {went: [1, 2]}
  - part: The basics
    when: {stage: site, questions: answered}
    form: true
    steps:
      - ask: on_time
        kind: confirm
        text: Were you on time?
        choices: {"yes": I was, "no": {label: I was late, reply: That happens.}}
      - ask: minutes
        kind: number
        text: How long was it?
        least: 1
        most: 600
        was: length
  - say: ["Late at {company|that place} it was.", Late it was.]
    when: {on_time: no, not: {stage: phone, fact: has_evidence}}
  - ask: due
    kind: moment
    text: When shall I come back?
    suggest: [tomorrow 10:00, tomorrow 18:00]
    optional: true
"""
)
"""A dialogue that uses the whole format and has nothing wrong."""


def talk(steps: str) -> str:
    """A dialogue with these steps, written with any common indentation."""
    return HEAD + textwrap.indent(textwrap.dedent(steps).strip("\n"), "  ") + "\n"


def marked(text: str) -> list[int]:
    """The lines that carry the mark, from 1."""
    return [number for number, line in enumerate(text.splitlines(), 1) if HERE in line]


def problems_of(text: str, offered: Known = OFFERED, file: str = "talk.yaml") -> tuple[Problem, ...]:
    """Every problem of one dialogue."""
    source, broken = read_source(file, text.encode())
    form, unfit = read_form("dialogues", source)
    deeper = check_dialogue(source, form, offered) if isinstance(form, DialogueForm) else ()
    return sort_problems((*broken, *unfit, *deeper))


def expect(text: str, *words: str, offered: Known = OFFERED) -> None:
    """Exactly the marked lines are problems, and each of these words is said somewhere."""
    found = problems_of(text, offered)
    assert [problem.line for problem in found] == marked(text), found
    said = "\n".join(f"{problem.what} {problem.remedy}" for problem in found)
    for word in words:
        assert word in said, said


def dialogue_of(text: str) -> Dialogue:
    """The dialogue that a sound file is."""
    source, _ = read_source("talk.yaml", text.encode())
    form, _ = read_form("dialogues", source)
    assert isinstance(form, DialogueForm)
    return compile_dialogue(form)


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def check(folder: Path, offered: Known = OFFERED) -> tuple[Problem, ...]:
    """Every problem of a folder."""
    return check_content(folder, offered=offered)

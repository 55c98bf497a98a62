"""What does not fit a form: the right line, and a sentence that says what to write."""

from __future__ import annotations

import pytest

from bot.library.forms.fitting import read_form
from bot.library.limits import LONGEST_LABEL, LONGEST_QUESTION, LONGEST_REPLY, LONGEST_TITLE, LONGEST_WORDS
from bot.library.source import read_source
from tests.library.kit import GOOD, HEAD, expect, problems_of, talk

ASK = "- ask: a\n  kind: text\n  text: One?\n"


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ("- ask: a # here\n  kind: text", "The ask `a` has no `text`. Add a line such as `text:"),
        ("- ask: a # here\n  text: One?", "Add a line `kind:` with `choose`"),
        ("- ask: a # here\n  text: One?\n  kind: txt", "Did you mean `text`?"),
        ("- ask: a # here\n  text: One?\n  kind: 5", "no kind of question"),
        ("- ask: a # here\n  text: One?\n  knid: text", "Did you mean `kind`?"),
        ("- aks: a # here\n  text: One?", "Did you mean `ask:`?"),
        ("- wording: a # here", "Begin it with `ask:`, `say:`"),
        ("- Just words # here", "not a step"),
        ("- 5 # here", "not a step"),
        ("- ask: a\n  kind: text\n  text: One?\n  txet: x # here", "Did you mean `text`?"),
        ("- ask: a\n  kind: text\n  text: One?\n  opional: true # here", "Did you mean `optional`?"),
        ("- ask: a\n  kind: text\n  text: One?\n  low: bad # here", "does not belong to the ask `a`"),
        ("- say: [One., Two.]\n  text: One? # here", "`text` does not belong to this say."),
        ("- show: evidence\n  say: One? # here", "`say` does not belong to the show `evidence`."),
        (ASK + "  optional: yes # here", "either `true` or `false`"),
        (ASK + "  max: many # here", "whole number"),
        (ASK + "  max: 10.5 # here", "whole number"),
        (ASK + "  max: 4001 # here", "the most is 4000"),
        (ASK + "  max: 0 # here", "the least is 1"),
        (ASK + "  suggest: [a, b, c, d, e, f] # here", "lists 6; there may be 5"),
        (ASK + "  help: # here", "has no words"),
        (ASK + "  help: 5 # here", '`"5"`'),
        (ASK + "  help: true # here", '`"true"`'),
        (ASK + "  help: {a: b} # here", "double quotes"),
        (ASK + "  help: [] # here", "is empty"),
        (ASK + '  help: "" # here', "is empty"),
        (ASK + "  help:\n    - [a, b] # here", "one text belongs"),
        (ASK + "  help:\n    - Well.\n    - So then: yes # here", "double quotes"),
        (ASK + "  was: Old-Name # here", "Write `old_name`"),
        ("- ask: First Question # here\n  kind: text\n  text: One?", "Write `first_question`"),
        ("- ask: 5 # here\n  kind: text\n  text: One?", "needs a name"),
        ("- ask: abcdefghijklmnopqrstuvwxy # here\n  kind: text\n  text: One?", "cannot be a name"),
        ("- ask: a\n  kind: choose\n  text: One?\n  choices: # here", "lines of its own"),
        ("- ask: a\n  kind: choose\n  text: One?\n  choices: [a, b] # here", "lines of its own"),
        ("- ask: a\n  kind: choose\n  text: One?\n  choices:\n    a: A\n    B b: B # here", "Write `b_b`"),
        ("- ask: a\n  kind: choose\n  text: One?\n  choices:\n    a: A\n    b: 5 # here", '`"5"`'),
        (
            "- ask: a\n  kind: choose\n  text: One?\n  choices:\n    a: A\n    b: {lable: B} # here",
            "Did you mean `label`?",
        ),
        ("- ask: a\n  kind: confirm\n  text: One?\n  choices:\n    yse: Yes # here", "`yes:` and `no:`"),
        ("- ask: a\n  kind: number\n  text: One?\n  least: .inf # here", "is a number"),
        ("- ask: a\n  kind: number\n  text: One?\n  least: one # here", "is a number"),
        ("- repeat: r # here\n  most: 3\n  again: [More?, Another?]", "has no `steps`"),
        ("- repeat: r\n  most: 3\n  again: [More?, Another?]\n  steps: x # here", "needs a list"),
        ("- repeat: r\n  most: 3\n  again: [More?, Another?]\n  steps: [] # here", "is empty"),
        ("- part: P # here", "has no `steps`"),
        ("- part: |- # here\n    One\n    Two\n  steps:\n    - say: Hm.", "in one line"),
    ],
)
def test_misfits(steps: str, words: str) -> None:
    text = talk(steps)
    found = problems_of(text)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "# here" in line]
    assert {problem.line for problem in found} == set(lines), found
    said = "\n".join(f"{problem.what} {problem.remedy}" for problem in found)
    assert words in said, said


@pytest.mark.parametrize(
    ("steps", "longest"),
    [
        ("- ask: a\n  kind: text\n  text: {} # here", LONGEST_QUESTION),
        ("- ask: a\n  kind: text\n  text: One?\n  help: {} # here", LONGEST_WORDS),
        ("- ask: a\n  kind: text\n  text: One?\n  reply:\n    - Fine.\n    - {} # here", LONGEST_REPLY),
        ("- ask: a\n  kind: text\n  text: One?\n  suggest:\n    - {} # here", LONGEST_LABEL),
        ("- ask: a\n  kind: choose\n  text: One?\n  choices:\n    a: A\n    b: {} # here", LONGEST_LABEL),
        ("- ask: a\n  kind: scale\n  text: One?\n  low: {} # here", LONGEST_LABEL),
        ("- say:\n    - Fine.\n    - {} # here", LONGEST_WORDS),
        ("- part: {} # here\n  steps:\n    - say: Hm.", LONGEST_TITLE),
    ],
)
def test_texts_that_are_too_long(steps: str, longest: int) -> None:
    expect(talk(steps.replace("{}", "x" * (longest + 3))), f"has {longest + 3} characters here; it may have {longest}.")
    expect(talk(steps.replace("{}", "x" * longest).replace(" # here", "")))


def test_the_head_of_a_dialogue() -> None:
    text = "dialog: talk # here\ntitle: talk\nabout: A talk.\nopening: [1, Two, Three] # here\nsteps: [{say: [A, B]}]\n"
    found = problems_of(text)
    said = "\n".join(f"{problem.line}: {problem.what} {problem.remedy}" for problem in found)
    assert "1: `dialog` means nothing in this dialogue. Did you mean `dialogue`?" in said
    assert "1: This dialogue has no `dialogue`." in said
    assert "1: This dialogue has no `closing`." in said
    assert '4: `opening` is a number, not words. Put the number in double quotes: `"1"`.' in said


@pytest.mark.parametrize("text", ["- a\n- b\n", "Hello\n", "5\n", "true\n"])
def test_a_file_that_is_no_group(text: str) -> None:
    (problem,) = problems_of(text)
    assert "without `- ` before them" in problem.remedy


def test_deeper_mistakes_are_found_beside_plain_ones() -> None:
    text = talk("""
    - ask: company
      kind: text
      txt: Who? # here
      text: Who was it with?
      max: lots # here
    - say:
        - It was {compny}. # here
        - {a: b} # here
      when: {stage: phone} # here
    - show: evidenc # here
    """)
    expect(text, "Did you mean `{company}`?", "No step here is called `stage`", "Did you mean `evidence`?")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("knid: choose", "Did you mean `kind`?"),
        ("kind: chose", "Did you mean `choose`?"),
        ("kind: zebra", "is no kind of question"),
        ("help: Either will do.", "has no `kind`"),
    ],
)
def test_a_step_of_an_unclear_kind_hides_nothing_within_it_or_beside_it(line: str, says: str) -> None:
    step = f"""
    - ask: way # here
      {line}
      text: Which one?
      hlep: Take one. # here
      choices: {{left: Left, right: Right}}
    - say: ["It was {{compny}}.", It was theirs.] # here
    - say: [Never., Not ever.]
      when: {{way: middle}} # here
    """
    expect(talk(step), says, "Did you mean `help`?", "Nothing fills `{compny}`", "`left` and `right`")


@pytest.mark.parametrize("most", ["most: 0 # here", "most: many # here", "most: 5000 # here"])
def test_a_repeat_without_a_sound_end_hides_nothing_behind_it(most: str) -> None:
    step = f"""
    - repeat: rounds
      {most}
      again: [Another?, One more?]
      steps:
        - {{ask: which, kind: text, text: "Which of {{them}}?"}} # here
    """
    expect(talk(step), "Nothing fills `{them}`")


def test_every_line_of_a_good_file_may_go_missing() -> None:
    lines = GOOD.splitlines(keepends=True)
    for index in range(len(lines)):
        for problem in problems_of("".join(lines[:index] + lines[index + 1 :])):
            assert 1 <= problem.line <= len(lines)


def test_a_wrong_name_and_a_wrong_file() -> None:
    expect(HEAD.replace("dialogue: talk", "dialogue: walk # here") + "  - show: evidence\n", "its file `talk.yaml`")


@pytest.mark.parametrize(
    ("line", "what", "remedy"),
    [
        ("kind: text\n  told_as: compny # here", "`compny` is no `told_as`.", "Did you mean `company`?"),
        ("kind: number\n  unit: minuts # here", "`minuts` is no `unit`.", "Did you mean `minutes`?"),
        ("kind: confirm\n  choices: {ys: Sure} # here", "`ys` is no answer to yes or no.", "Write the lines"),
    ],
)
def test_a_word_that_is_none_of_a_few_is_told_from_them(line: str, what: str, remedy: str) -> None:
    expect(talk(f"- ask: q\n  {line}\n  text: What?\n"), what, remedy)


def test_a_group_that_is_none_is_told_from_those_there_are() -> None:
    (problem,) = problems_of(GOOD.replace("about:", "group: aftr\nabout:"))
    assert (problem.what, problem.remedy) == ("`aftr` is no `group`.", "Did you mean `after`?")


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        ("stage: wating", "`wating` is no `stage`.", "Did you mean `waiting`?"),
        ("mood: [low, blue]", "`blue` is no `mood`.", "There is: `good`, `low` and `steady`."),
        ("moment: noon", "`noon` is no `moment`.", "There is:"),
    ],
)
def test_a_tag_that_is_none_of_its_words_is_told_which_there_are(tag: str, what: str, remedy: str) -> None:
    text = f"title: Waiting\nmessages:\n  a:\n    text: It is their calendar.\n    {tag}\n"
    _, (problem,) = read_form("encouragement", read_source("waiting.yaml", text.encode())[0])
    assert (problem.line, problem.what) == (5, what)
    assert problem.remedy.startswith(remedy)

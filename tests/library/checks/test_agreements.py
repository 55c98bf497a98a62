"""What must agree with the code and across files: readings, phrases, playbooks, moments, commands."""

from __future__ import annotations

import enum
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from bot.library.checks.everything import check_content
from bot.library.known import Known
from bot.library.load import find_content
from tests.library.kit import HEAD, OFFERED, check, expect, problems_of, talk, write


class Guess(enum.Enum):
    THROUGH = "through"
    OUT = "out"


class Item(msgspec.Struct):
    asked: str = ""


class Answers(msgspec.Struct):
    gut: Guess | None = None
    company: str = ""
    tags: tuple[str, ...] = ()
    went: int | None = None
    questions: tuple[Item, ...] = ()


READ = replace(OFFERED, readings={"talk": Answers})
FULL = """
- ask: gut
  kind: choose
  text: Gut?
  choices:
    through: Through
    out: Out
- {ask: company, kind: text, text: Who?}
- {ask: tags, kind: pick, text: What?, choices: {a: A, b: B}}
- {ask: went, kind: scale, text: How?}
- repeat: questions
  most: 3
  again: [More?, Another?]
  steps:
    - {ask: asked, kind: text, text: What?}
"""


def test_a_dialogue_with_all_that_is_read() -> None:
    expect(talk(FULL), offered=READ)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("ask: company", "ask: firm", "If `firm` is what it is called now"),
        ("ask: asked", "ask: answer", "in the repeat `questions`"),
        ("{ask: went, kind: scale", "{ask: went, kind: text", "`number` or `scale`"),
        ("    out: Out", "    out: Out\n    unsure: Unsure # here", "does not know the choice `unsure`"),
        ("    out: Out", "    outt: Out # here", "Did you mean `out`?"),
        ("{ask: tags, kind: pick", "{ask: tags, kind: choose", "`pick`"),
    ],
)
def test_a_dialogue_that_does_not_say_what_is_read(old: str, new: str, words: str) -> None:
    text = talk(FULL.replace(old, new))
    found = problems_of(text, READ)
    assert len(found) == 1, found
    if "# here" in new:
        assert "# here" in text.splitlines()[found[0].line - 1]
    said = f"{found[0].what} {found[0].remedy}"
    if "firm" in new:
        assert "nothing asks it" in said
        return
    assert words in said


def test_moments_are_tried_with_the_reader() -> None:
    offered = replace(OFFERED, reads_moment=lambda words: words.startswith("tomorrow"))
    expect(
        talk("""
        - ask: due
          kind: moment
          text: When?
          suggest:
            - tomorrow 10:00
            - soonish # here
            - "{name}"
        - ask: now
          kind: choose
          text: Now?
          choices:
            a: {label: Now, pause: tomorrow 10:00}
            b: {label: Later on, pause: one day} # here
        - ask: really
          kind: confirm
          text: Really?
          choices:
            "yes": {label: Sure, pause: tomorrow 10:00} # here
        """),
        "“soonish” cannot be read as a moment",
        "Only a choice of `kind: choose` can pause",
        offered=offered,
    )


def test_the_real_reader_of_moments() -> None:
    from bot.library.known import known

    offered = known()
    assert offered.reads_moment is not None
    for words in ("tomorrow 10:00", "in 1 hour", "today 18:00", "friday 9:00"):
        assert offered.reads_moment(words), words
    assert not offered.reads_moment("one fine day")


@pytest.mark.parametrize("name", ["help", "resume", "back", "stop", "quit"])
def test_a_dialogue_cannot_be_called_as_a_command(name: str) -> None:
    text = HEAD.replace("dialogue: talk", f"dialogue: {name}") + "  - show: evidence\n"
    (problem,) = problems_of(text, file=f"{name}.yaml")
    assert f"`/{name}` is a command" in problem.what


PHRASES = Known(
    phrases={
        "system.back": frozenset(),
        "system.paused": frozenset({"talk"}),
        "controls.skip": frozenset(),
        "controls.back": frozenset(),
    }
)


def test_phrases(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "phrases/system.yaml": "paused:\n  - At {talk}.\n  - At {tlk}.\n  - '{talk'\n  - '**x**'\nbakc: Back\n",
            "phrases/other.yaml": "x: y\n",
        },
    )
    found = [
        (Path(problem.file).name, problem.line, problem.what, problem.remedy) for problem in check(tmp_path, PHRASES)
    ]
    assert [(file, line) for file, line, _, _ in found] == [
        ("controls.yaml", 1),
        ("other.yaml", 1),
        ("system.yaml", 1),
        ("system.yaml", 3),
        ("system.yaml", 4),
        ("system.yaml", 5),
        ("system.yaml", 6),
    ]
    said = "\n".join(f"{what} {remedy}" for _, _, what, remedy in found)
    assert "with lines for `back` and `skip`" in said
    assert "Nothing says the phrase `bakc`. Did you mean `back`?" in said
    assert "Here there is: `{talk}`" in said


def test_labels_of_controls_are_short_and_no_choice_may_have_them(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "phrases/system.yaml": "back: Back.\npaused: Parked.\n",
            "phrases/controls.yaml": f"back: Zurück\nskip: {'x' * 76}\n",
            "dialogues/talk.yaml": talk("- {ask: a, kind: choose, text: One?, choices: {x: zurück, y: Y}}"),
        },
    )
    found = check(tmp_path, PHRASES)
    assert [(Path(problem.file).name, problem.line) for problem in found] == [("talk.yaml", 7), ("controls.yaml", 2)]


PLAYBOOK = """\
title: Late
comfort: It happens.
in_the_moment: [Call them., Say when you come.]
afterwards: Say sorry once.
next_time: Leave earlier.
if_then: {if: I am late, then: I call at once.}
"""


def debrief(choices: str) -> str:
    steps = f"- ask: mishaps\n  kind: pick\n  text: Did anything go wrong?\n  choices: {choices}"
    return talk(steps).replace("dialogue: talk", "dialogue: debrief")


def test_playbooks_and_mishaps(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "dialogues/debrief.yaml": debrief("{late: I was late, ill: I was ill, none: Nothing}"),
            "playbooks/late.yaml": PLAYBOOK,
            "playbooks/joke.yaml": PLAYBOOK,
        },
    )
    found = check(tmp_path, Known())
    assert [(Path(problem.file).name, problem.line) for problem in found] == [("debrief.yaml", 10), ("joke.yaml", 1)]
    assert "playbooks/ill.yaml" in found[0].remedy


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("then: I call", "then: You call", 6, "starts with “I”"),
        ("Say sorry once.", "Say {them} once.", 4, "No placeholder"),
        ("It happens.", "It *happens*.", 2, "markup"),
        ("comfort:", "confort:", 1, "has no `comfort`"),
        ("title: Late", f"title: {'x' * 41}", 1, "it may have 40"),
        ("{if: I am late,", "{iff: I am late,", 6, "Did you mean `if`?"),
    ],
)
def test_broken_playbooks(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    write(
        tmp_path,
        {
            "dialogues/debrief.yaml": debrief("{late: I was late, none: Nothing}"),
            "playbooks/late.yaml": PLAYBOOK.replace(old, new),
        },
    )
    found = check(tmp_path, Known())
    assert line in {problem.line for problem in found}
    assert words in "\n".join(f"{problem.what} {problem.remedy}" for problem in found)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("back: Back", "back: Skip", "“Skip” is the label of two controls, `back` and `skip`."),
        ("back: Back", "back: [Back, Return]", "`back` is the label of a button, and a label has one wording."),
        ("back: Back", "back: One step back please", "“One step back please” is long for what people have to type."),
    ],
)
def test_labels_of_controls_can_be_typed_and_told_apart(old: str, new: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "phrases").mkdir()
    ours = (find_content() / "phrases" / "controls.yaml").read_text()
    (tmp_path / "phrases" / "controls.yaml").write_text(ours.replace(old, new, 1))
    assert what in [problem.what for problem in check_content(find_content(), tmp_path)]

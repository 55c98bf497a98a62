"""Content as the values the talk runs on."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Part, Repeat, Say, Show, When
from bot.dialogue.text import Line, Slot
from bot.errors import ContentError
from bot.library.library import Library
from bot.library.load import find_content, load_library
from tests.library.kit import GOOD, write

PLAYBOOK = """\
title: Late
comfort: It happens.
in_the_moment: [a, b]
afterwards: c
next_time: d
if_then: {if: e, then: I f}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(
        write(
            tmp_path,
            {
                "dialogues/talk.yaml": GOOD,
                "phrases/system.yaml": "stale: Gone.\npaused:\n  - Parked {talk}.\n  - Later, {talk}.\n",
                "playbooks/late.yaml": PLAYBOOK,
            },
        )
    )


def words(text: str) -> tuple[Line, ...]:
    return (Line((text,)),)


def test_the_head(library: Library) -> None:
    talk = library.dialogues["talk"]
    assert (talk.name, talk.title, talk.about, talk.parks, talk.reopens) == ("talk", "talk", "A talk.", True, True)
    assert talk.opening == (*words("One"), *words("Two"), *words("Three"))
    assert talk.carry_on == ()


def test_the_steps(library: Library) -> None:
    say, company, stage, signals, show, questions, basics, late, due = library.dialogues["talk"].steps
    assert say == Say(
        texts=(*words("Hello."), *words("Hi there.")), when=When(facts=("first_debrief",)), place="steps/0"
    )
    assert show == Show(view="signal_reading")
    assert isinstance(company, Ask)
    assert company.input is Input.TEXT
    assert company.optional
    assert company.longest == 1000
    assert company.reply == (Line((Slot("company"), ", kept.")), Line(("Kept.",)))
    assert isinstance(stage, Ask)
    assert [(choice.value, choice.label, choice.pause) for choice in stage.choices] == [
        ("phone", "On the phone", ""),
        ("site", "At their place", "in 1 hour"),
    ]
    assert isinstance(signals, Ask)
    assert (signals.least, signals.most) == (1, None)
    assert isinstance(questions, Repeat)
    assert questions.most == 20
    assert isinstance(basics, Part)
    assert basics.title == "The basics"
    assert basics.form == "on_time"
    assert isinstance(late, Say)
    assert isinstance(due, Ask)
    assert due.suggestions == (*words("tomorrow 10:00"), *words("tomorrow 18:00"))


def test_asks_in_a_repeat(library: Library) -> None:
    repeat = library.dialogues["talk"].steps[5]
    assert isinstance(repeat, Repeat)
    asked, went, better = repeat.steps
    assert isinstance(asked, Ask)
    assert asked.first == words("What did they ask?")
    assert isinstance(went, Ask)
    assert (went.least, went.most, went.low, went.high) == (1, 5, "fell apart", "nailed it")
    assert isinstance(better, Ask)
    assert better.when == When(answers=(("went", (1, 2)),))


def test_conditions_in_the_walks_terms(library: Library) -> None:
    basics, late = library.dialogues["talk"].steps[6:8]
    assert basics.when == When(answers=(("stage", ("site",)), ("questions/1/asked", ("answered",))))
    assert late.when == When(
        answers=(("on_time", (False,)),), never=When(answers=(("stage", ("phone",)),), facts=("has_evidence",))
    )


def test_former_names(library: Library) -> None:
    assert library.dialogues["talk"].renamed["length"] == "minutes"


def test_phrases_and_playbooks(library: Library) -> None:
    assert library.phrases["system.stale"] == words("Gone.")
    assert library.phrases["system.paused"][0] == Line(("Parked ", Slot("talk"), "."))
    late = library.playbooks["late"]
    assert late.name == "late"
    assert late.in_the_moment == (*words("a"), *words("b"))
    assert late.if_then == ("e", "I f")


def test_a_pack_replaces_one_file(tmp_path: Path) -> None:
    ours = write(tmp_path / "ours", {"phrases/a.yaml": "x: ours\ny: ours\n", "phrases/b.yaml": "x: ours\n"})
    pack = write(tmp_path / "pack", {"phrases/a.yaml": "x: pack\n"})
    assert load_library(ours, pack).phrases == {"a.x": words("pack"), "b.x": words("ours")}


def test_all_problems_stand_in_the_error(tmp_path: Path) -> None:
    write(tmp_path, {"dialogues/talk.yaml": "a: 'x\n", "phrases/system.yaml": "stale: 5\n"})
    with pytest.raises(ContentError) as wrong:
        load_library(tmp_path)
    lines = str(wrong.value).splitlines()
    assert "comeback content check" in lines[0]
    assert [line.split("/")[-1].split(": ")[0] for line in lines[1:]] == ["talk.yaml:1", "system.yaml:1"]


def test_an_error_stays_readable(tmp_path: Path) -> None:
    write(tmp_path, {"phrases/system.yaml": "".join(f"p{number}: {number}\n" for number in range(500))})
    with pytest.raises(ContentError) as wrong:
        load_library(tmp_path)
    assert len(str(wrong.value).splitlines()) == 22
    assert str(wrong.value).endswith("... and 480 more.")


def test_the_content_that_ships_loads() -> None:
    library = load_library(find_content())
    assert {"welcome", "debrief", "pumpup"} <= set(library.dialogues)

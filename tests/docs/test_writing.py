"""content/README.md followed to the letter: what it teaches by example works as it stands there."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

import pytest

from bot.cli import run
from bot.library.load import load_library
from tests.conversation.talking import Talking
from tests.conversation.test_changed_content import restarted_with

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "content" / "README.md").read_text(encoding="utf-8")
BLOCKS = [textwrap.dedent(each).strip("\n") for each in re.findall(r"(?:^(?: {4}.*)?\n)+", PAGE, re.MULTILINE)]
MARK = "what they asked (both)"


def block(first: str) -> str:
    """The first example on the page that begins with this line."""
    return next(each for each in BLOCKS if each.split("\n", 1)[0] == first) + "\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def add(content: Path, step: str) -> None:
    """Type a step where the page says: above that line, as far to the right as what stands below it."""
    assert MARK in PAGE
    file = content / "dialogues" / "debrief.yaml"
    above, line, below = re.split(rf"(^.*{re.escape(MARK)}\n)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(above + textwrap.indent(step, below[: below.index("-")]) + line + below, encoding="utf-8")


def is_well(content: Path) -> bool:
    return run(["content", "check", str(content)]) == 0


def test_steps_are_added(content: Path) -> None:
    add(content, block("- ask: city") + block("- ask: mood") + block("- repeat: helpers"))
    assert is_well(content)


def test_a_question_is_asked_only_when_it_makes_sense(content: Path) -> None:
    when = next(each for each in BLOCKS if each.startswith("- ask: city\n  when:"))
    add(content, when + "\n" + block("- ask: city").split("\n", 1)[1])
    assert is_well(content)


def test_a_renamed_question_takes_its_answer_along_and_a_removed_one_is_not_missed(content: Path) -> None:
    file = content / "dialogues" / "debrief.yaml"
    before = file.read_text(encoding="utf-8")
    add(content, block("- ask: city"))
    talk = Talking.known(load_library(content)).commands("debrief").says("quick", "Acme").asks("city")
    asked = talk.says("Berlin").prompt.token
    file.write_text(before, encoding="utf-8")
    add(content, block("- ask: town") + block("- ask: city").split("\n", 1)[1])
    assert is_well(content)
    renamed = restarted_with(talk, load_library(content))
    assert renamed.prompt.token == asked
    assert renamed.talk.answers["town"] == "Berlin"
    file.write_text(before, encoding="utf-8")
    assert restarted_with(talk, load_library(content)).prompt.token == asked


def test_a_dialogue_is_added(content: Path) -> None:
    (content / "dialogues" / "walk.yaml").write_text(block("dialogue: walk"), encoding="utf-8")
    assert is_well(content)
    Talking.known(load_library(content)).commands("walk").asks("thought").says("birds")

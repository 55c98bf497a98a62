"""The question bank: what we ship, and what the checker says of a broken file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library.checks.everything import check_content
from bot.library.load import find_content, load_library
from tests.library.kit import OFFERED, write

FILE = """\
title: Money
about: Know your figure.
questions:
  lowest:
    ask: What's the lowest you'd take?
    probes: Your floor.
    approach: Say what a fair offer looks like.
"""

KINDS = {
    "behavioural", "curveball", "weaknesses", "leaving", "motivation", "salary", "remote", "career_change",
    "first_job", "ask_them",
}  # fmt: skip


def test_the_bank_has_every_kind_and_a_hundred_and_fifty_questions() -> None:
    bank = load_library(find_content()).questions
    assert set(bank) == KINDS
    assert sum(len(kind.questions) for kind in bank.values()) >= 150


def test_no_question_stands_in_it_twice() -> None:
    asked = [each.ask for kind in load_library(find_content()).questions.values() for each in kind.questions]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("Your floor.", "Your {floor}.", 6, "No placeholder"),
        ("Your floor.", "Your **floor**.", 6, "markup"),
        ("    probes: Your floor.\n", "", 4, "`probes`"),
        ("title: Money\n", "", 1, "`title`"),
        ("lowest:", "Lowest one:", 4, "Lowest one"),
        ("What's the lowest you'd take?", "''", 5, "ask"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in FILE
    folder = write(tmp_path, {"questions/money.yaml": FILE.replace(old, new)})
    found = check_content(folder, offered=OFFERED)
    assert [(each.line, words in f"{each.what} {each.remedy}") for each in found] == [(line, True)], found

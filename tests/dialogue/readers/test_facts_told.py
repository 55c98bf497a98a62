"""What is heard in one line about an interview, and, more often, what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.readers.facts.told import Facts, facts_told

LINES = tuple(
    line for line in Path(__file__).with_name("facts_told.txt").read_text("utf-8").splitlines() if line[:1] != "#"
)


def wanted(told: str) -> tuple[str, ...]:
    """Company, role, day and stage, as the table says them."""
    parts = [part.strip() for part in told.split(";")] if told.strip() else ["-"] * 4
    return tuple("" if part == "-" else part for part in parts)


def heard(facts: Facts) -> tuple[str, ...]:
    return (facts.company, facts.role, facts.day, facts.stage)


@pytest.mark.parametrize("line", LINES)
def test_a_line_tells_what_the_table_says(line: str) -> None:
    said, _, told = line.partition("=>")
    assert heard(facts_told(said.strip())) == wanted(told)

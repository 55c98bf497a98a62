"""docs/curriculum.md held against the content and the code, so that it cannot go stale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.coach.registry.views import VIEWS
from bot.coach.schedule.kinds import POLICIES
from bot.library.commands import commands
from bot.library.library import Library
from bot.library.load import find_content, load_library

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "curriculum.md").read_text(encoding="utf-8")

LAST = {
    "S0": 7, "S1": 6, "S2": 8, "S3": 8, "S4": 6,
    "P": 4, "I": 3, "N": 2, "E": 1, "C": 2, "X": 3, "M": 7,
}  # fmt: skip
"""How many rows each letter has."""
ROWS = [f"{of}.{n}" if of.startswith("S") else f"{of}{n}" for of, last in LAST.items() for n in range(1, last + 1)]

Row = tuple[str, str, str, str, str]


def rows() -> Iterator[Row]:
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 5 and re.fullmatch(r"[A-Z]\d(\.\d)?", cells[0]):
            yield (cells[0], cells[1], cells[2], cells[3], cells[4])


def named(text: str) -> list[str]:
    return re.findall("`([^`]+)`", text)


@cache
def library() -> Library:
    return load_library(find_content())


def is_there(name: str, content: Library) -> bool:
    """Tell whether a name of the page still means something."""
    if name.startswith("/"):
        return name[1:] in {each.name for each in commands(content) if each.listed} | content.dialogues.keys()
    if name.startswith("show:"):
        return name[5:] in VIEWS
    if name.startswith("nudge:"):
        return name[6:] in POLICIES
    if (ROOT / name).exists() and "/" in name:
        return True
    dialogue, _, step = name.partition(".")
    return dialogue in content.dialogues and step in content.dialogues[dialogue].ops


def test_every_row_stands_there_once() -> None:
    assert [row[0] for row in rows()] == ROWS


@pytest.mark.parametrize("row", tuple(rows()), ids=lambda row: row[0])
def test_a_row_that_is_built_has_a_place_and_a_proof_and_one_that_is_not_has_none(row: Row) -> None:
    _, what, state, where, proof = row
    assert state in {"built", "partly", "not yet"}
    assert ("Partly:" in what) == (state == "partly")
    assert bool(named(where)) == bool(named(proof)) == (state != "not yet")
    content = library()
    assert [name for name in named(where) if not is_there(name, content)] == []
    assert [name for name in named(proof) if not (ROOT / name).is_file()] == []


def test_every_dialogue_stands_somewhere_on_it() -> None:
    words = {part for name in named(PAGE) for part in re.split(r"[/.]", name)}
    assert set(library().dialogues) <= words


def test_what_is_shown_is_shown_by_a_dialogue() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (find_content() / "dialogues").glob("*.yaml"))
    shown = set(re.findall(r"- show: (\w+)", source))
    assert {name[5:] for name in named(PAGE) if name.startswith("show:")} <= shown


def test_a_name_that_is_gone_is_found() -> None:
    content = library()
    for name in ("/nothing", "show:nothing", "nudge:nothing", "debrief.nothing", "content/nothing"):
        assert not is_there(name, content)

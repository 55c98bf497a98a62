"""README.md: the files and folders on the way of a turn are where it says, and so is what pages lead to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
WAY = PAGE.partition("The way of one answer")[2].split("```")[1]


def test_what_is_named_is_there() -> None:
    named = re.findall(r"`((?:bot|adapters|docs|content)/[\w./]*)`", PAGE)
    assert len(named) > 10
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_the_way_of_a_turn_is_as_it_is_drawn() -> None:
    folder, files = ROOT, []
    for line in WAY.strip("\n").splitlines():
        inside = line.startswith(" ")
        files += [(folder if inside else ROOT) / name for name in re.findall(r"([\w/]+\.py)(?=,|  )", line)]
        folder = folder if inside else files[-1].parent
    assert len(files) > 10
    assert [each for each in files if not each.exists()] == []


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda page: page.name)
def test_what_a_page_leads_to_is_there(page: Path) -> None:
    led = re.findall(r"\]\(([\w./-]+)\)", page.read_text(encoding="utf-8"))
    assert [each for each in led if not (page.parent / each).exists()] == []

"""The first page of each folder: what it begins a line of its map with is there, and a map leaves no file out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [page for top in ("bot", "adapters") for page in sorted((ROOT / top).rglob("__init__.py"))]


def named(told: str) -> list[str]:
    """The names that begin a line of the map: a word or several, then at least two blanks and what each is."""
    begun = re.findall(r"^ {0,4}([\w, ]+?) {2,}\S", told, re.MULTILINE)
    return [name for each in begun for name in each.split(", ")]


def mapped(folder: Path, told: str) -> list[str]:
    """The names of a map; none where the table is about something else, and begins with no module of this folder."""
    names = named(told)
    return names if names and is_there(folder, names[0]) else []


def is_there(folder: Path, name: str) -> bool:
    return (folder / name).is_dir() or (folder / f"{name}.py").is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.parent.relative_to(ROOT)))
def test_what_a_map_names_is_there(page: Path) -> None:
    told = ast.get_docstring(ast.parse(page.read_text(encoding="utf-8"))) or ""
    assert told
    assert [name for name in mapped(page.parent, told) if not is_there(page.parent, name)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.parent.relative_to(ROOT)))
def test_a_map_leaves_nothing_out(page: Path) -> None:
    told = ast.get_docstring(ast.parse(page.read_text(encoding="utf-8"))) or ""
    inside = {each.stem for each in page.parent.glob("*.py")} - {"__init__", "__main__"}
    if mapped(page.parent, told):
        assert sorted(inside - set(re.findall(r"\w+", told))) == []


def test_a_map_is_read() -> None:
    assert len([page for page in PAGES if len(mapped(page.parent, page.read_text(encoding="utf-8"))) > 3]) > 5

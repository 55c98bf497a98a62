"""docs/proofs.md: every test that it names exists, and what is called long bears the marker."""

from __future__ import annotations

import re

import pytest

from tests.docs.test_security import ROOT, functions

LINES = (ROOT / "docs" / "proofs.md").read_text("utf-8").splitlines()
ROWS = [line for line in LINES if line.startswith("| ") and "`tests/" in line]
NAMED = [named for row in ROWS for named in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row)]


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_every_test_that_is_named_exists(path: str, name: str) -> None:
    assert name in functions(path)


def test_every_row_has_a_promise_and_figures_and_a_long_one_has_the_marker() -> None:
    assert len(ROWS) > 10
    for row in ROWS:
        promise, often, long, tests = (cell.strip() for cell in row.strip("|").split("|"))
        assert promise
        assert often
        marked = [path for path, _ in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", tests) if is_marked(path)]
        assert bool(marked) == bool(long), row


def is_marked(path: str) -> bool:
    return "pytest.mark.long" in (ROOT / path).read_text("utf-8")

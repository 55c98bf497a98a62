"""The asides: what the checker says of a broken file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library.checks.everything import check_content
from tests.library.kit import OFFERED, write

FILE = """\
asides:
  pause:
    said:
      - can we do this tomorrow
      - I'll finish this later
  answer:
    said: they asked about tomorrow
"""


def test_what_is_right_has_no_problem(tmp_path: Path) -> None:
    assert check_content(write(tmp_path, {"asides/said.yaml": FILE}), offered=OFFERED) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("  pause:\n", "  pauze:\n", 2, "`pauze`"),
        ("I'll finish this later", "Can we do this tomorrow?", 5, "`pause` as well"),
        ("they asked about tomorrow", "I'll finish this later", 7, "`pause` as well"),
        ("I'll finish this later", "'?!'", 5, "no words"),
        ("  answer:\n    said: they asked about tomorrow\n", "", 1, "no `answer`"),
        ("    said: they asked about tomorrow\n", "    said: []\n", 7, "said"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in FILE
    found = check_content(write(tmp_path, {"asides/said.yaml": FILE.replace(old, new)}), offered=OFFERED)
    assert line in {each.line for each in found}, found
    assert all(each.remedy for each in found)
    assert any(words in f"{each.what} {each.remedy}" for each in found), found


def test_a_name_stands_in_one_file(tmp_path: Path) -> None:
    other = "asides:\n  pause:\n    said: not now, in the evening\n"
    folder = write(tmp_path, {"asides/more.yaml": other, "asides/said.yaml": FILE})
    (found,) = check_content(folder, offered=OFFERED)
    assert "`more.yaml`" in found.what

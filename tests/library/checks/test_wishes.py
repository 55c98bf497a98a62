"""The wishes: what the checker says of a broken file, and of two that do not go together."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.library.checks.everything import check_content
from bot.library.commands import commands
from bot.library.load import find_content, load_library
from tests.library.kit import OFFERED, write

FILE = """\
wishes:
  help:
    said:
      - what can you do
      - show me the menu
  tired:
    said: I can't do this any more
    offers: [help, forget]
    reply: ["That makes sense.", "Then rest for today."]
"""


def test_what_is_right_has_no_problem(tmp_path: Path) -> None:
    assert check_content(write(tmp_path, {"wishes/now.yaml": FILE}), offered=OFFERED) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("  help:\n", "  helpp:\n", 2, "no command `helpp`"),
        ("[help, forget]", "[help, forgett]", 8, "`forget`"),
        ("rest for today", "rest, {name}", 9, "`{name}`"),
        ("rest for today", "ask {operator}", 9, "operator|"),
        ("rest for today", "rest **now**", 9, "markup"),
        ("rest for today", "rest {now", 9, "{"),
        ("show me the menu", "What can you do?!", 5, "as well"),
        ("show me the menu", "'?!'", 5, "no words"),
        ("I can't do this any more", "what can you do", 7, "`help` as well"),
        ("    said: I can't do this any more\n", "", 6, "said"),
        ("    said: I can't do this any more\n", "    said: []\n", 7, "said"),
        ("offers:", "offer:", 8, "offer"),
        ("tired:", "Very tired:", 6, "Very tired"),
        ("wishes:", "wants:", 1, "w"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in FILE
    found = check_content(write(tmp_path, {"wishes/now.yaml": FILE.replace(old, new)}), offered=OFFERED)
    assert found
    assert all(each.remedy for each in found)
    assert any(words in f"{each.what} {each.remedy}" for each in found), found
    assert line in {each.line for each in found}, found


def test_a_wish_stands_in_one_file(tmp_path: Path) -> None:
    other = "wishes:\n  tired:\n    said: so worn out\n    offers: help\n"
    folder = write(tmp_path, {"wishes/later.yaml": other, "wishes/now.yaml": FILE})
    (found,) = check_content(folder, offered=OFFERED)
    assert "`later.yaml`" in found.what


def test_it_may_offer_nothing_and_only_say_something(tmp_path: Path) -> None:
    silent = FILE.replace("[help, forget]", "[]")
    folder = write(tmp_path, {"wishes/now.yaml": silent})
    assert check_content(folder, offered=OFFERED) == ()
    wishes = load_library(folder).wishes
    assert wishes.by_name["tired"].offers == ()
    assert wishes.by_name["help"].offers == ("help",)


def test_one_that_is_heard_by_plain_words_must_be_there_and_have_something_to_say(tmp_path: Path) -> None:
    needed = replace(OFFERED, wishes=frozenset({"tired", "help", "low"}))
    found = check_content(write(tmp_path, {"wishes/now.yaml": FILE}), offered=needed)
    assert [each.what for each in found] == [
        "The wish `help` is missing, or has no `reply`.",
        "The wish `low` is missing, or has no `reply`.",
    ]


def test_every_listed_command_of_ours_can_be_wished_for() -> None:
    library = load_library(find_content())
    offered = {name for wish in library.wishes.by_name.values() for name in wish.offers}
    assert {each.name for each in commands(library) if each.listed} - offered == set()

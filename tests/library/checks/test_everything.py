"""The whole folder at once: every problem together, sorted, and the content that ships without any."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bot.library.checks.everything import check_content
from bot.library.known import Known, known, names
from bot.library.load import find_content
from bot.library.problem import Problem, nearest, render, sort_problems
from tests.library.kit import GOOD, check, write


def test_the_content_that_ships_has_no_problems() -> None:
    assert [render(problem) for problem in check_content(find_content())] == []


def test_everything_wrong_is_reported_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "dialogues/talk.yaml": GOOD.replace("{stage: site,", "{stage: nowhere,").replace(
                "optional: true", "opt: true"
            ),
            "dialogues/broken.yaml": "a: 'x\n",
            "dialogues/other.yml": "a: 1\n",
            "phrases/system.yaml": "back: {x: y}\n",
            "playbooks/late.yaml": "- a\n",
            "dialogs/x.yaml": "a: 1\n",
        },
    )
    found = check(tmp_path)
    assert found == sort_problems(found)
    assert [Path(problem.file).relative_to(tmp_path).as_posix() for problem in found] == [
        "dialogs",
        "dialogues/broken.yaml",
        "dialogues/other.yml",
        "dialogues/talk.yaml",
        "dialogues/talk.yaml",
        "dialogues/talk.yaml",
        "phrases/system.yaml",
        "phrases/system.yaml",
        "playbooks/late.yaml",
    ]


def test_files_that_code_needs_and_nobody_wrote(tmp_path: Path) -> None:
    found = check_content(write(tmp_path, {"dialogues/talk.yaml": GOOD}))
    missing = {Path(problem.file).name for problem in found if "missing" in problem.what}
    assert {"debrief.yaml", "welcome.yaml", "pumpup.yaml", "system.yaml"} <= missing


def test_a_problem_in_one_line() -> None:
    problem = Problem("content/dialogues/debrief.yaml", 41, "What is wrong.", "What to write.")
    assert render(problem) == "content/dialogues/debrief.yaml:41: What is wrong. → What to write."


def test_problems_come_once_and_in_order() -> None:
    one, two, three = Problem("a", 2, "x", "y"), Problem("a", 10, "x", "y"), Problem("b", 1, "x", "y")
    assert sort_problems([three, two, one, two]) == (one, two, three)


def test_files_are_named_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"content/dialogues/talk.yaml": "a: 'x\n"})
    monkeypatch.chdir(tmp_path)
    assert check(Path("content"))[0].file == "content/dialogues/talk.yaml"
    assert check(tmp_path / "content")[0].file == "content/dialogues/talk.yaml"


@pytest.mark.parametrize(
    ("word", "near"),
    [("compny", "company"), ("zzz", None), ("sta", "stage"), ("st", None), ("", None), ("COMPANY", None)],
)
def test_near_misses(word: str, near: str | None) -> None:
    assert nearest(word, ["company", "stage"]) == near


def test_what_writers_may_name() -> None:
    said = names(known())
    assert "{name|when there is none}" in said
    assert "signal_reading (after the ask `signals`)" in said
    assert "system.paused_until (may use `{moment}` and `{talk}`)" in said
    assert names(Known()).startswith("Facts")


def test_what_the_code_offers_is_what_the_format_promises() -> None:
    offered = known()
    assert {"first_debrief", "knows_name", "has_three_proofs"} <= offered.facts
    assert {"name", "hint_zone", "known_zone", "last_company"} <= offered.may_be_empty
    assert set(offered.view_needs) <= offered.views
    assert offered.readers == {
        "zone",
        "country",
        "name",
        "company",
        "clock",
        "proof",
        "good_thing",
        "rough_time",
        "plan",
        "todo",
        "question",
        "role",
        "reply",
        "condition",
        "response",
        "to_oneself",
        "addressee",
    }


def test_every_command_of_the_conversation_is_listed_and_no_other() -> None:
    from bot.conversation.commands.running import _RUN

    assert known().commands == set(_RUN) - {"reword"}  # which is a dialogue with a way in of its own


def test_no_control_word_is_missing_from_our_list() -> None:
    from bot.conversation.intents.controls import EXACT

    assert known().controls == set(EXACT)


def test_no_phrase_is_declared_in_two_places() -> None:
    from bot.library import phrases

    tables = [import_module(f"{phrases.__name__}.{each.name}").PHRASES for each in iter_modules(phrases.__path__)]
    assert sum(map(len, tables)) == len(known().phrases)

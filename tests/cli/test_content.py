"""`comeback content …`, for writers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import run

CONTENT = Path(__file__).parents[2] / "content"


def test_what_we_ship_has_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["content", "check"]) == 0
    assert capsys.readouterr().out == "No problems.\n"
    assert run(["content", "check", str(CONTENT)]) == 0


def test_problems_are_named_with_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dialogues").mkdir()
    (tmp_path / "dialogues" / "broken.yaml").write_text("dialogue: broken\nsteps: 5\n")
    assert run(["content", "check", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert "broken.yaml:2:" in said.out
    assert said.err.endswith("problems.\n")


def test_a_dialogue_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["content", "draw", "debrief"]) == 0
    assert capsys.readouterr().out.startswith("flowchart")


def test_a_dialogue_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["content", "draw", "debreif"]) == 2
    assert "Did you mean `debrief`?" in capsys.readouterr().err


def test_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["content", "names"]) == 0
    assert "first_debrief" in capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["dialogues"], ["phrases"], ["playbooks"]])
def test_schemas_are_json(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["content", "schema", *words]) == 0
    assert "$schema" in json.loads(capsys.readouterr().out)

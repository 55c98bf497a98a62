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


def test_the_folder_of_the_settings_is_checked_and_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dialogues").mkdir()
    (tmp_path / "dialogues" / "broken.yaml").write_text("dialogue: broken\nsteps: 5\n")
    monkeypatch.setenv("COMEBACK_CONTENT", str(tmp_path))
    assert run(["content", "check"]) == 1
    assert "broken.yaml:2:" in capsys.readouterr().out
    assert run(["content", "draw", "debrief"]) == 65


def test_help_lines_that_are_old_only_warn_where_the_settings_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "helplines").mkdir()
    lines = (CONTENT / "helplines" / "ie.yaml").read_text()
    (tmp_path / "helplines" / "ie.yaml").write_text(lines.replace("verified_on: 2026", "verified_on: 2020"))
    monkeypatch.chdir(tmp_path)
    assert run(["content", "check", str(tmp_path)]) == 1
    (tmp_path / ".env").write_text("COMEBACK_STALE_HELPLINES=warn\n")
    assert run(["content", "check", str(tmp_path)]) == 0
    assert "days ago" in capsys.readouterr().out


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

"""Files: found, laid over one another, and what lies in the wrong place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.library.folder import read_folders
from tests.library.kit import write


def test_later_folders_lie_over_earlier_ones_file_by_file(tmp_path: Path) -> None:
    ours = write(tmp_path / "ours", {"phrases/a.yaml": "x: 1\ny: 1\n", "phrases/b.yaml": "x: 1\n"})
    pack = write(tmp_path / "pack", {"phrases/a.yaml": "x: 2\n", "playbooks/c.yaml": "x: 3\n"})
    files, problems = read_folders((ours, pack))
    assert problems == ()
    assert {key: source.data for key, source in files.items()} == {
        ("phrases", "a"): {"x": 2},
        ("phrases", "b"): {"x": 1},
        ("playbooks", "c"): {"x": 3},
    }


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("dialogues/talk.yml", "Name it `talk.yaml`"),
        ("dialogues/talk.yaml.txt", "Name it `talk.yaml`"),
        ("phrases/talk.json", "Name it `talk.yaml`"),
        ("phrases/talk", "Name it `talk.yaml`"),
        ("dialogs/talk.yaml", "Did you mean `dialogues`?"),
        ("talk.yaml", "Move it into"),
        ("dialogues/more/talk.yaml", "Move them up"),
        ("zzz/deep/talk.yaml", "There is: "),
        ("locales", "Make a folder `locales/`"),
        ("dialogues", "Make a folder `dialogues/`"),
    ],
)
def test_files_that_nothing_would_read(tmp_path: Path, name: str, words: str) -> None:
    _, (problem,) = read_folders((write(tmp_path, {name: "a: 1\n"}),))
    assert words in problem.remedy


def test_what_is_left_alone(tmp_path: Path) -> None:
    files, problems = read_folders(
        (
            write(
                tmp_path, {"README.md": "x", ".git/a.yaml": "x", "dialogues/.talk.yaml": "x", "dialogues/notes.md": "x"}
            ),
        )
    )
    assert (files, problems) == ({}, ())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    files, (problem,) = read_folders((tmp_path / "nowhere",))
    assert files == {}
    assert problem.what == "There is no such folder."


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "phrases" / "system.yaml").mkdir(parents=True)
    _, problems = read_folders((tmp_path,))
    assert any("cannot be read" in problem.what for problem in problems)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    write(tmp_path, {"phrases/a.yaml": "x: 1\n"})
    (tmp_path / "phrases" / "a.yaml").chmod(0)
    _, (problem,) = read_folders((tmp_path,))
    assert "cannot be read" in problem.what


@pytest.mark.parametrize("where", ["gone", "phrases/a.yaml"])
def test_a_link_that_leads_nowhere(tmp_path: Path, where: str) -> None:
    (tmp_path / "phrases").mkdir()
    (tmp_path / "phrases" / "a.yaml").symlink_to(tmp_path / where)
    _, (problem,) = read_folders((tmp_path,))
    assert "cannot be read" in problem.what


@pytest.mark.parametrize("name", ["README.md", "talk.yaml~", "talk.yaml.bak", ".talk.yaml.swp"])
def test_notes_and_what_editors_leave_behind_are_no_content(tmp_path: Path, name: str) -> None:
    assert read_folders((write(tmp_path, {f"dialogues/{name}": "a: 1\n"}),)) == ({}, ())

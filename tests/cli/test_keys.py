"""`comeback keys rotate`: the master key in a file, or in the environment."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.cli.processes import finished
from tests.storage.making import KEY
from tests.storage.outside import mode

OLD = base64.b64encode(KEY).decode()
NEW = base64.b64encode(KEY[::-1]).decode()


def talk(home: Path, lines: str, **more: str) -> tuple[int, str, str]:
    return finished(home, "chat", "--db", "x.db", "--as", "ada", lines=lines, **more)


def rotate(home: Path, **more: str) -> tuple[int, str, str]:
    return finished(home, "keys", "rotate", "--db", "x.db", **more)


@pytest.mark.parametrize("new", [{}, {"COMEBACK_NEW_KEY": NEW}])
def test_a_key_file_gets_a_new_key(tmp_path: Path, new: dict[str, str]) -> None:
    talk(tmp_path, "yes\nAda\n")
    before = (tmp_path / "x.db.key").read_bytes()
    status, shown, trouble = rotate(tmp_path, **new)
    assert (status, trouble) == (0, "")
    assert "1 person" in shown
    after = (tmp_path / "x.db.key").read_bytes()
    assert after != before
    assert not new or after.decode().strip() == NEW
    assert after.decode().strip() not in shown
    assert mode(tmp_path / "x.db.key") == 0o600
    assert talk(tmp_path, "")[:1] == (0,)


def test_a_key_from_the_environment_is_proposed_then_changed(tmp_path: Path) -> None:
    talk(tmp_path, "yes\nAda\n", COMEBACK_KEY=OLD)
    status, shown, _ = rotate(tmp_path, COMEBACK_KEY=OLD)
    assert status == 0
    assert "Nothing was changed yet" in shown
    assert len(base64.b64decode(shown.split("safe: ")[1].split()[0])) == 32
    status, shown, trouble = rotate(tmp_path, COMEBACK_KEY=OLD, COMEBACK_NEW_KEY=NEW)
    assert (status, trouble) == (0, "")
    assert "Set COMEBACK_KEY" in shown
    assert talk(tmp_path, "", COMEBACK_KEY=NEW)[0] == 0
    status, _, trouble = talk(tmp_path, "", COMEBACK_KEY=OLD)
    assert status == 77
    assert trouble.startswith("comeback: This master key does not open")
    assert trouble.count("\n") == 1
    assert not (tmp_path / "x.db.key").exists()


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        ({"COMEBACK_KEY": NEW, "COMEBACK_NEW_KEY": OLD}, 77, "does not open"),
        ({"COMEBACK_KEY": OLD, "COMEBACK_NEW_KEY": OLD}, 78, "is the old one"),
        ({"COMEBACK_KEY": OLD, "COMEBACK_NEW_KEY": "short"}, 78, "COMEBACK_NEW_KEY"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_changes_nothing(
    tmp_path: Path, more: dict[str, str], status: int, said: str
) -> None:
    talk(tmp_path, "yes\nAda\n", COMEBACK_KEY=OLD)
    found, shown, trouble = rotate(tmp_path, **more)
    assert (found, shown) == (status, "")
    assert said in trouble
    assert NEW not in trouble
    assert talk(tmp_path, "", COMEBACK_KEY=OLD)[0] == 0


def test_a_database_that_is_not_there_gets_no_key(tmp_path: Path) -> None:
    status, shown, trouble = rotate(tmp_path)
    assert (status, shown) == (74, "")
    assert "x.db.keys" in trouble
    assert not (tmp_path / "x.db.key").exists()

"""`comeback backup` and `comeback restore`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.processes import finished


def test_there_and_back(tmp_path: Path) -> None:
    finished(tmp_path, "chat", "--db", "a.db", lines="yes\nAnna\n")
    _, before, _ = finished(tmp_path, "chat", "--db", "a.db")
    status, said, trouble = finished(tmp_path, "backup", "copy.db", "--db", "a.db")
    assert (status, said, trouble) == (0, "a.db is copied to copy.db.\n", "")
    finished(tmp_path, "chat", "--db", "a.db", lines="/stop\n2\n")
    status, said, trouble = finished(tmp_path, "restore", "copy.db", "--db", "a.db")
    assert (status, trouble) == (0, "")
    assert said.startswith("copy.db is in place as a.db. What stood there before is now ")
    _, after, _ = finished(tmp_path, "chat", "--db", "a.db")
    assert after == before


def test_a_copy_is_not_replaced_unasked(tmp_path: Path) -> None:
    finished(tmp_path, "chat", "--db", "a.db")
    (tmp_path / "copy.db.part").write_text("somebody else's")
    assert finished(tmp_path, "backup", "copy.db", "--db", "a.db")[0] == 0
    assert finished(tmp_path, "backup", "copy.db", "--db", "a.db")[0] == 74
    assert (tmp_path / "copy.db.part").read_text() == "somebody else's"
    assert {path.name for path in tmp_path.glob("copy*")} == {"copy.db", "copy.db.part"}
    assert finished(tmp_path, "backup", "copy.db", "--db", "a.db", "--replace")[0] == 0


def test_what_is_not_there_cannot_be_copied(tmp_path: Path) -> None:
    status, said, trouble = finished(tmp_path, "backup", "copy.db", "--db", "none.db")
    assert (status, said) == (74, "")
    assert "none.db" in trouble


def test_where_no_copy_can_be_written_the_copy_is_named(tmp_path: Path) -> None:
    finished(tmp_path, "chat", "--db", "a.db")
    status, said, trouble = finished(tmp_path, "backup", "/proc/copy.db", "--db", "a.db")
    assert (status, said) == (74, "")
    assert trouble.startswith("comeback: /proc/copy.db cannot be written")

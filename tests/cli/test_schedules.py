"""What comes by itself, from the command line: as it is set, and as it would go."""

from __future__ import annotations

from pathlib import Path

from tests.cli.processes import finished

TALK = (
    "yes\nAda\nwarm\nLondon\n/interview\nAcme Secret\nskip\nskip\nThursday 10:00\nyes\n60\nskip\nskip\n"
    "/encourage\nevery day\n8:30\n"
)
MONDAY = "2026-11-23T09:00"


def home(tmp_path: Path) -> Path:
    status, shown, trouble = finished(tmp_path, "chat", "--db", "x.db", "--as", "ada", "--now", MONDAY, lines=TALK)
    assert (status, trouble) == (0, ""), shown
    return tmp_path


def test_the_list_shows_kinds_and_local_times_and_no_words(tmp_path: Path) -> None:
    status, shown, _ = finished(home(tmp_path), "schedule", "list", "--db", "x.db", "--as", "ada")
    assert status == 0, shown
    assert "Thu 2026-11-26 09:30  luck" in shown
    assert "encourage (comes again)" in shown
    assert "Acme" not in shown


def test_the_dry_run_says_what_comes_and_why_not_and_changes_nothing(tmp_path: Path) -> None:
    where = home(tmp_path)
    asked = ("schedule", "preview", "--db", "x.db", "--as", "ada", "--now", MONDAY, "--days", "10")
    status, shown, told = finished(where, *asked)
    assert status == 0, shown
    lines = shown.splitlines()
    assert sum("encourage" in line and line.endswith("said") for line in lines) == 3  # two, then the word that it rests
    assert sum("after" in line for line in lines) == 1
    assert f"{sum(line.endswith('said') for line in lines)} messages in 10 days" in told
    assert "Acme" not in shown
    assert finished(where, *asked)[1] == shown


def test_nobody_known_is_said_so(tmp_path: Path) -> None:
    status, _, trouble = finished(home(tmp_path), "schedule", "list", "--db", "x.db", "--as", "ben")
    assert status == 1
    assert "ben" in trouble

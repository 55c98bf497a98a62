"""`comeback chat` as people run it: a real process, a real database, kill -9 and all."""

from __future__ import annotations

import random
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.processes import Process, comeback, environment, finished

TALK = "yes\nAnna\nBerlin\n"


def last_question(shown: str) -> str:
    """The last line with a question mark: what a sitting ended on."""
    return str(re.findall(r"^(?:Comeback|        ) +(.*\?.*)$", shown, re.MULTILINE)[-1])


def test_a_scripted_talk_is_one_transcript_and_ends_well(tmp_path: Path) -> None:
    status, shown, trouble = finished(tmp_path, "chat", "--db", "a.db", lines=TALK)
    assert (status, trouble) == (0, "")
    assert shown.startswith("Comeback   ")
    assert "\nyou        Anna\n" in shown
    assert "Anna" in shown.split("you        Anna")[1]


def test_the_next_sitting_goes_on_at_the_same_question(tmp_path: Path) -> None:
    _, before, _ = finished(tmp_path, "chat", "--db", "a.db", lines="yes\nAnna\n")
    _, after, _ = finished(tmp_path, "chat", "--db", "a.db")
    assert last_question(after) == last_question(before)


def test_two_names_are_two_people(tmp_path: Path) -> None:
    finished(tmp_path, "chat", "--db", "a.db", "--as", "anna", lines="yes\nAnna\n")
    _, anna, _ = finished(tmp_path, "chat", "--db", "a.db", "--as", "anna")
    _, ben, _ = finished(tmp_path, "chat", "--db", "a.db", "--as", "ben")
    assert "16" not in last_question(anna)
    assert "16" in last_question(ben)


def test_killed_and_started_again_it_asks_the_same_question_once(tmp_path: Path) -> None:
    process = comeback(tmp_path, "chat", "--db", "a.db")
    answered(process, "yes")
    shown = answered(process, "Anna")
    process.kill()
    process.communicate()
    status, again, trouble = finished(tmp_path, "chat", "--db", "a.db")
    assert (status, trouble) == (0, "")
    assert again.count(last_question(shown)) == 1


def test_killed_at_any_moment_it_opens_again_and_has_what_was_answered(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(6):
        process = comeback(tmp_path, "chat", "--db", "a.db", "--as", str(number))
        answered(process, "yes")
        shown = answered(process, "Anna")
        write(process, "Berlin\n")
        try:
            process.wait(chance.uniform(0, 0.02))
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        status, again, trouble = finished(tmp_path, "chat", "--db", "a.db", "--as", str(number))
        assert (status, trouble) == (0, "")
        assert "What name" not in again
        asked_next = "How shall I talk to you?", "One last thing. How should I sound?"
        assert last_question(again) in (last_question(shown), *asked_next)


def write(process: Process, lines: str) -> None:
    assert process.stdin
    process.stdin.write(lines)
    process.stdin.flush()


def answered(process: Process, line: str) -> str:
    """Type one line and read until its answer is there."""
    write(process, f"{line}\n")
    assert process.stdout
    shown = ""
    while f"you        {line}\n" not in shown or not shown.endswith(")\n"):
        shown += process.stdout.readline()
        assert process.poll() is None
    return shown


def test_the_clock_can_be_set(tmp_path: Path) -> None:
    finished(tmp_path, "chat", "--db", "a.db", "--now", "2031-05-04T12:00+02:00", lines="yes\nAnna\n")
    raw = sqlite3.connect(tmp_path / "a.db")
    stored = [value for row in raw.execute("SELECT at FROM inputs") for value in row]
    raw.close()
    ten_o_clock = 1_935_655_200_000_000  # microseconds: 2031-05-04T10:00Z
    assert all(0 <= value - ten_o_clock < 60_000_000 for value in stored)


def test_hostile_words_come_back_harmless(tmp_path: Path) -> None:
    _, shown, _ = finished(tmp_path, "chat", "--db", "a.db", lines="yes\n\x1b[31mAnna\x07\u202e\x00\n")
    assert not set(shown) & set("\x1b\x07\u202e\x00")


def test_one_database_has_one_process(tmp_path: Path) -> None:
    first = comeback(tmp_path, "chat", "--db", "a.db")
    assert first.stdout
    first.stdout.readline()
    status, shown, trouble = finished(tmp_path, "chat", "--db", "a.db")
    first.communicate("")
    assert (status, shown) == (75, "")
    assert len(trouble.splitlines()) == 1
    assert trouble.startswith("comeback: ")


@pytest.mark.parametrize(
    ("settings", "status", "named"),
    [
        ({"COMEBACK_DB": "/proc/nowhere/a.db"}, 74, "/proc/nowhere"),
        ({"COMEBACK_KEY": "short"}, 78, "COMEBACK_KEY"),
        ({"COMEBACK_KEY": "short", "COMEBACK_LOG_LEVEL": "LOUD"}, 78, "COMEBACK_LOG_LEVEL"),
    ],
)
def test_what_the_operator_can_mend_is_said_without_a_traceback(
    settings: dict[str, str], status: int, named: str, tmp_path: Path
) -> None:
    ended, shown, trouble = finished(tmp_path, "chat", **settings)
    assert (ended, shown) == (status, "")
    assert named in trouble
    assert "Traceback" not in trouble
    assert "short" not in trouble


def test_a_host_that_wipes_its_disk_is_named_loudly(tmp_path: Path) -> None:
    status, _, trouble = finished(tmp_path, "chat", "--db", "a.db", DYNO="web.1")
    assert status == 0
    assert trouble.startswith("WARNING: ")


def test_words_never_reach_the_log_even_at_debug(tmp_path: Path) -> None:
    canary = "xylophone-canary"
    status, shown, trouble = finished(
        tmp_path,
        "chat",
        "--db",
        "a.db",
        lines=f"{canary}\nyes\n/{canary}\nBerlin\n{canary}\n",
        COMEBACK_LOG_LEVEL="DEBUG",
    )
    assert status == 0
    assert canary in shown
    assert canary not in trouble


def test_a_closed_output_ends_without_a_traceback_and_keeps_what_came(tmp_path: Path) -> None:
    process = subprocess.Popen(
        ["/bin/sh", "-c", 'exec "$0" -m bot chat --db a.db >&-', sys.executable],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    _, trouble = process.communicate("yes\nAnna\n")
    assert (process.returncode, trouble) == (0, "")
    _, again, _ = finished(tmp_path, "chat", "--db", "a.db")
    assert "What name" not in again
    assert "introduction" in again


def test_what_nobody_read_comes_at_the_next_sitting_and_the_greeting_with_it(tmp_path: Path) -> None:
    for _ in range(2):
        process = comeback(tmp_path, "chat", "--db", "a.db")
        assert process.stdout
        process.stdout.close()
        process.stdout = None
        assert process.communicate("yes\n")[1] == ""
        assert process.returncode == 141
    status, shown, trouble = finished(tmp_path, "chat", "--db", "a.db", lines="yes\n")
    assert (status, trouble) == (0, "")
    assert "16" in shown.split("you        yes")[0]
    assert "(skip" in shown.split("you        yes")[1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_transcript_that_cannot_be_written_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    finished(tmp_path, "chat", "--db", "a.db", lines="yes\nAnna\n")
    command = [sys.executable, "-m", "bot", "chat", "--db", "a.db"]
    with Path("/dev/full").open("w") as full:
        made = {"cwd": tmp_path, "env": environment(tmp_path), "text": True, "stderr": subprocess.PIPE}
        ended = subprocess.run(command, input="Berlin\n", stdout=full, check=False, **made)  # type: ignore[call-overload]
    assert ended.returncode == 1
    assert ended.stderr == (
        "comeback: The talk cannot be written down: No space left on device. Nothing that was kept is lost.\n"
    )
    assert "What name" not in finished(tmp_path, "chat", "--db", "a.db")[1]


@pytest.mark.parametrize("name", [":memory:", "file:a.db", "file:a.db?mode=memory", "a?b#c%41.db", "-a b's.db"])
def test_a_database_may_have_any_name(tmp_path: Path, name: str) -> None:
    finished(tmp_path, "chat", f"--db={name}", lines="yes\nAnna\n")
    status, shown, trouble = finished(tmp_path, "chat", f"--db={name}")
    assert (status, trouble) == (0, "")
    assert "16" not in shown
    assert "city" in last_question(shown) or "clock" in last_question(shown) or "time" in last_question(shown)
    assert {each.name.removeprefix(name) for each in tmp_path.iterdir()} == {"", ".key", ".keys", ".lock"}
    assert finished(tmp_path, "backup", "--db", name, "file:copy.db")[0] == 0
    assert (tmp_path / "file:copy.db").stat().st_size > 0


def test_a_database_opened_by_a_link_is_the_same_one_and_locked(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link.db").symlink_to(tmp_path / "there" / "a.db")
    finished(tmp_path, "chat", "--db", "there/a.db", lines="yes\nAnna\n")
    _, shown, trouble = finished(tmp_path, "chat", "--db", "link.db")
    assert ("16" in shown, trouble) == (False, "")
    process = comeback(tmp_path, "chat", "--db", "there/a.db")
    answered(process, "Berlin")
    assert finished(tmp_path, "chat", "--db", "link.db")[0] == 75
    process.communicate()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.db", "there"]

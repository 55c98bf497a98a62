"""How the command ends, and what it says then."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
import structlog

from bot import __version__, errors
from bot.cli import run, status_of
from bot.cli.options import Instant
from tests.cli.processes import environment, finished


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.ContentError(), 65),
        (errors.OperatorError(), 1),
        (errors.SettingsError(), 78),
        (errors.StorageUnusable(), 74),
        (errors.StorageFull(), 74),
        (errors.StorageLocked(), 75),
        (errors.KeyMismatch(), 77),
        (errors.PlatformError(), 1),
        (ValueError(), 70),
    ],
)
def test_every_error_has_its_status(error: Exception, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["chat", "--now", "soon"], 2),
        (["chat", "--as", " "], 2),
        (["nonsense"], 2),
    ],
)
def test_how_the_command_ends(words: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == status
    said = capsys.readouterr()
    assert bool(said.out) == (status == 0)
    assert "Traceback" not in said.err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--version"])
    assert capsys.readouterr().out == f"comeback {__version__}\n"


@pytest.mark.parametrize(
    ("said", "instant"),
    [
        ("2026-11-22T18:30+01:00", datetime(2026, 11, 22, 17, 30, tzinfo=UTC)),
        ("2026-11-22T18:30Z", datetime(2026, 11, 22, 18, 30, tzinfo=UTC)),
        ("2026-11-22T18:30", datetime(2026, 11, 22, 18, 30, tzinfo=UTC)),
        ("2026-11-22", datetime(2026, 11, 22, tzinfo=UTC)),
    ],
)
def test_instants(said: str, instant: datetime) -> None:
    assert Instant().convert(said, None, None) == instant


@pytest.mark.parametrize("said", ["", "soon", "18:30", "2026-13-01", "22.11.2026"])
def test_what_is_no_instant_is_told_how_to_write_one(said: str) -> None:
    with pytest.raises(click.BadParameter, match="Write it like"):
        Instant().convert(said, None, None)


@pytest.mark.parametrize("said", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", "1066-10-14"])
def test_an_instant_beyond_the_calendar_is_refused(said: str) -> None:
    with pytest.raises(click.BadParameter, match="too far away"):
        Instant().convert(said, None, None)


def test_a_surprise_is_one_sentence_with_an_id(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def surprise(**_: object) -> None:
        raise LookupError("what somebody typed")

    structlog.reset_defaults()  # capture_logs of another test leaves it set up to print
    monkeypatch.setattr("bot.library.known.known", surprise)
    assert run(["content", "names"]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert "what somebody typed" not in said.err
    assert "LookupError" in said.err
    sentence = said.err.splitlines()[-1]
    assert sentence.startswith("comeback: ")
    assert sentence.split()[-1].rstrip(".") in said.err.splitlines()[0]


def test_a_reader_who_goes_away_is_no_error(tmp_path: object) -> None:
    import subprocess
    import sys

    shell = f"{sys.executable} -m bot content names | head -1"
    ended = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=True)
    assert ended.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("words", [["content", "names"], ["content", "draw", "debrief"], ["--help"], ["doctor"]])
def test_a_disk_that_is_full_is_no_mistake_of_ours(tmp_path: Path, words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=tmp_path,
            env=environment(tmp_path),
        )
    assert (ended.returncode, ended.stderr) == (74, "comeback: This could not be written: No space left on device.\n")


def test_help_needs_no_database(tmp_path: object) -> None:
    from pathlib import Path

    status, shown, trouble = finished(Path(str(tmp_path)), "--help")
    assert (status, trouble) == (0, "")
    for command in ("chat", "content", "backup", "restore"):
        assert command in shown

"""Logs carry names and numbers and no words of a person, whoever logs them and at whatever level."""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.errors import PlatformError, StorageFull
from bot.log import configure, explained, report
from bot.storage.files.trouble import full
from tests.cli.processes import environment, finished

CANARY = "I bombed it"
Logged = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def logged(capsys: pytest.CaptureFixture[str]) -> Iterator[Logged]:
    """What has been logged, at DEBUG, as JSON."""
    root = logging.getLogger()
    before = (root.handlers, root.level)
    configure("DEBUG")
    lines: list[dict[str, Any]] = []

    def so_far() -> list[dict[str, Any]]:
        lines.extend(json.loads(line) for line in capsys.readouterr().err.splitlines())
        return lines

    yield so_far
    root.handlers, root.level = before
    structlog.reset_defaults()


def test_fields_on_the_list_and_no_others(logged: Logged) -> None:
    structlog.get_logger("bot.x").info("letter sent", letter=7, platform="console", note=CANARY, talk=[CANARY])
    (line,) = logged()
    assert line.pop("timestamp")
    assert line == {
        "event": "letter sent",
        "letter": 7,
        "level": "info",
        "logger": "bot.x",
        "platform": "console",
        "talk": "list",
    }


def test_our_own_debug_is_heard_and_a_library_s_is_not(logged: Logged) -> None:
    structlog.get_logger("bot.x").debug("ours")
    logging.getLogger("aiosqlite").debug("executing %s", CANARY)
    logging.getLogger("asyncio").info(CANARY)
    assert [line["event"] for line in logged()] == ["ours"]


@pytest.mark.parametrize(
    "log",
    [
        lambda: logging.getLogger("library").error("could not read %s", CANARY),
        lambda: logging.getLogger("library").error(f"could not read {CANARY}"),  # noqa: G004  as libraries do
        lambda: logging.getLogger("library").error("failed", extra={"note": CANARY}),
        lambda: raised(lambda: logging.getLogger("library").error("failed", exc_info=True)),  # noqa: LOG014  see raised
        lambda: raised(lambda: structlog.get_logger("bot.x").error("failed", exc_info=True, note=CANARY)),
        lambda: report(ValueError(CANARY)),
        lambda: asyncio.run(never_awaited()),
    ],
)
def test_no_words_of_a_person(log: Callable[[], object], logged: Logged) -> None:
    log()
    assert logged()
    assert CANARY not in json.dumps(logged())


def raised(log: Callable[[], object]) -> None:
    try:
        try:
            int(CANARY)
        except ValueError as first:
            raise LookupError(CANARY) from first
    except LookupError:
        log()


async def never_awaited() -> None:
    async def fails() -> None:
        raise ValueError(CANARY)

    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task


def test_where_it_happened_is_there(logged: Logged) -> None:
    raised(lambda: structlog.get_logger("bot.x").error("failed", exc_info=True))
    (line,) = logged()
    assert line["error"] == "LookupError"
    assert "test_log.py" in line["where"]
    assert "ValueError" in line["where"]


def test_our_own_errors_may_speak(logged: Logged) -> None:
    report(StorageFull())
    assert logged()[0]["error"].startswith("StorageFull: The disk is full")


def test_a_template_of_a_library_stays_readable(logged: Logged) -> None:
    logging.getLogger("library").warning("retrying %s in %d s", CANARY, 5)
    assert logged()[0]["event"] == "retrying %s in %d s"


def test_long_texts_are_cut(logged: Logged) -> None:
    structlog.get_logger("bot.x").info("x", step="y" * 10_000)
    assert len(logged()[0]["step"]) < 400


LOST = """
import gc, sys, threading, warnings
from bot.cli.hooks import install

class Teller:
    def __repr__(self):
        return "Teller(I bombed it)"

    def __del__(self):
        raise ValueError("I bombed it")

def tells():
    raise LookupError("I bombed it") from KeyError("I bombed it")

install()
warnings.warn("I bombed it", UserWarning)
thread = threading.Thread(target=tells, name="I bombed it")
thread.start()
thread.join()
Teller()
gc.collect()
raise BaseExceptionGroup("I bombed it", [KeyboardInterrupt("I bombed it"), RuntimeError("I bombed it")])
"""


def test_what_python_prints_by_itself_is_a_type_and_a_place() -> None:
    done = subprocess.run([sys.executable, "-X", "dev", "-c", LOST], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert CANARY not in done.stdout + done.stderr
    for kind in ("UserWarning", "LookupError", "KeyError", "ValueError", "BaseExceptionGroup"):
        assert kind in done.stderr, done.stderr
    assert "<string>" in done.stderr


def test_every_command_of_the_process_is_so(tmp_path: Path) -> None:
    """A library that speaks while the operator forgets somebody is heard as little as in a talk."""
    script = (
        "import logging, sys; from bot.cli import run; from bot.storage import store as kept;"
        "genuine = kept.open_store\n"
        "def loud(*words):\n"
        "    logging.getLogger('library').error('I bombed it')\n"
        "    return genuine(*words)\n"
        "kept.open_store = loud; sys.exit(run(['forget', '--db', 'x.db', '--as', 'ada', '--yes']))"
    )
    assert finished(tmp_path, "chat", "--db", "x.db", "--as", "ada", lines="hi\nyes\n")[0] == 0
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "ada is forgotten.\n"
    assert CANARY not in done.stderr
    assert "logged at" in done.stderr


@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-"])
def test_where_stderr_is_closed_the_talk_goes_on(closed: str, tmp_path: Path) -> None:
    """So a service or a job at night may be started."""
    command = ["bash", "-c", f"exec {sys.executable} -m bot chat --db x.db {closed}"]
    ended = subprocess.run(
        command,
        input="yes\nAda\n",
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0
    finished(tmp_path, "chat", "--db", "x.db", lines="/export\n")
    assert "Ada" in next(tmp_path.glob("comeback-*.md")).read_text()


def test_a_log_tells_whoever_runs_this_what_to_do_and_nothing_of_a_platform_s_words(logged: Logged) -> None:
    for error in (full(Path("c.db")), PlatformError(CANARY), ValueError(CANARY)):
        structlog.get_logger("bot.x").error("not kept", error=explained(error))
    told, platform, other = (line["error"] for line in logged())
    assert told == "StorageFull: There is no room left for c.db: this was not kept. Free some room and try again."
    assert (platform, other) == ("PlatformError", "ValueError")

"""The talk on paper: a transcript, in order, and every way it can end."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from adapters.console.incoming import Incoming
from adapters.console.plain import Paper, PlainTalk
from adapters.console.session import PLATFORM, Seat, Session, person_key
from bot.dialogue.events import Arrived, Commanded, Event, Typed
from bot.errors import StorageFull
from tests.console.fakes import FakeEngine
from tests.patience import PATIENCE

TALK = """\
Comeback   Who was it with?
           (back · skip · later · stop · help)
you        Acme
Comeback   How do you feel?   1 Awful   2 Low   3 OK
           (back · skip · later · stop · help)
you        2
Comeback   What went wrong?   1 I froze   2 I rambled   3 I was late
           (back · skip · later · stop · help)
you        1, 3
Comeback   That is all. It is kept.
"""


async def talk(engine: FakeEngine, *lines: str, echoes: bool = True) -> tuple[int, str]:
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{line}\n" for line in lines).encode(errors="surrogateescape"))
    os.close(writing)
    out = io.StringIO()
    paper = Paper(out, None)
    engine.register(PLATFORM, Seat(person_key("you"), paper.show))
    try:
        sitting = PlainTalk(Session(engine, person_key("you")), Incoming(reading), paper, echoes=echoes)
        return await sitting.run("Europe/Berlin"), out.getvalue()
    finally:
        os.close(reading)


async def test_a_talk_is_one_transcript() -> None:
    assert await talk(FakeEngine(), "Acme", "2", "1, 3") == (0, TALK)


async def test_a_terminal_without_arrows_shows_itself_what_is_typed() -> None:
    _, shown = await talk(FakeEngine(), "Acme", echoes=False)
    assert shown.count("you        ") == 2
    assert "Acme" not in shown


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("Acme", Typed("Acme")),
        ("", Typed("")),
        ("/back", Typed("back")),
        ("/debrief Acme", Commanded("debrief", "Acme")),
        ("x" * 5000, Typed("x" * 5000)),
        ("\udcff\udcfe", Typed("\ufffd\ufffd")),
    ],
)
async def test_each_line_is_one_event(line: str, event: Event) -> None:
    engine = FakeEngine()
    await talk(engine, line)
    assert engine.events == [Arrived("Europe/Berlin"), event]


async def test_every_input_has_a_key_of_its_own_also_in_the_next_sitting() -> None:
    engine = FakeEngine()
    await talk(engine, "a", "a")
    await talk(engine, "a", "a")
    assert len({input_key for _, input_key, _ in engine.heard}) == 6
    assert {key for key, _, _ in engine.heard} == {"console::you"}


async def test_quit_leaves_the_rest_unread() -> None:
    engine = FakeEngine()
    status, transcript = await talk(engine, "Acme", "/quit", "2")
    assert status == 0
    assert transcript.rstrip().endswith("Goodbye for now.")
    assert engine.events[1:] == [Typed("Acme")]


async def test_what_cannot_be_kept_ends_the_talk() -> None:
    engine = FakeEngine(error=StorageFull())
    with pytest.raises(StorageFull):
        await talk(engine, "Acme", "2")
    assert engine.events[1:] == [Typed("Acme")]


async def test_letters_of_others_are_not_shown() -> None:
    engine = FakeEngine()
    await talk(engine)
    assert not engine.transports[PLATFORM].reaches("console::somebody else")
    assert engine.transports[PLATFORM].reaches("console::you")


# In a process of its own --------------------------------------------------------------------------------------------


def sitting(engine: str, told: dict[str, str] | None = None, **more: object) -> subprocess.Popen[str]:
    """`told`: variables of its environment."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "tests.console.sitting", engine]
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | (told or {})
    made = {"stdin": pipe, "stdout": pipe, "stderr": pipe, "text": True, "env": environment, **more}
    return subprocess.Popen(command, **made)  # type: ignore[call-overload,no-any-return]


def test_from_a_file_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "in").write_text("Acme\n2\n1, 3\n")
    with (tmp_path / "in").open() as lines, (tmp_path / "out").open("w") as out:
        process = sitting("plain", stdin=lines, stdout=out)
        assert process.communicate()[1] == ""
    assert process.returncode == 0
    assert (tmp_path / "out").read_text() == TALK


def test_each_message_is_there_before_the_next_line_is_wanted() -> None:
    process = sitting("plain")
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline() == "Comeback   Who was it with?\n"
    process.stdout.readline()
    process.stdin.write("Acme\n")
    process.stdin.flush()
    assert process.stdout.readline() == "you        Acme\n"
    assert process.stdout.readline().startswith("Comeback   How do you feel?")
    process.communicate("")
    assert process.returncode == 0


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_signal_waits_for_what_is_being_kept(number: signal.Signals, status: int, tmp_path: Path) -> None:
    notes, go = tmp_path / "notes", tmp_path / "go"
    process = sitting("held", {"NOTES": str(notes), "GO": str(go)})
    assert process.stdin
    assert process.stdout
    process.stdin.write("Acme\n2\n")
    process.stdin.flush()
    while not process.stdout.readline().startswith("you"):
        pass
    process.send_signal(number)
    go.touch()
    shown, trouble = process.communicate()
    assert (process.returncode, trouble) == (status, "")
    assert notes.read_text().splitlines()[1:] == ["kept Typed(text='Acme')"]
    assert "How do you feel?" in shown


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_signal_ends_the_wait_for_a_line(number: signal.Signals, status: int) -> None:
    process = sitting("plain")
    assert process.stdout
    process.stdout.readline()
    process.stdout.readline()
    time.sleep(0.1)
    process.send_signal(number)
    assert process.wait(PATIENCE) == status
    assert process.communicate()[1] == ""


def test_a_reader_who_goes_away_ends_the_talk_quietly() -> None:
    process = sitting("plain")
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write("Acme\n" * 20)
    process.stdin.close()
    assert process.wait(PATIENCE) == 141
    assert process.stderr.read() == ""
    process.stderr.close()


def test_an_encoding_without_the_letters_does_not_end_the_talk() -> None:
    shown, trouble = sitting("plain", {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}).communicate("Ñandú\n")
    assert "you        ?and?" in shown
    assert trouble == ""


def test_a_closed_stdin_is_the_end() -> None:
    process = sitting("plain", stdin=None, preexec_fn=lambda: os.close(0))
    shown, trouble = process.communicate()
    assert (process.returncode, trouble) == (0, "")
    assert shown.startswith("Comeback   Who was it with?")

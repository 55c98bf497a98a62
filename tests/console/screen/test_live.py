"""The talk on a screen, through a real terminal: keys in, what was heard and what is drawn out."""

from __future__ import annotations

import io
import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pexpect
import pytest

from tests.patience import PATIENCE

KEYS: Final = {"down": "\x1b[B", "up": "\x1b[A", "right": "\x1b[C", "enter": "\r", "space": " ", "alt-enter": "\x1b\r"}
KEYS_TO_LEAVE: Final = {"ctrl-c": "\x03", "ctrl-d": "\x04", "quit": "/quit\r"}
ESCAPES: Final = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[()].|[=>78])")

ANY: Final = "0123456789;<?[]()~ABCDEFHMPRZabcmnrhu \x01\x05\x06\x08\x0b\x0c\x0e\x10\x12\x13\x15\x17\x18\x19\x7f"
"""What terminals send in escape sequences, and control keys but for those that leave, suspend, send or complete."""

Sit = Callable[..., "Screen"]


class Screen:
    """A terminal with someone sitting in front of it."""

    def __init__(self, engine: str, notes: Path, columns: int = 80, **environment: str) -> None:
        self.notes = notes
        self.notes.touch()
        command = [sys.executable, "-m", "tests.console.sitting", engine]
        told = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}}
        self.process: pexpect.spawn[str] = pexpect.spawn(
            command[0],
            command[1:],
            env={**told, "TERM": "xterm-256color", "NOTES": str(notes), **environment},
            dimensions=(24, columns),
            encoding="utf-8",
            timeout=PATIENCE,
        )
        self.process.delaybeforesend = None
        self.process.logfile_read = self.drawn = io.StringIO()

    def press(self, *keys: str) -> None:
        self.process.send("".join({**KEYS, **KEYS_TO_LEAVE}.get(key, key) for key in keys))

    def hears(self, event: str, happened: str = "heard") -> None:
        """Wait until the engine has told it."""
        patience = time.monotonic() + PATIENCE
        while f"{happened} {event}\n" not in self.notes.read_text():
            assert time.monotonic() < patience, self.notes.read_text()
            time.sleep(0.02)

    def shows(self, words: str) -> None:
        self.process.expect_exact(words)

    def ends(self) -> tuple[int | None, str]:
        """The exit status, and what was drawn since what was last waited for."""
        self.process.expect(pexpect.EOF)
        self.process.close()
        return self.process.exitstatus, ESCAPES.sub("", str(self.process.before))


@pytest.fixture
def sit(tmp_path: Path) -> Iterator[Sit]:
    screens: list[Screen] = []

    def sit_down(engine: str = "reporting", **more: Any) -> Screen:
        screens.append(Screen(engine, tmp_path / "notes", **more))
        screens[-1].shows("Comeback")
        screens[-1].shows("Who was it with?")
        return screens[-1]

    yield sit_down
    for screen in screens:
        screen.process.close(force=True)


def test_words_numbers_arrows_and_marks(sit: Sit) -> None:
    screen = sit()
    screen.press("Acme", "enter")
    screen.hears("Typed(text='Acme')")
    screen.shows("How do you feel?")
    screen.press("down", "down", "enter")
    screen.hears("Tapped(token='t:q:2')")
    screen.shows("What went wrong?")
    screen.press("down", "space", "up", "space", "enter")
    screen.hears("Picked(tokens=('t:q:1', 't:q:3'))")
    screen.shows("It is kept.")


def test_enter_alone_answers_nothing(sit: Sit) -> None:
    screen = sit()
    screen.press("Acme", "enter")
    screen.shows("How do you feel?")
    screen.press("enter", "enter", "3", "enter")
    screen.hears("Typed(text='3')")


def test_arrows_in_words_move_the_cursor(sit: Sit) -> None:
    screen = sit()
    screen.press("Acme", "enter")
    screen.shows("How do you feel?")
    screen.press("ow", "\x01", "L", "enter")
    screen.hears("Typed(text='Low')")


def test_an_answer_of_several_lines(sit: Sit) -> None:
    screen = sit()
    screen.press("one", "alt-enter", "two", "enter")
    screen.hears(r"Typed(text='one\ntwo')")


def test_a_paste_is_one_answer_and_cannot_act(sit: Sit) -> None:
    screen = sit()
    screen.press("\x1b[200~one\r\ntwo\x07\u202ethree\nfour\x1b[201~", "enter")
    screen.hears(r"Typed(text='one\ntwo␇three\nfour')")


@pytest.mark.parametrize(
    "pasted", ["\x1b[31mred", "\x1b[0;31mred", "\x1b[<0;3M", "\x1b[M", "\x1b[1;1R", "\x1b]0;title\x07", "\x1b[200~"]
)
def test_escapes_in_what_a_terminal_pastes_key_by_key_break_nothing(sit: Sit, pasted: str) -> None:
    screen = sit()
    screen.press(pasted, "\x1b[201~", "ctrl-c", "Acme", "enter")
    screen.hears("Typed(text='Acme')")
    screen.shows("How do you feel?")
    screen.press("ctrl-d")
    assert screen.ends()[0] == 0
    assert "Exception" not in screen.drawn.getvalue()


def test_whatever_keys_come_no_traceback_is_shown(sit: Sit) -> None:
    chance = random.Random(20261123)
    screen = sit()
    for _ in range(150):
        length = chance.randrange(1, 7)
        screen.press(chance.choice(["\x1b[", "\x1b", "\x1bO", ""]) + "".join(chance.choices(ANY, k=length)))
    screen.press("\x1b[201~", "\x01", "\x0b", "\x07", "/quit", "enter")
    assert screen.ends()[0] == 0
    assert not re.search("Traceback|Exception|Press ENTER|unexpected", screen.drawn.getvalue())


def test_on_a_cleared_screen_the_question_stands_again(sit: Sit) -> None:
    screen = sit()
    screen.press("Acme", "enter")
    screen.shows("How do you feel?")
    screen.press("\x0c")
    screen.shows("How do you feel?")
    screen.press("2", "enter")
    screen.hears("Typed(text='2')")


def test_commands_and_controls(sit: Sit) -> None:
    screen = sit()
    screen.press("/debrief Acme", "enter")
    screen.hears("Commanded(name='debrief', argument='Acme')")
    screen.press("/back", "enter")
    screen.hears("Typed(text='back')")


def test_what_was_typed_ahead_is_heard_in_order(sit: Sit) -> None:
    screen = sit("slow")
    screen.press("Acme", "enter", "2", "enter", "1", "enter", "ctrl-d")
    for answer in ("Acme", "2", "1"):
        screen.hears(f"Typed(text='{answer}')", "kept")
    assert screen.ends()[0] == 0


@pytest.mark.parametrize("keys", [("ctrl-d",), ("quit",), ("ctrl-c", "ctrl-c")])
def test_ways_to_leave(sit: Sit, keys: tuple[str, ...]) -> None:
    screen = sit()
    screen.press(*keys)
    status, drawn = screen.ends()
    assert status == 0
    assert "Goodbye for now." in drawn


def test_ctrl_c_clears_the_line_and_another_key_stays(sit: Sit) -> None:
    screen = sit()
    screen.press("never mind", "ctrl-c", "A", "ctrl-c", "Acme", "enter")
    screen.hears("Typed(text='Acme')")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_signals(sit: Sit, number: signal.Signals, status: int) -> None:
    screen = sit()
    screen.process.kill(number)
    assert screen.ends()[0] == status


def test_what_could_not_be_kept_can_be_sent_again(sit: Sit) -> None:
    screen = sit("full")
    screen.press("Acme", "enter")
    screen.shows("The disk is full")
    screen.press("Acme", "enter")
    screen.shows("What went wrong?")


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_respect_no_color(sit: Sit, environment: dict[str, str], coloured: bool) -> None:
    screen = sit(**environment)
    screen.press("Acme", "enter")
    screen.shows("How do you feel?")
    screen.press("down", "ctrl-d")
    screen.process.expect(pexpect.EOF)
    assert bool(re.search(r"\x1b\[[0-9;]*38;5;", screen.drawn.getvalue())) == coloured


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_without_arrows_gets_no_escape_sequence(sit: Sit, term: str) -> None:
    screen = sit(TERM=term)
    screen.press("Acme\n")
    screen.shows("How do you feel?   1 Awful")
    screen.press("ctrl-d")
    screen.process.expect(pexpect.EOF)
    assert "\x1b" not in screen.drawn.getvalue()


def test_a_narrow_screen(sit: Sit) -> None:
    screen = sit(columns=40)
    screen.press("Acme", "enter")
    screen.hears("Typed(text='Acme')")

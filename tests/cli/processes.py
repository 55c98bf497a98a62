"""The real command in a process of its own, with nothing of this machine's settings."""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final, Self, TextIO

from tests.cli.warm import PLATFORMS

ROOT: Final = Path(__file__).parents[2]


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COMEBACK_", "DISCORD_", "SLACK_", "XDG_"))
    }
    kept = {name: value for name, value in kept.items() if name not in {"DYNO", "COLUMNS", "TZ"}}
    return {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), **more}


class Process:
    """A copy of the process in warm.py that runs the command; used like a `subprocess.Popen` of texts."""

    def __init__(
        self, home: Path, words: tuple[str, ...], more: dict[str, str], imported: tuple[str, ...] = ()
    ) -> None:
        """`imported`: modules that are there already, beside those that every command has."""
        pairs = [os.pipe() for _ in range(4)]
        (theirs_in, ours_in), *outs = pairs
        request = json.dumps([words, str(home), environment(home, **more)]).encode() + b"\n"
        theirs = [theirs_in, *(write for _, write in outs)]
        socket.send_fds(_asking(imported), [request], theirs)
        self.pid = int(_asking(imported).recv(64))
        for pipe in theirs:
            os.close(pipe)
        self.stdin: TextIO = os.fdopen(ours_in, "w", encoding="utf-8")
        self.stdout: TextIO | None = os.fdopen(outs[0][0], encoding="utf-8")
        self.stderr: TextIO = os.fdopen(outs[1][0], encoding="utf-8")
        self.returncode: int | None = None
        self._ended = outs[2][0]

    def poll(self) -> int | None:
        """The exit status, or None while it runs."""
        if self.returncode is None and select.select([self._ended], [], [], 0)[0]:
            self.returncode = int(os.read(self._ended, 64))
            os.close(self._ended)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """The exit status. Raises subprocess.TimeoutExpired after so many seconds."""
        if self.returncode is None:
            select.select([self._ended], [], [], timeout)
        if self.poll() is None:
            raise subprocess.TimeoutExpired("comeback", timeout or 0)
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def communicate(self, lines: str = "", timeout: float | None = None) -> tuple[str, str]:
        """Say these lines and no more, and wait for the end: stdout and stderr."""
        pipes = [pipe for pipe in (self.stdout, self.stderr) if pipe]
        with ThreadPoolExecutor(len(pipes)) as readers, self:
            reading = [readers.submit(pipe.read) for pipe in pipes]
            with suppress(BrokenPipeError):
                self.stdin.write(lines)
                self.stdin.flush()
            self._close(self.stdin)
            self.wait(timeout)
            *shown, trouble = (read.result() for read in reading)
        return "".join(shown), trouble

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close(self.stdin, self.stdout, self.stderr)
        self.wait()

    @staticmethod
    def _close(*pipes: TextIO | None) -> None:
        for pipe in pipes:
            with suppress(BrokenPipeError):  # nobody reads what was still to be written
                if pipe:
                    pipe.close()


@cache
def _asking(imported: tuple[str, ...]) -> socket.socket:
    """Where to ask for a copy. The process behind it ends with the tests."""
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "tests.cli.warm", str(theirs.fileno()), *imported]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(ROOT), pass_fds=[theirs.fileno()])
    theirs.close()

    def leave() -> None:
        ours.close()
        process.wait()

    atexit.register(leave)
    return ours


def comeback(home: Path, *words: str, **more: str) -> Process:
    """Start the command in an empty folder."""
    return Process(home, words, more)


def serving(home: Path, *words: str, **more: str) -> Process:
    """Start it with a chat platform's libraries at hand."""
    return Process(home, words, more, PLATFORMS)


def finished(home: Path, *words: str, lines: str = "", **more: str) -> tuple[int, str, str]:
    """Run the command to its end: status, stdout, stderr."""
    process = comeback(home, *words, **more)
    shown, trouble = process.communicate(lines)
    return process.wait(), shown, trouble

"""A process that has imported the command and waits: each request is met with a copy of it, which runs the command.

A start takes most of a second of the processor's time, nearly all of it for imports, and hundreds of tests begin with
one. A copy has a folder, an environment, pipes, signals and an end of its own, as if it had been started anew. How a
start from nothing goes is told by the tests that start the interpreter themselves (test_start.py, test_chat.py).
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import signal
import socket
import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from io import TextIOWrapper
from typing import Final, NamedTuple, TextIO

from bot.cli import main

LONGEST: Final = 1 << 17
"""Bytes of a request: an environment is most of it."""

STREAMS: Final = 3

WARM: Final = (
    "adapters.console.chat",
    "adapters.console.saving",
    "bot.app",
    "bot.checkup",
    "bot.conversation.kept.exporting",
    "bot.conversation.kept.portable",
    "bot.conversation.looks.preview",
    "bot.storage.upkeep.backup",
)
"""What the sub-commands import when they are run. Chat platforms are no part of it: a talk must not need them."""

PLATFORMS: Final = ("adapters.discord.doctor", "adapters.discord.serve", "adapters.slack.serve", "uvloop")
"""What is imported besides for copies that serve one."""


class Request(NamedTuple):
    """What to run, where, and the pipes: input, output, complaints, and one that tells how it ended."""

    words: list[str]
    folder: str
    environment: dict[str, str]
    pipes: list[int]


def serve(asked: socket.socket) -> Callable[[], None] | None:
    """Start a copy for each request. Returns in a copy, with what it is to run, and here when nobody asks any more."""
    rung, bell = socket.socketpair()
    bell.setblocking(False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(bell.fileno())
    running: dict[int, int] = {}
    with selectors.DefaultSelector() as watched, asked, rung, bell:
        watched.register(asked, selectors.EVENT_READ)
        watched.register(rung, selectors.EVENT_READ)
        while True:
            ready = {key.fileobj for key, _ in watched.select()}
            if rung in ready:
                rung.recv(LONGEST)
                _tell_who_ended(running)
            if asked not in ready:
                continue
            if (request := _read(asked)) is None:
                return None
            if (process := os.fork()) == 0:
                _close(running.values())
                return partial(_become, request)
            running[process] = request.pipes.pop()
            _close(request.pipes)
            asked.send(str(process).encode())


def _read(asked: socket.socket) -> Request | None:
    said, pipes, _, _ = socket.recv_fds(asked, LONGEST, STREAMS + 1)
    while said and not said.endswith(b"\n"):
        said += asked.recv(LONGEST)
    if not said:
        return None
    words, folder, environment = json.loads(said)
    return Request(words, folder, environment, pipes)


def _tell_who_ended(running: dict[int, int]) -> None:
    """Say how a copy ended, as Popen would: its exit status, or minus the number of the signal that killed it."""
    while running:
        process, status = os.waitpid(-1, os.WNOHANG)
        if not process:
            return
        told = running.pop(process)
        try:
            os.write(told, str(os.waitstatus_to_exitcode(status)).encode())
        except BrokenPipeError:  # nobody wants to know any more
            pass
        finally:
            os.close(told)


def _become(request: Request) -> None:
    """Be the command: what is this process's own is left behind."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, pipe in enumerate(request.pipes[:STREAMS]):
        os.dup2(pipe, number)
    _close(request.pipes)
    sys.stdin, sys.stdout, sys.stderr = _like(sys.stdin, "r"), _like(sys.stdout, "w"), _like(sys.stderr, "w")
    os.chdir(request.folder)
    os.environ.clear()
    os.environ.update(request.environment)
    main(request.words)


def _like(stream: TextIO, mode: str) -> TextIO:
    """The same stream, of whatever its number stands for now."""
    raw = os.fdopen(stream.fileno(), f"{mode}b", closefd=False)
    return TextIOWrapper(raw, stream.encoding, stream.errors, line_buffering=stream is sys.stderr)


def _close(pipes: Iterable[int]) -> None:
    for pipe in pipes:
        os.close(pipe)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the tests, and their end is seen
    for module in (*WARM, *sys.argv[2:]):
        import_module(module)
    gc.freeze()
    if run := serve(socket.socket(fileno=int(sys.argv[1]))):
        run()

"""Sit down at the console: on a screen where there is one, on paper where there is not."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TextIO

from adapters.console.incoming import Incoming
from adapters.console.plain import Paper, PlainTalk
from adapters.console.session import PLATFORM, Engine, Seat, Session
from adapters.console.travel import Travel
from adapters.console.zone import machine_zone


async def chat(engine: Engine, person: str, travel: Travel | None = None) -> int:
    """Talk with one person until they leave; returns the exit status. Raises StorageError.

    `travel` moves the clock of a demonstration.
    """
    if _on_a_screen():
        return await _live(engine, person, travel)
    return await _on_paper(engine, person, travel)


async def _live(engine: Engine, person: str, travel: Travel | None) -> int:
    from adapters.console.screen.live import LiveTalk  # noqa: PLC0415  a pipe need not wait for prompt-toolkit
    from adapters.console.screen.screen import LiveScreen  # noqa: PLC0415

    talk = LiveTalk(Session(engine, person, travel.go if travel else None), LiveScreen())
    engine.register(PLATFORM, Seat(person, talk.show))
    if travel is not None:
        travel.show = talk.show
    return await talk.run(machine_zone())


async def _on_paper(engine: Engine, person: str, travel: Travel | None) -> int:
    paper = Paper(_lenient(sys.stdout or io.StringIO()), _width())
    engine.register(PLATFORM, Seat(person, paper.show))
    if travel is not None:
        travel.show = paper.show
    talk = PlainTalk(
        Session(engine, person, travel.go if travel else None),
        Incoming(_descriptor()),
        paper,
        echoes=not _both_are_terminals(),
    )
    return await talk.run(machine_zone())


def _width() -> int | None:
    """What COLUMNS says, or the terminal's; a file is not wrapped, so that a sentence can be searched for."""
    if (sys.stdout and sys.stdout.isatty()) or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return None


def _lenient(out: TextIO) -> TextIO:
    """Let a character that the output's encoding lacks become a question mark, not an end of the talk."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")
    return out


def _descriptor() -> int | None:
    return None if sys.stdin is None else sys.stdin.fileno()


def _on_a_screen() -> bool:
    """Tell whether arrows and colours work: two terminal ends that understand more than plain lines."""
    return _both_are_terminals() and os.environ.get("TERM", "dumb") not in {"dumb", "unknown", ""}


def _both_are_terminals() -> bool:
    return all(each is not None and each.isatty() for each in (sys.stdin, sys.stdout))

"""The talk without a screen: plain lines in, plain lines out, one transcript. So that a talk can be scripted.

A line is committed and answered before the next is read. What could not be kept ends the talk with its error, because
the lines that follow would answer the wrong questions.
"""

from __future__ import annotations

from typing import Final, TextIO

from adapters.console.drawing.lines import plain_text
from adapters.console.drawing.render import YOU, column_of, render, render_echo
from adapters.console.incoming import Incoming
from adapters.console.reading import Leave, read_line
from adapters.console.session import Session
from adapters.console.words import GOODBYE, STAYS
from bot.dialogue.events import Arrived
from bot.dialogue.messages import Message, Paragraph, Words
from bot.errors import FileRefused
from bot.runtime.process.leaving import Leaving, on_signals

PIPE_CLOSED: Final = 141
"""What a shell says of a program whose reader went away (128 + SIGPIPE)."""


class Paper:
    """Where a transcript goes: flushed after each message. `closed` once nothing more can be written."""

    def __init__(self, out: TextIO, width: int | None) -> None:
        self._out = out
        self._width = width
        self._trouble: OSError | None = None

    @property
    def closed(self) -> bool:
        """Tell whether its reader has gone, or its disk is full."""
        return self._trouble is not None

    @property
    def status(self) -> int:
        """How a talk ends on it. Raises FileRefused where more than the reader is missing."""
        if self._trouble is None:
            return 0
        if isinstance(self._trouble, BrokenPipeError):
            return PIPE_CLOSED
        raise FileRefused(f"The talk cannot be written down: {self._trouble.strerror}. {STAYS}")

    async def show(self, message: Message) -> None:
        """Write a message. Raises OSError when nothing more can be written."""
        self._write(plain_text(render(message, self._width)))
        if self._trouble is not None:
            raise self._trouble

    def echo(self, said: str) -> None:
        """Write down what the person said."""
        self._write(plain_text(render_echo(said, self._width)))

    def invite(self) -> None:
        """Leave the pen where the person writes on: a terminal shows by itself what is typed."""
        self._write(YOU.text.ljust(column_of(self._width)))

    def _write(self, text: str) -> None:
        try:
            self._out.write(text)
            self._out.flush()
        except OSError as trouble:
            self._trouble = self._trouble or trouble


class PlainTalk:
    """A talk on paper. `echoes`: write down what comes in, because no terminal did."""

    def __init__(self, session: Session, incoming: Incoming, paper: Paper, *, echoes: bool) -> None:
        self._session = session
        self._incoming = incoming
        self._paper = paper
        self._echoes = echoes
        self._leaving = Leaving()

    async def run(self, zone: str) -> int:
        """Talk until the lines end, the reader goes or a signal comes; the exit status. Raises OperatorError."""
        with on_signals(self._leaving):
            await self._session.tell(Arrived(zone))
            while self._goes_on and (line := await self._next_line()) is not None:
                if (event := read_line(line)) is Leave.QUIT:
                    await self._paper.show(_said(GOODBYE))
                    break
                await self._session.tell(event)
        return self._paper.status or self._leaving.status or 0

    @property
    def _goes_on(self) -> bool:
        return self._leaving.status is None and not self._paper.closed

    async def _next_line(self) -> str | None:
        if not self._echoes:
            self._paper.invite()
        line = await self._leaving.unless(self._incoming.next_line())
        if line is not None and self._echoes:
            self._paper.echo(line)
        return line


def _said(words: str) -> Message:
    return Message(blocks=(Paragraph((Words(words),)),))

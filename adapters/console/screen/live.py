"""The talk on a screen: what is sent goes through one queue, so that turns follow in the order of the keys.

Everything said is kept the moment it is answered, so leaving needs no ceremony: Ctrl-D, /quit, or Ctrl-C twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Final, NamedTuple, TextIO, cast

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.patch_stdout import StdoutProxy

from adapters.console.drawing.lines import EMPTY, Run, Style
from adapters.console.drawing.render import render_echo, render_trouble, render_words
from adapters.console.reading import Leave, read_line
from adapters.console.screen.keys import Moves, bindings
from adapters.console.screen.menu import NOTHING, in_words, marked, menu_of, moved
from adapters.console.screen.screen import LiveScreen
from adapters.console.session import Session
from adapters.console.words import CLEARED, GOODBYE, HOW_TO_LEAVE
from bot.dialogue.events import Arrived, Event
from bot.dialogue.messages import Message
from bot.errors import StorageError
from bot.runtime.process.leaving import Leaving, on_signals

PRINT_PAUSE: Final = 0.02
"""Seconds in which what is printed is gathered; leaving waits as long. prompt-toolkit's own 0.2 can be felt."""


class Sent(NamedTuple):
    """Something the person sent, and how it is shown."""

    event: Event
    shown: str


class LiveTalk:
    """A talk on the screen."""

    def __init__(self, session: Session, screen: LiveScreen) -> None:
        self._session = session
        self._screen = screen
        self._leaving = Leaving()
        self._sent: asyncio.Queue[Sent | None] = asyncio.Queue()
        self._warned = False
        self._asked: Message | None = None

    async def run(self, zone: str) -> int:
        """Talk until the person leaves or a signal comes; returns the exit status. Raises StorageError at the start."""
        app = self._screen.application(self._keys())
        self._screen.line.on_text_changed += lambda _: self._calm()
        with on_signals(self._leaving), _above_the_line():
            talking = asyncio.create_task(self._talk(zone))
            talking.add_done_callback(lambda _: app.exit() if app.is_running else None)
            await app.run_async(handle_sigint=False, set_exception_handler=False)  # its own prints what was typed
            await talking
        self._screen.print([(Run(Style.QUIET, GOODBYE),)])
        return self._leaving.status or 0

    async def show(self, message: Message) -> None:
        """Print a message; its choices become the menu, one without any leaves the open question's where they are."""
        self._print(message)
        if message.prompt or message.offers:
            self._asked, self._screen.menu = message, menu_of(message)
        self._screen.redraw()

    def _print(self, message: Message) -> None:
        self._screen.print([EMPTY, *render_words(message, self._screen.width)])

    async def _talk(self, zone: str) -> None:
        await self._session.tell(Arrived(zone))
        while (sent := await self._leaving.unless(self._sent.get())) is not None:
            await self._answer(sent)

    async def _answer(self, sent: Sent) -> None:
        """Show what was sent and have it answered. What could not be kept may be sent again: its question stays."""
        before, self._screen.menu = self._screen.menu, NOTHING
        self._screen.print([EMPTY, *render_echo(in_words(before, sent.shown), self._screen.width)])
        try:
            await self._session.tell(sent.event)
        except StorageError as trouble:
            self._screen.menu = before
            self._screen.print([EMPTY, *render_trouble(str(trouble), self._screen.width)])

    def _keys(self) -> KeyBindings:
        moves = Moves(
            move=self._move,
            mark=self._mark,
            send=self._send,
            clear_or_leave=self._clear_or_leave,
            leave=self._leave,
            draw_anew=self._draw_anew,
        )
        screen = self._screen
        return bindings(screen.line, moves, lambda: bool(screen.menu.choices), lambda: screen.menu.several)

    def _move(self, by: int) -> None:
        self._screen.menu = moved(self._screen.menu, by)
        self._calm()

    def _mark(self) -> None:
        self._screen.menu = marked(self._screen.menu)
        self._calm()

    def _send(self) -> None:
        """Send the line, or on an empty one what the arrow stands on."""
        line = self._screen.line
        if line.text.strip():
            self._send_line(line.text)
            line.reset(append_to_history=True)
        elif (reply := self._screen.menu.reply) is not None:
            self._sent.put_nowait(Sent(reply, ", ".join(choice.answer for choice in self._screen.menu.chosen)))
        self._calm()

    def _send_line(self, text: str) -> None:
        event = read_line(text)
        if event is Leave.QUIT:
            self._leave()
            return
        self._sent.put_nowait(Sent(event, text))

    def _clear_or_leave(self) -> None:
        """Ctrl-C: first clears the line and says how to leave, then leaves."""
        if self._warned:
            self._leave()
            return
        notice = CLEARED if self._screen.line.text else HOW_TO_LEAVE
        self._screen.line.reset()
        self._screen.notice, self._warned = notice, True
        self._screen.redraw()

    def _draw_anew(self) -> None:
        """Ctrl-L: an empty screen, and on it what was asked last, which another width may have pushed out of sight."""
        self._screen.clear()
        if self._asked is not None:
            self._print(self._asked)

    def _leave(self) -> None:
        self._sent.put_nowait(None)

    def _calm(self) -> None:
        """Any other key: the person stays."""
        self._screen.notice, self._warned = "", False
        self._screen.redraw()


@contextmanager
def _above_the_line() -> Iterator[None]:
    """Let whatever else is printed meanwhile, such as a log line, appear above the live part and not inside it."""
    proxy = StdoutProxy(sleep_between_writes=PRINT_PAUSE)
    out = cast("TextIO", proxy)  # it is one in all but name
    with proxy, redirect_stdout(out), redirect_stderr(out):
        yield

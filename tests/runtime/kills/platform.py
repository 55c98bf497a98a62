"""The chat platform of the kill test: outlives its victims, remembers every letter, resends what was not acknowledged.

What each person should hear is known beforehand: beside every talk the pure turn is run on the same lines.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from typing import Self

from bot.conversation.person import Person
from bot.conversation.turn import turn
from bot.dialogue.messages import Message
from tests.conversation.talking import event_of
from tests.runtime.kills.wire import LONGEST, Input, Kept, Leave, Look, Saw, Sent, Took, from_bot, say
from tests.runtime.kit import until
from tests.runtime.pack import library, lines, stranger

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Talker:
    """Somebody who says line after line, each when the answer to the last has come and that one is acknowledged."""

    def __init__(self, key: str, said: tuple[str, ...]) -> None:
        self.key = key
        self.person: Person = stranger(key)
        self.said = 0
        self.waiting: Input | None = None
        self._lines = iter(enumerate(said))
        self._expected: Message | None = None

    @property
    def done(self) -> bool:
        return self.waiting is None and self._expected is None

    def speak(self) -> Input | None:
        """The next line, if it is time for one."""
        if not self.done or (entry := next(self._lines, None)) is None:
            return None
        number, line = entry
        made = turn(library(), self.person, event_of(line), NOON)
        (self._expected,) = made.messages
        self.person, self.said = made.person, number + 1
        self.waiting = Input(f"{self.key}/{number}", self.key, line)
        return self.waiting

    def acknowledged(self, key: str) -> None:
        if self.waiting is not None and self.waiting.key == key:
            self.waiting = None

    def hears(self, message: Message) -> bool:
        """Whether this is the answer to the last line, said for the first time."""
        expected, self._expected = self._expected, None
        return message == expected


class Platform:
    """People, their letters, and what went wrong. `on` is told of each thing that comes in before it is answered."""

    def __init__(self, people: int, lines_each: int) -> None:
        self.talkers: dict[str, Talker] = {}
        self.letters: Counter[int] = Counter()
        self.faults: Counter[str] = Counter()
        self.inputs = 0
        self.on: Callable[[str], None] = lambda _: None
        self.open = True
        self._lines_each = lines_each
        self._numbers = count()
        self._writer: asyncio.StreamWriter | None = None
        self._all_done = asyncio.Event()
        self._left: set[Talker] = set()
        self._serving: set[asyncio.StreamWriter] = set()
        for _ in range(people):
            self._welcome()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=LONGEST)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await self._server.wait_closed()

    def unfinished(self) -> list[Talker]:
        return [talker for talker in self.talkers.values() if not talker.done]

    async def finish(self, within: float) -> bool:
        """Let nobody new in, and wait until everybody has said all; False if somebody waits for an answer in vain."""
        self.open = False
        self._look_round()
        try:
            await asyncio.wait_for(self._all_done.wait(), within)
        except TimeoutError:
            return False
        return True

    def let_go(self) -> None:
        if self._writer is not None:
            say(self._writer, Leave())

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One victim's life."""
        self._writer = writer
        self._serving.add(writer)
        with suppress(ConnectionError):
            self._resend()
            while line := await reader.readline():
                if line.endswith(b"\n"):
                    self._take(writer, line)
        self._writer = None
        self._serving.discard(writer)
        writer.close()

    async def quiet(self) -> None:
        """Wait until all that a dead victim had sent is read."""
        await asyncio.sleep(0.001)
        await until(lambda: not self._serving)

    def _resend(self) -> None:
        for talker in tuple(self.talkers.values()):
            if talker.waiting is not None:
                self._bring(talker.waiting)
            else:
                self._next(talker)

    def _take(self, writer: asyncio.StreamWriter, line: bytes) -> None:
        word = from_bot.decode(line)
        self.on(type(word).__name__)
        match word:
            case Kept(key):
                talker = self.talkers[key.rpartition("/")[0]]
                talker.acknowledged(key)
                self._next(talker)
            case Sent(letter, person, message):
                self._note(letter, self.talkers[person], message)
                if not writer.is_closing():
                    say(writer, Took(letter))
                self._next(self.talkers[person])
            case Look(letter):
                say(writer, Saw(letter, self.letters[letter] > 0))

    def _note(self, letter: int, talker: Talker, message: Message) -> None:
        self.letters[letter] += 1
        if self.letters[letter] > 1:
            self.faults["letter twice"] += 1
        elif not talker.hears(message):
            self.faults["not the next answer"] += 1

    def _next(self, talker: Talker) -> None:
        if (given := talker.speak()) is not None:
            self.inputs += 1
            self._bring(given)
        elif talker.done and self.open and talker not in self._left:
            self._left.add(talker)
            self._welcome()
        self._look_round()

    def _bring(self, given: Input) -> None:
        if self._writer is not None and not self._writer.is_closing():
            say(self._writer, given)

    def _welcome(self) -> None:
        """Somebody new comes, and begins to talk."""
        key = f"test::person-{next(self._numbers)}"
        self.talkers[key] = Talker(key, lines(key, self._lines_each))
        if self._writer is not None:
            self._next(self.talkers[key])

    def _look_round(self) -> None:
        if not self.open and not self.unfinished():
            self._all_done.set()


def books(talkers: dict[str, Talker]) -> Iterator[Person]:
    """What each person's disk should hold."""
    return (talker.person for talker in talkers.values() if talker.said)

"""The process that is killed: engine, store and a transport that speaks to the platform in the test's process.

A fresh interpreter costs 0.4 s; here one parent has everything loaded and forks a victim for each line it reads:

    python -m tests.runtime.kills.victim        reads  PORT DATABASE FAULT        writes  PID
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from pathlib import Path
from typing import Final

from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Delivery, Found, Letter
from bot.storage.store import open_store
from tests.conversation.talking import event_of
from tests.runtime.kills.wire import LONGEST, Input, Kept, Leave, Look, Saw, Sent, Took, from_platform, say
from tests.runtime.pack import library

KEY: Final = bytes(range(32))

NO_FAULT: Final = "none"
EARLY: Final = "early"  # acknowledges before the commit
BLIND: Final = "blind"  # resends what is unsure without looking


class Wire:
    """The bot's end: a transport, and the inputs that come in."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, fault: str) -> None:
        self._reader = reader
        self._writer = writer
        self._fault = fault
        self._asked: dict[int, asyncio.Future[bool]] = {}
        self._turns: set[asyncio.Task[None]] = set()
        self._people: set[str] = set()

    def reaches(self, person: str) -> bool:
        return True

    async def send(self, letter: Letter) -> Delivery:
        say(self._writer, Sent(letter.id, letter.person, letter.message))
        await self._answer(letter.id)
        return Delivery.SENT

    async def find(self, letter: Letter) -> Found:
        if self._fault == BLIND:
            return Found.NOT_SENT
        say(self._writer, Look(letter.id))
        return Found.SENT if await self._answer(letter.id) else Found.NOT_SENT

    async def _answer(self, letter: int) -> bool:
        self._asked[letter] = asyncio.get_running_loop().create_future()
        return await self._asked[letter]

    async def listen(self, engine: Engine) -> None:
        """Take what the platform says until it lets us go."""
        while line := await self._reader.readline():
            match from_platform.decode(line):
                case Input() as given:
                    turn = asyncio.create_task(self._turn(engine, given))
                    self._turns.add(turn)
                    turn.add_done_callback(self._turns.discard)
                case Took(letter):
                    self._asked.pop(letter).set_result(True)
                case Saw(letter, there):
                    self._asked.pop(letter).set_result(there)
                case Leave():
                    break

    async def idle(self, engine: Engine) -> None:
        """Let what is on its way arrive and be settled."""
        for person in self._people:
            await engine.courier.idle(person)

    async def _turn(self, engine: Engine, given: Input) -> None:
        self._people.add(given.person)
        if self._fault == EARLY:
            say(self._writer, Kept(given.key))
        await engine.accept(given.person, given.key, event_of(given.line))
        if self._fault != EARLY:
            say(self._writer, Kept(given.key))


async def live(port: int, path: Path, fault: str) -> None:
    """One life, to the orderly end that few reach."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=LONGEST)
    async with open_store(path, KEY) as store:
        engine = Engine(library(), store, SystemClock(), lambda: 0)
        wire = Wire(reader, writer, fault)
        engine.register("test", wire)
        await wire.listen(engine)
        await wire.idle(engine)
        await engine.courier.close()
    writer.close()


def parent() -> None:
    """Load everything once; then a life for each line."""
    _ = library().care.rules  # compiled at the first message otherwise: half of a victim's life
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    for line in sys.stdin:
        port, path, fault = line.split()
        child = os.fork()
        if not child:
            asyncio.run(live(int(port), Path(path), fault))
            os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    parent()

"""Lives and deaths: starts a victim on the database, kills it at a moment chosen by chance, starts the next one."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from tests.patience import PATIENCE
from tests.runtime.kills.platform import Platform

LONGEST_LIFE = 0.2
"""Seconds, beyond two starts, which take some 0.03 each: about one victim in eight dies before it has said a word."""


WAYS = ("moment", "moment", "start", "Sent", "Kept", "Look")
"""At any moment, during the start, or before a letter, an acknowledgement or a question about a letter is answered."""


class Parent:
    """The process that forks victims."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @classmethod
    def start(cls, errors: Path) -> Self:
        command = [sys.executable, "-m", "tests.runtime.kills.victim"]
        with errors.open("w") as stderr:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, text=True, bufsize=1
            )
        parent = cls(process)
        parent._line()
        return parent

    def fork(self, port: int, path: Path, fault: str) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{port} {path} {fault}\n")
        return int(self._line())

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def stop(self) -> None:
        self._process.communicate(timeout=PATIENCE)


class Trap:
    """Kills a victim once: at the n-th thing of a kind that comes from it, or when its time is up."""

    def __init__(self, victim: int, kind: str, number: int) -> None:
        self._victim = victim
        self._kind = kind
        self._left = number
        self._sprung = asyncio.Event()

    def hears(self, kind: str) -> None:
        """Something came in."""
        self._left -= self._kind in {kind, "moment"}
        if not self._left:
            self.spring()

    def spring(self) -> None:
        if not self._sprung.is_set():
            os.kill(self._victim, signal.SIGKILL)
            self._sprung.set()

    async def sprung(self, within: float) -> None:
        """Wait for it, no longer than this."""
        timer = asyncio.get_running_loop().call_later(within, self.spring)
        await self._sprung.wait()
        timer.cancel()


class Killer:
    """Keeps one victim at a time alive, and not for long."""

    def __init__(
        self, platform: Platform, parent: Parent, path: Path, fault: str, chance: random.Random, *, full: bool = False
    ) -> None:
        """`full`: lives of some hundred turns, however slow the machine is."""
        self._platform = platform
        self._parent = parent
        self._path = path
        self._fault = fault
        self._chance = chance
        self._full = full
        self._start = 0.0
        self.deaths: Counter[str] = Counter()

    async def measure(self) -> None:
        """See how long a start takes on this machine now: a first victim lives until it has acknowledged something."""
        begun = time.monotonic()
        async with self._alive() as victim:
            trap = Trap(victim, "Kept", 1)
            self._platform.on = trap.hears
            await trap.sprung(PATIENCE)
            self._start = time.monotonic() - begun

    async def kill_one(self, way: str = "") -> None:
        """Start a victim and kill it: at some moment of its life, or before a certain thing from it is answered."""
        way = way or self._chance.choice(WAYS)
        async with self._alive() as victim:
            trap = Trap(victim, way, self._chance.randint(1, 500 if self._full else 60))
            self._platform.on = trap.hears
            await trap.sprung(self._patience(way))
        self.deaths[way] += 1

    def _patience(self, way: str) -> float:
        """Seconds after which a victim dies in any case."""
        if self._full and way not in {"start", "Look"}:
            return 20
        return self._chance.uniform(0, 4 / 3 * self._start if way == "start" else 2 * self._start + LONGEST_LIFE)

    async def last_life(self, within: float) -> bool:
        """Start a victim and let it live until everybody is answered; False if that does not happen."""
        self._platform.on = lambda _: None
        async with self._alive() as victim:
            finished = await self._platform.finish(within)
            if finished:
                self._platform.let_go()
            else:
                os.kill(victim, signal.SIGKILL)
        return finished

    @asynccontextmanager
    async def _alive(self) -> AsyncIterator[int]:
        """A victim; leaves when it is dead, so that the next one finds the database free."""
        victim = self._parent.fork(self._platform.port, self._path, self._fault)
        descriptor = os.pidfd_open(victim)
        gone = asyncio.Event()
        asyncio.get_running_loop().add_reader(descriptor, gone.set)
        try:
            yield victim
            await gone.wait()
            await self._platform.quiet()
        finally:
            asyncio.get_running_loop().remove_reader(descriptor)
            os.close(descriptor)

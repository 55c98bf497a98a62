"""One life of the command beside a test's event loop: it is signalled, and what it writes is read meanwhile."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.processes import Process, environment, serving


class Life:
    """A process, and in the end its log."""

    def __init__(self, running: Process | subprocess.Popen[str]) -> None:
        self.log = ""
        self._running = running
        self._reading = asyncio.create_task(asyncio.to_thread(running.communicate))  # a full pipe would stop it

    def signal(self, number: int) -> None:
        """Nobody but the thread that reads may look whether it has ended."""
        if not self._reading.done():
            os.kill(self._running.pid, number)

    async def ended(self) -> int:
        """The exit status."""
        _, self.log = await self._reading
        return self._running.wait()


def begun(home: Path, *words: str, module: str = "", **settings: str) -> Life:
    """Start it. `module`: from nothing, with this one; not as a copy of a process that has imported everything."""
    if not module:
        return Life(serving(home, *words, **settings))
    command, given = (sys.executable, "-m", module, *words), environment(home, **settings)
    return Life(subprocess.Popen(command, cwd=home, env=given, stderr=subprocess.PIPE, text=True))

"""Lines that come down a pipe, out of a file or from a terminal that can do nothing else.

Read from the bare file descriptor on a daemon thread: a regular file cannot be polled, a thread blocked in `sys.stdin`
would hold its lock when the interpreter shuts down, and a signal must be able to end the talk while nobody writes.
"""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from typing import Final

CHUNK: Final = 65_536
"""Bytes asked for at a time."""

LONGEST: Final = 1_048_576
"""Bytes of a line that are kept. Far above what any question takes, so that the core can say that it is too long."""


class Incoming:
    """The lines of a file descriptor, one at a time and not before they are asked for. None as descriptor: no lines."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor
        self._held = bytearray()
        self._at_start = True

    async def next_line(self) -> str | None:
        """The next line without its end, or None when there are no more. Bytes that are no UTF-8 become U+FFFD."""
        loop = asyncio.get_running_loop()
        arrived: asyncio.Future[bytes | None] = loop.create_future()
        threading.Thread(target=self._fetch, args=(loop, arrived), daemon=True).start()
        line = await arrived
        return None if line is None else self._decoded(line)

    def _fetch(self, loop: asyncio.AbstractEventLoop, arrived: asyncio.Future[bytes | None]) -> None:
        line = self._read_line()
        with suppress(RuntimeError):  # the loop has closed: nobody waits for this line any more
            loop.call_soon_threadsafe(_resolve, arrived, line)

    def _read_line(self) -> bytes | None:
        while (end := self._held.find(b"\n")) < 0:
            chunk = self._read()
            if not chunk:
                return self._take(len(self._held)) if self._held else None
            self._hold(chunk)
        return self._take(end + 1)

    def _read(self) -> bytes:
        try:
            return b"" if self._descriptor is None else os.read(self._descriptor, CHUNK)
        except OSError:
            return b""

    def _hold(self, chunk: bytes) -> None:
        """Keep what came; of a line without end only its beginning, and its line break when it comes."""
        if len(self._held) > LONGEST:
            _, broke, chunk = chunk.partition(b"\n")
            chunk = broke + chunk
        self._held += chunk

    def _take(self, count: int) -> bytes:
        line = bytes(self._held[:count])
        del self._held[:count]
        return line

    def _decoded(self, line: bytes) -> str:
        encoding = "utf-8-sig" if self._at_start else "utf-8"  # some editors put a mark before the first line
        self._at_start = False
        return line.decode(encoding, "replace").rstrip("\r\n")


def _resolve(arrived: asyncio.Future[bytes | None], line: bytes | None) -> None:
    if not arrived.done():
        arrived.set_result(line)

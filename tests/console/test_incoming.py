"""Lines from a file descriptor, whatever comes down it."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from adapters.console.incoming import LONGEST, Incoming


async def everything(raw: bytes, folder: Path) -> list[str]:
    (folder / "lines").write_bytes(raw)
    descriptor = os.open(folder / "lines", os.O_RDONLY)
    incoming = Incoming(descriptor)
    lines = []
    while (line := await incoming.next_line()) is not None:
        lines.append(line)
    os.close(descriptor)
    return lines


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (b"", []),
        (b"one\ntwo\n", ["one", "two"]),
        (b"no end", ["no end"]),
        (b"one\n\ntwo\n", ["one", "", "two"]),
        (b"dos\r\nlines\r\n", ["dos", "lines"]),
        (b"\xef\xbb\xbfmarked\n\xef\xbb\xbfagain\n", ["marked", "\ufeffagain"]),
        ("ñ 面接\n".encode(), ["ñ 面接"]),
        (b"half \xf0\x9f\n", ["half \ufffd"]),
        (b"latin \xe9\n", ["latin \ufffd"]),
        (b"a\0b\n", ["a\0b"]),
    ],
)
async def test_lines_of_a_file(raw: bytes, lines: list[str], tmp_path: Path) -> None:
    assert await everything(raw, tmp_path) == lines


async def test_a_line_without_end_is_cut_and_the_next_one_is_whole(tmp_path: Path) -> None:
    long, after = await everything(b"x" * (3 * LONGEST) + b"\nafter\n", tmp_path)
    assert LONGEST < len(long) < LONGEST + 2 * 65_536
    assert after == "after"


async def test_no_line_is_asked_for_before_its_turn() -> None:
    reading, writing = os.pipe()
    incoming = Incoming(reading)
    next_line = asyncio.create_task(incoming.next_line())
    await asyncio.sleep(0.05)
    assert not next_line.done()
    os.write(writing, b"now\n")
    assert await next_line == "now"
    os.close(writing)
    assert await incoming.next_line() is None
    os.close(reading)


async def test_no_descriptor_is_no_lines() -> None:
    assert await Incoming(None).next_line() is None


async def test_a_closed_descriptor_is_no_lines() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    os.close(writing)
    assert await Incoming(reading).next_line() is None

"""How fast the store is by itself: `python -m tests.storage.measure [folder]`. Figures hold for one machine.

A turn is a talk saved, one letter of about 800 bytes, and that letter settled as sent. The floor is stdlib sqlite3 with
one commit a turn and no sealing, measured in between, because a shared disk changes its mind from minute to minute.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from bot.conversation.person import TalkSaved
from bot.dialogue.messages import Control, Input, Message, Option, Paragraph, Progress, Prompt, Words
from bot.runtime.ports import LetterState, Store
from bot.storage.store import open_store
from tests.storage.making import KEY, talk, work

PEOPLE = 1000
TURNS = 20

REPLY = Message(
    blocks=(
        Paragraph((Words("Thank you. That sounds hard, and you did it all the same."),)),
        Paragraph((Words("What did they ask you next?"),)),
    ),
    prompt=Prompt(
        token="debrief-1/questions/2/asked",
        input=Input.TEXT,
        controls=tuple(Option(control.value, control.value.title()) for control in Control),
        progress=Progress(2, 9),
    ),
)


async def chat(store: Store, person: str, turns: int) -> None:
    for turn in range(turns):
        done = await store.commit(
            work(TalkSaved(talk()), person=person, key=f"{person} {turn} {time.monotonic_ns()}", messages=(REPLY,))
        )
        await store.settle([replace(letter, state=LetterState.SENT) for letter in done.letters])


async def many(store: Store) -> str:
    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(chat(store, f"p{number}", TURNS) for number in range(PEOPLE)))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    turns = PEOPLE * TURNS
    return f"{turns / wall:8,.0f} turns/s   {wall / turns * 1e6:5.1f} us wall   {cpu / turns * 1e6:5.1f} us CPU"


async def lone(store: Store) -> float:
    begun = time.perf_counter()
    await chat(store, "lone", 300)
    return (time.perf_counter() - begun) / 300


def floor(folder: Path) -> float:
    """Seconds a turn: input, talk and letter in, letter out; one transaction, one thread, plain text."""
    raw = sqlite3.connect(folder / "floor.db", isolation_level=None)
    raw.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS t (k PRIMARY KEY, v)"
    )
    begun = time.perf_counter()
    for turn in range(1000):
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO t VALUES (?, ?)", (f"input {time.monotonic_ns()}", ""))
        raw.execute("INSERT OR REPLACE INTO t VALUES (?, ?)", (f"talk {turn % 1000}", "x" * 400))
        raw.execute("INSERT INTO t VALUES (?, ?)", ("letter", "x" * 800))
        raw.execute("DELETE FROM t WHERE k = ?", ("letter",))
        raw.execute("COMMIT")
    raw.close()
    return (time.perf_counter() - begun) / 1000


async def main(folder: Path) -> None:
    async with open_store(folder / "measured.db", KEY) as store:
        for _ in range(3):
            floored = floor(folder)
            print(f"floor       {1 / floored:8,.0f} turns/s   {floored * 1e3:.3f} ms a turn")
            print(f"1,000 people{await many(store)}")
            print(f"alone       {await lone(store) * 1e3:.3f} ms a turn")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as made:
        asyncio.run(main(Path(made)))

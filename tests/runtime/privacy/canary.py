"""The process in which canaries are told to the bot, with every log at DEBUG and every error path forced.

python -X dev -m tests.runtime.privacy.canary FOLDER COUNT    beside its stderr it leaves in FOLDER what can be searched
python -X dev -m tests.runtime.privacy.canary chat DATABASE   `comeback chat`, with a fault that quotes what was typed
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import shutil
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from adapters.console.saving import save
from bot.conversation.kept.portable import read_file, write_file
from bot.conversation.looks.soundness import check_sound
from bot.dialogue.events import Arrived, Due, Event, Picked, Submitted, Tapped, Typed
from bot.dialogue.messages import File
from bot.errors import FileRefused, PlatformError, StorageError
from bot.log import configure, report
from bot.runtime.ports import Delivery, Found, Letter, Outcome
from bot.storage.files.keys import vault_path
from bot.storage.upkeep.backup import backup
from tests.conversation.talking import event_of, text_of
from tests.runtime.kit import NOON, HandClock, House, Post, house

LIBRARIES = ("aiosqlite", "asyncio", "filelock", "dateparser", "tzlocal", "concurrent.futures", "bot", "adapters")


def canary(number: int) -> str:
    """A word that nobody else says."""
    return f"zq{hashlib.sha256(str(number).encode()).hexdigest()[:12]}kx"


class LoudPost(Post):
    """A platform whose every error quotes the message it is about, and which says what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: dict[str, list[type[Exception] | Delivery]] = {}
        self.quoted: list[str] = []

    async def send(self, letter: Letter) -> Outcome:
        faults = self.faults.get(letter.person)
        fault = faults.pop(0) if faults else Delivery.SENT
        if isinstance(fault, type):
            raise fault(self._quote(letter))
        if fault is not Delivery.SENT:
            return fault
        return await super().send(letter)

    async def find(self, letter: Letter) -> Found:
        if self.faults.get(letter.person, [])[:1] == [LookupError]:
            self.faults[letter.person].pop(0)
            raise LookupError(self._quote(letter))
        return await super().find(letter)

    def _quote(self, letter: Letter) -> str:
        self.quoted.append(text_of(letter.message))
        return self.quoted[-1]


class Counted(logging.Handler):
    """How many records of a kind were logged: what happens behind the talk can be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.put_aside = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.put_aside += "reminder put aside" in record.getMessage()


class Room:
    """One person with their canary."""

    def __init__(self, at_home: House, post: LoudPost, clock: HandClock, who: str, word: str) -> None:
        self.home, self.post, self.clock, self.who, self.word = at_home, post, clock, who, word
        self._inputs = 0

    async def says(self, *lines: str) -> None:
        for line in lines:
            await self.happens(event_of(line.replace("@", self.word)))

    async def happens(self, event: Event) -> None:
        self._inputs += 1
        await self.home.engine.handle(self.who, f"{self.word}/{self._inputs}", event)

    async def known(self) -> None:
        await self.says("/help", "yes", "skip", "skip")


async def welcome(room: Room) -> None:
    await room.happens(Arrived(room.word))
    await room.says("@", "yes", "@", "@ in the north", "skip")


async def debrief(room: Room) -> None:
    await room.says(
        "/debrief new", "yes", "skip", "skip", "full", "low", "1", "@", "a @", "panel", "today", "It was @.", "Why @?",
        "2", "I said @.", "Because @.", "yes", "What of @?", "4", "skip", "no", "How is @?", "no", "1 5", "yes", "no",
        "yes", "no", "skip", "8", "4", "I am @.", "no", "out", "Breathe @.", "skip", "Thank @", "Find @", "1", "no",
        "/change",
    )  # fmt: skip


async def nonsense(room: Room) -> None:
    """Words at every kind of question, where most of them fit nowhere."""
    await room.says(
        "/small new", "yes", "skip", "skip", "@", "@", "down", "@", "@ went", "@", "1", "@", "@ and more @", "5", "@"
    )
    await room.says(
        "no", "@", "no", "@", "7", "@", "1", "@", "tomorrow at @", "skip", "@", "hour", "/resume", "@", "help"
    )


async def commands(room: Room) -> None:
    await room.says("/@", "yes", "skip", "skip")
    await room.says(
        "/debrief @", "/@", "/resume @", "/change @", "/begin @", "/help @", "/@ @", "@", "stop", "/forget @"
    )


async def taps(room: Room) -> None:
    await room.known()
    await room.says("/small new", "down", "because of @")
    for event in (
        Tapped(f"{room.word}:things/1/what:x"),
        Tapped(f"small-1:mood:{room.word}"),
        Tapped(room.word),
        Tapped("small-1:mood:up"),
        Picked((f"small-1:colours:{room.word}", room.word)),
        Submitted(f"small-1:{room.word}", ((room.word, room.word),)),
        Submitted("small-1:late", (("late", room.word), ("age", room.word))),
        Arrived(room.word),
        Due(room.word),
    ):
        await room.happens(event)


async def broken_turn(room: Room) -> None:
    await room.known()
    await room.says("/faulty", "my words are @", "/faulty new", "@ again")


async def broken_platform(room: Room) -> None:
    await room.known()
    await room.says("/small new", "up")
    room.post.faults[room.who] = [PlatformError, LookupError, OSError, LookupError, Delivery.AGAIN, ValueError]
    talking = asyncio.create_task(room.says("thing of @", "3", "other @ thing"))
    while not talking.done():
        room.clock.jump(seconds=70)
        await asyncio.sleep(0.002)
    await talking


async def unreachable(room: Room) -> None:
    await room.known()
    await room.says("/small new", "up")
    room.post.faults[room.who] = [Delivery.UNREACHABLE] * 2
    await room.says("thing of @", "3", "other @ thing", "2")
    room.post.away.add(room.who)
    await room.says("one more @ thing", "@ and @")


async def again_and_again(room: Room) -> None:
    await room.known()
    await room.says("/ledger new")
    event = event_of(f"a line of {room.word}")
    await asyncio.gather(*(room.home.engine.handle(room.who, room.word, event) for _ in range(4)))
    await room.home.engine.handle(room.who, room.word, event)


async def cancelled(room: Room) -> None:
    await room.known()
    await room.says("/ledger new")
    for number in range(6):
        event = event_of(f"line {number} of {room.word}")
        task = asyncio.create_task(room.home.engine.handle(room.who, f"{room.word} {number}", event))
        for _ in range(number):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})


async def forgotten(room: Room) -> None:
    await room.says("/ledger new", "yes", "@", "skip", "line with @", "other @ line")
    await room.home.engine.forget(room.who)
    await room.says("/ledger new", "yes", "skip", "skip", "new line with @")
    await room.home.engine.forget(room.who)


async def full_disk(room: Room) -> None:
    await room.known()
    await room.says("/ledger new")
    await limit(room.home, pages=1)
    with suppress(StorageError):
        for _ in range(40):
            await room.says("line with @ " + "@ " * 50)
    await limit(room.home, pages=1 << 30)
    await room.says("line with @")


async def limit(at_home: House, pages: int) -> None:
    """No file gets smaller than it is by this, but none grows."""
    await at_home.store._connection.run(lambda raw: raw.execute(f"PRAGMA max_page_count = {pages}").fetchone())


async def reminded(room: Room) -> None:
    await room.known()
    await room.says("/pumpup new", "three", "@ and so on", "last @", "it shows @", "no", "1", "@, breathe", "@", "do @")
    await room.says("in 20 minutes", "yes")
    await room.home.store._connection.run(lambda raw: raw.execute("PRAGMA query_only = ON"))
    before, heard = COUNTED.put_aside, len(room.post.letters)
    room.clock.jump(minutes=20)
    await _minutes_pass(room, lambda: COUNTED.put_aside > before)
    await room.home.store._connection.run(lambda raw: raw.execute("PRAGMA query_only = OFF"))
    await _minutes_pass(room, lambda: len(room.post.letters) > heard)


async def _minutes_pass(room: Room, true: Callable[[], bool]) -> None:
    """Until something has happened: a look that the full database ended early is taken again after a minute."""
    while not true():
        room.clock.jump(seconds=70)
        await asyncio.sleep(0.01)


async def surprise(room: Room) -> None:
    await room.known()
    try:
        raise ValueError(room.word) from KeyError(room.word)  # noqa: TRY301
    except ValueError as quoting:
        report(quoting)
        logging.getLogger("some.library").warning("It said %s", room.word, exc_info=True)
        logging.getLogger("some.library").error(f"It said {room.word}")  # noqa: G004, TRY400  the worst there is


async def taken_along(room: Room) -> None:
    """Both files handed over; the disk too full to keep that, and a folder in which nothing can be saved."""
    await room.known()
    await room.says("/strengths new", "I am @", "2", "@ ago", "it shows @", "no", "/casebook", "1", "1", "/export")
    await limit(room.home, pages=1)
    with suppress(StorageError):
        for _ in range(40):
            await room.says("/export", "/casebook strengths")
    await limit(room.home, pages=1 << 30)
    await room.says("/export")
    for folder in (Path("/dev/null"), Path("/nowhere") / "at all"):
        try:
            save(File("export.md", "text/plain", room.word.encode(), room.word), folder)
        except FileRefused as refused:
            report(refused)
        else:
            raise AssertionError(folder)


async def brought_back(room: Room) -> None:
    """Files that are no export, with the word wherever a message about them might quote it."""
    await room.known()
    await room.says("/strengths new", "I am @", "2", "skip", "skip", "no")
    person = await room.home.on_disk(room.who)
    assert person is not None
    good = write_file(person, NOON).decode()
    spoilt = (
        room.word,
        good.replace('"format"', f'"{room.word}"'),
        good.replace('"strength"', f'"{room.word}"'),
        good.replace('"finished"', f'"{room.word}"'),
        good.replace('"kind"', f'"{room.word}"'),
        good.replace("strengths-1", room.word),
        good.replace('"day": "', f'"day": "{room.word}'),
        good[:-40] + room.word,
    )
    for body in spoilt:
        try:
            check_sound(read_file(body.encode()), room.home.engine.library, NOON)
        except FileRefused as refused:
            report(refused)
        else:
            raise AssertionError(len(body))


async def changed(room: Room) -> None:
    """Words looked at, changed and deleted, and a care word where the new ones are asked for."""
    await room.known()
    await room.says("/strengths new", "I am @", "2", "skip", "skip", "no")
    entry = "strengths-1/strengths/1"
    await room.happens(Tapped(f"/entry {entry} change words"))
    await room.says("rather @", "/strengths new", "and @, too", "2", "skip", "skip", "no")
    await room.happens(Tapped(f"/entry {entry} delete"))
    await room.happens(Tapped(f"/entry {entry} delete yes"))
    await room.says("/entry @ change @", "/casebook @ @ @", "/entry strengths-2/strengths/1 change @")


async def forgetting_fails(room: Room) -> None:
    """Another program holds on to the key file: said as it is, and finished at the next chance."""
    await room.says("/ledger new", "yes", "@", "skip", "line with @")
    keys = sqlite3.connect(vault_path(room.home.store._ledger.path))
    keys.execute("BEGIN")
    keys.execute("SELECT * FROM keys").fetchall()
    try:
        await room.says("/forget", "yes")
    except StorageError as failed:
        report(failed)
    else:
        raise AssertionError(room.who)
    finally:
        keys.close()
    await room.says("/forget @", "yes")


WAYS: tuple[Callable[[Room], Awaitable[None]], ...] = (
    welcome, debrief, nonsense, commands, taps, broken_turn, broken_platform, unreachable, again_and_again, cancelled,
    forgotten, full_disk, reminded, surprise, taken_along, brought_back, changed, forgetting_fails,
)  # fmt: skip


COUNTED = Counted()


def log_everything(folder: Path) -> None:
    """As the app does at DEBUG, and libraries too; what they log is also written down as it is, unfiltered."""
    configure("DEBUG")
    plain = logging.FileHandler(folder / "plain.log")
    plain.addFilter(lambda record: record.name != "some.library")
    root = logging.getLogger()
    root.addHandler(plain)
    root.addHandler(COUNTED)
    for name in (None, *LIBRARIES, *logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.DEBUG)


async def tell(folder: Path, many: int) -> None:
    """Everybody tells their canary in their way; then all there is to search is left in the folder."""
    log_everything(folder)
    (folder / "db").mkdir()
    path, post, clock = folder / "db" / "comeback.db", LoudPost(), HandClock()
    async with house(path, post, clock, reminders=True) as at_home:
        for number in range(many):
            await WAYS[number % len(WAYS)](Room(at_home, post, clock, f"test::{number}", canary(number)))
        await backup(path, folder / "db" / "backup.db", overwrite=False)
        shutil.copytree(folder / "db", folder / "alive")
        kept = [number for number in range(many) if await _keeps(at_home, number)]
    heard = [(letter.person, msgspec.json.encode(letter.message).decode()) for letter in post.letters]
    (folder / "heard.json").write_text(
        json.dumps({"kept": kept, "heard": heard, "quoted": post.quoted}), encoding="utf-8"
    )


async def _keeps(at_home: House, number: int) -> bool:
    person = await at_home.on_disk(f"test::{number}")
    return person is not None and canary(number).encode() in msgspec.json.encode(person).lower()


def chat(database: str) -> None:
    """The console, as a person starts it, with a mistake of ours in it that quotes them."""
    from adapters.console.session import Session
    from bot.cli import main

    genuine = Session.tell

    async def tell_badly(self: Session, event: Event) -> None:
        await genuine(self, event)
        if isinstance(event, Typed) and "now break" in event.text:
            raise RuntimeError(event.text) from KeyError(event.text)

    Session.tell = tell_badly  # type: ignore[method-assign]
    main(["chat", "--db", database, "--as", "somebody"])


if __name__ == "__main__":
    if sys.argv[1] == "chat":
        chat(sys.argv[2])
    else:
        asyncio.run(tell(Path(sys.argv[1]), int(sys.argv[2])))

"""Consent on the real engine and store: no byte before the yes, and no row after a no."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from bot.dialogue.events import Arrived, Event, Picked, Submitted, Tapped, Typed
from bot.runtime.clock import SystemClock
from bot.runtime.engine import Engine
from bot.runtime.ports import Committed, Work
from bot.storage.store import SqliteStore, open_store
from tests.conversation.talking import event_of
from tests.runtime.kit import KEY, House, Post, house
from tests.runtime.pack import library
from tests.storage.outside import raw_bytes, shell

ADA = "test::ada"

LINES = (
    "zq-canary", "/zq-canary", "/debrief zq-canary", "my name is zq-canary", "I bombed\nzq-canary", "yes but zq-canary",
    "help zq-canary", "more", "i want to kill myself zq-canary", "I'm all right", "/begin zq-canary",
    "/support zq-canary",
)  # fmt: skip

BEFORE: tuple[Event, ...] = (
    *map(event_of, LINES),
    Arrived("Zq-canary/Zq-canary"),
    Tapped("zq-canary"),
    Tapped("debrief-1:company:zq-canary"),
    Picked(("zq-canary", "zq-canary")),
    Submitted("welcome-1:name", (("name", "zq-canary"),)),
)


class Witness:
    """A store that writes down, in the clear, everything it is given before it is sealed."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.given: list[bytes] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def commit(self, work: Work) -> Committed:
        self.given.append(msgspec.json.encode((work.changes, work.messages)))
        return await self._store.commit(work)


async def test_no_word_said_before_the_yes_is_given_to_the_store(tmp_path: Path) -> None:
    async with open_store(tmp_path / "comeback.db", KEY) as store:
        witness = Witness(store)
        engine = Engine(library(), witness, SystemClock(), lambda: 0)  # type: ignore[arg-type]
        engine.register("test", Post())
        for number, event in enumerate(BEFORE):
            await engine.handle(ADA, str(number), event)
        before = len(witness.given)
        for number, line in enumerate(("yes", "zq-canary")):
            await engine.handle(ADA, f"after/{number}", event_of(line))
        await engine.courier.close()
    assert before == len(BEFORE)
    assert not [work for work in witness.given[:before] if b"zq-canary" in work.lower()]
    assert any(b"zq-canary" in work for work in witness.given[before:])
    assert b"zq-canary" not in raw_bytes(tmp_path)


def rows(path: Path) -> dict[str, int]:
    """How many rows each table about people has; input keys are hashes that name nobody, and go after two days."""
    tables = ("persons", "talks", "entries", "reminders", "occurrences", "outbox", "failures", "forgetting")
    with shell(path) as raw:
        return {table: raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


async def test_who_declines_has_no_row_left_and_hears_a_goodbye(tmp_path: Path) -> None:
    path, post = tmp_path / "comeback.db", Post()
    async with house(path, post) as at_home:
        await at_home.says(ADA, "/debrief", "hello", "no thanks")
        assert "kept" in post.heard(ADA)[-1]
        assert await at_home.on_disk(ADA) is None
        assert at_home.in_memory(ADA) is None
        assert set(rows(path).values()) == {0}
        await at_home.says(ADA, "yes")
        assert "16" in post.heard(ADA)[-1]


async def test_a_no_that_comes_twice_forgets_nobody_who_came_back_in_between(tmp_path: Path) -> None:
    path, post = tmp_path / "comeback.db", Post()
    async with house(path, post) as at_home:
        await at_home.says(ADA, "hello")
        assert await at_home.engine.handle(ADA, "no", Typed("no"))
        await at_home.says(ADA, "hello")
        assert not await at_home.engine.handle(ADA, "no", Typed("no"))
        assert await agreed_at(at_home) == ""
        await at_home.says(ADA, "yes")
        assert datetime.fromisoformat(await agreed_at(at_home)).utcoffset() is not None
    assert post.twice() == []


async def agreed_at(at_home: House) -> str:
    person = await at_home.on_disk(ADA)
    assert person is not None
    return person.profile.consented_at


async def test_a_goodbye_that_nobody_can_hear_is_no_trouble(tmp_path: Path) -> None:
    post = Post()
    async with house(tmp_path / "comeback.db", post) as at_home:
        await at_home.says(ADA, "hello")
        post.away.add(ADA)
        await at_home.says(ADA, "no")
        assert await at_home.on_disk(ADA) is None
        assert len(post.letters) == 1

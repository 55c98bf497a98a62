"""One person's limit: so many inputs a minute, one kind word, silence without work; care is met, nobody else waits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count as counting
from pathlib import Path

from bot.coach.profile.profile import Profile
from bot.conversation.person import EntrySaved, ProfileSaved
from bot.dialogue.events import Due, Tapped, Typed
from bot.dialogue.messages import File
from bot.runtime.engine import Engine
from bot.runtime.limits import PEOPLE, Limits, Verdict, Windows
from bot.runtime.ports import Committed, Work
from bot.runtime.turns import MANY
from bot.storage.store import SqliteStore, open_store
from tests.conversation.talking import AGREED, event_of
from tests.runtime.kit import KEY, HandClock, Post
from tests.runtime.pack import library
from tests.storage.making import entry, work

ADA, BEN = "test::ada", "test::ben"
MOST = 20
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DESPAIR = "i want to kill myself"
_NUMBERS = counting(1)


def new() -> str:
    """The key of an input that nobody has seen before."""
    return f"input-{next(_NUMBERS)}"


def verdicts(windows: Windows, count: int, now: datetime, apart: float = 0.0) -> list[Verdict]:
    return [windows.verdict(ADA, new(), now + timedelta(seconds=number * apart)) for number in range(count)]


def test_twenty_in_any_minute_then_one_word_then_silence() -> None:
    windows = Windows(MOST)
    assert verdicts(windows, 60, NOON, apart=0.5) == (
        [Verdict.TAKEN] * MOST + [Verdict.TOO_MUCH] + [Verdict.SILENT] * (60 - MOST - 1)
    )
    assert verdicts(windows, 1, NOON + timedelta(seconds=61)) == [Verdict.SILENT]
    assert verdicts(windows, 11, NOON + timedelta(seconds=66)) == [Verdict.TAKEN] * 11


def test_somebody_who_never_stops_hears_one_word_a_minute_at_most() -> None:
    windows = Windows(MOST)
    heard = verdicts(windows, 6_000, NOON, apart=0.1)  # ten minutes
    assert heard.count(Verdict.TOO_MUCH) <= 20
    assert heard.count(Verdict.TAKEN) <= MOST * 11


def test_a_quick_person_is_never_limited() -> None:
    assert set(verdicts(Windows(MOST), 500, NOON, apart=3.01)) == {Verdict.TAKEN}


def test_a_clock_set_back_shuts_nobody_out() -> None:
    windows = Windows(MOST)
    verdicts(windows, MOST + 1, NOON)
    assert verdicts(windows, 1, NOON - timedelta(days=1)) == [Verdict.TAKEN]


def test_memory_is_bounded() -> None:
    windows = Windows(MOST)
    for number in range(PEOPLE + 100):
        windows.verdict(f"test::{number}", new(), NOON)
    assert len(windows) == PEOPLE


def test_what_is_sent_again_counts_once() -> None:
    windows, keys = Windows(MOST), [new() for _ in range(MOST)]
    for at in (NOON, NOON + timedelta(seconds=1), NOON + timedelta(seconds=59)):
        assert {windows.verdict(ADA, key, at) for key in keys for _ in range(2)} == {Verdict.TAKEN}
    assert windows.verdict(ADA, new(), NOON + timedelta(seconds=59)) is Verdict.TOO_MUCH
    assert windows.verdict(ADA, keys[-1], NOON + timedelta(seconds=59)) is Verdict.TAKEN
    late = NOON + timedelta(minutes=5)
    assert {windows.verdict(ADA, key, late) for key in (*keys, *(new() for _ in range(MOST)))} == {Verdict.TAKEN}


def test_care_is_let_through_and_bounded_itself() -> None:
    limits = Limits(library(), MOST)
    for _ in range(MOST):
        assert limits.verdict(ADA, new(), Typed("x"), NOON) is Verdict.TAKEN
    assert limits.verdict(ADA, new(), Typed("x"), NOON) is Verdict.TOO_MUCH
    for event in (
        Typed(DESPAIR),
        Typed("/support"),
        Typed("Support"),
        Tapped("small-1:mood:!support"),
        Tapped("/allright"),
    ):
        assert limits.verdict(ADA, new(), event, NOON) is Verdict.TAKEN
    assert limits.verdict(ADA, new(), Typed("x"), NOON) is Verdict.SILENT
    taken = [limits.verdict(ADA, new(), Typed(DESPAIR), NOON) for _ in range(1_000)].count(Verdict.TAKEN)
    assert taken < MOST


def test_reminders_are_not_limited_and_no_limit_is_none() -> None:
    limits = Limits(library(), 1)
    assert [limits.verdict(ADA, new(), Due("r"), NOON) for _ in range(5)] == [Verdict.TAKEN] * 5
    assert [Limits(library(), 0).verdict(ADA, new(), Typed("x"), NOON) for _ in range(5)] == [Verdict.TAKEN] * 5


class Counting:
    """A store that writes down whose turns it was given, and whether anything else was asked of it."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.turns: list[str] = []
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> object:
        self.asked.append(name)
        return getattr(self._store, name)

    async def commit(self, work: Work) -> Committed:
        self.turns.append(work.person)
        return await self._store.commit(work)


class Limited:
    """An engine on a real store, with a limit."""

    def __init__(self, store: SqliteStore) -> None:
        self.clock, self.post, self.store = HandClock(), Post(), Counting(store)
        self.engine = Engine(library(), self.store, self.clock, lambda: 0, inputs_a_minute=MOST)  # type: ignore[arg-type]
        self.engine.register("test", self.post)
        self._inputs = 0

    async def says(self, who: str, line: str) -> bool:
        self._inputs += 1
        return await self.engine.handle(who, str(self._inputs), event_of(line))


@asynccontextmanager
async def limited(path: Path) -> AsyncIterator[Limited]:
    async with open_store(path, KEY) as store:
        at = Limited(store)
        yield at
        await at.engine.courier.close()


async def test_over_the_limit_one_reply_and_no_work_until_there_is_room(tmp_path: Path) -> None:
    async with limited(tmp_path / "comeback.db") as at:
        for line in ("/ledger", "yes", "skip", "skip", *("a line of mine",) * (MOST - 4)):
            assert await at.says(ADA, line)
        before, turns = len(at.post.heard(ADA)), len(at.store.turns)
        at.store.asked.clear()
        for _ in range(50):
            assert not await at.says(ADA, "one line more")
        assert (len(at.post.heard(ADA)) - before, len(at.store.turns) - turns, at.store.asked) == (1, 0, [])
        assert "moment" in at.post.heard(ADA)[-1]
        at.clock.jump(seconds=61)
        assert await at.says(ADA, "one line more")
        assert len(at.post.heard(ADA)) == before + 2


async def test_despair_and_support_are_met_over_the_limit(tmp_path: Path) -> None:
    async with limited(tmp_path / "comeback.db") as at:
        for line in ("/ledger", "yes", "skip", "skip", *("a line of mine",) * MOST):
            await at.says(ADA, line)
        assert await at.says(ADA, "/support")
        assert "Helpline" in at.post.heard(ADA)[-1]
        assert await at.says(ADA, DESPAIR)
        assert "person" in at.post.heard(ADA)[-1]


async def test_a_noisy_person_takes_nobody_elses_turn(tmp_path: Path) -> None:
    """Counted in turns: while one person sends a thousand lines, the others' are done as if nobody else was there."""
    async with limited(tmp_path / "comeback.db") as at:
        others = [f"test::{number}" for number in range(40)]
        for who in (ADA, *others):
            for line in ("/ledger", "yes", "skip", "skip"):
                await at.says(who, line)
        at.clock.jump(seconds=61)
        at.store.turns.clear()
        noise = [at.says(ADA, f"noise number {number}") for number in range(1_000)]
        quiet = [at.says(who, "one quiet line") for who in others]
        taken = await asyncio.gather(*noise, *quiet)
        assert sum(taken[:1_000]) == MOST
        assert all(taken[1_000:])
        assert at.store.turns.count(ADA) == MOST
        assert max(at.store.turns.index(who) for who in others) < MOST + len(others)
        assert sum("moment" in said for said in at.post.heard(ADA)) == 1


async def test_nobody_waits_for_somebody_with_many_notes(tmp_path: Path) -> None:
    """In turns again: the one who came later is answered first."""
    async with limited(tmp_path / "comeback.db") as at:
        profile = Profile(counts={"welcome": 1}, **AGREED)
        notes = (
            EntrySaved(entry(f"debrief-1/questions/{number}", f"Question {number}?")) for number in range(4 * MANY)
        )
        await at.store.commit(work(ProfileSaved(profile), *notes, person=ADA))
        await at.says(ADA, "/help")  # from here on they are in memory
        await at.says(BEN, "hello")
        assert all(await asyncio.gather(at.says(ADA, "/export"), at.says(BEN, "yes")))
        assert at.store.turns[-2:] == [BEN, ADA]
        files = [block for each in at.post.letters for block in each.message.blocks if isinstance(block, File)]
        assert len(files) == 2
        assert b"Question 3999?" in files[0].body

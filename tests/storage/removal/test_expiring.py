"""Retention: the answers of talks finished long ago go, from every byte; what they meant stays."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from structlog.testing import capture_logs

from bot.conversation.person import EntrySaved, Person, ProfileSaved, TalkSaved, apply
from bot.dialogue.talk import Talk, TalkState
from bot.runtime.ports import Store
from bot.storage.removal.expiring import SLICE
from bot.storage.store import open_store
from tests.storage.making import ANN, BOB, KEY, NOON, entry, profile, reminder_set, talk, work
from tests.storage.outside import raw_bytes, shell

LIMIT = NOON - timedelta(days=180)


def finished(name: str, at: datetime, state: TalkState = TalkState.FINISHED) -> Talk:
    return replace(talk(name, state=state), finished_at=at.isoformat())


OLD = finished("debrief-1", LIMIT - timedelta(seconds=1))
YOUNG = finished("debrief-2", LIMIT + timedelta(seconds=1))
OPEN_AGAIN = finished("debrief-3", LIMIT - timedelta(days=1), TalkState.OPEN)
PARKED = finished("debrief-4", LIMIT - timedelta(days=1), TalkState.PARKED)
UNDER_WAY = talk("debrief-5")
LEFT = replace(talk("debrief-6", state=TalkState.PARKED), changed_at=(LIMIT - timedelta(days=1)).isoformat())
ABANDONED = replace(talk("debrief-7"), changed_at=(LIMIT - timedelta(days=1)).isoformat())
GONE = (OLD, LEFT, ABANDONED)
EVERY = (*GONE, YOUNG, OPEN_AGAIN, PARKED, UNDER_WAY)


async def test_old_answers_go_and_everything_else_stays(store: Store) -> None:
    rest = (ProfileSaved(profile()), EntrySaved(entry()), reminder_set())
    await store.commit(work(*map(TalkSaved, EVERY), *rest))
    await store.commit(work(TalkSaved(OLD), person=BOB, key="bob"))
    await store.expire(LIMIT)
    kept = [TalkSaved(each) for each in EVERY if each not in GONE]
    assert await store.load(ANN) == apply(Person(key=ANN), (*kept, *rest))
    assert await store.load(BOB) == Person(key=BOB)
    await store.expire(LIMIT)
    assert await store.load(ANN) == apply(Person(key=ANN), (*kept, *rest))


async def test_a_talk_finished_again_counts_from_then(store: Store) -> None:
    await store.commit(work(TalkSaved(OLD)))
    again = replace(OLD, finished_at=NOON.isoformat())
    await store.commit(work(TalkSaved(again), key="again"))
    await store.expire(LIMIT)
    assert (await store.load(ANN) or Person(key="")).talks == {OLD.id: again}


def sealed_talks(path: Path) -> list[bytes]:
    with shell(path) as raw:
        return [bytes(row[0]) for row in raw.execute("SELECT sealed FROM talks ORDER BY place")]


async def test_no_byte_of_them_is_left_even_for_whoever_has_the_key(path: Path) -> None:
    """Ciphertext that stays somewhere can be opened with the person's key, which lives on."""
    async with open_store(path, KEY) as store:
        earlier = []
        for answer in ("first words", "other words", "last words"):
            told = replace(OLD, answers={"what": answer * 50})
            await store.commit(work(TalkSaved(told), TalkSaved(YOUNG), key=answer))
            earlier.append(sealed_talks(path)[0])
        assert raw_bytes(path.parent).count(earlier[-1])
        await store.expire(LIMIT)
        left = raw_bytes(path.parent)
        assert [left.count(sealed) for sealed in earlier] == [0, 0, 0]
        assert left.count(sealed_talks(path)[0])
    assert [raw_bytes(path.parent).count(sealed) for sealed in earlier] == [0, 0, 0]


async def test_an_answer_taken_back_is_gone_from_every_byte_after_the_next_sweep(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await store.commit(work(TalkSaved(replace(UNDER_WAY, answers={"company": "Zebra Ltd" * 50}))))
        (before,) = sealed_talks(path)
        await store.commit(work(TalkSaved(replace(UNDER_WAY, answers={"company": None})), key="unkeep"))
        await store.expire(LIMIT)
        assert raw_bytes(path.parent).count(before) == 0
        assert (await store.load(ANN) or Person(key="")).talks[UNDER_WAY.id].answers == {"company": None}


@pytest.mark.parametrize("count", [1, SLICE + 1])
async def test_talks_of_an_earlier_version_are_dated_first(path: Path, count: int) -> None:
    async with open_store(path, KEY) as store:
        many = [finished(f"old-{number}", LIMIT - timedelta(days=1)) for number in range(count)]
        await store.commit(work(*map(TalkSaved, (*many, *GONE, YOUNG, UNDER_WAY))))
        await store.commit(work(TalkSaved(OLD), person=BOB, key="bob"))
    with shell(path) as raw:
        raw.execute("UPDATE talks SET finished = NULL")
    async with open_store(path, KEY) as store:
        await store.forget(BOB)
        await store.expire(LIMIT)
        assert sorted((await store.load(ANN) or Person(key="")).talks) == [YOUNG.id, UNDER_WAY.id]


async def test_a_damaged_row_stops_nobody_elses_and_is_named_in_the_log(path: Path) -> None:
    async with open_store(path, KEY) as store:
        for person in (ANN, BOB):
            await store.commit(work(TalkSaved(OLD), TalkSaved(LEFT), person=person, key=person))
    with shell(path) as raw:
        raw.execute("UPDATE talks SET finished = NULL")
        raw.execute("UPDATE talks SET sealed = zeroblob(99) WHERE place = (SELECT min(place) FROM talks)")
        ((person, row),) = raw.execute("SELECT person, id FROM talks ORDER BY place LIMIT 1").fetchall()
    async with open_store(path, KEY) as store:
        with capture_logs() as logs:
            await store.expire(LIMIT)
            await store.expire(LIMIT)
        assert await store.load(BOB) == Person(key=BOB)
    assert len(sealed_talks(path)) == 1
    assert [each["talk"] for each in logs] == [f"{person}/{row}"]

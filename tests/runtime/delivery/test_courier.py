"""Letters: in order, each at least once, never blindly again; what an earlier process left is looked after."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.conversation.person import Person
from bot.dialogue.messages import Message, Paragraph, Words
from bot.errors import PlatformError, StorageFull
from bot.runtime.ports import Delivery, Found, LetterState, NotBefore, Store, Work
from bot.storage.store import open_store
from tests.conversation.talking import event_of
from tests.patience import PATIENCE
from tests.runtime.kit import KEY, NOON, HandClock, House, HurriedClock, Post, house, until

ADA, BEN = "test::ada", "test::ben"


async def leave(path: Path, *states: LetterState, who: tuple[str, ...] = (ADA,)) -> None:
    """Letters as an earlier process left them: for each person one in each of these states, saying 0, 1, 2 …"""
    async with open_store(path, KEY) as store:
        await asyncio.gather(*(left(store, *states, who=each) for each in who))


async def left(store: Store, *states: LetterState, who: str) -> None:
    for number, state in enumerate(states):
        message = Message(blocks=(Paragraph((Words(f"letter {number}"),)),))
        sending = state is LetterState.SENDING
        work = Work(person=who, input_key=f"{number}", at=NOON, changes=(), messages=(message,), sending=sending)
        await store.commit(work)


async def test_what_was_ready_is_sent_at_the_next_start(path: Path) -> None:
    await leave(path, LetterState.READY, LetterState.READY)
    async with house(path, post := Post()) as at_home:
        await at_home.settled(ADA)
        assert post.heard(ADA) == ["letter 0", "letter 1"]
        assert post.looked_for == []
        assert await at_home.store.unsettled() == ()


async def test_what_was_sending_is_looked_for_and_not_sent_again_when_it_is_there(path: Path) -> None:
    await leave(path, LetterState.SENDING)
    async with house(path, post := Post()) as at_home:
        post.finds = Found.SENT
        await at_home.settled(ADA)
        assert (len(post.looked_for), post.tries) == (1, [])
        assert await at_home.store.unsettled() == ()


@pytest.mark.parametrize("found", [Found.NOT_SENT, Found.UNKNOWN])
async def test_what_was_sending_and_is_not_there_is_sent(path: Path, found: Found) -> None:
    await leave(path, LetterState.SENDING)
    async with house(path, post := Post()) as at_home:
        post.finds = found
        await at_home.settled(ADA)
        assert (len(post.looked_for), post.heard(ADA)) == (1, ["letter 0"])


async def test_letters_left_over_go_before_new_ones_and_in_order(path: Path) -> None:
    await leave(path, LetterState.READY, LetterState.SENDING, LetterState.READY)
    async with house(path, post := Post(steps=3)) as at_home:
        await at_home.says(ADA, "/ledger new")
        assert post.heard(ADA)[:3] == ["letter 0", "letter 1", "letter 2"]
        assert len(post.heard(ADA)) == 4


async def test_letters_for_people_out_of_reach_stay_until_they_are_back(path: Path) -> None:
    await leave(path, LetterState.READY, LetterState.SENDING)
    post = Post()
    post.away.add(ADA)
    async with house(path, post) as at_home:
        await at_home.says(ADA, "/ledger new")
        states = [letter.state.value for letter in await at_home.store.unsettled()]
        assert (states, post.tries) == (["ready", "sending", "ready"], [])
        post.away.clear()
        await at_home.engine.courier.recover(ADA)
        await at_home.settled(ADA)
        assert (len(post.letters), len(post.looked_for)) == (3, 1)


async def test_somebody_who_goes_while_a_letter_waits_gets_it_when_they_are_back(path: Path) -> None:
    post = Post()
    async with house(path, post, HurriedClock()) as at_home:
        post.plan.append(Delivery.AGAIN)
        post.open.clear()
        await at_home.engine.accept(ADA, "1", event_of("/ledger new"))
        await at_home.engine.accept(ADA, "2", event_of("skip"))
        await until(lambda: post.tries)
        post.away.add(ADA)
        post.open.set()
        await at_home.settled(ADA)
        assert [letter.state.value for letter in await at_home.store.unsettled()] == ["ready", "ready"]
        post.away.clear()
        await at_home.engine.courier.recover(ADA)
        await at_home.settled(ADA)
        assert (len(post.letters), post.looked_for) == (2, [])


async def test_looking_that_fails_is_tried_again_and_sends_nothing(path: Path) -> None:
    await leave(path, LetterState.SENDING)
    post = Post()
    post.finds = PlatformError()
    async with house(path, post) as at_home:
        await until(lambda: len(post.looked_for) == 2)
        assert post.tries == []
        assert [letter.state for letter in await at_home.store.unsettled()] == [LetterState.SENDING]


async def test_what_cannot_be_looked_for_is_sent_after_eight_looks(path: Path) -> None:
    """It may arrive twice then; unsent, a question would never have come."""
    await leave(path, LetterState.SENDING)
    post = Post()
    post.finds = PlatformError()
    async with house(path, post, HurriedClock()) as at_home:
        await at_home.settled(ADA)
        assert (len(post.looked_for), post.heard(ADA)) == (8, ["letter 0"])


@pytest.mark.parametrize("broken", [PlatformError(), OSError("the line is cut"), asyncio.CancelledError()])
async def test_a_call_that_broke_off_is_looked_for_before_it_is_made_again(path: Path, broken: BaseException) -> None:
    async with house(path, post := Post([broken]), HurriedClock()) as at_home:
        await at_home.says(ADA, "/ledger new")
        assert post.tries == post.looked_for * 2
        assert len(post.letters) == 1


async def test_a_letter_refused_for_now_is_tried_again_and_later_ones_wait_for_it(path: Path) -> None:
    async with house(path, post := Post([Delivery.AGAIN] * 3), HurriedClock()) as at_home:
        await asyncio.gather(
            at_home.engine.handle(ADA, "1", event_of("/ledger new")), at_home.engine.handle(ADA, "2", event_of("skip"))
        )
        assert post.tries[:4] == [post.tries[0]] * 4
        assert [letter.id for letter in post.letters] == sorted(set(post.tries))


async def test_a_letter_is_given_up_after_eight_tries_and_the_next_one_goes(path: Path) -> None:
    async with house(path, post := Post([Delivery.AGAIN] * 8), HurriedClock()) as at_home:
        await at_home.says(ADA, "/ledger new", "skip")
        assert (len(post.tries), len(post.letters)) == (9, 1)
        assert await at_home.store.unsettled() == ()


async def test_a_letter_that_is_refused_is_not_tried_again(path: Path) -> None:
    async with house(path, post := Post([Delivery.REFUSED])) as at_home:
        await at_home.says(ADA, "/ledger new")
        assert (len(post.tries), post.letters) == (1, [])
        assert await at_home.store.unsettled() == ()


async def test_a_platform_that_asks_to_wait_is_waited_for_and_that_is_no_attempt(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post([NotBefore(30.0)] * 20), clock) as at_home:
        await at_home.engine.accept(ADA, "1", event_of("/ledger new"))
        for tries in range(1, 21):
            await until(lambda tries=tries: len(post.tries) == tries)  # type: ignore[misc]
            (letter,) = await at_home.store.unsettled()
            assert (letter.state, letter.attempt) == (LetterState.READY, 1)
            clock.jump(seconds=29)
            clock.jump(seconds=10)
        await at_home.settled(ADA)
        assert len(post.letters) == 1


async def test_a_platform_that_shuts_gets_no_call_more_and_everything_stays(path: Path) -> None:
    async with house(path, post := Post([Delivery.SHUT])) as at_home:
        await at_home.says(ADA, "/ledger new", "skip")
        await at_home.says(BEN, "/ledger new")
        assert len(post.tries) == 1
        assert [letter.state.value for letter in await at_home.store.unsettled()] == ["ready"] * 3
    async with house(path, later := Post()) as at_home:
        await at_home.settled(ADA)
        await at_home.settled(BEN)
        assert len(later.letters) == 3


async def test_a_call_that_takes_too_long_is_called_off_and_looked_for(path: Path) -> None:
    async with house(path, post := Post(), HurriedClock()) as at_home:
        at_home.engine.courier._attempts._longest_call = 0.01
        post.open.clear()
        await at_home.engine.accept(ADA, "1", event_of("/ledger new"))
        await until(lambda: post.looked_for)
        post.open.set()
        await at_home.settled(ADA)
        assert len(post.letters) == 1


async def test_taking_a_platform_off_lets_calls_end_and_begins_no_other(path: Path) -> None:
    async with house(path, post := Post()) as at_home:
        post.open.clear()
        await at_home.engine.accept(ADA, "1", event_of("/ledger new"))
        await at_home.engine.accept(ADA, "2", event_of("skip"))
        await until(lambda: post.tries)
        leaving = asyncio.create_task(at_home.engine.courier.unregister("test"))
        await asyncio.sleep(0)
        post.open.set()
        await leaving
        assert len(post.letters) == len(post.tries) == 1
        assert [letter.state.value for letter in await at_home.store.unsettled()] == ["ready"]


async def test_one_persons_stuck_letter_keeps_nobody_else_waiting(path: Path) -> None:
    async with house(path, post := Post()) as at_home:
        post.open.clear()
        await at_home.engine.accept(ADA, "1", event_of("/ledger new"))
        await until(lambda: post.tries)
        stuck, post.open = post.open, asyncio.Event()
        post.open.set()
        await at_home.says(BEN, "/ledger new")
        assert len(post.heard(BEN)) == 1
        stuck.set()
        await at_home.settled(ADA)
        assert len(post.heard(ADA)) == 1


async def test_after_forgetting_nothing_more_is_sent_and_a_new_talk_does_not_wait_for_the_old(path: Path) -> None:
    async with house(path, post := Post([Delivery.AGAIN]), HandClock()) as at_home:
        await at_home.engine.accept(ADA, "1", event_of("/ledger new"))
        await until(lambda: post.tries)
        await at_home.engine.forget(ADA)
        await at_home.says(ADA, "/ledger new")
        assert (len(post.tries), len(post.letters)) == (2, 1)
        assert isinstance(await at_home.on_disk(ADA), Person)


async def test_a_round_in_its_callers_own_task_sends_nothing_more_after_forgetting_either(path: Path) -> None:
    clock = HandClock()
    async with house(path, post := Post([Delivery.AGAIN]), clock) as at_home:
        await at_home.settled(ADA)
        handling = asyncio.create_task(at_home.engine.handle(ADA, "1", event_of("/ledger new")))
        await until(lambda: post.tries)
        await at_home.engine.forget(ADA)
        clock.jump(minutes=10)
        await handling
        assert (len(post.tries), post.letters) == (1, [])


async def test_a_store_that_is_full_holds_letters_up_and_loses_none(path: Path) -> None:
    await leave(path, LetterState.READY)
    async with house(path, post := Post(), HurriedClock()) as at_home:
        await at_home.settled(ADA)
        assert post.heard(ADA) == ["letter 0"]
        post.away.add(ADA)
        await at_home.says(ADA, "/ledger new")
        await limit(at_home, full=True)
        post.away.clear()
        await fill(at_home)
        await at_home.engine.courier.recover(ADA)
        await asyncio.sleep(0.05)
        await limit(at_home, full=False)
        await at_home.settled(ADA)
        assert len(post.letters) == 2
        assert not post.twice()


async def limit(at_home: House, *, full: bool) -> None:
    """Let the database file grow no more, or again: what a full disk is to SQLite."""
    await at_home.store._connection.run(lambda raw: _limit(raw, full=full))


def _limit(raw: sqlite3.Connection, *, full: bool) -> None:
    pages = raw.execute("PRAGMA page_count").fetchone()[0] if full else 1 << 30
    raw.execute(f"PRAGMA max_page_count = {pages}")


async def fill(at_home: House) -> None:
    """Use up what room is left inside the file."""
    for number in range(50):
        try:
            await left_by_somebody(at_home, number)
        except StorageFull:
            return
    raise AssertionError("the file never filled up")


async def left_by_somebody(at_home: House, number: int) -> None:
    message = Message(blocks=(Paragraph((Words("x" * 3000),)),))
    work = Work(person=BEN, input_key=f"fill/{number}", at=NOON, changes=(), messages=(message,), sending=False)
    await at_home.store.commit(work)


async def test_thousands_of_letters_left_over_are_looked_after_at_once(path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)
    people = tuple(f"test::{number}" for number in range(1_000))
    await leave(path, LetterState.SENDING, LetterState.READY, who=people)
    async with house(path, post := Post()) as at_home, asyncio.timeout(PATIENCE):
        for who in people:
            await at_home.settled(who)
        assert (len(post.letters), len(post.looked_for)) == (2_000, 1_000)
        assert await at_home.store.unsettled() == ()


async def test_letters_read_at_the_start_are_not_sent_to_somebody_forgotten_meanwhile(path: Path) -> None:
    await leave(path, LetterState.READY)
    async with house(path, post := Post()) as at_home:
        post.open.clear()
        await at_home.engine.forget(ADA)
        post.open.set()
        await at_home.settled(ADA)
        assert post.letters == []
        assert await at_home.store.unsettled() == ()

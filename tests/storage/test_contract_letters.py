"""What every store promises of letters: run over each of them by the fixture `stores`."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.runtime.ports import LetterState, Store
from tests.storage.making import (
    ANN,
    NOON,
    Stores,
    ids,
    message,
    work,
)

SECOND = timedelta(seconds=1)


async def test_letters_have_rising_ids_that_are_never_given_again(stores: Stores) -> None:
    seen: list[int] = []
    for number in range(4):
        async with stores.opened() as store:
            done = await store.commit(work(key=f"Ev{number}", messages=(message(), message())))
            seen += ids(done.letters)
            await store.settle([replace(letter, state=LetterState.SENT) for letter in done.letters])
    assert seen == sorted(set(seen))
    assert all(len(str(each)) <= 25 for each in seen)  # a Discord nonce (delivery.md, 11)


async def test_a_letter_being_sent_is_unsure_after_a_restart(stores: Stores) -> None:
    async with stores.opened() as store:
        done = await store.commit(work(messages=(message("a"), message("b"))))
    async with stores.opened() as store:
        assert await store.unsettled() == done.letters
    assert {letter.state for letter in done.letters} == {LetterState.SENDING}
    assert {letter.attempt for letter in done.letters} == {1}


async def test_a_letter_for_later_is_ready_and_claimed_before_it_is_sent(stores: Stores) -> None:
    async with stores.opened() as store:
        (letter,) = (await store.commit(work(messages=(message(),), sending=False))).letters
        assert letter.state is LetterState.READY
        claimed = replace(letter, state=LetterState.SENDING)
        await store.settle([claimed])
    async with stores.opened() as store:
        assert await store.unsettled() == (claimed,)


async def test_a_letter_to_try_again_keeps_when(stores: Stores) -> None:
    async with stores.opened() as store:
        (letter,) = (await store.commit(work(messages=(message(),)))).letters
        later = replace(letter, state=LetterState.READY, attempt=2, not_before=NOON + 1.5 * SECOND)
        await store.settle([later])
        assert await store.unsettled() == (later,)
    async with stores.opened() as store:
        assert await store.unsettled() == (later,)


@pytest.mark.parametrize("state", [LetterState.SENT, LetterState.DEAD])
async def test_a_letter_sent_or_given_up_is_settled(stores: Stores, state: LetterState) -> None:
    async with stores.opened() as store:
        done = await store.commit(work(messages=(message("a"), message("b"))))
        await store.settle([replace(done.letters[0], state=state)])
        assert await store.unsettled() == done.letters[1:]
    async with stores.opened() as store:
        assert await store.unsettled() == done.letters[1:]


async def test_a_letter_of_a_forgotten_person_settles_quietly(store: Store) -> None:
    done = await store.commit(work(messages=(message(),)))
    await store.forget(ANN)
    await store.settle([replace(letter, state=LetterState.SENDING) for letter in done.letters])
    assert await store.unsettled() == ()


async def test_letters_keep_what_they_answer_and_when_they_expire(stores: Stores) -> None:
    async with stores.opened() as store:
        sent = replace(work(messages=(message(),)), reply_to="a secret token", expires=NOON + SECOND)
        await store.commit(sent)
    async with stores.opened() as store:
        (letter,) = await store.unsettled()
        assert (letter.reply_to, letter.expires) == ("a secret token", NOON + SECOND)


async def test_held_letters_stay_until_they_are_told(store: Store) -> None:
    done = await store.commit(work(messages=(message("one"), message("two"))))
    await store.settle([replace(letter, state=LetterState.HELD) for letter in done.letters])
    assert [letter.state for letter in await store.unsettled()] == [LetterState.HELD] * 2
    await store.commit(replace(work(key="Ev2"), told=(done.letters[0].id,)))
    assert ids(await store.unsettled()) == ids(done.letters[1:])


async def test_a_duplicate_tells_nothing(store: Store) -> None:
    done = await store.commit(work(messages=(message(),)))
    await store.settle([replace(letter, state=LetterState.HELD) for letter in done.letters])
    assert (await store.commit(replace(work(), told=(done.letters[0].id,)))).duplicate
    assert ids(await store.unsettled()) == ids(done.letters)

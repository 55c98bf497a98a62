"""The engine: duplicates, parked inputs, a full disk, and memory that never runs ahead of the disk."""

from __future__ import annotations

import asyncio
import random
from itertools import count
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.dialogue.events import Event
from bot.errors import StorageFull
from bot.runtime.turns import input_id
from tests.conversation.talking import event_of
from tests.runtime.kit import House, Post, answers, house

ADA, BEN = "test::ada", "test::ben"


# -- duplicates ----------------------------------------------------------------------------------------------------


Given = tuple[str, str, Event]


def inputs(many: int, people: int) -> list[Given]:
    """So many lines of these people, each with a key of its own; keys are the platform's, so two people's may clash."""
    return [
        (f"test::{number % people}", f"key {number // people}", event_of(f"line {number} of all"))
        for number in range(many)
    ]


def deliveries(given: list[Given], chance: random.Random) -> list[Given]:
    """Each once to four times, the copies anywhere."""
    copies = [each for each in given for _ in range(chance.randint(1, 4))]
    chance.shuffle(copies)
    return copies


async def deliver(path: Path, part: list[Given], known: tuple[str, ...]) -> int:
    """Deliver to one run of the bot, 64 at a time; how many were accepted as new."""
    queue, accepted = iter(part), []

    async def hand(at_home: House) -> None:
        for who, key, event in queue:
            accepted.append(await at_home.engine.accept(who, key, event))

    async with house(path, Post()) as at_home:
        for who in known:
            await at_home.says(who, "/ledger new", "yes", "skip", "skip")
        await asyncio.gather(*(hand(at_home) for _ in range(64)))
    return sum(accepted)


async def each_input_counts_once(path: Path, many: int) -> None:
    asyncio.get_running_loop().set_debug(False)
    chance, people = random.Random(many), many // 50
    given = inputs(many, people)
    everybody = tuple(f"test::{number}" for number in range(people))
    copies, accepted = deliveries(given, chance), 0
    for number in range(3):
        part = copies[number::3]
        accepted += await deliver(path, part, everybody if number == 0 else ())
    async with house(path, Post()) as at_home:
        said = [line for who in everybody for line in answers(await at_home.on_disk(who))]
    assert len(copies) > 2 * many
    assert accepted == many
    assert sorted(said) == sorted(f"line {number} of all" for number in range(many))


async def test_a_thousand_inputs_delivered_up_to_four_times_are_a_thousand_turns(path: Path) -> None:
    await each_input_counts_once(path, 1_000)


@pytest.mark.long
async def test_ten_thousand_inputs_delivered_up_to_four_times_are_ten_thousand_turns(path: Path) -> None:
    await each_input_counts_once(path, 10_000)


# -- order ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
async def test_everybodys_inputs_are_taken_in_their_order_of_arrival_whoever_makes_noise(path: Path, seed: int) -> None:
    chance, numbers = random.Random(seed), count()
    people = [f"test::{number}" for number in range(6)]
    async with house(path, Post()) as at_home:
        for who in people:
            await at_home.says(who, "/ledger new", "yes", "skip", "skip")
        saying = [*people * 4, *people[:1] * 56]
        arrivals = [(who, f"line {next(numbers)} of {who}") for who in saying]
        chance.shuffle(arrivals)
        async with asyncio.TaskGroup() as together:
            for number, (who, line) in enumerate(arrivals):
                together.create_task(at_home.engine.handle(who, f"noise/{number}", event_of(line)))
                if chance.random() < 0.3:
                    await asyncio.sleep(chance.choice((0, 0, 0.001)))
        for who in people:
            assert answers(await at_home.on_disk(who)) == [line for whose, line in arrivals if whose == who]
            letters = [letter.id for letter in at_home.post.letters if letter.person == who]
            assert letters == sorted(letters)
        assert not len(at_home.engine.people._lanes)


# -- parked --------------------------------------------------------------------------------------------------------


async def test_an_input_whose_turn_always_raises_is_parked_after_five_tries_and_everybody_goes_on(path: Path) -> None:
    async with house(path, post := Post()) as at_home:
        await at_home.says(ADA, "/faulty", "yes", "skip", "skip")
        await at_home.says(BEN, "/ledger new", "yes", "skip", "skip")
        with capture_logs() as logs:
            ada, ben = await asyncio.gather(
                at_home.engine.handle(ADA, "bad", event_of("what I said")),
                at_home.engine.handle(BEN, "good", event_of("one good line")),
            )
        assert ada
        assert ben
        assert [(each["input"], each["tries"]) for each in logs] == [(input_id("bad"), tries) for tries in range(1, 6)]
        assert "what I said" not in str(logs)
        assert input_id("bad") in post.heard(ADA)[-1]
        assert answers(await at_home.on_disk(BEN)) == ["one good line"]
        assert await at_home.engine.handle(ADA, "bad", event_of("what I said")) is False
        await at_home.says(ADA, "/ledger new", "one good line")
        assert answers(await at_home.on_disk(ADA)) == ["one good line"]


async def test_tries_are_counted_across_a_restart(path: Path) -> None:
    async with house(path, Post()) as at_home:
        await at_home.says(ADA, "/faulty", "yes", "skip", "skip")
        for _ in range(3):
            await at_home.store.failed(ADA, "bad", "KeyError", at_home.engine._clock.now())
    async with house(path, Post()) as at_home:
        with capture_logs() as logs:
            await at_home.engine.handle(ADA, "bad", event_of("what I said"))
        assert [each["tries"] for each in logs] == [4, 5]


# -- a full disk ---------------------------------------------------------------------------------------------------


async def test_when_the_disk_is_full_memory_does_not_run_ahead_of_it_and_the_talk_goes_on(path: Path) -> None:
    async with house(path, Post()) as at_home:
        await at_home.says(ADA, "/ledger new", "yes", "skip", "skip")
        await limit(at_home, full=True)
        kept = []
        for number in count():
            line = f"{number} " + "long line " * 90
            try:
                assert await at_home.engine.handle(ADA, f"key {number}", event_of(line))
            except StorageFull:
                break
            kept.append(line.strip())
        assert answers(await at_home.on_disk(ADA)) == kept
        assert at_home.in_memory(ADA) is None
        assert not await at_home.in_transaction()
        await limit(at_home, full=False)
        assert await at_home.engine.handle(ADA, f"key {number}", event_of(line))
        assert answers(await at_home.on_disk(ADA)) == [*kept, line.strip()]
        assert at_home.in_memory(ADA) == await at_home.on_disk(ADA)


async def limit(at_home: House, *, full: bool) -> None:
    """Let the database file grow no more, or again: what a full disk is to SQLite."""
    pages = "page_count" if full else "max_page_count = 1073741823"
    (now,) = await at_home.store._connection.run(lambda raw: raw.execute(f"PRAGMA {pages}").fetchone())
    await at_home.store._connection.run(lambda raw: raw.execute(f"PRAGMA max_page_count = {now}"))

"""What every store promises of people and inputs: run over each of them by the fixture `stores`."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.conversation.person import (
    Change,
    EntryGone,
    EntrySaved,
    Person,
    ProfileSaved,
    ReminderGone,
    ReminderSet,
    TalkGone,
    TalkSaved,
    apply,
)
from bot.errors import StorageError
from bot.runtime.ports import Committed, DueReminder, Store, Work
from tests.storage.making import (
    ANN,
    BOB,
    NOON,
    Stores,
    entry,
    everything,
    ids,
    message,
    profile,
    reminder,
    reminder_set,
    talk,
    work,
)

SECOND = timedelta(seconds=1)


async def test_nobody_is_none(store: Store) -> None:
    assert await store.load(ANN) is None


async def test_everything_comes_back_as_it_was(stores: Stores) -> None:
    expected = apply(Person(key=ANN), everything())
    async with stores.opened() as store:
        await store.commit(work(*everything()))
        assert await store.load(ANN) == expected
    async with stores.opened() as store:
        assert await store.load(ANN) == expected


async def test_a_turn_without_changes_makes_a_person(store: Store) -> None:
    await store.commit(work())
    assert await store.load(ANN) == Person(key=ANN)


async def test_what_is_gone_is_gone(store: Store) -> None:
    await store.commit(work(*everything()))
    gone = (TalkGone("debrief-1"), EntryGone("debrief-1/asked/1"), ReminderGone("next"))
    await store.commit(work(*gone, key="Ev2"))
    found = await store.load(ANN)
    assert found == Person(key=ANN, profile=profile("They asked about gaps."))
    assert await store.next_due() is None


async def test_entries_come_back_in_the_order_they_were_made(store: Store) -> None:
    made = [entry(f"e{number}") for number in (3, 1, 2)]
    await store.commit(work(*map(EntrySaved, made)))
    await store.commit(work(EntrySaved(replace(made[0], question="again")), key="Ev2"))
    found = await store.load(ANN)
    assert found is not None
    assert [each.id for each in found.book.entries.values()] == ["e3", "e1", "e2"]


NAMES = st.sampled_from(["a", "b", "c"])
CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.builds(lambda words: ProfileSaved(profile(words)), st.text(max_size=9)),
    st.builds(lambda name, words: TalkSaved(talk(name, words)), NAMES, st.text(max_size=9)),
    st.builds(TalkGone, NAMES),
    st.builds(lambda name, words: EntrySaved(entry(name, words)), NAMES, st.text(max_size=9)),
    st.builds(EntryGone, NAMES),
    st.builds(reminder_set, NAMES),
    st.builds(ReminderGone, NAMES),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(turns=st.lists(st.lists(CHANGES, max_size=6), max_size=6), together=st.booleans())
async def test_disk_and_memory_never_part(stores: Stores, turns: list[list[Change]], together: bool) -> None:
    person = Person(key=ANN)
    async with stores.opened() as store:
        await store.forget(ANN)
        commits = [store.commit(work(*turn, key=_unused())) for turn in turns]
        if together:
            await asyncio.gather(*commits)
        for turn, commit in zip(turns, commits, strict=True):
            person = apply(person, turn)
            if not together:
                await commit
        found = await store.load(ANN) or Person(key=ANN)
    assert found == person
    assert _order(found) == _order(person)


_used = iter(range(10**9))


def _unused() -> str:
    return f"unused-{next(_used)}"


def _order(person: Person) -> list[list[str]]:
    return [list(person.talks), list(person.book.entries), list(person.reminders)]


# Duplicates


async def test_the_same_input_is_applied_once(store: Store) -> None:
    first = await store.commit(work(TalkSaved(talk(words="first")), messages=(message(),)))
    again = await store.commit(work(TalkSaved(talk(words="second")), messages=(message(),)))
    assert not first.duplicate
    assert again == Committed((), duplicate=True)
    found = await store.load(ANN)
    assert found is not None
    assert found.talks["debrief-1"] == talk(words="first")
    assert ids(await store.unsettled()) == ids(first.letters)


async def test_the_same_input_at_the_same_moment_is_applied_once(store: Store) -> None:
    done = await asyncio.gather(*(store.commit(work(key="Ev1")) for _ in range(4)))
    assert [each.duplicate for each in done] == [False, True, True, True]


async def test_inputs_one_to_four_times_also_across_a_restart_are_applied_once(stores: Stores) -> None:
    asyncio.get_running_loop().set_debug(False)
    applied = 0
    for _ in range(2):
        async with stores.opened() as store:
            copies = [f"Ev{number}" for number in range(1000) for _ in range(1 + number % 2)]
            done = await asyncio.gather(*(store.commit(work(key=key)) for key in copies))
            applied += sum(not each.duplicate for each in done)
    assert applied == 1000


async def test_the_same_input_of_another_person_is_another(store: Store) -> None:
    assert not (await store.commit(work(key="Ev1", person=ANN))).duplicate
    assert not (await store.commit(work(key="Ev1", person=BOB))).duplicate


async def test_a_duplicate_makes_nobody(store: Store) -> None:
    await store.commit(work())
    await store.forget(ANN)
    assert (await store.commit(work())).duplicate
    assert await store.load(ANN) is None


async def test_a_reminder_is_answered_once_a_date(store: Store) -> None:
    def fired(key: str, date: str) -> Work:
        return work(key=key, messages=(message(),), reminder="daily", local_date=date)

    assert not (await store.commit(fired("a", "2026-11-23"))).duplicate
    assert (await store.commit(fired("b", "2026-11-23"))).duplicate
    assert not (await store.commit(fired("c", "2026-11-24"))).duplicate
    assert len(await store.unsettled()) == 2


# Letters


# Reminders, failures, sweeping


async def test_reminders_are_due_earliest_first(store: Store) -> None:
    await store.commit(work(reminder_set("later", after=2 * SECOND), reminder_set("never", after=timedelta(days=9))))
    await store.commit(work(reminder_set("soon", after=SECOND), person=BOB))
    assert await store.next_due() == NOON + SECOND
    assert await store.due(NOON, 10) == ()
    both = await store.due(NOON + 2 * SECOND, 10)
    assert both == (
        DueReminder(person=BOB, reminder="soon", due=NOON + SECOND),
        DueReminder(person=ANN, reminder="later", due=NOON + 2 * SECOND),
    )
    assert await store.due(NOON + 2 * SECOND, 1) == both[:1]


async def test_what_comes_again_and_is_far_ahead_can_be_found(store: Store) -> None:
    far = NOON + timedelta(days=365)
    daily = ReminderSet(replace(reminder("daily"), days=(0, 1)), far.isoformat())
    near = ReminderSet(replace(reminder("near"), days=(0, 1)), (NOON + SECOND).isoformat())
    await store.commit(work(daily, near, reminder_set("once", after=timedelta(days=365))))
    assert await store.stray(NOON + timedelta(days=15), 10) == (DueReminder(person=ANN, reminder="daily", due=far),)
    assert await store.stray(far, 10) == await store.stray(NOON, 0) == ()


async def test_a_reminder_moved_is_due_then(store: Store) -> None:
    await store.commit(work(reminder_set(after=SECOND)))
    await store.commit(work(reminder_set(after=3 * SECOND), key="Ev2"))
    assert await store.next_due() == NOON + 3 * SECOND


async def test_tries_are_counted_also_across_a_restart(stores: Stores) -> None:
    async with stores.opened() as store:
        assert [await store.failed(ANN, "Ev1", "KeyError", NOON) for _ in range(3)] == [1, 2, 3]
        assert await store.failed(BOB, "Ev1", "KeyError", NOON) == 1
    async with stores.opened() as store:
        assert await store.failed(ANN, "Ev1", "KeyError", NOON) == 4


async def test_sweeping_drops_what_is_old_and_no_more(store: Store) -> None:
    await store.commit(work(*everything(), key="old"))
    await store.commit(work(key="new", at=NOON + timedelta(days=2)))
    await store.commit(work(key="fired", reminder="daily", local_date="2026-11-20"))
    await store.failed(ANN, "old", "KeyError", NOON)
    await store.sweep(NOON + timedelta(days=1))
    assert await store.load(ANN) == apply(Person(key=ANN), everything())
    assert await store.failed(ANN, "old", "KeyError", NOON) == 1
    assert not (await store.commit(work(key="old"))).duplicate
    assert (await store.commit(work(key="new"))).duplicate
    assert not (await store.commit(work(key="fired", reminder="daily", local_date="2026-11-20"))).duplicate


# Forgetting


async def test_a_forgotten_person_is_new_and_nobody_else_is_touched(stores: Stores) -> None:
    async with stores.opened() as store:
        for person in (ANN, BOB):
            await store.commit(work(*everything(), person=person, messages=(message(),)))
        await store.forget(ANN)
        assert await store.load(ANN) is None
        assert [letter.person for letter in await store.unsettled()] == [BOB]
        assert [each.person for each in await store.due(NOON + timedelta(days=2), 9)] == [BOB]
        await store.commit(work(ProfileSaved(profile("new")), key="Ev2"))
    async with stores.opened() as store:
        assert await store.load(ANN) == Person(key=ANN, profile=profile("new"))
        assert await store.load(BOB) == apply(Person(key=BOB), everything())


async def test_forgetting_nobody_is_quiet(store: Store) -> None:
    await store.forget(ANN)


# Times and atomicity


async def test_naive_times_are_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="naive"):
        await store.commit(work(at=NOON.replace(tzinfo=None)))
    assert await store.load(ANN) is None


async def test_a_turn_that_cannot_be_written_leaves_nothing_and_says_no_word_of_it(store: Store) -> None:
    secret = "canary \ud800"  # a lone surrogate is no text
    broken = store.commit(work(ProfileSaved(profile()), TalkSaved(talk(words=secret)), messages=(message(),)))
    fine = store.commit(work(ProfileSaved(profile("Bob")), person=BOB))
    refused, kept = await asyncio.gather(broken, fine, return_exceptions=True)
    assert isinstance(refused, StorageError)
    assert "canary" not in f"{refused!r} {refused.__context__!r} {refused.__cause__!r}"
    assert kept == Committed(())
    assert await store.load(ANN) is None
    assert await store.unsettled() == ()
    assert not (await store.commit(work())).duplicate
    assert (await store.load(BOB) or Person(key="")).profile == profile("Bob")


async def test_reminders_and_casebooks_are_values_of_their_own(store: Store) -> None:
    await store.commit(work(EntrySaved(entry("same")), reminder_set("same"), TalkSaved(talk("same"))))
    found = await store.load(ANN)
    assert found is not None
    assert found.book == Casebook({"same": entry("same")})
    assert found.reminders == {"same": reminder("same")}
    assert found.talks == {"same": talk("same")}


# Cancelling


async def test_cancelled_callers_leave_no_open_transaction_and_lose_nothing(stores: Stores) -> None:
    asyncio.get_running_loop().set_debug(False)
    chance = range(1000)
    async with stores.opened() as store:
        tasks = []
        for number in chance:
            tasks.append(asyncio.create_task(store.commit(work(EntrySaved(entry(f"e{number}")), key=f"Ev{number}"))))
            for _ in range(number % 7):
                await asyncio.sleep(0)
            tasks[-1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        begun = {f"e{number}" for number in chance if number % 7}  # cancelled before its first step, a task never ran
        found = await store.load(ANN)
        assert found is not None
        assert set(found.book.entries) == begun
        assert await store.commit(work(key="afterwards")) == Committed(())
    async with stores.opened() as store:
        assert await store.load(ANN) == found


async def test_a_cancelled_caller_hears_of_it_when_the_commit_is_over(store: Store) -> None:
    task = asyncio.create_task(store.commit(work(ProfileSaved(profile()))))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await store.commit(work())).duplicate


async def test_a_closed_store_refuses(stores: Stores) -> None:
    async with stores.opened() as store:
        waiting = [asyncio.create_task(store.commit(work(key=f"Ev{number}"))) for number in range(600)]
        await asyncio.sleep(0)
        await store.close()
        await store.close()
        assert not any(done.duplicate for done in await asyncio.gather(*waiting))
        with pytest.raises(StorageError):
            await store.commit(work())


async def test_notes_are_kept_across_openings(stores: Stores) -> None:
    async with stores.opened() as store:
        assert await store.recall("commands") == ""
        await store.note("commands", "one")
        await store.note("commands", "two")
    async with stores.opened() as store:
        assert await store.recall("commands") == "two"
        assert await store.recall("identity") == ""


async def test_secrets_are_kept_by_kind_and_name_until_they_are_dropped(stores: Stores) -> None:
    async with stores.opened() as store:
        await store.keep_secret("slack", "T1", "xoxb-one")
        await store.keep_secret("slack", "T1", "xoxb-two")
        await store.keep_secret("slack", "T2", "xoxb-three")
        await store.keep_secret("other", "T1", "apart")
    async with stores.opened() as store:
        assert await store.secrets("slack") == {"T1": "xoxb-two", "T2": "xoxb-three"}
        await store.drop_secret("slack", "T1")
        await store.drop_secret("slack", "T1")
        assert await store.secrets("slack") == {"T2": "xoxb-three"}
        assert await store.secrets("other") == {"T1": "apart"}

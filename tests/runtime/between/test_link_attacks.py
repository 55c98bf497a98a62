"""Codes that link two platforms, under attack: guessed, used twice, too late, brought for another, two at once."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.coach.book.entries import Action, Bag, Interview
from bot.coach.profile.times import Encouragement
from bot.coach.schedule.cheer import BAG
from bot.conversation.kept.joining import joined
from bot.conversation.person import EntrySaved, Person, apply
from bot.dialogue.events import Commanded, Typed
from bot.runtime.between.codes import KIND, LETTERS
from bot.runtime.ports import Work
from tests.runtime.between.test_linking import HERE, THERE, Both, both
from tests.runtime.kit import HandClock

OTHER = "there:T2:U1"
"""The same user id in another workspace."""


async def companies(ours: Both, address: str) -> list[str]:
    return sorted(each.company for each in (await ours.person(address)).book.of(Interview))


async def stored(ours: Both) -> int:
    """Codes on the disk."""
    return len(await ours.engine.secrets.secrets(KIND))


def stored_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


async def test_a_code_counts_across_a_restart_and_stands_nowhere_as_it_is(tmp_path: Path) -> None:
    clock = HandClock()
    async with both(tmp_path, clock) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.debriefs(HERE, "Acme")
        code = await ours.code(HERE)
    assert code.encode() not in stored_bytes(tmp_path)
    async with both(tmp_path, clock) as ours:
        await ours.says(THERE, f"link {code}")
        assert await companies(ours, THERE) == ["Acme"]
        assert await stored(ours) == 0
    async with both(tmp_path, clock) as ours:
        assert "don't know that code" in await ours.says(OTHER, f"/link {code}")


async def test_ten_minutes_are_ten_minutes_also_across_a_restart(tmp_path: Path) -> None:
    clock = HandClock()
    async with both(tmp_path, clock) as ours:
        await ours.welcomed(HERE, "Ada")
        code = await ours.code(HERE)
    clock.jump(minutes=10)
    async with both(tmp_path, clock) as ours:
        assert await stored(ours) == 0
        assert "don't know that code" in await ours.says(THERE, f"/link {code}")


async def test_a_thousand_guesses_find_nothing_and_spoil_nothing(tmp_path: Path) -> None:
    asyncio.get_running_loop().set_debug(False)
    chance = random.Random(1)
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.debriefs(HERE, "Acme")
        code = await ours.code(HERE)
        near = [code[:-1] + letter for letter in LETTERS if letter != code[-1]]
        far = ["".join(chance.choices(LETTERS, k=8)) for _ in range(1000)]
        for number, guess in enumerate((*near, *far)):
            await ours.engine.handle(OTHER, f"g{number}", Commanded("link", guess))
        assert (await ours.person(OTHER)).book.entries == {}
        await ours.says(THERE, f"/link {code}")
        assert await companies(ours, THERE) == ["Acme"]


async def test_whoever_has_notes_is_asked_whose_code_it_is_before_they_go_over(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        for address, company in ((HERE, "Acme"), (THERE, "Blue")):
            await ours.welcomed(address, "Ada")
            await ours.debriefs(address, company)
        code = await ours.code(HERE)
        heard = await ours.says(THERE, f"link {code}")
        assert "made on Here" in heard
        assert (await companies(ours, HERE), await companies(ours, THERE)) == (["Acme"], ["Blue"])
        await ours.says(THERE, "no", f"link {code.lower()} YES")
        assert await companies(ours, HERE) == await companies(ours, THERE) == ["Acme", "Blue"]


async def test_whoever_gave_the_code_hears_where_it_was_used(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.says(THERE, f"/link {await ours.code(HERE)}")
        await ours.engine.courier.idle(HERE)
        assert "used on There" in ours.heard(HERE)[-1]
        assert "one now" in "".join(ours.heard(THERE))


async def test_of_two_who_bring_one_code_at_once_a_single_one_has_it(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        code = await ours.code(HERE)
        await asyncio.gather(ours.says(THERE, f"/link {code}"), ours.says(OTHER, f"/link {code}"))
        linked = [each for each in (THERE, OTHER) if ours.engine.accounts.of(each) == HERE]
        assert len(linked) == 1


@pytest.mark.parametrize("first", [0, 1])
async def test_two_who_bring_each_others_code_at_once_lose_nothing(first: int, tmp_path: Path) -> None:
    clock = HandClock()
    async with both(tmp_path, clock) as ours:
        for address, company in ((HERE, "Acme"), (THERE, "Blue")):
            await ours.welcomed(address, "Ada")
            await ours.debriefs(address, company)
        codes = await ours.code(HERE), await ours.code(THERE)
        brought = [(HERE, codes[1]), (THERE, codes[0])]
        pair = (brought[first], brought[1 - first])
        await asyncio.gather(*(ours.says(address, f"/link {code} yes") for address, code in pair))
        assert await companies(ours, HERE) == await companies(ours, THERE) == ["Acme", "Blue"]
    async with both(tmp_path, clock) as ours:
        assert await companies(ours, HERE) == await companies(ours, THERE) == ["Acme", "Blue"]


async def test_a_code_of_somebody_who_went_over_meanwhile_counts_no_more(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        for address, company in ((HERE, "Acme"), (THERE, "Blue"), (OTHER, "Cyan")):
            await ours.welcomed(address, "Ada")
            await ours.debriefs(address, company)
        early = await ours.code(HERE)
        await ours.says(HERE, f"/link {await ours.code(THERE)} yes")
        assert "don't know that code" in await ours.says(OTHER, f"/link {early} yes")
        assert await companies(ours, OTHER) == ["Cyan"]
        assert await companies(ours, HERE) == await companies(ours, THERE)


async def test_what_is_said_while_two_become_one_is_kept_with_them(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.welcomed(THERE, "Ada")
        await ours.says(THERE, "/begin debrief", "quick")
        code = await ours.code(HERE)
        await asyncio.gather(ours.says(THERE, f"/link {code} yes"), ours.engine.handle(THERE, "m", Typed("Acme")))
        assert await ours.engine._store.load(THERE) is None
        assert "Acme" in str([talk.answers for talk in (await ours.person(HERE)).talks.values()])


async def test_a_code_of_somebody_forgotten_counts_no_more(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        code = await ours.code(HERE)
        await ours.says(HERE, "/forget")
        await ours.says(HERE, "yes")
        assert await stored(ours) == 0
        assert "don't know that code" in await ours.says(THERE, f"/link {code}")


async def test_a_code_asked_for_twice_by_one_input_is_one(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        code = await ours.code(HERE)
        last = ours.heard(HERE)[-1]
        await ours.gives(HERE, "again", Commanded("link"))
        await ours.gives(HERE, "again", Commanded("link"))
        assert ours.heard(HERE)[-2] == last
        assert await stored(ours) == 1
        assert "don't know that code" in await ours.says(THERE, f"/link {code}")


async def test_notes_that_do_not_fit_together_stay_where_they_are_and_the_reason_is_said(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        for address, text in ((HERE, "Write to Bo"), (THERE, "Write to Cy")):
            await ours.welcomed(address, "Ada")
            await gives(ours, address, Action(id="loose", origin="", day="2026-11-02", words=text))
        before = [await ours.person(HERE), await ours.person(THERE)]
        heard = await ours.says(THERE, f"/link {await ours.code(HERE)} yes")
        assert "don't fit together" in heard
        assert "on Here" in heard
        assert [await ours.person(HERE), await ours.person(THERE)] == before


async def gives(ours: Both, address: str, entry: Action) -> None:
    """An entry that no talk made, such as none of ours is."""
    person = await ours.person(address)
    work = Work(
        person=address,
        input_key=f"entry:{entry.words}",
        at=ours.clock.now(),
        changes=(EntrySaved(entry),),
        messages=(),
    )
    await ours.engine.people.commit(apply(person, work.changes), work)


async def test_notes_whose_answers_have_expired_go_over_all_the_same(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        for address, company in ((HERE, "Acme"), (THERE, "Blue")):
            await ours.welcomed(address, "Ada")
            await ours.debriefs(address, company)
        await ours.engine._store.expire(datetime(2100, 1, 1, tzinfo=UTC))
        ours.engine.people.reread_all()
        assert (await ours.person(THERE)).talks == {}
        await ours.says(THERE, f"/link {await ours.code(HERE)} yes")
        person = await ours.person(HERE)
        assert await companies(ours, HERE) == ["Acme", "Blue"]
        assert {each.interview for each in person.book.entries.values()} <= {*person.book.entries, ""}
        assert person.profile.counts["debrief"] == 2


def test_who_is_encouraged_on_both_keeps_one_rhythm_and_sees_nothing_twice() -> None:
    rhythm = Encouragement(days=(0, 2), at="09:00")
    here = Person(key=HERE)
    here = apply(here, (EntrySaved(Bag(id=BAG, origin="", day="2026-11-02", seen=("a", "b"))),))
    here = replace(here, profile=replace(here.profile, encouragement=rhythm))
    there = replace(here, key=THERE)
    there = apply(there, (EntrySaved(Bag(id=BAG, origin="", day="2026-11-03", seen=("c", "b"), less=("d",))),))
    there = replace(there, profile=replace(there.profile, encouragement=Encouragement(days=(4,), at="18:00")))
    after = joined(here, there)
    assert after is not None
    bag = after.book.entries[BAG]
    assert isinstance(bag, Bag)
    assert (set(bag.seen), bag.less, after.profile.encouragement) == ({"a", "b", "c"}, ("d",), rhythm)

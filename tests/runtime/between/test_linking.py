"""One person on two platforms: a code links them, everything of both is kept, and it can be undone."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from bot.app import running
from bot.coach.book.entries import Interview
from bot.conversation.kept.joining import joined
from bot.conversation.person import Person
from bot.dialogue.events import Commanded, Event, Typed
from bot.runtime.between import linking
from bot.runtime.engine import Engine
from bot.settings import Settings
from tests.conversation.interviews.test_interview import told
from tests.conversation.small import library
from tests.conversation.talking import Talking, event_of
from tests.conversation.timed.test_discretion import discreet
from tests.patience import PATIENCE
from tests.runtime.kit import HandClock, Post, until

KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
HERE, THERE = "here::1", "there:T1:U1"
_NUMBERS = count()


class Both:
    """One process with two platforms."""

    def __init__(self, engine: Engine, clock: HandClock) -> None:
        self.engine = engine
        self.clock = clock
        self.posts = {"here": Post(), "there": Post()}
        for platform, post in self.posts.items():
            engine.register(platform, post)

    async def says(self, address: str, *lines: str) -> str:
        """Somebody says lines; the last answer where they said them."""
        for line in lines:
            await self.gives(address, f"{next(_NUMBERS)}", event_of(line))
        return self.heard(address)[-1]

    async def gives(self, address: str, input_key: str, event: Event) -> None:
        self.clock.jump(seconds=5)
        await self.engine.handle(address, input_key, event)

    def heard(self, address: str) -> list[str]:
        return self.posts[address.partition(":")[0]].heard(address)

    async def person(self, address: str) -> Person:
        return await self.engine.look(address, lambda _library, person, _now: person)

    async def welcomed(self, address: str, name: str) -> None:
        heard = await self.says(address, "hello", "yes to both", name)
        while "talk" in str((await self.person(address)).open_talk()).casefold():
            heard = await self.says(address, "skip")
        assert heard

    async def debriefs(self, address: str, company: str) -> None:
        """A quick debrief."""
        await self.says(address, "/begin debrief", "quick", company, "Why us?", "2", "no", "skip", "3", "skip")

    async def code(self, address: str) -> str:
        found = re.search(r"link ([A-Z0-9]{8})", await self.says(address, "/link"))
        assert found
        return found[1]


@asynccontextmanager
async def both(path: Path, clock: HandClock | None = None) -> AsyncIterator[Both]:
    clock = clock or HandClock()
    settings = Settings.model_validate({"db": path / "comeback.db", "key": KEY})
    async with running(settings, clock) as engine:
        yield Both(engine, clock)


async def test_a_talk_begun_here_goes_on_there(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.says(HERE, "/debrief", "quick", "Acme")
        code = await ours.code(HERE)
        heard = await ours.says(THERE, f"link {code.lower()}")
        assert "Acme" in heard
        await ours.says(THERE, "Why us?")
        answers = (await ours.person(HERE)).talks["debrief-1"].answers
        assert answers["questions/1/asked"] == "Why us?"
        before = len(ours.heard(THERE))
        await ours.says(HERE, "4")
        assert len(ours.heard(THERE)) == before


async def test_what_is_said_while_two_become_one_is_said_to_the_one(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.welcomed(THERE, "Ada")
        await ours.says(THERE, "/debrief", "quick")
        code = await ours.code(HERE)
        await asyncio.gather(
            ours.gives(THERE, "brings", Typed(f"link {code}")), ours.gives(THERE, "meanwhile", Typed("Globex"))
        )
        talks = (await ours.person(HERE)).talks.values()
        assert "Globex" in [talk.answers.get("company") for talk in talks]
        assert await ours.engine._store.load(THERE) is None


async def test_whether_both_fit_together_is_looked_at_while_others_are_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking, answered = threading.Event(), threading.Event()

    def waits(person: Person, *_: object) -> Person:
        looking.set()
        assert answered.wait(PATIENCE)
        return person

    monkeypatch.setattr(linking, "check_and_keep", waits)
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        linked = asyncio.create_task(ours.says(THERE, f"link {await ours.code(HERE)}"))
        await until(looking.is_set)
        await ours.says("here::2", "hello")
        answered.set()
        assert await linked


async def test_everything_of_both_is_kept_and_survives_a_restart(tmp_path: Path) -> None:
    clock = HandClock()
    async with both(tmp_path, clock) as ours:
        for address, name, companies in ((HERE, "Ada", ("Acme", "Blue")), (THERE, "A.", ("Acme", "Cyan", "Dash"))):
            await ours.welcomed(address, name)
            for company in companies:
                await ours.debriefs(address, company)
        code = await ours.code(HERE)
        await ours.says(THERE, f"/link {code} yes")
    async with both(tmp_path, clock) as ours:
        person = await ours.person(THERE)
        assert person == await ours.person(HERE)
        held = sorted(each.company for each in person.book.of(Interview))
        assert held == ["Acme", "Acme", "Blue", "Cyan", "Dash"]
        assert person.profile.name == "Ada"
        assert person.profile.counts["debrief"] == 5
        assert {entry.interview for entry in person.book.entries.values()} <= {*person.book.entries, ""}
        await ours.debriefs(THERE, "Edge")
        assert "Edge" in [each.company for each in (await ours.person(HERE)).book.of(Interview)]


async def test_a_code_counts_once_and_for_ten_minutes(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        old = await ours.code(HERE)
        ours.clock.jump(minutes=11)
        assert "don't know that code" in await ours.says(THERE, f"/link {old}")
        code = await ours.code(HERE)
        assert "from here" in await ours.says(HERE, f"/link {code}")
        assert "don't know that code" in await ours.says(THERE, f"/link {code}")
        assert "don't know that code" in await ours.says(THERE, "/link ABCDEFGH")
        assert (await ours.person(THERE)).talks == {}


async def test_undone_the_notes_stay_where_they_were(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.debriefs(HERE, "Acme")
        await ours.says(THERE, f"/link {await ours.code(HERE)}")
        assert "start afresh" in await ours.says(THERE, "/unlink")
        assert (await ours.person(THERE)).book.entries == {}
        assert [each.company for each in (await ours.person(HERE)).book.of(Interview)] == ["Acme"]
        assert "nothing to undo" in await ours.says(HERE, "/unlink")


async def test_who_is_forgotten_is_forgotten_on_both(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        await ours.says(THERE, f"/link {await ours.code(HERE)}")
        await ours.engine.forget(ours.engine.accounts.of(THERE))
        assert (await ours.person(HERE)).talks == (await ours.person(THERE)).talks == {}
        assert ours.engine.accounts.of(THERE) == THERE


async def test_the_same_code_sent_twice_by_the_platform_is_answered_once(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        await ours.welcomed(HERE, "Ada")
        code = await ours.code(HERE)
        await ours.gives(THERE, "same", Commanded("link", code))
        heard = len(ours.heard(THERE))
        await ours.gives(THERE, "same", Commanded("link", code))
        assert len(ours.heard(THERE)) == heard


@pytest.mark.parametrize("step", ["link", "forget"])
async def test_a_joining_that_is_interrupted_is_finished_and_doubles_nothing(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = HandClock()
    async with both(tmp_path, clock) as ours:
        for address, company in ((HERE, "Acme"), (THERE, "Blue")):
            await ours.welcomed(address, "Ada")
            await ours.debriefs(address, company)
        code = await ours.code(HERE)
        target = ours.engine.accounts if step == "link" else ours.engine

        async def dies(*_: object) -> None:
            raise RuntimeError

        monkeypatch.setattr(target, step, dies)
        with pytest.raises(RuntimeError):
            await ours.says(THERE, f"/link {code} yes")
        monkeypatch.undo()
    async with both(tmp_path, clock) as ours:
        if step == "link":
            await ours.says(THERE, f"/link {await ours.code(HERE)} yes")
        held = sorted(each.company for each in (await ours.person(THERE)).book.of(Interview))
        assert held == ["Acme", "Blue"]
        assert await ours.engine._store.load(THERE) is None


async def test_somebody_who_has_not_agreed_gets_no_code_before_they_do(tmp_path: Path) -> None:
    async with both(tmp_path) as ours:
        assert not re.search(r"link [A-Z0-9]{8}", await ours.says(HERE, "/link"))
        assert (await ours.person(HERE)).talks == {}


def test_joining_with_nobody_changes_nothing() -> None:
    ada = Person(key=HERE)
    assert joined(ada, Person(key=THERE)) == ada


def test_who_is_discreet_on_one_platform_stays_so_and_notes_that_wait_come_along() -> None:
    there = discreet(told()).comes("evening").person
    after = joined(Talking.known(library()).person, there)
    assert after is not None
    assert after.profile.discreet
    assert after.profile.covered == there.profile.covered

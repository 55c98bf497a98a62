"""One person's data never crosses to another: random turns of people whose ids clash, against a plain dict."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from contextlib import AbstractAsyncContextManager
from itertools import count
from pathlib import Path

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from msgspec.structs import replace

from bot.conversation.person import (
    Change,
    EntryGone,
    EntrySaved,
    Person,
    ProfileSaved,
    TalkGone,
    TalkSaved,
    apply,
)
from bot.runtime.ports import LetterState, Store
from tests.storage.making import SqliteStores, entry, message, profile, reminder_set, talk, work

PEOPLE = st.sampled_from(["slack:T1:U1", "slack:T2:U1", "discord::U1"])
NAMES = st.sampled_from(["a", "b"])
INPUTS = st.sampled_from([f"Ev{number}" for number in range(30)])
KINDS = st.sampled_from(["profile", "talk", "entry", "reminder", "no talk", "no entry"])


def change(kind: str, name: str, words: str) -> Change:
    match kind:
        case "profile":
            return ProfileSaved(profile(words))
        case "talk":
            return TalkSaved(talk(name, words))
        case "entry":
            return EntrySaved(entry(name, words))
        case "no talk":
            return TalkGone(name)
        case "no entry":
            return EntryGone(name)
    return reminder_set(name)


class Crossing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.stores = SqliteStores(self.folder / "comeback.db")
        self.runner = asyncio.Runner()
        self.people: dict[str, Person] = {}
        self.inputs: set[tuple[str, str]] = set()
        self.letters: dict[int, str] = {}
        self.words = (f"words {number}" for number in count())
        self.open()

    def open(self) -> None:
        self.opened: AbstractAsyncContextManager[Store] = self.stores.opened()
        self.store = self.runner.run(self.opened.__aenter__())

    def close(self) -> None:
        self.runner.run(self.opened.__aexit__(None, None, None))

    @rule(person=PEOPLE, key=INPUTS, kind=KINDS, name=NAMES)
    def turn(self, person: str, key: str, kind: str, name: str) -> None:
        words = f"{person} {next(self.words)}"
        made = change(kind, name, words)
        done = self.runner.run(self.store.commit(work(made, person=person, key=key, messages=(message(words),))))
        assert done.duplicate == ((person, key) in self.inputs)
        if not done.duplicate:
            self.inputs.add((person, key))
            self.people[person] = apply(self.people.get(person, Person(key=person)), [made])
            self.letters |= {letter.id: person for letter in done.letters}

    @rule(person=PEOPLE)
    def forget(self, person: str) -> None:
        self.runner.run(self.store.forget(person))
        self.people.pop(person, None)
        self.letters = {letter: whose for letter, whose in self.letters.items() if whose != person}

    @rule(person=PEOPLE)
    def deliver(self, person: str) -> None:
        mine = [each for each in self.runner.run(self.store.unsettled()) if each.person == person]
        self.runner.run(self.store.settle([replace(each, state=LetterState.SENT) for each in mine]))
        self.letters = {letter: whose for letter, whose in self.letters.items() if whose != person}

    @rule()
    def restart(self) -> None:
        self.close()
        self.open()

    @invariant()
    def everybody_is_who_they_were(self) -> None:
        for person in ("slack:T1:U1", "slack:T2:U1", "discord::U1"):
            assert self.runner.run(self.store.load(person)) == self.people.get(person)

    @invariant()
    def letters_go_to_whom_they_were_written(self) -> None:
        letters = self.runner.run(self.store.unsettled())
        assert {letter.id: letter.person for letter in letters} == self.letters
        assert all(letter.person.encode() in msgspec.json.encode(letter.message) for letter in letters)

    def teardown(self) -> None:
        self.close()
        self.runner.close()
        shutil.rmtree(self.folder)


@pytest.mark.parametrize("steps", [2_000, pytest.param(50_000, marks=[pytest.mark.long, pytest.mark.timeout(3600)])])
def test_nothing_crosses(steps: int) -> None:
    run_state_machine_as_test(Crossing, settings=settings(max_examples=steps // 50, stateful_step_count=50))

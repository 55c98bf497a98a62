"""One person's data never crosses to another, through the whole engine: people whose ids clash in three workspaces.

Each says words that nobody else says, looks at them, takes them along, changes and deletes them, is forgotten and comes
back. Whatever anybody is sent, and whatever is kept of them, holds their own words alone (tests/storage/test_isolation
does the same to the store by itself).
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Awaitable
from contextlib import AbstractAsyncContextManager
from itertools import count
from pathlib import Path
from typing import Final

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.conversation.person import Person
from bot.dialogue.events import Tapped
from bot.dialogue.messages import File
from bot.runtime.ports import Letter
from tests.runtime.kit import House, Post, house

PEOPLE: Final = ("test:T1:U1", "test:T2:U1", "test::U1")
WHO: Final = st.sampled_from(range(len(PEOPLE)))
MARK: Final = re.compile(rb"zq(\d)x")
"""In every word that somebody says: whose it is."""


tally: Counter[str] = Counter()
"""What the runs had to do with: silence proves something only where there was something to say."""


def whose(text: bytes) -> set[int]:
    return {int(number) for number in MARK.findall(text)}


def everything_in(letter: Letter) -> bytes:
    files = (block.body for block in letter.message.blocks if isinstance(block, File))
    return b"\n".join((msgspec.json.encode(letter.message), *files))


class Crossing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.runner = asyncio.Runner()
        self.numbers = count()
        self.inputs = count()
        self.post = Post()
        self.read = 0
        self.open()

    def open(self) -> None:
        self.opened: AbstractAsyncContextManager[House] = house(self.folder / "comeback.db", self.post)
        self.home = self.runner.run(self.opened.__aenter__())

    def close(self) -> None:
        self.runner.run(self.opened.__aexit__(None, None, None))

    def word(self, who: int) -> str:
        return f"zq{who}x{next(self.numbers)}"

    def says(self, who: int, *lines: str) -> None:
        self.runner.run(self.home.says(PEOPLE[who], *lines))

    def taps(self, who: int, token: str) -> None:
        handled: Awaitable[bool] = self.home.engine.handle(PEOPLE[who], f"tap {next(self.inputs)}", Tapped(token))
        self.runner.run(handled)  # type: ignore[arg-type]

    def on_disk(self, who: int) -> Person | None:
        return self.runner.run(self.home.on_disk(PEOPLE[who]))

    @initialize()
    def everybody_comes(self) -> None:
        for who in range(len(PEOPLE)):
            self.arrive(who)

    def arrive(self, who: int) -> None:
        self.says(who, "/strengths", "yes", self.word(who), "skip", "skip", "stop")

    @rule(who=WHO)
    def collects(self, who: int) -> None:
        self.says(who, "/strengths new", f"I am {self.word(who)}", "2", f"{self.word(who)} ago", self.word(who), "no")

    @rule(who=WHO)
    def begins_and_leaves_open(self, who: int) -> None:
        self.says(who, "/debrief new", "full", "good", f"the {self.word(who)} bank")

    @rule(who=WHO)
    def looks_through(self, who: int) -> None:
        self.says(who, "/casebook", "1", "1", "/privacy", "/change", "/resume", "/interviews")

    @rule(who=WHO)
    def takes_it_along(self, who: int) -> None:
        self.says(who, "/export")

    @rule(who=WHO, pick=st.integers(0, 50))
    def rewords(self, who: int, pick: int) -> None:
        person = self.on_disk(who)
        if person is not None and person.book.entries:
            entry = list(person.book.entries)[pick % len(person.book.entries)]
            self.taps(who, f"/entry {entry} change words")
            self.says(who, f"rather {self.word(who)}")

    @rule(who=WHO, other=WHO, pick=st.integers(0, 50))
    def deletes_what_another_has(self, who: int, other: int, pick: int) -> None:
        """The ids of entries are the same for everybody: it is one's own that goes."""
        theirs, before = self.on_disk(other), [self.on_disk(each) for each in range(len(PEOPLE))]
        if theirs is None or not theirs.book.entries:
            return
        entry = list(theirs.book.entries)[pick % len(theirs.book.entries)]
        self.taps(who, f"/entry {entry} delete")
        self.taps(who, f"/entry {entry} delete yes")
        for each in set(range(len(PEOPLE))) - {who}:
            assert self.on_disk(each) == before[each]
        mine = self.on_disk(who)
        assert mine is None or entry not in mine.book.entries

    @rule(who=WHO)
    def is_forgotten_and_comes_back(self, who: int) -> None:
        before = [self.on_disk(each) for each in range(len(PEOPLE))]
        self.says(who, "/forget", "yes")
        assert self.on_disk(who) is None
        for each in set(range(len(PEOPLE))) - {who}:
            assert self.on_disk(each) == before[each]
        self.arrive(who)

    @rule()
    def restarts(self) -> None:
        self.close()
        self.open()

    @invariant()
    def nobody_reads_another(self) -> None:
        for letter in self.post.letters[self.read :]:
            spoken = whose(everything_in(letter))
            assert spoken <= {PEOPLE.index(letter.person)}
            tally["inputs"] += 1  # each is answered with one letter
            tally["letters with words of theirs"] += bool(spoken)
        self.read = len(self.post.letters)

    @invariant()
    def nobody_is_kept_with_anothers_words(self) -> None:
        for who in range(len(PEOPLE)):
            person = self.on_disk(who)
            assert person is None or whose(msgspec.json.encode(person)) <= {who}

    def teardown(self) -> None:
        self.close()
        self.runner.close()
        shutil.rmtree(self.folder)


@pytest.mark.parametrize(
    "inputs",
    [
        pytest.param(2_000, marks=pytest.mark.timeout(600)),  # a limit of the whole function would hold for both
        pytest.param(50_000, marks=[pytest.mark.long, pytest.mark.timeout(0)]),
    ],
)
def test_nothing_crosses(inputs: int) -> None:
    """A step is some three inputs."""
    tally.clear()
    run_state_machine_as_test(Crossing, settings=settings(max_examples=inputs // 40, stateful_step_count=25))
    assert tally["inputs"] > inputs
    assert tally["letters with words of theirs"] > inputs // 10

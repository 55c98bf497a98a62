"""Somebody's weeks with us: what they type on either platform, and what comes by itself at which hour of theirs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from bot.conversation.person import Person
from bot.runtime.ports import Letter, Outcome
from tests.conversation.talking import text_of
from tests.patience import PATIENCE
from tests.runtime.kit import HandClock, House, Post, house

BERLIN = ZoneInfo("Europe/Berlin")
HERE, THERE = "test::mara", "there:T1:U7"


class Came(msgspec.Struct, frozen=True):
    """A letter and the hour it came at, on their clock."""

    at: datetime
    said: str
    letter: Letter
    by_itself: bool


class Pillar(Post):
    """A platform that notes the hour of every letter."""

    def __init__(self, life: Life) -> None:
        super().__init__()
        self.life = life

    async def send(self, letter: Letter) -> Outcome:
        at = self.life.clock.now().astimezone(BERLIN)
        self.life.came.append(Came(at, text_of(letter.message), letter, by_itself=not self.life.speaking))
        return await super().send(letter)


class Life:
    """Mara, a clock that she lives by, and everything that came to her."""

    def __init__(self, start: str) -> None:
        self.clock = HandClock(datetime.fromisoformat(start).astimezone(UTC))
        self.came: list[Came] = []
        self.speaking = False
        self.address = HERE
        self.house: House

    # -- what she does

    async def says(self, *lines: str) -> str:
        """She says lines, a few seconds apart; the last answer."""
        for line in lines:
            self.clock.jump(seconds=20)
            self.speaking = True
            await self.house.says(self.address, line)
            await self._settled()
            self.speaking = False
        return self.heard

    async def tells(self, **answers: str | list[str]) -> str:
        """She answers each question by its name until nothing is open, and skips what she has no answer to."""
        left = {name: list(each) if isinstance(each, list) else [each] for name, each in answers.items()}
        while (asked := self.asked) is not None:
            name = asked.rpartition("/")[2]
            await self.says(left[name].pop(0) if left.get(name) else "yes" if asked == "~echo" else "skip")
        assert not any(left.values()), left
        return self.heard

    async def lives_until(self, moment: str) -> list[Came]:
        """Time goes by, and everything that comes on the way comes at its hour."""
        target, seen = datetime.fromisoformat(moment).replace(tzinfo=BERLIN), len(self.came)
        while (due := await self.house.store.next_due()) is not None and due <= target:
            await self._move(max(due, self.clock.now()))
            async with asyncio.timeout(PATIENCE):
                while (still := await self.house.store.next_due()) is not None and still <= self.clock.now():  # noqa: ASYNC110  no event
                    await asyncio.sleep(0.001)
            await self._settled()
        await self._move(target)
        return self.came[seen:]

    # -- what there is

    @property
    def heard(self) -> str:
        return self.came[-1].said

    @property
    def asked(self) -> str | None:
        """The path of the question in view."""
        prompt = self.came[-1].letter.message.prompt
        return prompt.token.partition(":")[2] if prompt else None

    async def person(self) -> Person:
        key = self.house.engine.accounts.of(self.address)
        return await self.house.on_disk(key) or Person(key=key)

    async def _move(self, moment: datetime) -> None:
        self.clock.jump(seconds=(moment - self.clock.now()).total_seconds())

    async def _settled(self) -> None:
        await self.house.settled(self.house.engine.accounts.of(self.address))


@asynccontextmanager
async def living(path: Path, start: str) -> AsyncIterator[Life]:
    """The real engine, store and scheduler, two platforms, and Mara."""
    life = Life(start)
    async with house(path, Pillar(life), life.clock, reminders=True) as at_home:
        at_home.engine.register("there", Pillar(life))
        life.house = at_home
        yield life

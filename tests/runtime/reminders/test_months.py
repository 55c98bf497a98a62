"""Weeks of several people with the real store, scheduler and courier: outages, moves and interviews by chance.

What must hold of what arrives: nothing in quiet hours, one word of encouragement a date of theirs, nothing twice, and
none of it later than its grace.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.calendar.walltime import local
from bot.runtime.ports import Delivery, Letter
from tests.runtime.kit import HandClock, House, Post, house
from tests.runtime.reminders.reminding import all_looked_at

CITIES = ("London", "Berlin", "New York", "Tokyo", "Sydney", "Auckland", "Delhi", "Sao Paulo")
BEGINS = ("/encourage", "yes", "skip")
OUTAGES = (0, 0, 0, 0, 1, 25, 40, 200, 60 * 24, 60 * 24 * 3)
"""Minutes."""


class Watch(Post):
    """A platform that notes when each letter came."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__()
        self._clock = clock
        self.came: list[tuple[datetime, Letter]] = []

    async def send(self, letter: Letter) -> Delivery:
        self.came.append((self._clock.now(), letter))
        return Delivery.SENT


class Street:
    """People, what they do by chance, and the time that goes by."""

    def __init__(self, path: Path, people: int, number: int) -> None:
        self.path = path
        self.clock = HandClock()
        self.chance = random.Random(number)
        self.people = [f"test::{name}" for name in range(people)]
        self.post = Watch(self.clock)
        self.dates: Counter[tuple[str, date]] = Counter()
        self.seen = 0

    async def begin(self) -> None:
        async with house(self.path, self.post, self.clock) as at_home:
            for who in self.people:
                hour = f"{self.chance.randint(8, 20):02}:30"
                await at_home.says(who, *BEGINS, self.chance.choice(CITIES), "every day", hour)

    async def live(self, days: int) -> None:
        until = self.clock.now() + timedelta(days=days)
        while self.clock.now() < until:
            async with house(self.path, self.post, self.clock, reminders=True) as at_home:
                await self._a_stretch(at_home, self.chance.randint(6, 40))
            self.clock.jump(minutes=self.chance.choice(OUTAGES))

    async def _a_stretch(self, at_home: House, hours: int) -> None:
        until = self.clock.now() + timedelta(hours=hours)
        while (due := await at_home.store.next_due()) is not None and due <= until:
            self.clock.jump(seconds=max(0.0, (due - self.clock.now()).total_seconds()))
            await all_looked_at(at_home, self.clock)
            for who in self.people:
                await at_home.settled(who)
            await self._check(at_home)
        self.clock.jump(seconds=max(0.0, (until - self.clock.now()).total_seconds()))
        await all_looked_at(at_home, self.clock)
        await self._check(at_home)
        await self._somebody_acts(at_home)
        self.seen = len(self.post.came)

    async def _somebody_acts(self, at_home: House) -> None:
        who = self.chance.choice(self.people)
        person = await at_home.on_disk(who)
        assert person is not None
        wall = local(self.clock.now(), person.profile.zone) + timedelta(days=self.chance.randint(1, 6))
        start = wall.replace(hour=self.chance.randint(8, 18), minute=0)
        interview = ("/interview new", "Acme", "skip", "video", f"{start:%Y-%m-%d %H:%M}", "yes", "45", "skip", "skip")
        await at_home.says(who, *self.chance.choice((("/timezone", self.chance.choice(CITIES)), ("/help",), interview)))
        await at_home.says(who, "stop", "stop")
        for each in self.people:
            await self._gives_a_sign(at_home, each)

    async def _gives_a_sign(self, at_home: House, who: str) -> None:
        """Else their encouragement rests, as it should."""
        person = await at_home.on_disk(who)
        assert person is not None
        await at_home.says(who, *(("/encourage", "resume") if person.profile.encouragement.paused else ("/fine",)))

    async def _check(self, at_home: House) -> None:
        """What has come by itself since."""
        for at, letter in self.post.came[self.seen :]:
            person = await at_home.on_disk(letter.person)
            assert person is not None
            wall = local(at, person.profile.zone)
            assert not person.profile.times.hours().holds(wall), "in quiet hours"
            if any(offer.token.startswith("/less") for offer in letter.message.offers):
                self.dates[letter.person, wall.date()] += 1
        self.seen = len(self.post.came)

    def check_all(self) -> None:
        assert not self.post.twice()
        assert len({letter.id for _, letter in self.post.came}) == len(self.post.came)
        assert set(self.dates.values()) == {1}, "twice on one date"


@pytest.mark.parametrize(
    ("people", "days", "number"),
    [(3, 21, 1), *(pytest.param(8, 120, number, marks=pytest.mark.long) for number in range(2, 6))],
)
async def test_what_arrives_over_weeks_with_outages(tmp_path: Path, people: int, days: int, number: int) -> None:
    asyncio.get_running_loop().set_debug(False)
    street = Street(tmp_path / "c.db", people, number)
    await street.begin()
    street.seen = len(street.post.came)
    await street.live(days)
    street.check_all()
    assert len(street.dates) > people * days / 8

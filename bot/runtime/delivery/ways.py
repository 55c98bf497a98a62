"""Ways to people: which platform's transport reaches a person now, and by which of their addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from bot.runtime.delivery.pace import Pace
from bot.runtime.ports import Found, Letter, Outcome, Transport

Addresses = Callable[[str], tuple[str, ...]]
"""Where a person can be told something, the best place first."""


class Way(NamedTuple):
    """A platform's transport, what a person is called there, and how fast it may be called."""

    platform: str
    transport: Transport
    address: str
    pace: Pace | None = None

    def addressed(self) -> Transport:
        """The transport for letters that name the person by their key."""
        return Addressed(self.transport, self.address)


class Ways:
    """The transports there are."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._transports: dict[str, Transport] = {}
        self._paces: dict[str, Pace] = {}

    def open(self, platform: str, transport: Transport, a_second: int = 0) -> None:
        """A platform can be used, with so many calls a second; 0: it counts for itself."""
        self._transports[platform] = transport
        if a_second:
            self._paces[platform] = Pace(a_second)

    def hurry(self, person: str) -> None:
        """Let what waits for somebody go first: they are talking to us."""
        for pace in self._paces.values():
            pace.hurry(person)

    def close(self, platform: str, transport: Transport | None = None) -> bool:
        """A platform can be used no more; with `transport`, only if that is the one in use. Tells whether it was."""
        there = self._transports.get(platform)
        if there is None or transport not in (None, there):
            return False
        del self._transports[platform]
        return True

    def to(self, person: str) -> Way | None:
        """The best way to somebody now, if there is one."""
        for address in self._addresses(person):
            platform = platform_of(address)
            transport = self._transports.get(platform)
            if transport is not None and transport.reaches(address):
                return Way(platform, transport, address, self._paces.get(platform))
        return None

    def might_reach(self, person: str) -> bool:
        """Tell whether somebody is at home on a platform that can be used, whether they can be reached or not."""
        return any(platform_of(address) in self._transports for address in self._addresses(person))

    def lives(self, person: str, platform: str) -> bool:
        """Tell whether somebody is at home on this platform."""
        return any(platform_of(address) == platform for address in self._addresses(person))


class Addressed:
    """A transport for letters to a person who is known to it by this address."""

    def __init__(self, transport: Transport, address: str) -> None:
        self._transport = transport
        self._address = address

    def reaches(self, _person: str) -> bool:
        """Tell whether it reaches them now."""
        return self._transport.reaches(self._address)

    async def send(self, letter: Letter) -> Outcome:
        """Make one attempt."""
        return await self._transport.send(self._to(letter))

    async def find(self, letter: Letter) -> Found:
        """Look whether an unsure letter arrived."""
        return await self._transport.find(self._to(letter))

    def _to(self, letter: Letter) -> Letter:
        return letter if letter.person == self._address else replace(letter, person=self._address)


def platform_of(person: str) -> str:
    """The platform in a person's key."""
    return person.partition(":")[0]

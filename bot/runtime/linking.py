"""`/link` and `/unlink`: one person on two platforms, by a code that counts once and for ten minutes.

The data of whoever brings the code goes over to whoever asked for it, in one commit; then the address stands for them,
and what stood under it is forgotten. Each step may be done again: a joining that was interrupted is finished by the
next one, or at the next start.
"""

from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta
from typing import Final, Protocol

import msgspec
from msgspec.structs import replace

from bot.coach.consent import has_agreed
from bot.conversation.kept.joining import joined
from bot.conversation.kept.portable import changes_to, read_file, write_file
from bot.conversation.kept.sound import check_sound
from bot.conversation.person import Person
from bot.dialogue.events import Commanded, Event, Tapped, Typed
from bot.dialogue.messages import Block, Copyable, Message, Paragraph, Spans
from bot.dialogue.text import Values
from bot.errors import FileRefused
from bot.library.library import Library
from bot.runtime.accounts import Accounts
from bot.runtime.lanes import Lane
from bot.runtime.ports import Clock, Committed, Work

LASTS: Final = timedelta(minutes=10)
"""How long a code counts."""

LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No two of them look alike."""

LENGTH: Final = 8
"""31^8 codes: who tries one a millisecond for ten minutes has a chance of 1 in a million."""

LINK: Final = "link"
_BROUGHT: Final = re.compile(rf"link\s+[A-Za-z0-9]{{{LENGTH}}}", re.IGNORECASE)
"""A code as it is brought: without a slash it can be typed anywhere, and nobody says it by chance."""

UNLINK: Final = "unlink"


class Asked(msgspec.Struct, frozen=True):
    """A command of ours: for a code, with one, or to undo it."""

    name: str
    code: str = ""


class Office(Protocol):
    """What linking needs of the engine."""

    library: Library
    accounts: Accounts

    def lane(self, key: str) -> Lane:
        """A person's lane."""

    async def person(self, key: str) -> Person:
        """A person as stored. Raises StorageError."""

    async def commit(self, after: Person, work: Work) -> Committed:
        """Commit. Raises StorageError."""

    async def forget(self, key: str) -> None:
        """Forget a person. Raises StorageError."""

    def reaches(self, key: str) -> bool:
        """Whether this person can be reached now."""

    def phrase(self, name: str, values: Values) -> Spans:
        """A phrase of the writers'."""


def asked_in(event: Event) -> Asked | None:
    """The command of ours that an event gives, if it is one."""
    match event:
        case Commanded(name, argument):
            line = f"{name.strip().removeprefix('/')} {argument}"
        case Typed(text) if text.strip().startswith("/") or _BROUGHT.fullmatch(text.strip()):
            line = text.strip().removeprefix("/")
        case Tapped(token) if token.startswith("/"):
            line = token[1:]
        case _:
            return None
    name, _, code = line.strip().partition(" ")
    return Asked(name.casefold(), _cleaned(code)) if name.casefold() in {LINK, UNLINK} else None


def _cleaned(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


class Linker:
    """Codes given out, and what is done with them. They live as long as the process: ten minutes need no disk."""

    def __init__(self, office: Office, clock: Clock) -> None:
        self._office = office
        self._clock = clock
        self._codes: dict[str, tuple[str, datetime]] = {}

    async def takes(self, address: str, asked: Asked) -> bool:
        """Whether this is for us: a code for somebody who has not agreed to anything yet waits for that."""
        if asked.name == UNLINK or asked.code:
            return True
        key = self._office.accounts.of(address)
        async with self._office.lane(key):
            return has_agreed((await self._office.person(key)).profile)

    async def answer(self, address: str, input_key: str, asked: Asked, reply_to: str) -> bool:
        """Do what was asked, and say so; True if the person is now somebody who was elsewhere before."""
        if asked.name == UNLINK:
            await self._unlink(address, input_key, reply_to)
            return False
        if not asked.code:
            await self._give(address, input_key, reply_to)
            return False
        return await self._redeem(address, input_key, asked.code, reply_to)

    async def finish(self) -> None:
        """Finish what an earlier process had begun: nothing is left under an address that stands for somebody else."""
        for address in self._office.accounts.linked():
            key = self._office.accounts.of(address)
            async with self._office.lane(key):
                other = await self._office.person(address)
                if not other.profile.counts and not other.talks and not other.book.entries:
                    continue
                before = await self._office.person(key)
                if (after := self._joined(before, other)) is not None:
                    await self._bring_over(before, after, f"finish:{address}")
            await self._office.forget(address)

    async def _give(self, address: str, input_key: str, reply_to: str) -> None:
        key, now = self._office.accounts.of(address), self._clock.now()
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        told = (Paragraph(self._office.phrase("link.code", {})), Copyable(f"{LINK} {code}"))
        if await self._say(key, input_key, reply_to, *told):
            held = {each: pair for each, pair in self._codes.items() if pair[1] > now and pair[0] != key}
            self._codes = {**held, code: (key, now + LASTS)}

    async def _unlink(self, address: str, input_key: str, reply_to: str) -> None:
        key = self._office.accounts.of(address)
        undone = await self._office.accounts.unlink(address)
        told = "link.undone_here" if undone and key != address else "link.undone" if undone else "link.nothing"
        await self._say(address, input_key, reply_to, Paragraph(self._office.phrase(told, {})))

    async def _redeem(self, address: str, input_key: str, code: str, reply_to: str) -> bool:
        brought = self._office.accounts.of(address)
        kept, until = self._codes.pop(code, ("", self._clock.now()))
        if not kept or until <= self._clock.now():
            await self._say(brought, input_key, reply_to, Paragraph(self._office.phrase("link.wrong", {})))
            return False
        if kept == brought:
            await self._say(brought, input_key, reply_to, Paragraph(self._office.phrase("link.same", {})))
            return False
        return await self._join(kept, brought, address, input_key, reply_to)

    async def _join(self, kept: str, brought: str, address: str, input_key: str, reply_to: str) -> bool:
        first, second = sorted((kept, brought))
        async with self._office.lane(first), self._office.lane(second):
            before, other = await self._office.person(kept), await self._office.person(brought)
            after = self._joined(before, other)
            if after is not None:
                await self._bring_over(before, after, f"{brought}:{input_key}")
                await self._office.accounts.link(brought, kept)
        if after is None:
            await self._say(brought, input_key, reply_to, Paragraph(self._office.phrase("link.refused", {})))
            return False
        await self._office.forget(brought)
        self._office.accounts.spoke(address)
        await self._say(kept, input_key, reply_to, Paragraph(self._office.phrase("link.done", {})))
        return True

    async def _bring_over(self, before: Person, after: Person, input_key: str) -> None:
        work = self._work(after.key, f"link:{input_key}", "")
        await self._office.commit(after, replace(work, changes=changes_to(after, before)))

    def _joined(self, kept: Person, other: Person) -> Person | None:
        """Both as one, if all of it holds together."""
        after = joined(kept, other)
        try:
            return after and check_and_keep(after, self._office.library, self._clock.now())
        except FileRefused:
            return None

    async def _say(self, key: str, input_key: str, reply_to: str, *blocks: Block) -> bool:
        """Say something; False where that was said before, since the input came twice."""
        async with self._office.lane(key):
            person = await self._office.person(key)
            work = self._work(key, input_key, reply_to, Message(blocks=blocks))
            return not (await self._office.commit(person, work)).duplicate

    def _work(self, key: str, input_key: str, reply_to: str, *messages: Message) -> Work:
        return Work(
            person=key,
            input_key=input_key,
            at=self._clock.now(),
            changes=(),
            messages=messages,
            sending=self._office.reaches(key),
            reply_to=reply_to,
        )


def check_and_keep(person: Person, library: Library, now: datetime) -> Person:
    """The person, once it is known that every turn of theirs will hold. Raises FileRefused."""
    check_sound(read_file(write_file(person, now)), library, now)
    return person

"""`/link` and `/unlink`: one person on two platforms, by a code that counts once and for ten minutes.

The data of whoever brings the code goes over to whoever asked for it, in one commit; then the address stands for them,
and what stood under it is forgotten. Each step may be done again: a joining that was interrupted is finished by the
next one, or at the next start. One joining or undoing at a time: two that cross would each move what the other keeps.

A code is brought by whoever was told it, and somebody may be talked into bringing another's. So whoever has notes of
their own is asked first, and whoever gave the code hears where it was brought.
"""

from __future__ import annotations

import asyncio
import re
from datetime import datetime
from typing import Final, Protocol

import msgspec
import structlog
from msgspec.structs import replace

from bot.coach.profile.consent import has_agreed
from bot.conversation.gates.concern import reads_as_care
from bot.conversation.kept.joining import joined
from bot.conversation.kept.portable import changes_to, read_file, write_file
from bot.conversation.looks.soundness import check_sound
from bot.conversation.person import Person
from bot.dialogue.events import Commanded, Event, Tapped, Typed
from bot.dialogue.messages import Block, Copyable, Message, Option, Paragraph, plain
from bot.errors import FileRefused
from bot.library.library import Library
from bot.runtime.between.accounts import Accounts
from bot.runtime.between.codes import LENGTH, Codes
from bot.runtime.delivery.courier import Courier
from bot.runtime.people import People
from bot.runtime.ports import Clock, Secrets, Work
from bot.runtime.voice import phrase

LINK: Final = "link"
SURE: Final = "yes"
"""Behind a code: they know whose it is."""

_BROUGHT: Final = re.compile(rf"link\s+[A-Za-z0-9]{{{LENGTH}}}(\s+{SURE})?", re.IGNORECASE)
"""A code as it is brought: without a slash it can be typed anywhere, and nobody says it by chance."""

UNLINK: Final = "unlink"


log = structlog.get_logger(__name__)


class Asked(msgspec.Struct, frozen=True):
    """A command of ours: for a code, with one, or to undo it."""

    name: str
    code: str = ""
    sure: bool = False


class Said(msgspec.Struct, frozen=True):
    """Where a command of ours came from: an address, the input's key, and what an answer answers."""

    address: str
    input_key: str
    reply_to: str


class Engine(Protocol):
    """What linking needs of the engine."""

    library: Library
    accounts: Accounts
    people: People
    courier: Courier

    async def forget(self, key: str) -> None:
        """Forget a person. Raises StorageError."""


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
    name, _, rest = line.strip().partition(" ")
    if name.casefold() not in {LINK, UNLINK}:
        return None
    code, _, word = rest.strip().rpartition(" ")
    sure = bool(code) and word.casefold() == SURE
    return Asked(name.casefold(), _cleaned(code if sure else rest), sure)


def _cleaned(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


class Linker:
    """What is done with the codes, one at a time."""

    def __init__(self, engine: Engine, store: Secrets, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._codes = Codes(store)
        self._one = asyncio.Lock()

    def asked(self, event: Event) -> Asked | None:
        """The command of ours that an event gives; None: it is none, or there is more to it than a code."""
        asked = asked_in(event)
        return None if asked is None or reads_as_care(self._engine.library, event) else asked

    async def takes(self, address: str, asked: Asked) -> bool:
        """Whether this is for us: a code for somebody who has not agreed to anything yet waits for that."""
        if asked.name == UNLINK or asked.code:
            return True
        key = self._engine.accounts.of(address)
        async with self._engine.people.lane(key):
            return has_agreed((await self._engine.people.person(key)).profile)

    async def answer(self, address: str, input_key: str, asked: Asked, reply_to: str) -> bool:
        """Do what was asked, and say so; True if the person is now somebody who was elsewhere before."""
        said = Said(address, input_key, reply_to)
        async with self._one:
            if asked.name == UNLINK:
                await self._unlink(said)
            elif not asked.code:
                await self._give(said)
            else:
                return await self._redeem(said, asked)
        return False

    async def start(self) -> None:
        """Read the codes that still count, and finish what an earlier process had begun. Raises StorageError."""
        await self._codes.load(self._clock.now())
        for address in self._engine.accounts.linked():
            await self._finish(address)

    async def part(self, key: str) -> None:
        """Let the addresses and codes of somebody who is forgotten go."""
        await self._codes.void(key, self._clock.now())
        await self._engine.accounts.part(key)

    async def _finish(self, address: str) -> None:
        """Leave nothing under an address that stands for somebody else."""
        key = self._engine.accounts.of(address)
        async with self._engine.people.lane(key):
            other = await self._engine.people.person(address)
            if key == address or not (other.profile.counts or other.talks or other.book.entries):
                return
            before = await self._engine.people.person(key)
            if (after := await self._joined(before, other)) is not None:
                await self._bring_over(before, after, f"finish:{address}")
        await self._engine.forget(address)

    async def _give(self, said: Said) -> None:
        """Give a code, kept before it is told; of two told to one person, the newer counts."""
        key, now = self._engine.accounts.of(said.address), self._clock.now()
        code = await self._codes.make(key, now)
        if await self._say(key, said, self._words("link.code"), Copyable(f"{LINK} {code}")):
            await self._codes.void(key, now, keep=code)
        else:  # asked before by the same input, and told then
            await self._codes.take(code, now)

    async def _unlink(self, said: Said) -> None:
        key = self._engine.accounts.of(said.address)
        undone = await self._engine.accounts.unlink(said.address)
        told = "link.undone_here" if undone and key != said.address else "link.undone" if undone else "link.nothing"
        await self._say(said.address, said, self._words(told))

    async def _redeem(self, said: Said, asked: Asked) -> bool:
        brought = self._engine.accounts.of(said.address)
        given_by = self._codes.whose(asked.code, self._clock.now())
        kept = self._engine.accounts.of(given_by)
        if kept and kept != brought and not asked.sure and await self._has_notes(brought):
            await self._ask_first(brought, said, asked.code, given_by)
            return False
        await self._codes.take(asked.code, self._clock.now())
        if not kept or kept == brought:
            await self._say(brought, said, self._words("link.same" if kept else "link.wrong"))
            return False
        return await self._join(kept, brought, said, _platform(given_by))

    async def _has_notes(self, key: str) -> bool:
        async with self._engine.people.lane(key):
            return bool((await self._engine.people.person(key)).book.entries)

    async def _ask_first(self, brought: str, said: Said, code: str, given_by: str) -> None:
        line = f"{LINK} {code} {SURE}"
        yes = Option(f"/{line}", plain(phrase(self._engine.library, "link.yes")))
        sure = self._words("link.sure", where=_platform(given_by))
        await self._say(brought, said, sure, Copyable(line), offers=(yes,))

    async def _join(self, kept: str, brought: str, said: Said, where: str) -> bool:
        first, second = sorted((kept, brought))
        async with self._engine.people.lane(first), self._engine.people.lane(second):
            before, other = await self._engine.people.person(kept), await self._engine.people.person(brought)
            after = await self._joined(before, other) if has_agreed(before.profile) else None
            if after is not None:
                await self._notice(before, said)
                await self._bring_over(before, after, f"{brought}:{said.input_key}")
                await self._engine.accounts.link(brought, kept)
        if after is None:
            await self._say(brought, said, self._words("link.refused", where=where))
            return False
        await self._engine.forget(brought)
        self._engine.accounts.spoke(said.address)
        await self._say(kept, said, self._words("link.done"))
        return True

    async def _notice(self, kept: Person, said: Said) -> None:
        """Tell whoever gave the code, where they are, before the other place is theirs, too."""
        told = self._words("link.noticed", where=_platform(said.address))
        work = self._work(kept.key, f"noticed:{said.address}:{said.input_key}", "", Message(blocks=(told,)))
        await self._engine.people.commit(kept, work)

    async def _bring_over(self, before: Person, after: Person, input_key: str) -> None:
        work = self._work(after.key, f"link:{input_key}", "")
        await self._engine.people.commit(after, replace(work, changes=changes_to(after, before)))

    async def _joined(self, kept: Person, other: Person) -> Person | None:
        """Both as one, if all of it holds together. For years of talks that takes long, so not where others wait."""
        after = joined(kept, other)
        try:
            return after and await asyncio.to_thread(check_and_keep, after, self._engine.library, self._clock.now())
        except FileRefused as refused:
            log.warning("Two people's notes do not fit together.", error=str(refused))
            return None

    async def _say(self, key: str, said: Said, *blocks: Block, offers: tuple[Option, ...] = ()) -> bool:
        """Say something; False where that was said before, since the input came twice."""
        async with self._engine.people.lane(key):
            person = await self._engine.people.person(key)
            work = self._work(key, said.input_key, said.reply_to, Message(blocks=blocks, offers=offers))
            return not (await self._engine.people.commit(person, work)).duplicate

    def _words(self, name: str, **values: str) -> Paragraph:
        return Paragraph(phrase(self._engine.library, name, **values))

    def _work(self, key: str, input_key: str, reply_to: str, *messages: Message) -> Work:
        return Work(
            person=key,
            input_key=input_key,
            at=self._clock.now(),
            changes=(),
            messages=messages,
            sending=self._engine.courier.reaches(key),
            reply_to=reply_to,
        )


def _platform(address: str) -> str:
    """The name of a platform, as people say it."""
    return address.partition(":")[0].capitalize()


def check_and_keep(person: Person, library: Library, now: datetime) -> Person:
    """The person, once it is known that every turn of theirs will hold. Raises FileRefused."""
    check_sound(read_file(write_file(person, now)), library, now)
    return person

"""One person, one turn at a time, in order of arrival; the turn itself is pure and lives in bot.conversation.

    accept: lane → person → turn → commit          the answer is durable when it returns
    handle: accept, then wait until what was said has been handed to the platform

Different people's turns run beside each other and share commits (the store groups them). Reminders take the same lane
as taps do (Rasa #7887: reminders that skipped the lock crossed with answers).
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Final, TypeVar

from msgspec.structs import replace

from bot.conversation.language import in_theirs
from bot.conversation.person import Person, apply
from bot.conversation.reminding import moved_on
from bot.dialogue.events import Arrived, Event
from bot.dialogue.messages import Message
from bot.library.library import Library
from bot.runtime.between.accounts import Accounts
from bot.runtime.between.linking import Asked, Linker
from bot.runtime.between.sharing import Sharing
from bot.runtime.delivery.courier import Courier
from bot.runtime.delivery.shelf import told_first
from bot.runtime.limits import Limits, Verdict
from bot.runtime.people import People
from bot.runtime.ports import Chance, Clock, Letter, Notes, Secrets, Store, Transport, Work
from bot.runtime.steady import to_the_end
from bot.runtime.turns import Turns
from bot.runtime.voice import message, phrase, unstored
from bot.runtime.work import Incoming, hears_what_was_held, work_of

T = TypeVar("T")

CATCHING_UP: Final = timedelta(milliseconds=20)
"""Between two looks whether everything due has happened."""
LOOKS: Final = 250
"""After five seconds of looking something was put aside, and comes by itself."""


class Engine:
    """Takes events, runs turns, commits them, hands the messages on."""

    def __init__(
        self,
        library: Library,
        store: Store,
        clock: Clock,
        chance: Chance,
        *,
        inputs_a_minute: int = 0,
        moderators: Collection[str] = (),
    ) -> None:
        """`chance` gives the seed of somebody new. `inputs_a_minute` is how many one person may send; 0: no limit.

        `moderators` are the addresses of those who read what people tell each other.
        """
        self.library = library
        self.accounts = Accounts(store)
        self.courier = Courier(store, clock, self.accounts.addresses)
        self.people = People(store, self.courier, chance)
        self.notes: Notes = store
        self.secrets: Secrets = store
        self._store = store
        self._clock = clock
        self._linker = Linker(self, store, clock)
        self._sharing = Sharing(self, store, clock, moderators)
        self._turns = Turns(store)
        self._limits = Limits(library, inputs_a_minute)

    async def start(self) -> None:
        """Know who is who before anybody speaks. Raises StorageError."""
        await self.accounts.load()
        await self._linker.start()
        await self._sharing.start()

    def register(self, platform: str, transport: Transport, a_second: int = 0) -> None:
        """Let a platform's people be reached, by so many calls a second; 0: no limit."""
        self.courier.register(platform, transport, a_second)

    async def next_due(self) -> datetime | None:
        """When the next thing comes by itself to anybody."""
        return await self._store.next_due()

    async def catch_up(self, key: str) -> None:
        """After the clock was set ahead: wait until nothing is due any more and this person has heard it."""
        self.people.nudge()
        for _ in range(LOOKS):
            due = await self._store.next_due()
            if due is None or due > self._clock.now():
                break
            await self._clock.sleep_until(self._clock.now() + CATCHING_UP)
        await self.courier.idle(key)

    async def handle(self, key: str, input_key: str, event: Event, reply_to: str = "") -> bool:
        """Accept an event and wait until its messages have been handed over. False for one accepted before."""
        accepted = await self.accept(key, input_key, event, reply_to=reply_to, delivers=True)
        await self.courier.deliver(self.accounts.of(key))
        return accepted

    async def accept(
        self,
        address: str,
        input_key: str,
        event: Event,
        *,
        reminder: str = "",
        reply_to: str = "",
        delivers: bool = False,
    ) -> bool:
        """Run one event's turn and make it durable. False for an input (or a reminder's day) that was accepted before.

        False, too, for one over the person's limit: nothing is done about it, and the first of them is told so.
        `address` is whose platform brings it; of somebody who linked two, it counts for the one person they are.
        The day of a `reminder` is the date of its wall time, the person's own; used up when it was said.
        What could not be delivered to the person earlier is told in the same breath, if they are here themselves.

        `delivers`: the caller goes on with `courier.deliver`, which is spared a task of its own.

        Raises StorageError when it could not be kept; nothing of it was then. Cancelled while the disk has it in hand,
        it goes to the end first: its letters are on their way, and the input counts as accepted.
        """
        key = self.accounts.of(address) if reminder else self.accounts.spoke(address)
        coming = Incoming(
            person=key, input_key=input_key, event=event, reminder=reminder, reply_to=reply_to, delivers=delivers
        )
        if self._is_too_much(coming):
            return False
        if (asked := self._linker.asked(event)) is not None and await self._linker.takes(address, asked):
            return await self._link(address, input_key, asked, reply_to)
        if (told := await self._sharing.answer(address, key, event)) is not None:
            self._say_unstored(coming, (told,))
            return True
        return await self._take_in_lane(address, coming)

    async def _take_in_lane(self, address: str, coming: Incoming) -> bool:
        """Wait for the lane of the person whose address it is, then make the turn."""
        while True:
            async with self.people.lane(coming.person):
                if (now := self.accounts.of(address)) == coming.person:
                    return await self._take(coming)
            coming = replace(coming, person=now)  # linked while this waited: it is whoever's the address is now

    def _is_too_much(self, coming: Incoming) -> bool:
        """Tell whether an input is over its person's limit; the first of a row is told so."""
        verdict = self._limits.verdict(coming.person, coming.input_key, coming.event, self._clock.now())
        if verdict is Verdict.TOO_MUCH:
            self._say_unstored(coming, (message(self.library, "system.too_much"),))
        return verdict is not Verdict.TAKEN

    async def _take(self, coming: Incoming) -> bool:
        """One turn of somebody whose lane is held."""
        key = coming.person
        person = await self.people.person(key)
        if coming.reminder and coming.reminder not in person.reminders:
            return False
        now = self._clock.now()
        made = await self._turns.make(self.library, person, coming.input_key, coming.event, now)
        if made.forgets:
            return await self._part(coming, made.messages)
        made = await self._sharing.settle(person, made)
        held = await self.courier.held(key) if hears_what_was_held(coming.event, made) else ()
        work = work_of(coming, person, made, now, sending=self.courier.reaches(key))
        work = self._told_first(held, work) if held else work
        committed = await self.people.commit(made.person, work, delivers=coming.delivers)
        return not committed.duplicate

    async def _link(self, address: str, input_key: str, asked: Asked, reply_to: str) -> bool:
        """Link or unlink; whoever came over by it is greeted with what they were at."""
        if await self._linker.answer(address, input_key, asked, reply_to):
            await self.accept(address, f"{input_key}:came", Arrived(), reply_to=reply_to)
        return True

    async def tell_apart(self, key: str, event: Event) -> None:
        """Let something happen to somebody who has said nothing. Raises StorageError."""
        async with self.people.lane(key):
            await self._take(Incoming(person=key, input_key=f"apart:{uuid.uuid4().hex}", event=event))

    async def look(self, key: str, see: Callable[[Library, Person, datetime], T]) -> T:
        """What a pure look at a person shows, after whatever of theirs came before. Raises StorageError."""
        key = self.accounts.of(key)
        async with self.people.lane(key):
            person = await self.people.person(key)
            return see(in_theirs(self.library, person), person, self._clock.now())

    async def call_off(self, key: str, reminder: str) -> None:
        """Take a reminder past a day that cannot happen any more, because it was committed before."""
        async with self.people.lane(key):
            self.people.reread(key)
            person = await self.people.person(key)
            standing, now = person.reminders.get(reminder), self._clock.now()
            if standing is not None:
                past = moved_on(person, standing, now)
                work = Work(person=key, input_key=f"off:{uuid.uuid4().hex}", at=now, changes=past, messages=())
                await self.people.commit(apply(person, past), work)

    async def forget(self, key: str) -> None:
        """Forget a person: what they told us, and everything on its way to them."""
        async with self.people.lane(key):
            self.people.reread(key)
            self.courier.drop(key)
            await self._store.forget(key)
            await self._linker.part(key)
            await self._sharing.parted()
            self.courier.drop(key)  # a recovery may have read their letters before they were gone

    async def _part(self, coming: Incoming, messages: tuple[Message, ...]) -> bool:
        """Forget a person at their word, then say so: what is said must be true. The goodbye is stored nowhere."""
        key = coming.person
        self.people.reread(key)
        forgotten, called_off = await to_the_end(self._store.forget(key, coming.input_key, self._clock.now()))
        self.courier.drop(key)
        if forgotten:
            await self._linker.part(key)
            await self._sharing.parted()
            self._say_unstored(coming, messages, alone=called_off is not None)
        if called_off is not None:
            raise called_off
        return forgotten

    def _say_unstored(self, coming: Incoming, messages: tuple[Message, ...], *, alone: bool = False) -> None:
        """Say something that is kept nowhere: it is gone with the process, or when the person is out of reach.

        `alone`: whoever brought the input is gone, and delivers nothing.
        """
        if self.courier.reaches(coming.person):
            letters = unstored(coming.person, messages, self._clock.now(), coming.reply_to)
            self.courier.hand_over(letters, begins=alone or not coming.delivers)

    def _told_first(self, held: tuple[Letter, ...], work: Work) -> Work:
        messages, heading = work.messages, phrase(self.library, "system.undelivered")
        if messages:
            messages = (told_first(held, messages[0], heading, work.at), *messages[1:])
        return replace(work, messages=messages, told=tuple(letter.id for letter in held))

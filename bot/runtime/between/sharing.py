"""What people share with others, beside their turns: cards, stories, figures of a community.

Nothing here is kept of whoever asks. The engine has these three questions for it: is this input for you, what does this
turn lend or take back, and somebody is forgotten.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from msgspec.structs import replace

from bot.coach.pulse import COUNTED, community_of, done_in, last_week, shown, week_of
from bot.coach.written.stories import HERE
from bot.conversation.gates.concern import reads_as_care
from bot.conversation.person import Person, Turn
from bot.dialogue.events import Commanded, Event, StoryJudged, Tapped, Typed
from bot.dialogue.messages import Message
from bot.library.library import Library
from bot.runtime.between.cards import CardDesk, code_in
from bot.runtime.between.stories import Decision, StoryDesk, decision_in
from bot.runtime.ports import Clock, Store


class Engine(Protocol):
    """What this needs of the engine."""

    library: Library

    async def tell_apart(self, key: str, event: Event) -> None:
        """Let something happen to somebody who has said nothing. Raises StorageError."""


class Sharing:
    """Answers what is no turn, and settles what a turn lends."""

    def __init__(self, engine: Engine, store: Store, clock: Clock, moderators: Collection[str]) -> None:
        self._engine = engine
        self._store = store
        self._clock = clock
        self._cards = CardDesk(store, clock)
        self._stories = StoryDesk(store, moderators)

    async def start(self) -> None:
        """Have the stories that are shown now among those that are told. Raises StorageError."""
        self._engine.library = await self._stories.stocked(self._engine.library)

    async def answer(self, address: str, key: str, event: Event) -> Message | None:
        """The answer to an input that is for us; None: it is not. Raises StorageError."""
        if self._stories.moderates(address) and (decision := decision_in(event)) is not None:
            return await self._moderate(decision)
        if (code := code_in(event)) and not reads_as_care(self._engine.library, event):
            return await self._cards.opened(key, code, self._engine.library)
        if asks_for_pulse(event):
            await self._look_up_pulse(key)
        return None

    async def settle(self, before: Person, made: Turn) -> Turn:
        """The turn with the codes of what it lends; what it takes back is gone. Raises StorageError."""
        await self._count(before, made.person)
        if made.person.book is before.book:
            return made
        if await self._stories.settle(before, made):
            await self.start()
        return await self._cards.settle(before, made, self._engine.library)

    async def parted(self) -> None:
        """Somebody was forgotten, and their stories with them. Raises StorageError."""
        if HERE in self._engine.library.stories:
            await self.start()

    async def _count(self, before: Person, after: Person) -> None:
        """Count what somebody did who said yes to it; who takes that back is in no figure any more."""
        if before.profile.counted and not after.profile.counted:
            await self._store.unmark(after.key)
        if not after.profile.counted or after.book is before.book:
            return
        if done := done_in(before.book, after.book):
            await self._store.mark(after.key, community_of(after.key), week_of(self._clock.now()), done)

    async def _look_up_pulse(self, key: str) -> None:
        """Lay the figures of their community where the turn finds them."""
        community = community_of(key)
        counted = await self._store.counts(community, last_week(self._clock.now()), COUNTED)
        library = self._engine.library
        self._engine.library = replace(library, pulse={**library.pulse, community: shown(counted)})

    async def _moderate(self, decision: Decision) -> Message:
        """A moderator decides, or only looks; whose story it is hears of it."""
        judged = await self._stories.judge(decision) if decision.number else None
        if judged is not None:
            await self.start()
            await self._engine.tell_apart(judged.person, StoryJudged(judged.entry, shown=decision.shown))
        return await self._stories.answer(decision, judged, self._engine.library)


def asks_for_pulse(event: Event) -> bool:
    """Tell whether somebody asks for their community's figures."""
    match event:
        case Commanded(name, _):
            word = name
        case Typed(text) | Tapped(text):
            word = text.strip().partition(" ")[0]
        case _:
            return False
    return word.removeprefix("/").casefold() == "pulse"

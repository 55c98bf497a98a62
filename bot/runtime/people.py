"""Everybody as they are: one thing at a time, in memory while they talk, and on the disk always.

Memory follows the disk and never runs ahead of it. Whoever holds a person's lane may read them and commit for them.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.coach.profile.profile import Profile
from bot.conversation.person import EntryGone, Person, ReminderSet
from bot.runtime.delivery.courier import Courier
from bot.runtime.lanes import Lane, Lanes
from bot.runtime.lately import Lately
from bot.runtime.ports import Chance, Committed, Store, Work
from bot.runtime.steady import to_the_end


class People:
    """Their lanes, what is known of them, and commits. `chance` gives the seed of somebody new."""

    def __init__(self, store: Store, courier: Courier, chance: Chance) -> None:
        self._store = store
        self._courier = courier
        self._chance = chance
        self._lanes = Lanes()
        self._talking: Lately[Person] = Lately()  # nobody else costs any memory
        self._nudge: Callable[[], None] | None = None

    def on_reminder(self, nudge: Callable[[], None]) -> None:
        """Call this whenever a reminder was set."""
        self._nudge = nudge

    def nudge(self) -> None:
        """Say that a reminder was set, or may be due."""
        if self._nudge:
            self._nudge()

    def lane(self, key: str) -> Lane:
        """The lane of a person."""
        return self._lanes.of(key)

    async def commit(self, after: Person, work: Work, *, delivers: bool = False) -> Committed:
        """Commit, then let the world know.

        A caller who is cancelled meanwhile hears of it when all of that is done: else the letters, which are stored as
        on their way, would lie there until the next start, and the reminders with them.
        """
        self._talking.pop(work.person, None)
        committed, called_off = await to_the_end(self._store.commit(work))
        if not committed.duplicate:
            self._talking.keep(after.key, after)
            if work.told:
                self._courier.told(work.person)
        if gone := tuple(f"{change.id}/" for change in work.changes if isinstance(change, EntryGone)):
            self._courier.take_back(work.person, gone)
        begins = not delivers or called_off is not None
        self._courier.hand_over(committed.letters, begins=begins, reminder=work.reminder)
        if self._nudge and any(isinstance(change, ReminderSet) for change in work.changes):
            self._nudge()
        if called_off is not None:
            raise called_off
        return committed

    async def person(self, key: str) -> Person:
        """A person as they are. Only for who holds their lane."""
        known = self._talking.get(key)
        if known is None:
            known = await self._store.load(key)
        return known or Person(key=key, profile=Profile(seed=self._chance()))

    def reread(self, key: str) -> None:
        """Read a person anew at their next word."""
        self._talking.pop(key, None)

    def reread_all(self) -> None:
        """Read everybody anew at their next word: the store has changed beneath us."""
        self._talking.clear()

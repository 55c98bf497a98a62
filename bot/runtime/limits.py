"""How much one person may ask of us: so many inputs a minute, then one kind word, then silence and no work.

Counted by the clock and in memory alone: a refused input leaves no trace anywhere. Care is outside of it: among what is
over the limit, as many inputs again are looked at a minute, and one that asks for help lines, or reads as if somebody
needs them, is taken all the same.

What a platform sends again counts once: the keys of what was taken last are remembered. Older ones come so late that
there is room again.
"""

from __future__ import annotations

import enum
from collections import OrderedDict, deque
from datetime import datetime
from typing import Final

from bot.conversation.gates.care import asks_for_care
from bot.dialogue.events import Arrived, Commanded, Event, Picked, Submitted, Tapped, Typed
from bot.library.library import Library

MINUTE: Final = 60.0
"""Seconds that an input counts."""

PEOPLE: Final = 4096
"""Whose inputs are counted at a time; whoever was silent longest makes room. Each costs at most some 2 kB."""

_INPUTS: Final = (Typed, Tapped, Picked, Submitted, Commanded, Arrived)
"""What people do; reminders and what a platform tells by itself are not limited."""


class Verdict(enum.Enum):
    """What becomes of an input."""

    TAKEN = "taken"
    TOO_MUCH = "too much"  # the first over the limit: say so, once
    SILENT = "silent"  # nothing is done until there is room again


class Window:
    """The inputs of one person that count at the moment. Once closed, it opens again when half of it is free."""

    __slots__ = ("closed", "keys", "taken")

    def __init__(self, most: int) -> None:
        """Nothing counts yet."""
        self.taken: deque[float] = deque()
        self.keys: deque[int] = deque(maxlen=most)
        self.closed = False

    def verdict(self, input_key: str, seconds: float, most: int) -> Verdict:
        """Count one more, if there is room; one that was taken before is taken again, and counts no more."""
        known = hash(input_key)  # a number is enough, and keeps nobody's ids in memory
        if known in self.keys:
            return Verdict.TAKEN
        while self.taken and not 0 <= seconds - self.taken[0] < MINUTE:  # below 0: the clock was set back
            self.taken.popleft()
        if self.closed and len(self.taken) <= most // 2:
            self.closed = False
        if self.closed:
            return Verdict.SILENT
        if len(self.taken) < most:
            self.taken.append(seconds)
            self.keys.append(known)
            return Verdict.TAKEN
        self.closed = True
        return Verdict.TOO_MUCH


class Windows:
    """The windows of everybody who did something lately."""

    def __init__(self, most: int) -> None:
        """`most` inputs a minute and person."""
        self._most = most
        self._open: OrderedDict[str, Window] = OrderedDict()

    def __len__(self) -> int:
        """How many people are counted."""
        return len(self._open)

    def verdict(self, key: str, input_key: str, now: datetime) -> Verdict:
        """Count one input of a person, if there is room."""
        window = self._open.get(key) or self._open.setdefault(key, Window(self._most))
        self._open.move_to_end(key)
        if len(self._open) > PEOPLE:
            self._open.popitem(last=False)
        return window.verdict(input_key, now.timestamp(), self._most)


class Limits:
    """The limit that an engine keeps. `a_minute` 0: none."""

    def __init__(self, library: Library, a_minute: int) -> None:
        """Start with nobody counted."""
        self._library = library
        self._a_minute = a_minute
        self._inputs = Windows(a_minute)
        self._looked_at = Windows(a_minute)

    def verdict(self, key: str, input_key: str, event: Event, now: datetime) -> Verdict:
        """What becomes of this input of a person; `input_key` is the platform's own."""
        if not self._a_minute or not isinstance(event, _INPUTS):
            return Verdict.TAKEN
        verdict = self._inputs.verdict(key, input_key, now)
        if verdict is Verdict.TAKEN or not self._is_care(key, input_key, event, now):
            return verdict
        return Verdict.TAKEN

    def _is_care(self, key: str, input_key: str, event: Event, now: datetime) -> bool:
        return self._looked_at.verdict(key, input_key, now) is Verdict.TAKEN and asks_for_care(self._library, event)

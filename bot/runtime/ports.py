"""What the runtime asks of the world: a store, transports, a clock. Small on purpose.

Implementations live in bot.storage and adapters; one contract suite (tests/storage) holds for every store.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot.conversation.person import Change, Person
from bot.dialogue.messages import Message
from bot.dialogue.told import Told

Chance = Callable[[], int]
"""A number by chance, for the seed of somebody new."""


class LetterState(enum.Enum):
    """Where an outgoing message stands (delivery.md, 9 and 10)."""

    READY = "ready"  # to be sent, not before `not_before`
    SENDING = "sending"  # the call may have been made; after a restart this means: unsure
    SENT = "sent"  # the platform has it
    HELD = "held"  # cannot reach its person there: told when they come themselves
    DEAD = "dead"  # given up: expired, refused, or tried too often


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """One message on its way to one person. `id` rises; it is the key that suppresses repeats on a platform.

    Below 0 it is stored nowhere: a goodbye to somebody forgotten, a word to somebody who sends too much at once.

    `reply_to` says in a platform's own words what it answers (an interaction's token, a channel); a letter without it
    goes where the person is reached at any time.
    """

    id: int
    person: str
    message: Message
    state: LetterState
    attempt: int = 1
    not_before: datetime | None = None
    expires: datetime | None = None
    reply_to: str = ""


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """What one turn commits, all or nothing: the input's key, the changes, the messages.

    `input_key` is the platform's own (delivery.md, 4). `at` is aware UTC. `sending` True: the caller delivers the
    letters itself right after the commit, so they are stored as the first attempt.
    """

    person: str
    input_key: str
    at: datetime
    changes: tuple[Change, ...]
    messages: tuple[Message, ...]
    reminder: str = ""
    """The reminder that this turn answers: its occurrence (reminder, local date) is committed with it, once ever."""
    local_date: str = ""
    sending: bool = True
    reply_to: str = ""
    """Of the letters: see there."""
    expires: datetime | None = None
    """When the letters would come too late; None: never."""
    told: tuple[int, ...] = ()
    """Letters that were held for this person, and are told in these messages."""


class Committed(msgspec.Struct, frozen=True):
    """A turn is durable. `duplicate`: its input key had been committed before and nothing was changed."""

    letters: tuple[Letter, ...]
    duplicate: bool = False


class DueReminder(msgspec.Struct, frozen=True):
    """A reminder whose instant has come."""

    person: str
    reminder: str
    due: datetime


class Notes(Protocol):
    """Durable notes about the installation as a whole: names and values of ours, never anybody's words."""

    async def recall(self, name: str) -> str:
        """What was noted under this name, or `""`."""

    async def note(self, name: str, text: str) -> None:
        """Note it, over what stood there. Returns after the disk has it."""


class Secrets(Protocol):
    """Durable secrets of the installation, such as tokens, sealed at rest. Every method may raise StorageError."""

    async def secrets(self, kind: str) -> dict[str, str]:
        """All of a kind, by name."""

    async def keep_secret(self, kind: str, name: str, text: str) -> None:
        """Keep one, over what stood there. Returns after the disk has it."""

    async def drop_secret(self, kind: str, name: str) -> None:
        """Drop one, if there is one."""


class Cards(Protocol):
    """What people show of their record to whoever has a code. Every method may raise StorageError."""

    async def keep_card(self, person: str, entry: str, code: str, body: bytes, until: datetime) -> None:
        """Seal a card with a code. It stands for this entry of theirs, over one that stood there."""

    async def open_card(self, code: str, now: datetime) -> bytes | None:
        """The body of the card with this code; None where there is none that still counts."""

    async def drop_card(self, person: str, entry: str) -> None:
        """Take back the card of an entry, if there is one: nobody can open it when this returns, nor any backup."""


class ToldStory(Told, frozen=True):
    """A story that somebody told for others. Its number is never given twice; whose it is is not said."""

    number: int
    text: str


class Stories(Protocol):
    """What people tell each other. Every method may raise StorageError."""

    async def keep_story(self, person: str, entry: str, text: str) -> None:
        """Keep a story that waits to be judged. It stands for this entry of theirs, over one that stood there."""

    async def drop_story(self, person: str, entry: str) -> None:
        """Take back the story of an entry, if there is one."""

    async def stories(self, *, shown: bool) -> tuple[ToldStory, ...]:
        """Those that everybody may read, or those that wait; the oldest first."""

    async def judge_story(self, number: int, *, shown: bool) -> tuple[str, str] | None:
        """Let a story in, or delete it; whose it is and the entry that stands for it. None: there is none."""


class Pulse(Protocol):
    """How many people of a community did what in a week. Every method may raise StorageError."""

    async def mark(self, person: str, community: str, week: str, done: Sequence[str]) -> None:
        """Count somebody once for each of these."""

    async def unmark(self, person: str) -> None:
        """Count somebody no more, in no week."""

    async def counts(self, community: str, week: str, whats: Sequence[str]) -> dict[str, int]:
        """How many people did each of these. What of it may be shown, others decide."""


class Store(Notes, Secrets, Cards, Stories, Pulse, Protocol):
    """Durable per-person state. Every method may raise StorageError; a failed commit has changed nothing."""

    async def load(self, key: str) -> Person | None:
        """Read a person whole, or None for somebody new."""

    async def commit(self, work: Work) -> Committed:
        """Make one turn durable. Returns after the disk has it.

        Cancelling the caller does not cancel the commit, and a `load` called afterwards reads what it wrote.
        """

    async def settle(self, letters: Sequence[Letter]) -> None:
        """Write down the state, attempt and not_before of letters already stored."""

    async def unsettled(self) -> tuple[Letter, ...]:
        """Letters that are READY, SENDING or HELD, oldest first: what a restart has to look after."""

    async def failed(self, person: str, input_key: str, error: str, at: datetime) -> int:
        """Count a try of an input whose turn raised; `error` is a type's name, never text. Returns the tries so far."""

    async def due(self, now: datetime, limit: int) -> tuple[DueReminder, ...]:
        """Reminders due at `now`, earliest first."""

    async def stray(self, after: datetime, limit: int) -> tuple[DueReminder, ...]:
        """Reminders that come again and are due after this, earliest first."""

    async def next_due(self) -> datetime | None:
        """The instant of the earliest reminder, or None."""

    async def forget(self, key: str, input_key: str = "", at: datetime | None = None) -> bool:
        """Delete a person and destroy their key, so that neither the database nor any backup of it can be read.

        Where an input asked for it, its key is kept in the same commit. False: it came before, and nothing was done.
        """

    async def sweep(self, before: datetime) -> None:
        """Drop input keys, settled letters and occurrences older than `before`."""

    async def expire(self, before: datetime) -> None:
        """Delete the answers of talks finished before this; what they meant stays. Nothing older is left in a log."""

    async def close(self) -> None:
        """Finish what is queued and close."""


class Delivery(enum.Enum):
    """What became of one attempt to send."""

    SENT = "sent"
    AGAIN = "again"  # failed for now: try later
    UNREACHABLE = "unreachable"  # the person cannot be reached there: held until they come themselves
    REFUSED = "refused"  # never: the platform will not take this one whenever it is sent
    SHUT = "shut"  # the platform takes nothing from us any more, such as for a revoked token


class NotBefore(msgspec.Struct, frozen=True):
    """The platform asks us to wait: not before so many seconds from now. Does not count as an attempt."""

    seconds: float


Outcome = Delivery | NotBefore


class Found(enum.Enum):
    """What a platform says about a letter we are unsure of."""

    SENT = "sent"
    NOT_SENT = "not sent"
    UNKNOWN = "unknown"  # cannot be told: resend only what may repeat


class Transport(Protocol):
    """One platform's way to a person."""

    def reaches(self, person: str) -> bool:
        """Tell whether this person can be reached here now (a terminal reaches one)."""

    async def send(self, letter: Letter) -> Outcome:
        """Make one attempt. When it raises, or takes too long and is cancelled, the letter may have arrived."""

    async def find(self, letter: Letter) -> Found:
        """Look whether an unsure letter arrived."""


class Clock(Protocol):
    """Wall clock for what is due, monotonic clock for timeouts."""

    def now(self) -> datetime:
        """Aware UTC."""

    async def sleep_until(self, moment: datetime | None) -> None:
        """Sleep until the wall clock says `moment` (None: for ever), or until it is set back: then look again."""

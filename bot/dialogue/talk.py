"""One run of a dialogue: its answers, and what was fixed when it began.

Facts and seed are taken once, at the beginning, so that the walk never changes under a person. `aside` is what is said
between two answers (an echo to confirm, a question being changed, "stop: keep or discard?"); it holds no answer.
"""

from __future__ import annotations

import enum

import msgspec

from bot.dialogue.answers import Value
from bot.dialogue.told import Told


class TalkState(enum.Enum):
    """Where a talk stands. At most one talk of a person is OPEN."""

    OPEN = "open"  # its question is the one in view
    PARKED = "parked"  # waits: a digression came, or the person said later
    FINISHED = "finished"  # said to the end or stopped early; can be reopened


class Echo(Told, frozen=True, tag="echo"):
    """A value was understood from words and awaits a yes before it is kept."""

    path: str
    value: Value


class Changing(msgspec.Struct, frozen=True, tag="changing"):
    """An answer is being changed: its question is asked again and the old answer stands until the new one."""

    path: str


class Stopping(msgspec.Struct, frozen=True, tag="stopping"):
    """The person said stop: keep what I said, throw it away, or carry on?"""


class Reviewing(msgspec.Struct, frozen=True, tag="reviewing"):
    """The answers are on the table with numbers: which one to change?"""


Aside = Echo | Changing | Stopping | Reviewing


class Talk(Told, frozen=True, kw_only=True):
    """A talk as it is stored. `facts` maps names to truth or text; `subject` is the casebook entry it is about."""

    id: str
    dialogue: str
    state: TalkState
    seed: int
    begun_at: str
    changed_at: str
    finished_at: str = ""
    """When it was finished last; kept while it is reopened, so that stopping then throws nothing away."""
    early: bool = False
    """It was stopped before its end: what was not asked stays unasked until the person takes it up again."""
    answers: dict[str, Value] = msgspec.field(default_factory=dict)
    facts: dict[str, bool | str | None] = msgspec.field(default_factory=dict)
    subject: str = ""
    struck: tuple[str, ...] = ()
    """Entries that the answers would still make, and which the person deleted: they do not come back."""
    aside: Aside | None = None
    misses: int = 0
    doubted: int = 0
    """The mark of the line that was asked about last: who sends it once more means it, and any other is a new one."""

"""The contract of every `finish`, view, fact and list: what it may look at (`Setting`), what it makes (`Outcome`).

`finish(answers, setting) → Outcome`, `view(answers, setting, scope) → blocks`, `fact(setting) → bool | str | None`,
`list(answers, setting, scope) → suggestions`; all pure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec

from bot.calendar.walltime import local
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.coach.written.draft import Draft
from bot.coach.written.playbooks import Playbook
from bot.coach.written.questions import QuestionKind
from bot.coach.written.stories import StoryKind
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block
from bot.dialogue.text import Variants
from bot.dialogue.told import Told


class Setting(Told, frozen=True, kw_only=True):
    """Everything besides the answers that the coach may look at. `now` is aware UTC; `talk` the talk's id.

    `subject` is the casebook entry the talk is about (empty: none was named).
    `phrases` are the writers' words by name. `facts` are those taken when the talk began.
    """

    book: Casebook
    profile: Profile
    now: datetime
    talk: str = ""
    begun_at: str = ""
    """When the talk began (UTC, ISO)."""
    subject: str = ""
    seed: int = 0
    facts: Mapping[str, bool | str | None] = {}
    phrases: Mapping[str, Variants] = {}
    playbooks: Mapping[str, Playbook] = {}
    questions: Mapping[str, QuestionKind] = {}
    drafts: Mapping[str, Draft] = {}
    stories: Mapping[str, StoryKind] = {}
    moderated: bool = False
    """Whether there is anybody here who reads stories before others do."""
    languages: Mapping[str, str] = {}
    """The languages to choose from, by what they call themselves; empty where there is one."""

    @property
    def zone(self) -> str:
        """The zone of their clock."""
        return self.profile.zone_or_utc

    @property
    def wall(self) -> datetime:
        """Now, on their clock."""
        return local(self.now, self.zone)

    @property
    def minute(self) -> str:
        """The same as moments are kept."""
        return self.wall.isoformat(timespec="minutes")

    @property
    def today(self) -> str:
        """Their date."""
        return self.wall.date().isoformat()


class Reworded(Told, frozen=True):
    """A field of an entry as it is to read from now on, whichever talk made it."""

    entry: str
    field: str
    words: str


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What finishing means: entries and reminders replace those the same talk made before.

    `profile` is the profile as changed, or None. `offers` are command lines, at most one natural next step.
    """

    entries: tuple[Entry, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    blocks: tuple[Block, ...] = ()
    offers: tuple[str, ...] = ()
    profile: Profile | None = None
    calls_off: tuple[str, ...] = ()
    """Beginnings of ids: reminders set by other talks that have become moot."""
    reworded: tuple[Reworded, ...] = ()
    passes: bool = False
    """Nothing of the talk itself is kept: it was about an entry, and that has changed."""
    closes: bool = True
    """Whether the dialogue's closing words fit: they thank for what was told, so not where nothing was."""


Finish = Callable[[Answers, Setting], Outcome]
View = Callable[[Answers, Setting, str], tuple[Block, ...]]
List = Callable[[Answers, Setting, str], tuple[str, ...]]
Fact = Callable[[Setting], bool | str | None]

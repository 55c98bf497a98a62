"""What a dialogue makes of its answers: the contract of every `finish`, every view and every fact.

`finish(answers, setting) → Outcome`, `view(answers, setting, scope) → blocks`, `fact(setting) → bool | str | None`,
`list(answers, setting, scope) → suggestions`; all pure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry
from bot.coach.times import Encouragement, Times
from bot.coach.written.draft import Draft
from bot.coach.written.playbooks import Playbook
from bot.coach.written.questions import QuestionKind
from bot.coach.written.stories import StoryKind
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Option
from bot.dialogue.text import Variants
from bot.dialogue.told import Told


class Reminder(Told, frozen=True, kw_only=True, omit_defaults=True):
    """A moment the person chose: zone name and local wall time (ISO to the minute), never an offset.

    `id` holds the wall time, too: one moved to another hour of the same day is another one, and is sent.
    `phrase` names the words to say then, `about` what they are about, in the person's words; `command` is the way on.
    `kind` says how it is treated (bot.coach.schedule.kinds).
    """

    id: str
    origin: str
    wall: str
    zone: str
    phrase: str
    about: str = ""
    command: str = ""
    kind: str = "own"
    entry: str = ""
    """The casebook entry it is about."""
    until: str = ""
    """The instant (aware ISO) from which on it is of no use, such as the beginning of an interview."""
    days: tuple[int, ...] = ()
    """The days of the week, Monday 0, on which it comes again; none: it comes once."""
    last: str = ""
    """The local date of its last occurrence: there is one a date."""
    due: str = ""
    """The instant (aware ISO) that its wall time was resolved to when it was set."""
    waits: str = ""
    """The instant (aware ISO) at which it is looked at again, if it had come due and waits."""


class Covered(Told, frozen=True, kw_only=True):
    """What came by itself while their person wants to be discreet, until they open it. `at` is aware UTC, ISO."""

    at: str
    blocks: tuple[Block, ...]
    offers: tuple[Option, ...] = ()


class Profile(Told, frozen=True, kw_only=True, omit_defaults=True):
    """How the person wants to be met. `counts` numbers the talks of each dialogue begun so far.

    `offers` are the ways on shown last, as (command line, label): words typed with no question open are read by them.
    """

    name: str = ""
    zone: str = ""
    seed: int = 0
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    offers: tuple[tuple[str, str], ...] = ()
    hint_zone: str = ""
    """The zone their device or profile says, until they confirm one."""
    language: str = ""
    """The language they chose, where there are several (bot.library.languages); empty: ours."""
    hint_language: str = ""
    """The one their device or profile speaks, whether we do or not."""
    place: str = ""
    """Where the platform keeps our conversation, in its own words, such as a channel's id."""
    direct: str = ""
    """Where a second platform does so, on which a conversation cannot be opened at will: the channel's id."""
    in_care: bool = False
    """Something they wrote was met with care, and they have not said since that they are all right."""
    may_go_on: bool = False
    """In care for words that we were not certain of: they need not say so, whatever they go on with says it."""
    wanted: str = ""
    """The command they came with, which waits until they have been welcomed."""
    hushed: str = ""
    """The day on which they said "not now" to what waits: it is not offered again that day."""
    times: Times = Times()
    encouragement: Encouragement = Encouragement()
    country: str = ""
    """The ISO 3166 code of the country they named; empty: that of their zone counts (bot.coach.where)."""
    plain: bool = False
    """They asked for plain words: no kind word between the questions."""
    counted: bool = False
    """They are counted in what others see of a community (bot.coach.pulse)."""
    discreet: bool = False
    """Somebody else may see their screen: what comes by itself shows nothing until they open it."""
    covered: tuple[Covered, ...] = ()
    """What came since, and waits to be opened."""
    consent: int = 0
    """The version of what is kept that they agreed to (bot.coach.consent), and `consented_at` when, aware UTC ISO."""
    consented_at: str = ""
    declined: int = 0
    """The version they said no to, after they had agreed to an earlier one."""


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

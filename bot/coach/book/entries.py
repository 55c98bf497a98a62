"""What we know of a person, piece by piece. Frozen, typed, dated; stored sealed, one row each.

`id` is made of the talk and the path it came from, so that finishing a talk again replaces what it made and nothing
else. `origin` is that talk, `interview` the interview it belongs to (empty: to none). `day` is a local ISO date.
Fields may be added with a default; a kind or field is never renamed, because rows outlive versions.
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.share_card import ShareCard
from bot.dialogue.told import Told


class _Entry(Told, frozen=True, kw_only=True):
    id: str
    origin: str
    day: str
    interview: str = ""


class Interview(_Entry, frozen=True, kw_only=True, tag="interview"):
    """An interview that was held. `stage` is a choice of the debrief such as `phone`; `speed` how it was debriefed."""

    company: str = ""
    role: str = ""
    stage: str = ""
    held_on: str = ""
    full: bool = False
    ago: str = ""
    """How long ago they said it was: a choice such as `yesterday`, which `held_on` was counted from."""
    planned: str = ""
    """The `Planned` it was before, where it was known ahead."""
    start: str = ""
    zone: str = ""
    minutes: int = 0
    """When it began there and how long it took, where that was known ahead."""


class Planned(_Entry, frozen=True, kw_only=True, tag="planned"):
    """An interview to come. `start` is wall time in `zone`, ISO to the minute; `travel` the minutes it takes there."""

    start: str
    zone: str
    minutes: int = 60
    company: str = ""
    role: str = ""
    stage: str = ""
    place: str = ""
    bring: str = ""
    travel: int = 0


class Asked(_Entry, frozen=True, kw_only=True, tag="asked"):
    """A question they asked: the reply given, how it went from 1 to 5, and a better answer where it struggled."""

    question: str
    reply: str = ""
    went: int | None = None
    better: str = ""


class Forgotten(_Entry, frozen=True, kw_only=True, tag="forgotten"):
    """A question the person meant to ask and did not."""

    question: str


class RedAlert(_Entry, frozen=True, kw_only=True, tag="red_alert"):
    """Something basic that went wrong and must not again. `what` is the name of the basic, such as `on_time`."""

    what: str
    words: str = ""


class Positive(_Entry, frozen=True, kw_only=True, tag="positive"):
    """Something that went well."""

    words: str


class Strength(_Entry, frozen=True, kw_only=True, tag="strength"):
    """Evidence of what the person can do: a win, a strength, praise received. `kind` is one of those three words."""

    words: str
    kind: str = "win"
    when: str = ""
    shows: str = ""
    said_by: str = ""


class Lesson(_Entry, frozen=True, kw_only=True, tag="lesson"):
    """One thing learned. `parked`: it waits, because another one is worked on first."""

    words: str
    parked: bool = False


class Reason(_Entry, frozen=True, kw_only=True, tag="reason"):
    """A likely reason, as the person sees it: about the business, not about them. `what` is the debrief's choice."""

    what: str


class Mishap(_Entry, frozen=True, kw_only=True, tag="mishap"):
    """Something that went wrong on the day, by the playbook that helps: `late`, `blanked`."""

    what: str


class Action(_Entry, frozen=True, kw_only=True, tag="action"):
    """Something to do, with a first small step and the local wall time the person chose (`due`, ISO to the minute)."""

    words: str
    first_step: str = ""
    due: str = ""
    done: bool = False
    dropped: bool = False


class IfThen(_Entry, frozen=True, kw_only=True, tag="if_then"):
    """A plan: if this happens, then I do that."""

    condition: str
    response: str


class Card(_Entry, frozen=True, kw_only=True, tag="card"):
    """Something to practise: a question that was hard, with the better answer."""

    question: str
    answer: str = ""


class Recall(_Entry, frozen=True, kw_only=True, tag="recall"):
    """A card was practised: how well it came, 1 (not at all) to 4 (easily), when (UTC, ISO), and what was answered."""

    card: str
    rating: int
    at: str
    answer: str = ""


class Practised(_Entry, frozen=True, kw_only=True, tag="practised"):
    """A question of the bank was practised: its kind and name there, and how it went, 1 to 4."""

    kind: str
    question: str
    went: int | None = None
    mock: bool = False


class Expected(_Entry, frozen=True, kw_only=True, tag="expected"):
    """A question the person expected before an interview: held against what was asked, once that is known (M4)."""

    question: str


class Mood(_Entry, frozen=True, kw_only=True, tag="mood"):
    """How it felt, in one tap."""

    feeling: str


class Gut(_Entry, frozen=True, kw_only=True, tag="gut"):
    """The guess made at the debrief: `through`, `unsure` or `out`."""

    guess: str


class Result(_Entry, frozen=True, kw_only=True, tag="result"):
    """How an interview ended: `through`, `out` or `offer`."""

    result: str


class FollowUp(_Entry, frozen=True, kw_only=True, tag="follow_up"):
    """A note to them as the person wants it sent. `kind` is the draft's name, `to` how the contact is addressed.

    `sent_on` is a local ISO date (empty: not sent yet), `dropped` that the person decided against it. What became of it
    later stands in `NoteNews`.
    """

    kind: str
    company: str = ""
    to: str = ""
    subject: str = ""
    text: str = ""
    sent_on: str = ""
    dropped: bool = False


class NoteNews(_Entry, frozen=True, kw_only=True, tag="note_news"):
    """What became of a note: `news` is `sent`, `answered`, `waiting` or `closed`. `note` is the follow-up's id."""

    note: str
    news: str


class Feedback(_Entry, frozen=True, kw_only=True, tag="feedback"):
    """One thing they said about the person, in their words; `helps` tells whether the person keeps it as a lesson.

    `sort` is where it belongs: `skills`, `technique`, `experience`, `fit` or `unknown`.
    """

    words: str
    sort: str = ""
    helps: bool = False


class Kept(_Entry, frozen=True, kw_only=True, tag="kept"):
    """A sentence of the person's own, to keep. `what` says of which kind: `silver_lining`, `kind_word`, `advice`."""

    what: str
    words: str


class Step(_Entry, frozen=True, kw_only=True, tag="step"):
    """A step of the recovery programme, done: `silver`, `feedback`, `cv`, `career`, `technique`."""

    what: str


class Decision(_Entry, frozen=True, kw_only=True, tag="decision"):
    """Where to go from here: `stay`, `adjust` or `explore`, and the reason in the person's words."""

    what: str
    words: str = ""


class Stage(_Entry, frozen=True, kw_only=True, tag="stage"):
    """Where in the comeback the person sees themselves: one of the six stages, such as `shock`."""

    what: str


class Seen(_Entry, frozen=True, kw_only=True, tag="seen"):
    """Stories told already, by name, so that none comes again soon."""

    names: tuple[str, ...] = ()


class Wrote(_Entry, frozen=True, kw_only=True, tag="wrote"):
    """Private writing was done. What was written is nowhere; `what` is where they wrote: `here` or `elsewhere`."""

    what: str = ""


class Bag(_Entry, frozen=True, kw_only=True, tag="bag"):
    """The shuffle bag of their encouragement: what they have seen in this round, and what they want no more of."""

    seen: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    round: int = 0


class Shared(_Entry, frozen=True, kw_only=True, tag="shared"):
    """A card that somebody else can open until then (aware UTC, ISO): what is on it, and the entries it is made of.

    The card goes when this entry goes, and when one of those does.
    """

    until: str
    page: ShareCard = ShareCard()
    made_of: tuple[str, ...] = ()


class OwnStory(_Entry, frozen=True, kw_only=True, tag="own_story"):
    """A story of theirs for others to read. `shown`: a moderator let it in. Others read it as long as this stands."""

    words: str
    shown: bool = False


Entry = (
    Interview | Planned | Bag | Asked | Forgotten | RedAlert | Positive | Strength | Lesson | Reason | Mishap |
    Action | IfThen | Card | Recall | Practised | Expected | Mood | Gut | Result | FollowUp | NoteNews | Feedback |
    Kept | Step | Decision | Stage | Seen | Wrote | Shared | OwnStory
)  # fmt: skip

LENT: Final = (Shared, OwnStory)
"""What others can read of a person. It stands under their key: it goes neither into a file nor over to another."""

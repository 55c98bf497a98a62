"""The answers of a follow-up that mean something, as content/dialogues/followup.yaml asks for them."""

from __future__ import annotations

import enum

from bot.dialogue.told import Told


class Kind(enum.Enum):
    """What is to be said. Each is a draft of content/drafts/."""

    THANKS = "thanks"
    THANKS_MORE = "thanks_more"
    FEEDBACK = "feedback"
    SECOND_CHANCE = "second_chance"
    CASE = "case"
    ILLNESS = "illness"
    TOO_CANDID = "too_candid"
    TROUBLE = "trouble"
    REJECTION = "rejection"
    NUDGE = "nudge"
    FEEDBACK_THANKS = "feedback_thanks"


class Next(enum.Enum):
    """What becomes of the note now."""

    SENT = "sent"
    NOT_YET = "not_yet"
    OWN = "own"  # they change it first
    DROP = "drop"


class VersionSeen(Told, frozen=True, kw_only=True):
    """One look at the letter, in one tone."""

    tone: str = ""


class FollowUpAnswers(Told, frozen=True, kw_only=True):
    """The steps of a follow-up that mean something; the gate before them is the content's own."""

    kind: Kind | None = None
    this_one: bool | None = None
    company: str = ""
    refused: str = ""
    day_named: str = ""
    to: str = ""
    me: str = ""
    role: str = ""
    other_role: str = ""
    firm: str = ""
    topic: str = ""
    ask_it: bool | None = None
    cause: str = ""
    cause_words: str = ""
    showed: str = ""
    reason: str = ""
    reason_two: str = ""
    left: bool | None = None
    ill_or_nerves: str = ""
    about: str = ""
    took: str = ""
    instead: str = ""
    trouble: str = ""
    trouble_words: str = ""
    ask_back: bool | None = None
    versions: tuple[VersionSeen, ...] = ()
    next: Next | None = None
    own: str = ""
    own_next: Next | None = None
    send_at: str = ""

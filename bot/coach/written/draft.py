"""What a draft is: eleven kinds, three tones, and the values that may fill each. Content writes the letters.

A template is text with Jinja's placeholders. What a person typed fills them as a value and is never read as a template.
"""

from __future__ import annotations

import enum
from typing import Final

import msgspec


class Tone(enum.Enum):
    """How a letter sounds."""

    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"


class Letter(msgspec.Struct, frozen=True):
    """One letter in one tone, as templates. The greeting and the goodbye are put around `body`."""

    subject: str
    body: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of letter in every tone."""

    name: str
    title: str
    letters: dict[Tone, Letter]


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """What may fill a placeholder.

    `options` are the only words it can be (empty: the person's own, at most `longest` characters). `most` is how many
    of them there can be (0: one text, not a list). `certain`: there is always one.
    """

    options: tuple[str, ...] = ()
    longest: int = 0
    most: int = 0
    certain: bool = False


FLAG: Final = Slot(options=("yes",))
"""A yes; empty for no."""

CAUSES: Final = Slot(options=("nerves", "unwell", "news", "tired"))
"""Why I was off, in our words; `cause_words` in theirs."""

CAUSE: Final = Slot(longest=100)
"""The same in the person's own words: one line, because an explanation of three is an excuse."""

SENTENCE: Final = Slot(longest=160)
"""A line of the person's own: thirty words."""

REASONS: Final = Slot(longest=160, most=2)
"""Why they fit, in the person's words: at most two, because a list of merits is what nobody reads (S1.2)."""

COMMON: Final[dict[str, Slot]] = {"role": Slot(longest=60)}
"""What every letter may use."""

SLOTS: Final[dict[str, dict[str, Slot]]] = {
    "thanks": {"topic": SENTENCE, "question": SENTENCE},
    "thanks_more": {"topic": SENTENCE, "question": SENTENCE, "reasons": REASONS},
    "feedback": {"refused": FLAG},
    "second_chance": {
        "firm": Slot(longest=60),
        "cause": CAUSES,
        "cause_words": CAUSE,
        "showed": Slot(longest=120),
        "reasons": REASONS,
    },
    "case": {"cause": CAUSES, "cause_words": CAUSE, "reasons": REASONS},
    "illness": {"left": FLAG, "nerves": FLAG},
    "too_candid": {"about": Slot(longest=120), "instead": SENTENCE},
    "trouble": {"what": Slot(options=("late", "sound", "dropped"), certain=True), "cause_words": CAUSE},
    "rejection": {"topic": SENTENCE, "ask_back": FLAG},
    "nudge": {"day_passed": FLAG},
    "feedback_thanks": {"took": SENTENCE},
}
"""Draft → the placeholders it may use besides the common ones."""

LEFT_OUT_FIRST: Final = ("question", "reasons", "topic", "took", "instead", "showed", "cause_words")
"""Where a letter gets too long, these are left out one after the other until it fits; of the reasons the last first."""

MOST_WORDS: Final = 179
"""Words of a letter with its greeting and goodbye: under 180, what fits one look."""


def slots_of(name: str) -> dict[str, Slot]:
    """The placeholders of one draft."""
    return {**COMMON, **SLOTS[name]}

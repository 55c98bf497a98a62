"""What is told of oneself where only a place is asked for: "I'm in a really dark place" names no city."""

from __future__ import annotations

import re
from typing import Final

from bot.conversation.intents.gist import feeling
from bot.dialogue.words.typed import folded

LONGEST: Final = 300
"""Characters looked at."""

_PLACED: Final = re.compile(
    r"(?:i(?:'m| am)|im|i live|i stay|we(?:'re| are)|it(?:'s| is)|my (?:city|town|time ?zone|clock|place|zone) is)"
    r"(?: (?:currently|now|based|living|located|just|right))* (?:in|near|from|at|around|outside|close to)"
    r" (?!an? (?:\w+ )*(?:place|hole|state|mood|spiral|mess|rut|corner)\b"
    r"|the dark|bed\b|tears|pieces|shock|pain|hell\b|no\b|such\b|so\b).*"
)
"""Somebody who says where they are, though we do not know the place."""
_SAYS: Final = re.compile(
    r"(?:(?:well|so|sorry|oh|ugh|but|and|honestly|idk|look|yeah|no)[, ]+)*(?:i(?:'m|'ve|'d)?|im|my|it|it's|everything"
    r"|today|this|that|they|he|she|be|please|can you|nobody|nothing|why|who cares)(?: \S+){2,}"
)
_FELT: Final = re.compile(
    r"\b(?:cry|crying|cried|tired|exhausted|awful|terrible|horrible|sad|scared|nervous|anxious|hurts?|lonely|ashamed|bombed"
    r"|failed|failure|useless|worthless|in bed|dark place|breakdown|panic(?:king)?|bad day|worst|overwhelmed|fed up)\b"
)

_OF_A_CLOCK: Final = re.compile(
    r"\b(?:clock|time ?zones?|half past|quarter (?:past|to)|\w+ past \w+|\d{1,2}[:.]\d\d|\d ?[ap]m|move around"
    r"|travel\w*|nights|night shifts?|(?:morning|afternoon|evening|night) here|here (?:right )?now)\b"
)
"""An answer of a kind, in which no place is known."""


def tells_of_oneself(typed: str) -> bool:
    """Tell whether words that name no place we know say how somebody is, or what happened."""
    fold = folded(typed[:LONGEST])
    if _PLACED.fullmatch(fold):
        return False
    if _FELT.search(fold) is not None:
        return True
    says = _SAYS.fullmatch(fold) is not None and _OF_A_CLOCK.search(fold) is None
    return says or bool(feeling(typed))

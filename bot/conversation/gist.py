"""What somebody means who just tells it, with no question open: an offer, a no, an interview ahead or one that is over.

Only what begins a talk of ours is heard, by a few plain words; it is answered with that talk and nothing is kept.
"""

from __future__ import annotations

import re
from typing import Final

OVER: Final = "over"

_AHEAD: Final = r"tomorrow|tonight|next|upcoming|coming up|soon|later today|on (?:mon|tues|wednes|thurs|fri)day"
_PAST: Final = r"had|was|went|just|today|yesterday|terrible|awful|bad|badly|horrible"
_NOT_GOT: Final = r"(?:didn't|did not|haven't) g[eo]t(?:ten)? (?:it|the|an)"
_GOT: Final = r"(?:got|have|received|made me) (?:the|a|an|that) (?:job|offer)|got it|i(?:'m| am| got) hired"

_GISTS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("no", re.compile(rf"\b(?:reject|turned (?:me )?down\b|{_NOT_GOT}\b|got a no\b)")),
    ("offer", re.compile(rf"\b(?:{_GOT})\b")),
    ("ahead", re.compile(rf"(?=.*\binterview)(?!.*\b(?:had|was|went)\b).*\b(?:{_AHEAD})\b")),
    (OVER, re.compile(rf"(?=.*\binterview).*\b(?:{_PAST})\b")),
)

COMMANDS: Final[dict[str, str]] = {"no": "/outcome", "offer": "/outcome", "ahead": "/interview", OVER: "/debrief"}
"""What each begins."""


def gist(typed: str) -> str:
    """The name of what these words tell of, or nothing."""
    words = typed.casefold().replace("\u2019", "'")
    return next((name for name, told in _GISTS if told.search(words)), "")

"""What people add to an answer that is no part of it: a laugh, a face, a swear word, a "mate", a letter held too long.

Looked at only where an answer could not be read: what can be read as it stands is read so.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 200
"""Characters looked at: a longer line tells something."""

_FACE: Final = (
    r"(?:[:;=]['\u2019]?-?[)(DPpO/|]+|<3|[\u2600-\u27bf\U0001f300-\U0001faff]"
    r"[\ufe0f\u200d\U0001f3fb-\U0001f3ff\u2640\u2642]*)"
)
_SWEARING: Final = r"(?:fuck(?:ing?|in)|bloody|freaking?|frea?kin|frigg?ing?|damn|goddamn|flipping|sodding|effing)"
_LAUGH: Final = (
    r"(?:lo+l|lmf?ao+|rofl|haha(?:ha)*h?|hehe(?:he)*|jaja(?:ja)*|tbh|ngl|innit|imo|x+|m8|mate|bro|bruh|man|pal)"
)
_BETWEEN: Final = re.compile(rf"\b{_SWEARING}\b ?|{_FACE} ?", re.IGNORECASE)
_SAID: Final = r"(?:(?:as|like) )?i (?:(?:already|just) )*(?:said|told you|wrote)(?: (?:that|before|already|above))*"
"""The same answer again: "Amsterdam, I said"."""
_BEHIND: Final = re.compile(rf"(?:[ ,.!\u2026]+(?:{_LAUGH}|{_SAID}))+[ .!]*$", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"^(?:(?:{_LAUGH}|um+|uh+|er+m*|hm+|oh|ah|so|well|ok|okay)[ ,.!\u2026]+)+", re.IGNORECASE)
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)


def ways_without(typed: str) -> tuple[str, ...]:
    """An answer without what is none of it, the way that changes least first; none where there is nothing of it."""
    if len(typed) > LONGEST:
        return ()
    bare = _BEFORE.sub("", _BEHIND.sub("", _BETWEEN.sub("", typed).strip())).strip()
    ways = (bare, _DRAWN_OUT.sub(r"\1\1", bare), _DRAWN_OUT.sub(r"\1", bare))
    return tuple(dict.fromkeys(way for way in ways if way and way != typed))

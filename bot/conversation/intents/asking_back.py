"""A question to us where a choice, a number or a time is asked for: "what's the difference?", "is it worth it?"."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 120
"""Characters of the longest line looked at: a longer one tells something."""

_BEFORE: Final = r"(?:(?:and|but|so|ok|okay|wait|sorry|hm+|um+|well|hang on|actually|no)[, ]+)*"
_ASKS: Final = re.compile(
    _BEFORE + r"(?:what|which|why|how|who|when|where|is|are|do|does|can|could|should|would|will|may|did|must|have|has)"
    r"(?:'?s|'?re|'?d|n't)?\b[^?]*\?+"
)
_LOST: Final = re.compile(
    _BEFORE
    + r"(?:(?:does|must|should|can|may|do) (?:it|this|that|they|i) (?:have to |need to )?(?:be|count|come|use) .{1,40}"
    r"|(?:is|are) (?:[\w']+ ){1,4}(?:ok|okay|fine|enough|allowed|good enough)|(?:give me |an? )?examples?(?: please)?"
    r"|what(?:'?s| is) the (?:\w+ )?difference|what (?:do|does|would|should) (?:you|u|it|that|this|i) \w+.{0,40}"
    r"|(?:what|which)(?: one)? (?:takes|is|'s|needs) (?:less|more|the |quicker|faster|better|shorter|longer).{0,30}"
    r"|which (?:one )?(?:do|would|should) (?:you|u|i) \w+.{0,20}|how (?:long|much|many) (?:is|does|do|will) .{1,40})"
)
"""The same without its mark."""


def asks_back(typed: str) -> bool:
    """Tell whether a whole line asks something of us."""
    words = typed.strip().casefold().replace("\u2019", "'")
    if len(words) > LONGEST:
        return False
    return _ASKS.fullmatch(words) is not None or _LOST.fullmatch(words.rstrip(".! ")) is not None

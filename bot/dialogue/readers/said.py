"""An answer out of what was said around it: before a reason ("2, because I froze"), behind a correction ("no wait, 4").

Only where one of several answers is asked for: free words are kept as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

LONGEST: Final = 400
"""How many characters are looked at: more than these tell a story, whose first word is no answer."""

_SORRY: Final = r"(?:(?:oh|oops|ah|sorry|hm+|um+|no|nope|nah|ok|okay)[, .!\u2026-]+)*"
_CORRECTED: Final = re.compile(
    rf"(?:|.*?[\s,;.!?\u2026)-]){_SORRY}"
    r"(?:(?:wait|hold on|hang on)(?:[, .!-]+(?:no|sorry|actually))*|scratch that|correction|i meant?|make (?:that|it)"
    r"|or rather|sorry|oops|actually|(?<=[,.;] )no(?=,| \d+\W*$)|(?<=- )no(?=[, ]))[,:;.!\u2026-]*\s+"
    r"(?!(?:please|pls|a (?:sec|second|minute|moment|min|bit|while)|another|what|why|how|for|until|till|to)\b)"
    r"(?P<last>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""The words behind the first sign that somebody takes back what they said."""

_REASON: Final = re.compile(
    r"(?:\s*[;:,](?=\s)|\s+[-\u2013\u2014]+(?=\s)|\s*\n|[.!\u2026]+(?=\s)|\s+(?=\()"
    r"|\s+(?=(?:because|cause|'cause|cuz|cos|coz|since|as (?:i|we|they|he|she|it|the|my))\b))\s*",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"\(?(?:out of\b|of\b|or\b|/)", re.IGNORECASE)
"""What belongs to what stands before it and is no reason: "4 (out of 10)", "4 (or 5)"."""
_REASONS: Final = re.compile(r"\(|because|'?cause|cuz|cos|coz|since|as ", re.IGNORECASE)

_TURN: Final = re.compile(r"(?:(?:no|not|or|but|and|then|well|maybe|rather|perhaps)[, ]+)+", re.IGNORECASE)
"""Words before another answer: "2, no 3" names two."""


def corrected(typed: str) -> str:
    """What somebody said last, who took back what they said first; nothing if they did not."""
    words, last = typed[:LONGEST], ""
    while found := _CORRECTED.fullmatch(words):
        words = last = found["last"]
    return last


def parted(typed: str) -> tuple[str, str] | None:
    """The answer and what is said behind it."""
    if len(typed) > LONGEST:
        return None
    found = _REASON.search(typed.strip())
    if found is None:
        return None
    head, rest = typed.strip()[: found.start()], typed.strip()[found.end() :]
    return (head, rest) if head and rest and not _OF.match(rest) else None


def gives_reason(rest: str) -> bool:
    """Tell whether the words behind an answer say why: then even "fine" before them is the answer and no opening."""
    return _REASONS.match(rest) is not None


def said(typed: str, names: Callable[[str], T | None]) -> T | None:
    """What is named behind a correction, or before a reason that names nothing else."""
    if last := corrected(typed):
        named = names(last)
        return named if named is not None else _first(last, names)
    return _first(typed, names)


def _first(typed: str, names: Callable[[str], T | None]) -> T | None:
    parts = parted(typed)
    if parts is None:
        return None
    head, rest = names(parts[0]), names(_TURN.sub("", parts[1]))
    return head if rest is None or rest == head else None

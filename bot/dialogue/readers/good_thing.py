"""What went well, as people say it who can hardly believe it: "nothing except i was on time", "does smiling count".

What stands behind such words, or between them, is the thing itself; it is read back without them.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.readers.heard import Reading
from bot.dialogue.readers.text import read_proof
from bot.dialogue.steps import Ask
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

LONGEST: Final = 160
"""Characters of the longest line looked at; a longer one is kept as it is."""

_NONE: Final = (
    r"(?:(?:honestly|well|no|nah|nope|idk|dunno|tbh|hm+|um+|literally|absolutely|really|pretty much)[, .\u2026]+)*"
    r"(?:nothing|not (?:much|a lot|really)|none(?: of it)?|no|nope|nah|idk|dunno|no idea|i (?:don't|dont|do not) know)"
    r"(?: (?:really|much|else|at all|went well|was good|good|comes to mind|i can think of|tbh|honestly))*"
)
_EXCEPT: Final = (
    r"(?:(?:except|apart from|aside from|other than|besides)(?: (?:for|maybe|that|the fact(?: that)?))*"
    r"|(?:but|well|maybe|perhaps|i (?:guess|suppose)|only|just|possibly)"
    r"(?: (?:that|i (?:guess|suppose)|the fact that|maybe|at least))*(?= (?:i|im|i'm|my|the|not|\w+ing)\b))"
)
_SMALL: Final = Late(
    rf"{_NONE}[, .;:!\u2026-]+{_EXCEPT}[ ,:]+(?P<but>.{{4,}})"
    r"|(?:(?:and|um+|hm+|well|idk|lol|so)[, ]+)*(?:does|do|would|will|can) (?:it|this|that) (?:even |really )?count"
    r" (?:if|that|when) (?P<that>.{4,}?)\??"
    r"|(?:(?:and|um+|hm+|well|idk|lol|so)[, ]+)*(?:does|do|would|is|are|can)"
    r" (?P<thing>(?!(?:it|this|that|they|these|those|there|you|u|i|we)\b).{4,}?)"
    r" (?:even |really )?(?:count|enough|a good thing)(?: (?:too|as one|as (?:a )?good thing|lol))*\??"
)


def read_good_thing(ask: Ask, typed: str) -> Reading:
    """Keep what was typed without what joined it to the talk, or the thing alone where it is wrapped in doubt."""
    return read_proof(ask, small_thing(typed) or typed)


def small_thing(typed: str) -> str:
    """The thing that a doubting line holds, as it was typed; nothing where it holds none."""
    low = folded(typed) if len(typed) <= LONGEST else ""
    found = _SMALL.fullmatch(low) if len(low) == len(typed) else None
    return typed[slice(*found.span(found.lastgroup))].strip() if found and found.lastgroup else ""

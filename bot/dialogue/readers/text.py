"""Free words: kept as typed. `reader.read` has already cleaned them and looked at their length."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.asked import asked_in
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.steps import Ask

_PAIRS: Final = ('""', "''", "\u201c\u201d", "\u2018\u2019", "\u201e\u201c", "\u201e\u201d", "\u00ab\u00bb")
_LIST_SIGN: Final = re.compile(r"^[-*\u2022\u2013]\s+(?=\w)")
_JOINING: Final = re.compile(
    r"(?:(?:also|and|but|well|oh|ok|okay|yes|yeah|so|maybe|hm+|um+|erm?|uh|idk|honestly|let me (?:think|see)"
    r"|i (?:guess|suppose|think|mean)|another(?: one)?(?: is| was|:))[,. \u2026]+)+(?=(?:i|we|my)\b)",
    re.IGNORECASE,
)
_MEANT_TO_ASK: Final = re.compile(
    r"(?:(?:well|so|oh|um+|ok|okay|yes|yeah|and|also),? )*"
    r"(?:(?:i )?should(?:'?ve| have) asked(?: (?:them|him|her))?"
    r"|i(?:'d| would)?(?: really)? (?:wanted|meant|forgot|was going|liked|have liked|like) to ask"
    r"(?: (?:them|him|her))?)"
    r"(?:(?: for example)?[:,] *| +)(?:for example )?"
    r"(?=(?:what|why|how|where|when|which|who|whether|if|about|to|can|could|would|do|did|is|are|tell|[\"\u201c])\b|[\"\u201c])",
    re.IGNORECASE,
)
_IF: Final = re.compile(
    r"(?:(?:and|well|um+|maybe|probably|idk|like|not sure)[, ]+)*(?:what )?(?:if|when(?:ever)?)[, ]\s*(?=\S)",
    re.IGNORECASE,
)
_ONLY_IF: Final = re.compile(r"(?:what )?(?:if|when)\W*", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"[,;\n]|\band\b|\bthen\b")
"""What may tell several of them, which are told apart by the words before them."""
_FEWEST: Final = 3
"""Characters: the marks and something between them."""


def read_text(_ask: Ask, typed: str) -> Reading:
    """Keep what was typed; marks around all of it, and the sign of a list before it, are ours to set."""
    alone = _LIST_SIGN.sub("", typed) if "\n" not in typed else typed
    return Heard(unquoted(alone or typed))


def read_proof(ask: Ask, typed: str) -> Reading:
    """The same without the words that only joined it to the talk: "but I did raise two kids" stands alone later."""
    heard = read_text(ask, typed)
    if not isinstance(heard, Heard) or not isinstance(heard.value, str):
        return heard
    joined = _JOINING.match(heard.value)
    alone = heard.value[joined.end() :] if joined else heard.value
    return heard if alone == heard.value else Heard(alone[:1].upper() + alone[1:])


def read_condition(ask: Ask, typed: str) -> Reading:
    """The moment without its "if", which stands before it already: "when they ask about my gap"."""
    alone = _IF.sub("", typed, count=1)
    return unclear("if_only") if _ONLY_IF.fullmatch(typed) else read_text(ask, alone)


def read_question(ask: Ask, typed: str) -> Reading:
    """The question without the sentence around it: "they asked me why I left" is read back as "why I left".

    A line that may hold several stays as it is.
    """
    heard = read_text(ask, typed)
    if heard != Heard(typed):
        return heard
    meant = _MEANT_TO_ASK.match(typed)
    asked = typed[meant.end() :].strip() if meant else asked_in(typed)
    return Heard(unquoted(asked)) if asked and not _SEVERAL.search(asked) else heard


def unquoted(typed: str) -> str:
    """The words without the quotation marks around all of them: `"Why us?"` is a question of theirs."""
    around = typed[:1] + typed[-1:]
    inside = typed[1:-1]
    if len(typed) < _FEWEST or around not in _PAIRS or not inside.strip() or any(mark in inside for mark in around):
        return typed
    return inside.strip()

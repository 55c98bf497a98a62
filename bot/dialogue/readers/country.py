"""A country by its name or code → its ISO 3166 code. Several that fit are not guessed between."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.said import corrected
from bot.dialogue.readers.zones.table import country_names, spelled, table
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import folded

EXAMPLE: Final = "Ireland"
SHORTEST_GUESS: Final = 6
"""Letters: shorter names are too often one slip from another (Niger, Chad)."""
GUESS_CUTOFF: Final = 0.83
"""OSA similarity taken as a slip of the fingers: one in six letters. The same as for places."""

_LEAD_IN: Final = re.compile(r"^(?:(?:i'?m|i am|im|i live|it's|its)(?: living| based)? )?(?:(?:in|from) )?(?:the )?")
_LEAD_OUT: Final = re.compile(
    r"(?:,? (?:please|i think|i guess|now|right now|at the moment|these days|for now))?[.!? ]*$"
)
_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_FIRST_FLAG: Final = 0x1F1E6
"""The sign for A in the two of a flag."""


def read_country(_ask: Ask, typed: str) -> Reading:
    """Read a country into its code."""
    fold = folded(corrected(typed) or typed)
    bare = _LEAD_OUT.sub("", _LEAD_IN.sub("", fold))
    for words in (fold, bare):
        if code := _code(words):
            return Heard(code)
    if codes := _of_parts(bare):
        return Heard(codes[0]) if len(codes) == 1 else unclear("country", example=EXAMPLE)
    return _guessed(spelled(bare))


def _code(words: str) -> str:
    """The one country of this name or code, or of this flag."""
    if _FLAG.fullmatch(words):
        words = "".join(chr(ord(sign) - _FIRST_FLAG + ord("a")) for sign in words)
    name = spelled(words)
    if name.upper() in country_names():
        return name.upper()
    codes = table().countries.get(name, ())
    return codes[0] if len(codes) == 1 else ""


def _of_parts(words: str) -> tuple[str, ...]:
    """The countries of "Toronto, Canada", "Canada, Toronto" and "Georgia, USA": what else is a place is one here."""
    parts = [part for part in re.split(r"[,/(]", words.rstrip(") ")) if part.strip()]
    if len(parts) != len(("place", "country")):
        return ()
    codes = [code for part in reversed(parts) if (code := _code(_LEAD_IN.sub("", part.strip())))]
    return tuple(dict.fromkeys(codes[:1] if spelled(parts[0]) in table().cities else codes))


@cache
def _single() -> dict[str, str]:
    return {name: codes[0] for name, codes in table().countries.items() if len(codes) == 1}


def _guessed(name: str) -> Reading:
    from rapidfuzz import process  # noqa: PLC0415 only a slip of the fingers needs it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    names = [each for each in _single() if each[:1] == name[:1]]
    near = process.extractOne(name, names, scorer=OSA.normalized_similarity, score_cutoff=GUESS_CUTOFF)
    if near is not None and len(name) >= SHORTEST_GUESS:
        return Heard(_single()[near[0]])
    return unclear("country", example=EXAMPLE)

"""A country by its name or code → its ISO 3166 code. Several that fit are not guessed between."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.zones.table import country_names, spelled, table
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import folded

EXAMPLE: Final = "Ireland"
SHORTEST_GUESS: Final = 6
"""Letters: shorter names are too often one slip from another (Niger, Chad)."""
GUESS_CUTOFF: Final = 0.83
"""OSA similarity taken as a slip of the fingers: one in six letters. The same as for places."""

_LEAD_IN: Final = re.compile(r"^(?:(?:i'?m|i am|im|i live|it's|its)(?: living| based)? )?(?:(?:in|from) )?(?:the )?")


def read_country(_ask: Ask, typed: str) -> Reading:
    """Read a country into its code."""
    fold = folded(typed)
    for words in (fold, _LEAD_IN.sub("", fold)):
        name = spelled(words)
        if name.upper() in country_names():
            return Heard(name.upper())
        codes = table().countries.get(name, ())
        if len(codes) == 1:
            return Heard(codes[0])
    return _guessed(spelled(_LEAD_IN.sub("", fold)))


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

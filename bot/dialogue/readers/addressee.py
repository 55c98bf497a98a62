"""Whom a letter greets: the name alone, out of the sentence it was said in, and with the capitals a letter has.

Any words will do ("hiring team"); only a person's name that was typed without capitals is given them.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.readers.text import read_text
from bot.dialogue.steps import Ask
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import listed

_WHO: Final = r"(?:recruiter|manager|boss|owner|interviewer|lady|woman|man|guy|person)"
_LEAD_IN: Final = Late(
    rf"(?:(?:it['\u2019]?s|its|it is|that['\u2019]?s|(?:her|his|their|the {_WHO}['\u2019]?s) name"
    r"(?:['\u2019]?s| is| was)"
    r"|(?:she|he)(?:['\u2019]?s| is| was)(?: called)?|called|for|to(?! whom\b)|dear|hi|hello|hey|i think|um+|maybe"
    rf"|the {_WHO}(?:,| is| was))[, ]+)+(?=\S)",
    re.IGNORECASE,
)
_LEAD_OUT: Final = Late(
    r"(?:,? (?:i think|i guess|maybe|probably|or something|lol)|,? (?:from|at|in) \S.*"
    r"|, (?:the|my|our|a|an|her|his) .*)+$",
    re.IGNORECASE,
)
_NO_NAME: Final = frozenset(
    listed(
        "the a an team hiring manager recruiter recruiters boss owner hr all everyone everybody both sir madam whom it"
        " may concern and or of people staff department lady guys folks there them person"
    )
)
"""Words that stay small: who is greeted so has no name."""
MOST: Final = 3
"""Words of the longest name that is given capitals."""


def read_addressee(ask: Ask, typed: str) -> Reading:
    """Read whom to greet, as it shall stand behind "Hello"."""
    heard = read_text(ask, typed)
    if not isinstance(heard, Heard) or not isinstance(heard.value, str):
        return heard
    alone = _LEAD_OUT.sub("", _LEAD_IN.sub("", heard.value, count=1)).strip(" .,!") or heard.value
    return Heard(_with_capitals(alone))


def _with_capitals(name: str) -> str:
    words = name.split()
    is_name = name == name.lower() and len(words) <= MOST and _NO_NAME.isdisjoint(words)
    return " ".join(word[:1].upper() + word[1:] for word in words) if is_name else name

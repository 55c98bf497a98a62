"""What it was for: the job's name alone, out of the words it was said in. Never looked up, never corrected."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.readers.text import read_text
from bot.dialogue.steps import Ask
from bot.dialogue.words.late import Late

_APPLIED: Final = (
    r"(?:i(?:['\u2019]?m| am| was| have|['\u2019]ve)? )?(?:been )?"
    r"(?:(?:appl(?:y|ied|ying)|interview(?:ed|ing)|going|trying|here) (?:for|as|to be)|(?:wanted|hoping) to be)"
)
_CALLED: Final = r"(?:it['\u2019]?s|it (?:is|was)|they) (?:call(?:ed)?|named)(?: it)?"
_LEAD_IN: Final = Late(
    r"(?:(?:idk|dunno|um+|uh|basically|technically|i (?:think|guess|suppose))[, ]+|(?:so|well|oh), )*"
    rf"(?:(?:{_APPLIED}|{_CALLED}|as)(?: (?:an?|the)(?= ))? "
    r"|(?:to be|being|(?:to )?work(?:ing)? as) (?:an?|the) |(?<=[, ])(?:an? |the )?)(?=\S)",
    re.IGNORECASE,
)
"""What is said before the name: "I am apply for electrician", "being a carer". "To Be Announced" has no article."""
_LEAD_OUT: Final = Late(
    r"(?:,? (?:i (?:think|guess|suppose|believe)|whatever (?:that|it) (?:is|means)"
    r"|or (?:something|smth|sth)(?: like (?:that|it))?|obv|obvs|obviously|lol|haha|tbh|of course))+[.! ]*$",
    re.IGNORECASE,
)


def read_role(ask: Ask, typed: str) -> Reading:
    """The name, where words only lead to it; what has no such words stays as it is."""
    heard = read_text(ask, typed)
    if not isinstance(heard, Heard) or not isinstance(heard.value, str):
        return heard
    led = _LEAD_IN.match(heard.value)
    name = _LEAD_OUT.sub("", heard.value[led.end() if led else 0 :]).strip()
    return Heard(name) if name else heard

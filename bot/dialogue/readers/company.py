"""Who an interview was with: the name alone, out of the sentence they said it in. Never looked up, never corrected."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.readers.text import unquoted
from bot.dialogue.steps import Ask

_FIRM: Final = (
    r"(?:company|firm|place|business|shop|start-?up|agency|organi[sz]ation|charity|small|big|local|little|new)"
)
_SAYS: Final = (
    r"(?:(?:well|so|oh|um+|uh)[, ]+)*(?:it (?:was|is)|it['\u2019]?s|(?:this|that) (?:was|is)|(?:my|the) interview was"
    r"|i (?:was|interviewed|applied|talked|spoke))(?: (?:with|at|for|to|by))? "
)
_CALLED: Final = rf"(?:an?|the|this|some)(?: {_FIRM})+ (?:called|named) "
_LEAD_IN: Final = re.compile(rf"(?:{_SAYS})?(?:{_CALLED})|{_SAYS}", re.IGNORECASE)
_AT: Final = re.compile(r"(?:with|at) (?=[A-Z])")
"""`at Tesco` is Tesco; `At Home` is a name, so the capital is left alone."""
_ASIDE: Final = r"they|which|who|it|he|she|we|a|an|the|in|i"
_LEAD_OUT: Final = re.compile(rf"(?:, (?:{_ASIDE})\b.*| \(.*\)?|[. ]+)$", re.IGNORECASE)


def read_company(_ask: Ask, typed: str) -> Reading:
    """The name, where it stands in a sentence; what is no such sentence stays as it is."""
    said = unquoted(" ".join(typed.split()))
    name = _LEAD_OUT.sub("", said[_lead(said) :]).strip()
    return Heard(unquoted(name or said))


def _lead(said: str) -> int:
    """Where the name begins: a lone "The" or "A" belongs to it."""
    found = _LEAD_IN.match(said) or _AT.match(said)
    return found.end() if found else 0

"""Thanks: a line that is nothing else, and an answer without the thanks around it."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

_THANKING: Final = re.compile(
    r"(?:(?:ok|okay|k|kk|great|cool|nice|alright|all right|right|oh|haha|wow|aww?|well|good|perfect|lovely) )*"
    r"(?:(?:many )?than[kx]s?|th(?:na|an|ank)ks?|tha?nx|tahnks|thank ?yo*u*|thank (?:u|ya)|thanku|thx|tnx|tx|tysm"
    r"|ty(?: ty)*|ta|cheers|shukran|dzi[e\u0119]kuj[e\u0119]|arigato|spasibo|asante"
    r"|much appreciated|i appreciate (?:it|that|this)"
    r"|(?:that|this|it) (?:(?:was|is|really|actually|did|has|so|very) )*(?:helped|helpful|helps|useful))"
    r"(?: (?:a lot|so much|very much|a bunch|a million|lots|again|mate|m8|man|pal|buddy?|love|hun"
    r"|babe?|bro|dear|sir|po|ji|bhai|yaar|darling|pet|duck|sm"
    r"|bot|comeback|friend|you|lol|x+|bye"
    r"|for (?!nothing|wasting).{1,60}"
    r"|(?:that|this|it) (?:was|is|really)(?: \w+)? (?:helped|helpful|useful|nice|good)))*"
)
_THANKED: Final = re.compile(
    r"(?P<before>(?:thanks?|thank you|thx)(?: (?:a lot|so much|very much|you))?\s*[,.:;!-]+\s*)?(?P<said>\S.*?)"
    r"(?P<behind>\s*[,.;!-]+\s*(?:thanks?|thank you|thx)(?: (?:a lot|so much|very much|you))?[.!]*)?",
    re.IGNORECASE,
)


def says_thanks(typed: str) -> bool:
    """Tell whether these words thank us and say nothing else."""
    return len(typed) <= LONGEST and _THANKING.fullmatch(" ".join(words_of(folded(typed)))) is not None


def without_thanks(typed: str) -> str:
    """An answer without the thanks around it: "thank you, Acme". Empty if there are none."""
    if len(typed) > LONGEST or not any(word in typed.casefold() for word in ("thank", "thx")):
        return ""
    found = _THANKED.fullmatch(typed.strip())
    return found["said"] if found and (found["before"] or found["behind"]) else ""

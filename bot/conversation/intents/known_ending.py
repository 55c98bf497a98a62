"""How people say that they know already how it ended: "they already told me no", "i got the job".

What sounds like a guess is one: "its a no isnt it", "i think they went with someone else".
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 120
"""Characters of the longest line looked at."""

_THEY: Final = r"(?:they|he|she|hr|the (?:company|recruiter|manager|agency|boss)|someone)(?:'ve|'s| have| has)?"
_ALREADY: Final = r"(?: (?:already|just|actually|literally|even|straight up|since))*"
_NEWS: Final = Late(
    rf"\b(?:(?P<no>{_THEY}{_ALREADY} (?:said|told me|wrote|texted|emailed|messaged|rang|called|phoned|replied)"
    r"(?: (?:me|back|today|yesterday|earlier|and|to say|to tell me|that|already|said|it's|its|it was|it is|a))* no\b"
    r"(?! (?:way|to|idea|questions?)\b)"
    rf"|(?:i )?(?:already |just )?(?:got|had|received)(?: (?:a|the|my|their|another))* (?:no\b|rejection|rejected)"
    rf"|(?:i(?:'ve| have| was|'m| am)?|ive|im|been){_ALREADY} (?:been )?(?:already )?(?:rejected|turned down)"
    rf"|{_THEY}{_ALREADY} (?:rejected|turned) me"
    rf"|(?:it's|its|it is|it was) (?:already )?a no {_THEY}{_ALREADY} (?:said|told|wrote|texted|emailed|messaged"
    r"|rang|called|phoned))"
    rf"|(?P<yes>i{_ALREADY} (?:got|have|'ve got) (?:the job|the offer|an offer|a job offer|hired"
    r"|a (?:second|2nd) interview)"
    rf"|i(?:'ve| have)?(?: got)? been offered|{_THEY}{_ALREADY} (?:offered me|gave me the job|hired me|invited me back"
    r"|asked me (?:to come )?back|want me back|want to see me again)|i(?:'m| am)(?: already)? hired))\b"
)
_GUESSED: Final = Late(
    r"\?|\b(?:think|thought|guess|probably|prob|probs|maybe|perhaps|bet|reckon|expect|hope|wish|will|would|gonna"
    r"|going to|feels?|another|elsewhere|other|before|always|usually|last time|again and again"
    r"|if|might|could|should|doubt|never|not|imagine|pray)\b"
)
_WORDS: Final = frozenset(
    {"said", "told", "wrote", "texted", "emailed", "messaged", "rang", "called", "phoned", "replied", "got", "had"}
    | {"received", "rejected", "turned", "have", "offered", "gave", "hired", "invited", "asked", "want"}
)
"""One of these stands in every such line."""


def known_ending(typed: str) -> str:
    """How it ended, "yes" or "no", where a line tells that; else nothing."""
    fold = folded(typed) if len(typed) <= LONGEST else ""
    if _WORDS.isdisjoint(words_of(fold)) or _GUESSED.search(fold):
        return ""
    found = _NEWS.search(" ".join(words_of(fold)))
    return (found.lastgroup or "") if found else ""

"""Two answers in one line, by what is asked for: "Sanne. Amsterdam", "Why us? 2", "if I blank, then I take a sip".

Only where the line is plainly parted; whether the parts are answers is looked at where they are kept.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import listed

LONGEST: Final = 160
"""Characters looked at."""

AT_THE_END: Final = 12
"""Characters in which a rating behind a question stands."""
_RATINGS: Final = frozenset("12345")
_RATED: Final = (
    r"(?:i'd|i would|i) (?:say|give it|rate it)|rated?|maybe|went|an?|it was a|that was|about|like|only|my answer was"
)
_NO_SAYING: Final = "".join(
    rf"(?<! {word})"
    for word in listed(
        "say says think thinks see notice know feel hope mean tell like that what way why how where who and or before "
        "after until because cos while if when"
    )
)
"""What leads on to what somebody does within the moment itself: "if they ask how I stop a fight"."""
_MOVE: Final = (
    r"(?:i(?:'ll| will|'m going to| am going to|'m gonna|m gonna)\b"
    r"|i (?:just )?(?:stop|pause|breathe|ask|take|count|slow|drink|smile|repeat)\b"
    r"|i (?:just )?say (?=[\"'\u201c]|(?:can|could|sorry|that|let|i|no|yes|thank|ok)\b))"
)
"""How the second half begins where nothing sets it apart."""
_PARTS: Final[dict[str, Late]] = {
    "name": Late(
        r"(?P<one>\S.*?)(?:\s*[,.;/]\s+|,? (?:and )?(?:i'?m |i am |i live |living |based )?(?:from|in) )(?P<two>\S.+)",
        re.IGNORECASE,
    ),
    "question": Late(
        rf"(?P<one>.*[^\W\d_].*?)\s*(?:[,.;:?!\u2026-]+|\()\s*(?:(?:{_RATED}|[ ,])+\s*)?(?P<two>[1-5])(?: ?/ ?5| out of"
        r" (?:5|five))?[).!]*"
    ),
    "condition": Late(
        r"(?P<one>(?:if |when )?.*?\w)(?:[,.;]* then[,:]? | *(?:->|=>|\u2192) *"
        r"|, (?=i(?:'ll|'d| will| would|'m going to| am going to)\b))"
        r"(?P<two>\S.+)"
        rf"|(?P<if>(?:and )?(?:if|when(?:ever)?) (?:\S+ )+?[^\s,]+{_NO_SAYING}),? (?P<then>{_MOVE}.*)",
        re.IGNORECASE,
    ),
}
"""By the reader of the first."""


def both(reader: str, typed: str) -> tuple[str, str] | None:
    """The answers to this question and to the next, where a line parts into two."""
    pattern = _PARTS.get(reader)
    if pattern is None or len(typed) > LONGEST or (reader == "question" and _RATINGS.isdisjoint(typed[-AT_THE_END:])):
        return None
    found = pattern.fullmatch(" ".join(typed.replace("\u2019", "'").split()))
    if found is None:
        return None
    parts = found.groupdict()
    if parts.get("if"):
        return parts["if"], parts["then"]
    one = found["one"]
    return (f"{one}?" if reader == "question" and f"{one}?" in typed else one, found["two"])

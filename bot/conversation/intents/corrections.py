"""How people change their mind about the answer they just gave: "no wait, the other one", "sorry, I meant Miele".

Only what the words can mean is decided here; whether they fit the last answer is looked at where it is changed.
"""

from __future__ import annotations

import enum
import re
from typing import Final

from bot.dialogue.told import Told
from bot.dialogue.words.late import Late

LONGEST: Final = 120
"""How many characters are looked at: a changed answer is said with little around it."""

_SORRY: Final = r"(?:sorry|oops|whoops|wait|hang on|hold on|scratch that|my bad|argh|actually)"
_BEFORE: Final = rf"(?:(?:{_SORRY}|no|nope|nah|oh|ah|hm+|um+|well|ok)\b[ ,.!\u2026-]*)*"
_SORRY_BEFORE: Final = rf"(?=.*?\b{_SORRY}\b){_BEFORE}(?<=\W)"
_MEANT: Final = (
    r"(?:i (?:actually |really )?meant(?: to (?:say|type|write|put))?(?! to\b)|i should have (?:said|put|typed)"
    r"|(?:(?:that|it) )?should (?:be|say|read)|i wanted to (?:say|type)|correction|(?:that was a )?typo)"
)
_MAKE: Final = r"(?:make (?:that|it)(?: an?)?|change (?:that|it) to)"
_RATHER: Final = r"(?:i mean|rather|let's say|it was|it's|it is)"
_SAID: Final = r"(?P<said>\S.*)"


class How(enum.Enum):
    """How plainly somebody says that they want another answer, the plainest first."""

    OTHER = "other"  # "the other one": no words of it
    MEANT = "meant"  # "I meant Miele"
    STARRED = "starred"  # "Miele*"
    MADE = "made"  # "make that 3", "sorry, it was Miele"
    AFTER_ALL = "after all"  # "oops, Miele"


class Correction(Told, frozen=True, kw_only=True):
    """What is to stand in the place of the last answer."""

    how: How
    words: str = ""


_PATTERNS: Final = (
    (How.OTHER, rf"{_BEFORE}(?:i (?:meant|want|take) )?(?:the|that) other(?: one| option| answer)?[.!]*"),
    (How.MEANT, rf"{_BEFORE}{_MEANT}[ ,:-]+{_SAID}"),
    (How.STARRED, r"\*+ ?(?P<said>[^*]+)"),
    (How.STARRED, r"(?P<said>[^*]+?) ?\*+"),
    (How.MADE, rf"(?:{_BEFORE}{_MAKE}|{_SORRY_BEFORE}{_RATHER})[ ,:-]+{_SAID}"),
    (How.AFTER_ALL, rf"{_SORRY_BEFORE}{_SAID}"),
)
_READ: Final = tuple((how, Late(pattern, re.IGNORECASE)) for how, pattern in _PATTERNS)
_SIGNS: Final = Late(rf"{_SORRY}|meant|other|should|make|change|correction|wanted|\*|typo")
"""One look for the lines that hold no sign of it: nearly all do. In small letters: either case costs far more."""


_ONLY_SORRY: Final = Late(rf"(?:(?:{_SORRY}|no|nope|nah|yes|oh|ah|well|ok|thanks)\b[ ,.!]*)+")
"""A no with a sorry to it puts nothing in the place of anything."""


def corrections(typed: str) -> tuple[Correction, ...]:
    """The ways to read these words as a change of mind, the plainest first; none when they hold no sign of one."""
    if len(typed) > LONGEST or not _SIGNS.search(typed.casefold()):
        return ()
    line = " ".join(typed.replace("\u2019", "'").split())
    if _ONLY_SORRY.fullmatch(line.casefold()):
        return ()
    found = ((how, pattern.fullmatch(line)) for how, pattern in _READ)
    return tuple(Correction(how=how, words=_words(each)) for how, each in found if each)


def _words(found: re.Match[str]) -> str:
    said = found.groupdict().get("said") or ""
    return said.rstrip(".!") or said

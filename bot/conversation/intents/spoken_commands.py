"""A command in a sentence while no question is open: "I want to do a debrief", "show me my casebook", "pump-up please".

Only a whole line counts that is nothing but a command's name and the words by which people ask for one.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.typed import folded
from bot.library.commands import IN_WORDS, called, is_listed
from bot.library.library import Library

LONGEST: Final = 80
"""Characters of the longest line looked at."""

_FIRST: Final = r"(?:(?:please|ok|okay|hey|hi|hello|so|now|well|yes|yea|yeah|yep|yup|sure|bet|aight|alright|just) )*"
_WISH: Final = (
    r"(?:(?:(?:can|could|may|shall) (?:i|we|you)|let's|lets|let us|i(?:'d| would) (?:like|love)(?: to)?"
    r"|i (?:want|need|wanna|have)(?: to)?|i'm here for|how (?:do|can) i) )?(?:please )?"
)
_DO: Final = (
    r"(?:(?:do|start|begin|open|run|see|show|view|go to|try|make|have|use|give|get|download|change"
    r"|(?:take|bring|lead) (?:me|us) to|(?:get|jump|skip|move on|switch)(?: straight| right)? to) )?"
)
_LENGTH: Final = r"quick|full|short|long|whole|proper|complete"
_WHOSE: Final = rf"(?:(?:me|us) )?(?:(?:a|an|the|my|your|some|another|new|{_LENGTH}) )*"
_LAST: Final = (
    rf"(?: (?:please|pls|now|again|then|thanks|first|lol|instead|(?:(?:a|the) )?(?:{_LENGTH})(?: one| version)?))*"
    rf"(?: (?:no|or|sorry|actually|wait)(?: (?:no|wait|rather|actually|sorry))* (?:(?:a|the) )?(?:{_LENGTH})(?: one)?)?"
)
_ASKED_FOR: Final = re.compile(rf"{_FIRST}{_WISH}{_DO}{_WHOSE}(?P<name>[a-z][a-z' -]*?){_LAST}")
_MARKS: Final = re.compile(r"[,;:.!?\u2026]+")


def named(library: Library, typed: str) -> str:
    """The command that people can see and that these words ask for; empty if they ask for none."""
    words = " ".join(_MARKS.sub(" ", folded(typed[: LONGEST + 1]).removeprefix("/")).split())
    if not words or len(typed) > LONGEST:
        return ""
    if name := _of_name(library, words):
        return name
    found = _ASKED_FOR.fullmatch(words)
    return _of_name(library, found["name"]) if found else ""


def _of_name(library: Library, words: str) -> str:
    """The command of this name, of this other name, or of a dialogue with this title."""
    name = called(library, IN_WORDS.get(words, words))
    if is_listed(library, name):
        return name
    titled = (each.name for each in library.dialogues.values() if each.listed and each.title.casefold() == words)
    return next(titled, "")

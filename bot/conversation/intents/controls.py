"""The words people type for the controls.

In free text only the short, exact words count, because "go back to my old team" is an answer; everywhere else their
everyday synonyms count, too.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.messages import Control, Input

EXACT: Final[dict[str, Control]] = {
    "back": Control.BACK,
    "skip": Control.SKIP,
    "skip all": Control.SKIP_ALL,
    "skip these": Control.SKIP_ALL,
    "later": Control.PAUSE,
    "pause": Control.PAUSE,
    "stop": Control.STOP,
    "help": Control.HELP,
    "repeat": Control.REPEAT,
    "support": Control.SUPPORT,
    "unkeep": Control.UNKEEP,
}
"""Words that are a control at every question, with or without a slash before them."""

UNKEEPING: Final = re.compile(
    r"(?:please )?(?:(?:don't|dont|do not) (?:keep|save|store) (?:this|that|it)(?: one)?|forget (?:this|that)(?: one)?)"
    r"(?: please)?"
)
"""How people say that their last answer is not to be kept; heard at every question. "Forget it" means never mind."""

EVERYDAY: Final[dict[str, Control]] = {
    "go back": Control.BACK,
    "undo": Control.BACK,
    "previous": Control.BACK,
    "pass": Control.SKIP,
    "next": Control.SKIP,
    "skip it": Control.SKIP,
    "skip this": Control.SKIP,
    "skip them": Control.SKIP_ALL,
    "skip all of these": Control.SKIP_ALL,
    "carry on later": Control.PAUSE,
    "not now": Control.PAUSE,
    "quit": Control.STOP,
    "exit": Control.STOP,
    "enough": Control.STOP,
    "cancel": Control.STOP,
    "?": Control.HELP,
    "why": Control.HELP,
    "why?": Control.HELP,
    "again": Control.REPEAT,
    "what": Control.REPEAT,
    "what?": Control.REPEAT,
    "say again": Control.REPEAT,
    "hotline": Control.SUPPORT,
    "helpline": Control.SUPPORT,
    "help line": Control.SUPPORT,
    "i need help": Control.SUPPORT,
    "delete that": Control.UNKEEP,
    "scratch that": Control.UNKEEP,
    "scrap that": Control.UNKEEP,
}
"""Words that are a control where no free text is asked for."""

LOOSELY: Final[dict[str, Control]] = {
    "continue": Control.REPEAT,
    "lets continue": Control.REPEAT,
    "let's continue": Control.REPEAT,
    "carry on": Control.REPEAT,
    "go on": Control.REPEAT,
    "next please": Control.SKIP,
    "next pls": Control.SKIP,
    "pass please": Control.SKIP,
    "move on": Control.SKIP,
    "i said no": Control.SKIP,
    "i said nope": Control.SKIP,
    "moving on": Control.SKIP,
    "next one": Control.SKIP,
    "give me an example": Control.HELP,
    "example": Control.HELP,
    "what's the point": Control.HELP,
}
"""Words that are a control where no free text is asked for and they are no answer."""

_SLIPPED: Final = ("back", "skip", "stop", "help", "later", "pause", "repeat", "support")
"""Controls that are known with one letter too many, too few, or in its neighbour's place."""

_OTHER_WORDS: Final = frozenset(
    {"sip", "ski", "black", "sop", "stoop", "strop", "late", "latter", "lather", "backs", "skips", "stops", "helps"}
)
"""Words that look like a slip and are none."""


def control_in(typed: str, asked: Input | None) -> Control | None:
    """The control these words mean at a question of this kind (None: no question), if any."""
    words = typed.strip().removeprefix("/").casefold().replace("\u2019", "'").rstrip(".!")
    if (control := EXACT.get(words)) is not None:
        return control
    if UNKEEPING.fullmatch(words):
        return Control.UNKEEP
    return None if asked is Input.TEXT else EVERYDAY.get(words)


def loosely(typed: str) -> Control | None:
    """The control that words mean which are no answer and ask for none by its name: "move on", "skpi"."""
    words = typed.strip().casefold().replace("\u2019", "'").rstrip(".!?")
    return LOOSELY.get(words) or slipped(words)


def slipped(typed: str) -> Control | None:
    """The control that a word is with one slip of the fingers, if any."""
    word = typed.strip().casefold().rstrip(".!?")
    if word in _OTHER_WORDS or not word.isalpha():
        return None
    return next((EXACT[name] for name in _SLIPPED if _is_slip(word, name)), None)


def _is_slip(word: str, name: str) -> bool:
    """Tell whether one letter is doubled, missing or has changed places; one for another is another word (ship)."""
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    if len(word) == len(name):
        pairs = [(one, other) for one, other in zip(word, name, strict=True) if one != other]
        return len(pairs) == 2 and pairs[0] == pairs[1][::-1]  # noqa: PLR2004 two letters that changed places
    shorter, longer = sorted((word, name), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))

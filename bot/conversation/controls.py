"""The words people type for the controls, and what a lone "no" means at a question that may be left out.

In free text only the short, exact words count, because "go back to my old team" is an answer; everywhere else their
everyday synonyms count, too.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.messages import Control, Input

EXACT: Final[dict[str, Control]] = {
    "back": Control.BACK,
    "skip": Control.SKIP,
    "later": Control.PAUSE,
    "pause": Control.PAUSE,
    "stop": Control.STOP,
    "help": Control.HELP,
    "repeat": Control.REPEAT,
}
"""Words that are a control at every question, with or without a slash before them."""

EVERYDAY: Final[dict[str, Control]] = {
    "go back": Control.BACK,
    "undo": Control.BACK,
    "previous": Control.BACK,
    "pass": Control.SKIP,
    "next": Control.SKIP,
    "skip it": Control.SKIP,
    "skip this": Control.SKIP,
    "carry on later": Control.PAUSE,
    "not now": Control.PAUSE,
    "quit": Control.STOP,
    "exit": Control.STOP,
    "enough": Control.STOP,
    "cancel": Control.STOP,
    "?": Control.HELP,
    "again": Control.REPEAT,
    "what": Control.REPEAT,
    "what?": Control.REPEAT,
    "say again": Control.REPEAT,
}
"""Words that are a control where no free text is asked for."""

NOTHING: Final = frozenset({"no", "none", "nothing", "nope", "n/a", "na", "-", "no idea", "don't know", "dont know", "idk"})
"""What people type at an optional question when there is nothing to say: read as a skip, not kept as an answer."""


def control_in(typed: str, asked: Input | None) -> Control | None:
    """The control these words mean at a question of this kind (None: no question), if any."""
    words = typed.strip().removeprefix("/").casefold().rstrip(".!")
    if (control := EXACT.get(words)) is not None:
        return control
    return None if asked is Input.TEXT else EVERYDAY.get(words)


def says_nothing(typed: str) -> bool:
    """Tell whether these words only say that there is nothing to say."""
    return typed.strip().casefold().replace("\u2019", "'").rstrip(".!") in NOTHING

"""A command that somebody wants to have explained: "what does pumpup mean?"."""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late

_ABOUT: Final = Late(
    r"(?:(?:what|how)(?:'s| is| does| do| are)?|explain|tell me about|what do you mean by)"
    r" (?:an? |the |your )?/?(?P<name>[a-z-]+)(?: (?:mean|do|work|for|about|command))*\??"
)
_APART: Final = {"pump-up": "pumpup", "pump": "pumpup", "debriefs": "debrief", "practise": "practice"}


def command_meant(words: str) -> str:
    """The word that somebody wants to have explained: "what does pumpup mean?"."""
    found = _ABOUT.fullmatch(words)
    return _APART.get(found["name"], found["name"]) if found else ""

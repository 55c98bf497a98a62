"""Every command there is, by name: those of the conversation itself, and one for every dialogue.

Every platform makes its commands from `commands(library)`, so that a new dialogue appears everywhere at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from bot.dialogue.text import fill_plain
from bot.library.library import CommandWords, Library


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """A command as /help and the platforms show it. `listed` False: reached by buttons, not by name."""

    name: str
    about: str
    group: str = "yours"
    listed: bool = True


ON_TIME: Final = ("interviews", "review", "reminders", "inbox")
"""Those about interviews and reminders."""

ON_DATA: Final = ("casebook", "export", "shared", "card", "link", "privacy", "forget")
"""Those about all that is kept."""

BUILT_IN: Final = ("resume", "change", *ON_TIME, *ON_DATA, "pulse", "support", "help")
"""Commands of the conversation; their words are the phrases `help.<name>`."""

START: Final = "start"
"""Typing it leads to the ways to begin."""

HIDDEN_ON_TIME: Final = (
    *("calendar", "calloff", "snooze", "mute", "unmute", "unset", "notices"),
    *("leave", "less", "hush", "done", "move", "drop", "show"),
)
"""Those that only the offers of interviews and reminders lead to."""

HIDDEN: Final = (
    "entry",
    "unshare",
    "moderate",
    "unlink",
    "continue",
    "begin",
    "fine",
    START,
    "agree",
    "more",
    "decline",
    *HIDDEN_ON_TIME,
)
"""Commands that only offers lead to: the second round of a talk, another talk of the same kind, "not now", and what may
be said to the question about what is kept."""

GROUPS: Final = ("now", "after", "before", "yours")
"""How /help groups them: right now, after an interview, before the next one, and what is the person's own."""

GROUP_OF: Final = {"support": "now", "interviews": "before", "review": "before"}
"""Built-in commands that are not the person's own."""

IN_WORDS: Final[dict[str, str]] = {
    "i just remembered": "change",
    "just remembered": "change",
    "i remembered": "change",
    "edit": "change",
    "i need help": "support",
    "hotline": "support",
    "helpline": "support",
    "help line": "support",
    "forget me": "forget",
    "delete me": "forget",
    "delete my data": "forget",
    "delete everything": "forget",
    "forget everything": "forget",
    "debriefing": "debrief",
    "de-brief": "debrief",
    "go through an interview": "debrief",
    "go through my interview": "debrief",
    "look at my interview": "debrief",
    "look at an interview": "debrief",
    "talk about my interview": "debrief",
    "delete my account": "forget",
    "export my data": "export",
    "download my data": "export",
    "what do you know about me": "casebook",
    "what do you have on me": "casebook",
    "my notes": "casebook",
    **dict.fromkeys(("what did i tell you", "what have i told you", "what did i say", "what i told you"), "casebook"),
    **dict.fromkeys(("when will you remind me", "when do you remind me", "what will you remind me of"), "reminders"),
    "notes": "casebook",
    **dict.fromkeys(
        ("what i said", "what i wrote", "what i typed", "my answers", "my summary", "the summary"), "casebook"
    ),
    "my data": "privacy",
    "carry on": "resume",
    "continue": "resume",
    **dict.fromkeys(("ready", "i'm ready", "im ready", "i am ready", "ready now", "i'm back", "im back"), "resume"),
    "menu": "help",
    "commands": "help",
    "pump up": "pumpup",
    "pump me up": "pumpup",
    "pump-up": "pumpup",
    "get ready": "pumpup",
    "get ready for the next one": "pumpup",
    "get me ready": "pumpup",
    "pep talk": "pumpup",
}
"""What people type for a command, with a slash or, when no question is open, without."""


def is_listed(library: Library, name: str) -> bool:
    """Tell whether people see this command by its name."""
    dialogue = library.dialogues.get(name)
    return dialogue.listed if dialogue else name in BUILT_IN


def commands(library: Library) -> tuple[Command, ...]:
    """Every command there is, dialogues first in the order of their files."""
    words = library.locales.get(library.language, {})
    dialogues = tuple(
        Command(name=each.name, about=_told(words, each.name) or each.about, group=each.group, listed=each.listed)
        for each in library.dialogues.values()
    )
    built_in = (
        Command(name=name, about=_told(words, name) or _about(library, name), group=GROUP_OF.get(name, "yours"))
        for name in BUILT_IN
    )
    hidden = (Command(name=name, about="", listed=False) for name in HIDDEN)
    return (*dialogues, *built_in, *hidden)


def called(library: Library, name: str) -> str:
    """The command that is called so in their language; else the name as it is."""
    words = library.locales.get(library.language, {})
    return next((command for command, each in words.items() if each.name and each.name == name), name)


def _told(words: Mapping[str, CommandWords], name: str) -> str:
    """What a command does, in another language."""
    return words[name].about if name in words else ""


def _about(library: Library, name: str) -> str:
    variants = library.phrases.get(f"help.{name}", ())
    return fill_plain(variants[0], {}) if variants else ""

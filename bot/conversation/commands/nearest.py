"""An unknown command is answered with the real one that its letters come nearest to."""

from __future__ import annotations

from typing import Final

from rapidfuzz import fuzz, process

from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Control
from bot.dialogue.shortening import shorten
from bot.dialogue.words.typed import cleaned
from bot.library.commands import commands

NEAR: Final = 70
"""Likeness in percent from which a mistyped command is taken for a real one: "debreif" 86, "pumup" 91, "hello" < 60."""

SLIP: Final = 85
"""The same where no slash says that a command is meant. "scared" is like "shared" (83), "chance" like "change"."""

CONTROLS: Final = (Control.BACK, Control.SKIP, Control.STOP, Control.REPEAT)
"""Those that are no command as well and have one word."""

LONGEST_NAME: Final = 40
"""Characters of an unknown command that are said back."""


def say_unknown(scene: Scene, name: str) -> None:
    """Answer a command that is none, with the nearest real one if there is one."""
    near = nearest(scene, name)
    name = shorten(cleaned(name), LONGEST_NAME)
    if near is None:
        scene.say("system.unknown_command_plain", command=f"/{name}")
    else:
        open_here = scene.person.open_talk() is not None  # where a yes would answer its question
        phrase = "system.unknown_here" if open_here else "system.unknown_command"
        scene.say(phrase, command=f"/{name}", nearest=f"/{near}")
    where_they_are(scene)
    if scene.person.open_talk() is None and near is not None:
        scene.offer((f"/{near}", f"/{near}"))


def nearest(scene: Scene, name: str, near: int = NEAR) -> str | None:
    """The listed command, or the control of an open talk, that these letters come nearest to, if any does."""
    real = [each.name for each in commands(scene.library) if each.listed]
    if scene.person.open_talk() is not None:
        real += [control.value for control in CONTROLS]
    found = process.extractOne(name, real, scorer=fuzz.ratio, score_cutoff=near)
    return found[0] if found else None

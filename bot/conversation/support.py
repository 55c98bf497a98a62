"""The help lines of a person's country: shown by /support from anywhere, and whenever somebody is met with care."""

from __future__ import annotations

from typing import Final

from bot.coach.profile.country import country_of
from bot.coach.safety.helplines import INTERNATIONAL, Helpline, Helplines, lines_for
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Bullets, Spans, Words

SUPPORT: Final = "support"
"""The command."""


def support(scene: Scene, _argument: str) -> None:
    """The help lines, from anywhere and without a question."""
    add_lines(scene)
    where_they_are(scene)


def add_lines(scene: Scene) -> None:
    """The lines of the person's country; a neutral directory where it is unknown."""
    found = lines_for(country_of(scene.person.profile), scene.library.helplines)
    if found is not None:
        scene.say("care.lines_anywhere" if found.country == INTERNATIONAL else "care.lines", place=found.name)
        scene.add(Bullets(tuple(_line(scene, line) for line in found.lines)))
    _emergency(scene, found)


def _line(scene: Scene, line: Helpline) -> Spans:
    ways = " \u00b7 ".join(way for way in (line.phone, line.text, line.web) if way)
    return scene.phrase("care.line", name=Words(line.name), ways=Words(ways), hours=line.hours and Words(line.hours))


def _emergency(scene: Scene, found: Helplines | None) -> None:
    if found is not None and found.emergency:
        scene.say("care.emergency", number=found.emergency)
    else:
        scene.say("care.emergency_anywhere")

"""A wish said at a small question of the welcome: it goes before the question."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.coach.written.wishes import SURE, SURER
from bot.conversation.addressing import answers
from bot.conversation.commands.ways_on import met_wanted
from bot.conversation.gates.consent import FIRST
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room
from bot.dialogue.readers.reader import takes_free_words
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

_OF_THE_NAME: Final = re.compile(r"\b(?:call(?:s|ed)?|name|named|nickname)\b", re.IGNORECASE)

OF_THE_QUESTION: Final = frozenset({"settings", "welcome", "timezone", "privacy"})
"""Wishes that are like an answer to these questions, or are about the question: "my clock says 14:20"."""


def met_wish(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Leave the small question for what they want. False: this is no such question, or they want nothing we know."""
    if question is None or talk.aside is not None or talk.dialogue != FIRST or takes_free_words(question.ask):
        return False
    names = question.ask.reader == "name"
    if not _wants(scene, typed, SURE if names else SURER) or (not names and answers(scene, talk, question, typed)):
        return False
    make_room(scene)
    scene.profile(replace(scene.person.profile, wanted=""))
    return met_wanted(scene, typed)


def _wants(scene: Scene, typed: str, least: float) -> bool:
    meant = scene.library.wishes.surely(typed, least) if not _OF_THE_NAME.search(typed) else None
    return meant is not None and not OF_THE_QUESTION.intersection(wish.name for wish in meant.wishes)

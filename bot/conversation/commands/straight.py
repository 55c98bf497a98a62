"""Commands that bring the answer to their first question, which is not asked then: "/timezone Berlin", "/pumpup 3"."""

from __future__ import annotations

from typing import Final

from bot.conversation.answers.bringing import begin_told
from bot.conversation.scene import Scene
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask
from bot.dialogue.talk import TalkState

ANSWERS: Final = frozenset({"timezone", "pumpup", "debrief"})
"""Dialogues whose command takes the answer to their first question."""


def answered(scene: Scene, name: str, argument: str) -> bool:
    """Begin a talk with its first question answered. False: nothing was brought, or it is not one of these."""
    if name not in ANSWERS or argument in {"", "new", *scene.person.book.entries} or _is_under_way(scene, name):
        return False
    ask = next(step for step in scene.library.dialogues[name].steps if isinstance(step, Ask))
    heard = read(ask, argument, scene.wall)
    if isinstance(heard, Heard):
        begin_told(scene, name, answers={ask.name: heard.value})
    elif not ask.reader:
        return False  # "/pumpup please": nothing was meant by it
    else:
        scene.say(heard.phrase, **dict(heard.values))
        begin_told(scene, name)
    return True


def _is_under_way(scene: Scene, name: str) -> bool:
    return any(talk.dialogue == name and talk.state is not TalkState.FINISHED for talk in scene.person.talks.values())

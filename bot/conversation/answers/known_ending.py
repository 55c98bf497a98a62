"""The ending, told where a guess of it is asked for: the news is met first, and nothing is left to guess."""

from __future__ import annotations

from typing import Final

from bot.conversation.answers.keeping import keep
from bot.conversation.intents.known_ending import known_ending
from bot.conversation.scene import Scene
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

GUESSES: Final = frozenset({"through", "out"})
"""The values by which content marks a guess of how it ends."""


def met_known_ending(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Say that no guess is needed, and leave it out. False: it is not asked for, or this is a guess."""
    if question is None or talk.aside is not None or not question.skippable:
        return False
    if not GUESSES.issubset(choice.value for choice in question.ask.choices):
        return False
    told = known_ending(typed)
    if not told:
        return False
    scene.say(f"readers.ending_{told}")
    keep(scene, talk, question, None)
    return True

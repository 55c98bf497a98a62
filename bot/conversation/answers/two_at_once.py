"""A line that answers the question in view and the next one: both are kept, and the second is not asked."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.conversation.answers.hearing import hear, heard_in
from bot.conversation.answers.keeping import acknowledge, keep
from bot.conversation.intents.both import both
from bot.conversation.intents.several import several
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input, Paragraph
from bot.dialogue.readers.heard import Heard
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

_NEXT: Final[dict[str, tuple[Input, str]]] = {
    "name": (Input.TEXT, "zone"),
    "question": (Input.SCALE, ""),
    "condition": (Input.TEXT, "response"),
}
"""What has to be asked next, by the reader of the question in view."""


def took_both(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Keep two answers. False: the line is one."""
    parts = both(question.ask.reader, typed) if question.ask.reader in _NEXT and talk.aside is None else None
    if parts is None or several(parts[0]):
        return False
    one = hear(scene, talk, question, parts[0])
    ahead = _next(scene, talk, question)
    two = heard_in(scene, ahead, parts[1]) if ahead is not None else None
    if not isinstance(one, Heard) or not isinstance(two, Heard) or two.echo:
        return False
    after = scene.step_on(talk, question, one.value)
    acknowledge(scene, after, question, one.value)
    asked = scene.way(after).question
    if asked is not None and asked.ask == ahead:
        rated = (scene.phrase("readers.taken_as", choice=str(two.value)),) if asked.ask.input is Input.SCALE else ()
        keep(scene, after, asked, two.value, then=tuple(Paragraph(spans) for spans in rated))
    else:
        present(scene, after)
    return True


def _next(scene: Scene, talk: Talk, question: Question) -> Ask | None:
    """The ask behind this one, where it takes the other half."""
    asks = [op.ask for op in scene.dialogue_of(talk).program.ops if op.ask]
    behind = next((after for ask, after in pairwise(asks) if ask == question.ask), None)
    return behind if behind and (behind.input, behind.reader) == _NEXT[question.ask.reader] else None

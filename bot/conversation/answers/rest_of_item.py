"""What is still asked of one item of a list, left out: of a proof when it was, where somebody tells the next one."""

from __future__ import annotations

from bot.conversation.answers.keeping import keep
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question


def leave_rest(scene: Scene, talk: Talk, question: Question) -> tuple[Talk, Question | None]:
    """Leave out what may be left out up to "another one?"; the question that stands then."""
    item, asked = question.prefix, question
    while asked.again is None and asked.skippable and asked.prefix == item:
        talk = scene.step_on(talk, asked, None)
        following = scene.way(talk).question
        if following is None:
            return talk, None
        asked = following
    return talk, asked


def end_list(scene: Scene, talk: Talk, question: Question) -> None:
    """They have told all: what is still asked of this item goes, and no other one is asked for."""
    talk, asked = leave_rest(scene, talk, question)
    if asked is not None and asked.again is not None:
        keep(scene, talk, asked, value=False)
    else:
        present(scene, talk)

"""Another way through the talk, wanted from anywhere in it: "no wait, I want the quick one".

The choice that leads the talk, such as how long it may take, was the first question; no other answer is lost.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.hearing import heard_in
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

LONGEST: Final = 80
"""Characters looked at."""

_SIGNS: Final = re.compile("quick|short|full|long|whole", re.IGNORECASE)
_WAY: Final = r"(?:the |a )?(?:quick|short|full|long|whole)(?:er)? (?:one|version|debrief|way|thing)"
_WANTS: Final = Late(
    r"(?:(?:no|wait|actually|sorry|oh|ok|hang on|hm+|please)[, ]+)*"
    r"(?:i (?:want|meant|need|would like|would rather do)|i'd (?:like|rather do|rather have)|can we (?:switch to|do)"
    rf"|let'?s (?:do|switch to)|switch to|make (?:it|that)) (?P<way>{_WAY})(?: (?:instead|please|after all|then))*"
)


def met_other_way(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Change how long the talk is to be, and go on. False: these words do not want that."""
    if len(typed) > LONGEST or not _SIGNS.search(typed):
        return False
    found = _WANTS.fullmatch(folded(typed).rstrip(".!?"))
    if found is None or question is None or talk.aside is not None or talk.finished_at:
        return False
    first = next((step for step in scene.dialogue_of(talk).steps if isinstance(step, Ask)), None)
    if first is None or first.input is not Input.CHOOSE or first.name not in talk.answers or question.ask == first:
        return False
    heard = heard_in(scene, first, found["way"])
    if not isinstance(heard, Heard) or heard.value == talk.answers[first.name]:
        return False
    scene.say("review.changed")
    present(scene, scene.save(replace(talk, answers={**talk.answers, first.name: heard.value}, misses=0)))
    return True

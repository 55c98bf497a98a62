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
from bot.dialogue.talk import Changing, Echo, Reviewing, Stopping, Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

_BETWEEN: Final = (Changing, Reviewing, Stopping)
"""What stands between two answers and is no time said back."""

LONGEST: Final = 80
"""Characters looked at."""

_SIGNS: Final = re.compile("quick|short|full|long|whole|now", re.IGNORECASE)
_WAY: Final = r"(?:the |a )?(?:quick|short|full|long|whole)(?:er)? (?:one|version|debrief|way|thing)"
_WANTS: Final = Late(
    r"(?:(?:no|wait|actually|sorry|oh|ok|hang on|hm+|please)[, ]+)*"
    r"(?:i (?:want|meant|need|would like|would rather do)|i'd (?:like|rather do|rather have)|can we (?:switch to|do)"
    rf"|let'?s (?:do|switch to)|switch to|make (?:it|that)) (?P<way>{_WAY})(?: (?:instead|please|after all|then))*"
)

_BEGINS: Final = (
    r"(?:(?:no|wait|actually|sorry|oh|ok|hang on|hm+|please|just)[, ]+)*"
    r"(?:(?:can|could) (?:we|i) |let'?s |let me |i(?:'ll| will| can| could|'d rather) |we (?:can|could) |why not )?"
)
_TIME_FOR_IT: Final = (
    r"(?: (?:right now|now|today|straight away|instead|please|then))*(?:[, ]+i(?:'ve| have|m|'m).{1,30})?"
)
_DOES: Final = Late(
    rf"{_BEGINS}do (?P<way>(?:the |a )?(?:full|whole|long)(?: (?:one|version|debrief|thing))?){_TIME_FOR_IT}"
)
_NOW: Final = Late(rf"{_BEGINS}(?:do )?(?:(?:it|that|this|the rest) )?(?:right )?now(?!\w){_TIME_FOR_IT}")
"""Said where we ask when to come back for the rest."""

REST: Final = "full"
"""What somebody wants who does the rest now."""


def met_other_way(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Change how long the talk is to be, and go on. False: these words do not want that."""
    if len(typed) > LONGEST or not _SIGNS.search(typed):
        return False
    wanted = _wanted(talk, question, typed)
    if not wanted or question is None or isinstance(talk.aside, _BETWEEN) or talk.finished_at:
        return False
    first = next((step for step in scene.dialogue_of(talk).steps if isinstance(step, Ask)), None)
    if first is None or first.input is not Input.CHOOSE or first.name not in talk.answers or question.ask == first:
        return False
    heard = heard_in(scene, first, wanted)
    if not isinstance(heard, Heard) or heard.value == talk.answers[first.name]:
        return False
    scene.say("review.changed")
    answers = {**talk.answers, first.name: heard.value}
    present(scene, scene.save(replace(talk, answers=answers, aside=None, misses=0)))
    return True


def _wanted(talk: Talk, question: Question | None, typed: str) -> str:
    """The words for the way that is wanted, or nothing."""
    line = folded(typed).rstrip(".!?")
    if (found := _WANTS.fullmatch(line) or _DOES.fullmatch(line)) is not None:
        return str(found["way"])
    asks_when = isinstance(talk.aside, Echo) or (question is not None and question.ask.input is Input.MOMENT)
    return REST if asks_when and _NOW.fullmatch(line) else ""

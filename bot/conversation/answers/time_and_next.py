"""When a thing was, and in the same breath the next thing: "last year, and I also mentored two juniors"."""

from __future__ import annotations

import re
from typing import Final

from bot.conversation.answers.one_more import next_item
from bot.conversation.answers.rest_of_item import leave_rest
from bot.conversation.intents.evidence import ROUGH_TIME, tells_a_deed
from bot.conversation.intents.times import LASTED, is_a_time
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

_PARTS: Final = Late(
    r"(?P<time>.{3,40}?)(?:\s*[,.;!]+\s*(?:and |also |plus |then |oh )*|,? (?:and|plus|also) (?:also |then )*)"
    r"(?P<deed>(?!.*\b(?:it|that|this)\b)(?:(?:i|we)\b.{6,}|\w+ed\b.{4,}))",
    re.IGNORECASE,
)
"""What is said of "it" is no other thing: "2015, I loved it"."""


_OF_THE_SAME: Final = Late(
    r"\b(?:it|that|this|them|there|then|one|same|actually|worked|lived|started|was|used to|wanted|looked)\b"
)
"""What points at a thing told before, or says where somebody was at the time: "started there as a temp"."""


def is_another_deed(typed: str) -> bool:
    """Tell whether a line where a time is asked for tells another thing they did, and nothing of the one before."""
    said = " ".join(words_of(folded(typed)))
    return not _OF_THE_SAME.search(said) and not LASTED.search(said) and tells_a_deed(typed)


def took_time_and_next(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Keep the time, and what comes behind it as the next item of the list. False: the line is one answer."""
    if question.ask.reader != ROUGH_TIME or talk.aside is not None:
        return False
    found = _PARTS.fullmatch(" ".join(typed.split()))
    if found is None or not is_a_time(found["time"]) or not tells_a_deed(found["deed"]):
        return False
    talk = scene.step_on(talk, question, found["time"])
    behind = scene.way(talk).question
    talk, asked = leave_rest(scene, talk, behind) if behind is not None else (talk, None)
    if asked is None or asked.again is None:
        present(scene, talk)
    else:
        next_item(scene, talk, asked, found["deed"])
    return True

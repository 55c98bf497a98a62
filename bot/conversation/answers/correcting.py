"""A change of mind about the answer given last: another takes its place, and the question in view stands.

What could be an answer to the question in view is one. Free words take the place of free words only where somebody says
plainly that they meant others, because "actually, I trained two people" is a good thing to hear.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.hearing import hear, heard_in
from bot.conversation.answers.keeping import keep
from bot.conversation.intents.corrections import Correction, How, corrections
from bot.conversation.scene import Scene
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, question_at

FEW: Final = 4
"""Words of free words that take the place of others behind a mere "oops": more of them tell something."""

_TELLING: Final = frozenset(
    {"i", "it", "they", "he", "she", "we", "you", "that", "this", "there", "what", "why", "how"}
)
"""Words that begin a sentence of its own, and no answer that was meant."""

_BOTH: Final = 2

_NUMBER: Final = re.compile(r"\d[\d.,]*%?")


def met_correction(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Put another answer in the place of the last one. False: these words change none."""
    if question is None or talk.aside is not None or talk.early:
        return False
    meant = corrections(typed)
    answered = scene.way(talk).answered if meant else ()
    last = question_at(scene.dialogue_of(talk), answered[-1]) if answered else None
    if last is None:
        return False
    values = (_instead(scene, talk, last, question, each) for each in meant)
    value = next((each for each in values if each is not None), None)
    if value is None or value == talk.answers[last.path]:
        return False
    answers = {path: kept for path, kept in talk.answers.items() if path != last.path}
    scene.say("review.changed")
    keep(scene, scene.save(replace(talk, answers=answers, misses=0)), last, value)
    return True


def _instead(scene: Scene, talk: Talk, last: Question, question: Question, meant: Correction) -> Value:
    """What is to stand there, if these words are one and are no answer to the question in view."""
    if meant.how is How.OTHER:
        return _the_other(last, talk.answers[last.path])
    asked_freely = takes_anything(question.ask)
    if not asked_freely and isinstance(hear(scene, talk, question, meant.words), Heard):
        return None
    if takes_anything(last.ask) and not _is_meant(meant, among_words=asked_freely):
        return None
    words = _with_number(str(talk.answers[last.path]), meant.words) if takes_anything(last.ask) else meant.words
    heard = heard_in(scene, last.ask, words)
    return heard.value if isinstance(heard, Heard) and not heard.gathered and not heard.echo else None


def _with_number(before: str, words: str) -> str:
    """What stands there with another number in it, where they say no more than that: "sorry, I meant 90"."""
    if _NUMBER.fullmatch(words) is None or _NUMBER.fullmatch(before) is not None:
        return words
    return _NUMBER.sub(words, before) if len(_NUMBER.findall(before)) == 1 else ""


def _is_meant(meant: Correction, *, among_words: bool) -> bool:
    """Tell whether free words are plainly meant to take the place of others."""
    if meant.how is How.MEANT:
        return True
    words = meant.words.casefold().split()
    return not among_words and len(words) <= FEW and words[0].split("'")[0] not in _TELLING


def _the_other(last: Question, given: Value) -> Value:
    """The other of two: of yes and no, or of two choices."""
    if last.ask.input is Input.CONFIRM and isinstance(given, bool):
        return not given
    values = [choice.value for choice in last.ask.choices]
    return next((value for value in values if value != given), None) if len(values) == _BOTH else None

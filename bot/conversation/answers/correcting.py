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
from bot.conversation.intents.evidence import ROUGH_TIME
from bot.conversation.intents.times import is_a_time
from bot.conversation.scene import Scene
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.labels import is_slip
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, question_at
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import words_of

LATELY: Final = 3
"""Answers among which a time is looked for: what a thing shows, and whether there is another one, come behind it."""

FEW: Final = 4
"""Words of free words that take the place of others behind a mere "oops": more of them tell something."""

A_NAME: Final = 3
"""Words of free words that another one with a star may stand for: "Aldi*" is no other story."""

_TELLING: Final = frozenset(
    {"i", "it", "they", "he", "she", "we", "you", "that", "this", "there", "what", "why", "how"}
)
"""Words that begin a sentence of its own, and no answer that was meant."""

_BOTH: Final = 2

_NOT_THAT: Final = Late(
    r"(?P<new>\S.{0,40}?),? (?:and )?(?:not|instead of|rather than) (?P<old>\S.{0,40})", re.IGNORECASE
)
"""What is meant, and what is taken back by its words."""

_ARTICLES: Final = ("the ", "a ", "an ", "my ")
_THE: Final = re.compile(r"\bthe \w+", re.IGNORECASE)
"""What "sorry, I meant the heater" puts right in "I fixed the boiler"."""
_NUMBER: Final = re.compile(r"\d[\d.,]*%?")


def met_correction(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Put another answer in the place of the last one. False: these words change none."""
    if question is None or talk.aside is not None or talk.early:
        return False
    meant = corrections(typed)
    answered = scene.way(talk).answered if meant else ()
    if meant and _swapped(scene, talk, answered, meant):
        return True
    last = _last(scene, talk, question, answered, meant)
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


def _swapped(scene: Scene, talk: Talk, answered: tuple[str, ...], meant: tuple[Correction, ...]) -> bool:
    """Change the words that somebody takes back by name, in the last answer that holds them: "I meant 20k, not 2m"."""
    found = next((each for one in meant if (each := _NOT_THAT.fullmatch(one.words))), None)
    if found is None:
        return False
    old = _taken_back(found["old"], found["new"])
    held = (path for path in reversed(answered) if old.search(str(talk.answers.get(path) or "")))
    questions = (question_at(scene.dialogue_of(talk), path) for path in held)
    question = next((each for each in questions if each is not None and takes_anything(each.ask)), None)
    if question is None:
        return False
    words = old.sub(lambda _found: str(found["new"]), str(talk.answers[question.path]), count=1)
    answers = {path: kept for path, kept in talk.answers.items() if path != question.path}
    scene.say("review.changed")
    keep(scene, scene.save(replace(talk, answers=answers, misses=0)), question, words)
    return True


def _taken_back(old: str, new: str) -> re.Pattern[str]:
    """Where those words stand, with the article or the sign of money that the new ones bring along."""
    article = r"(?:(?:the|an?|my) )?" if new.casefold().startswith(_ARTICLES) else ""
    return re.compile(rf"(?<!\w){article}[£$€]?{re.escape(old)}(?!\w)", re.IGNORECASE)


def _last(
    scene: Scene, talk: Talk, question: Question, answered: tuple[str, ...], meant: tuple[Correction, ...]
) -> Question | None:
    """The answer they mean: the last one, or the time of a thing where a time is all that is said."""
    lately = [question_at(scene.dialogue_of(talk), path) for path in reversed(answered[-LATELY:])]
    times = (each for each in lately if each is not None and each.ask.reader == ROUGH_TIME)
    if question.ask.reader != ROUGH_TIME and any(is_a_time(each.words) for each in meant):
        return next(times, next(iter(lately), None))
    return next(iter(lately), None)


def _instead(scene: Scene, talk: Talk, last: Question, question: Question, meant: Correction) -> Value:
    """What is to stand there, if these words are one and are no answer to the question in view."""
    if meant.how is How.OTHER:
        return _the_other(last, talk.answers[last.path])
    asked_freely = takes_anything(question.ask)
    if not asked_freely and isinstance(hear(scene, talk, question, meant.words), Heard):
        return None
    of_a_time = last.ask.reader == ROUGH_TIME and is_a_time(meant.words)
    misspelt = takes_anything(last.ask) and _like(str(talk.answers[last.path]), meant.words)
    before = talk.answers[last.path]
    alone = meant.how is How.STARRED and isinstance(before, str) and len(before.split()) <= A_NAME
    if takes_anything(last.ask) and not (of_a_time or misspelt or alone or _is_meant(meant, among_words=asked_freely)):
        return None
    words = _within(str(talk.answers[last.path]), meant.words) if takes_anything(last.ask) else meant.words
    heard = heard_in(scene, last.ask, words)
    return heard.value if isinstance(heard, Heard) and not heard.gathered and not heard.echo else None


def _like(before: str, words: str) -> str:
    """The one word of what stands there that was a slip for this: of "a deal with Siemes", for "Siemens"."""
    near = [
        each for each in words_of(before.casefold()) if each != words.casefold() and is_slip(each, words.casefold())
    ]
    return near[0] if len(near) == 1 and " " not in words and before.casefold().count(near[0]) == 1 else ""


def _within(before: str, words: str) -> str:
    """What stands there with another number or word in it, where they say no more than that: "sorry, I meant 90"."""
    if (slip := _like(before, words)) and slip != before.casefold():
        at = before.casefold().index(slip)
        return before[:at] + words + before[at + len(slip) :]
    if words.casefold().startswith("the ") and len(_THE.findall(before)) == 1 and " " in _THE.sub("", before).strip():
        return _THE.sub(lambda _found: words, before)
    if _NUMBER.fullmatch(words) is None or _NUMBER.fullmatch(before) is not None:
        return words
    return _NUMBER.sub(words, before) if len(_NUMBER.findall(before)) == 1 else ""


def _is_meant(meant: Correction, *, among_words: bool) -> bool:
    """Tell whether free words are plainly meant to take the place of others."""
    if meant.how is How.MEANT:
        return True
    words = meant.words.casefold().split()
    if meant.how is How.STARRED:
        return False  # what it may stand for is looked at where it is: a name, or a slip
    return not among_words and len(words) <= FEW and words[0].split("'")[0] not in _TELLING


def _the_other(last: Question, given: Value) -> Value:
    """The other of two: of yes and no, or of two choices."""
    if last.ask.input is Input.CONFIRM and isinstance(given, bool):
        return not given
    values = [choice.value for choice in last.ask.choices]
    return next((value for value in values if value != given), None) if len(values) == _BOTH else None

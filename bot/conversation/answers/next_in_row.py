"""Their questions told one behind the other, as people write in a chat: the next where the last is to be rated.

Who lists them is not held up: what is still asked of the one before is left out. A number told late rates it after all.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.hearing import hear, heard_in
from bot.conversation.answers.keeping import keep
from bot.conversation.answers.one_more import next_item
from bot.conversation.answers.rest_of_item import leave_rest
from bot.conversation.intents.lists import says_that_is_all
from bot.conversation.intents.no_questions import QUESTION
from bot.conversation.intents.telling import next_question
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.program import first_ask
from bot.dialogue.readers.asked import asked_next
from bot.dialogue.readers.heard import Heard
from bot.dialogue.steps import Ask, Part, Repeat, Step
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

_ABOUT_IT: Final = frozenset({Input.SCALE, Input.TEXT})
"""What is asked of one question: how it went, what they answered, what they would say now."""

_NUMBER: Final = Late(
    r"(?:(?:like|maybe|about|around|a|probably|id say|i'd say|prob)[, ]+)*[1-5]"
    r"(?:[ ,.!]+(?:i guess|i think|maybe|probably|prob|lol|tbh|out of (?:5|five)|for that one))*[.! ]*"
)
"""A rating, and nothing else."""


def met_asked_next(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Keep what is told as asked next: "then she asked about weekends". False: nothing is, or not here."""
    told = asked_next(typed) if question is not None and _is_about_one(talk, question) else ""
    return question is not None and told != "" and _goes_to_next(scene, talk, question, told)


def met_next_in_row(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Keep the next question of theirs, or the number for the last one. False: it is neither, or not told here."""
    if question is None or talk.aside is not None:
        return False
    if question.again is not None:
        return _rated_late(scene, talk, question, question.again, typed)
    if question.ask.input is not Input.SCALE or not _is_about_one(talk, question):
        return False
    told = next_question(typed)
    if not (told or says_that_is_all(typed)) or isinstance(hear(scene, talk, question, typed), Heard):
        return False
    return _goes_to_next(scene, talk, question, told)


def _is_about_one(talk: Talk, question: Question) -> bool:
    """Tell whether it asks about one of their questions, and not which one it was."""
    about = question.prefix and question.ask.input in _ABOUT_IT and question.ask.reader != QUESTION
    return bool(about) and question.again is None and talk.aside is None


def _goes_to_next(scene: Scene, talk: Talk, question: Question, told: str) -> bool:
    """Leave out what is still asked of this one, and keep the next; with nothing told there is none."""
    after, asked = leave_rest(scene, talk, question)
    if asked is None or asked.again is None or not lists_theirs(asked.again):
        return False
    if told:
        next_item(scene, after, asked, told)
    else:
        keep(scene, after, asked, value=False)
    return True


def _rated_late(scene: Scene, talk: Talk, question: Question, again: Repeat, typed: str) -> bool:
    """Rate the question told last, which was left without a number: "3 i guess"."""
    scale = next((ask for ask in _asks(again.steps) if ask.input is Input.SCALE), None)
    path = f"{question.prefix}{scale.name}" if scale else ""
    if scale is None or not lists_theirs(again) or not _NUMBER.fullmatch(folded(typed)) or talk.answers.get(path):
        return False
    heard = heard_in(scene, scale, typed)
    if not isinstance(heard, Heard):
        return False
    scene.say("review.changed")
    present(scene, scene.save(replace(talk, answers={**talk.answers, path: heard.value}, misses=0)), aloud=False)
    return True


def lists_theirs(repeat: Repeat) -> bool:
    """Tell whether a list is one of questions: each item begins with one."""
    opener = first_ask(repeat.steps)
    return opener is not None and opener.reader == QUESTION


def _asks(steps: tuple[Step, ...]) -> tuple[Ask, ...]:
    """The questions of an item, also those in its parts."""
    found: list[Ask] = []
    for step in steps:
        if isinstance(step, Ask):
            found.append(step)
        elif isinstance(step, Part):
            found.extend(_asks(step.steps))
    return tuple(found)

"""One more from a list that was answered just now, told where the next thing is asked for: "and i was nervous".

It is added to the list, since nobody who goes on about the reasons answers which question they forgot to ask.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.conversation.answers.gathering import what_it_was_taken_for
from bot.conversation.answers.hearing import hear
from bot.conversation.intents.no_questions import QUESTION, tells_of_no_question
from bot.conversation.intents.telling import adds, tells_one_more
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.pick import NO_THINGS
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, question_at


def met_telling_more(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Add it to the list answered last, and ask once more. False: it is none of that list, or not told here."""
    if question is None or talk.aside is not None or not _may_be_told_at(question, typed):
        return False
    before = answered_last(scene, talk)
    heard = hear(scene, talk, before, typed) if before and before.ask.input is Input.PICK else None
    if before is None or not isinstance(heard, Heard) or not isinstance(heard.value, tuple) or not heard.value:
        return False
    if not NO_THINGS.isdisjoint(heard.value) or not _is_told(scene, talk, question, before, typed, heard):
        return False
    both = _with(talk.answers.get(before.path), heard.value, before)
    scene.add(*what_it_was_taken_for(scene, before, heard, kept=False))
    present(scene, scene.save(replace(talk, answers={**talk.answers, before.path: both}, misses=0)), aloud=False)
    return True


def _may_be_told_at(question: Question, typed: str) -> bool:
    """A quick look: most questions are no such place, and a number counts in the list in view."""
    if question.ask.reader == QUESTION:
        return not typed.strip().isdecimal()
    return question.ask.input is Input.PICK and adds(typed)


def _is_told(scene: Scene, talk: Talk, question: Question, before: Question, typed: str, heard: Heard) -> bool:
    """Tell whether the line goes on about the list before, or names what nothing was taken from: "ok fit"."""
    if question.ask.input is Input.PICK:
        return not isinstance(hear(scene, talk, question, typed), Heard)
    return goes_on_about_it(typed) or (talk.answers.get(before.path) is None and not heard.gathered)


def goes_on_about_it(typed: str) -> bool:
    """Tell whether a line where a question is asked for tells what was, and not why there was no question."""
    return tells_one_more(typed) and not tells_of_no_question(typed)


def answered_last(scene: Scene, talk: Talk) -> Question | None:
    """The question answered last."""
    last = next(reversed(scene.way(talk).answered), "")
    return question_at(scene.dialogue_of(talk), last) if last else None


def _with(given: Value, more: tuple[str, ...], question: Question) -> tuple[str, ...]:
    """Both, in the order of the list; what says nothing stands alone."""
    named = {*(given if isinstance(given, tuple) else ()), *more} - NO_THINGS
    return tuple(choice.value for choice in question.ask.choices if choice.value in named)

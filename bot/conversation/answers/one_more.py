"""At "another one?" people often just tell it, or say in their own words that there is none."""

from __future__ import annotations

from bot.conversation.answers.hearing import heard_in
from bot.conversation.answers.keeping import keep
from bot.conversation.answers.missed import Missed
from bot.conversation.answers.their_reply import took_with_reply
from bot.conversation.answers.two_at_once import took_both
from bot.conversation.intents.elsewhere import wanted_elsewhere
from bot.conversation.intents.evidence import no_evidence
from bot.conversation.intents.hardly_meant import doubtful
from bot.conversation.intents.lists import says_that_is_all, says_there_is_more, told_at_once
from bot.conversation.intents.no_questions import QUESTION, states_something, tells_of_no_question
from bot.conversation.intents.several import several
from bot.conversation.intents.telling import says_what_they_said
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.program import first_ask
from bot.dialogue.readers.asked import asked_next
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.steps import Ask, Repeat
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question


def answers_one_more(scene: Scene, missed: Missed) -> bool:
    """Keep that there is one more, with what was told of it, or that there is none. False: it is said nowhere here."""
    talk, question, typed = missed.talk, missed.question, missed.typed
    if question.again is None or wanted_elsewhere(typed, ""):
        return False
    opener = first_ask(question.again.steps)
    all_told = _no_more(opener, typed) or says_that_is_all(typed)
    if says_there_is_more(typed):
        keep(scene, talk, question, value=True)
    elif all_told:
        keep(scene, talk, question, value=False)
    elif (
        opener is not None
        and not _only_states(question.again, opener, typed)
        and _tells_next(scene, opener, typed, all_told=all_told)
    ):
        next_item(scene, talk, question, _alone(opener, typed))
    else:
        return False
    return True


def _only_states(repeat: Repeat, opener: Ask, typed: str) -> bool:
    """Tell whether a line says what they answered, or how it was where another question of their own is asked for."""
    if opener.reader != QUESTION:
        return False
    return says_what_they_said(typed) or (repeat.asks_one_thing and states_something(typed))


def _no_more(opener: Ask | None, typed: str) -> bool:
    """Tell whether a reason is given why there is no other question: "she answered it all"."""
    return opener is not None and opener.reader == QUESTION and tells_of_no_question(typed)


def _tells_next(scene: Scene, opener: Ask, typed: str, *, all_told: bool | None) -> bool:
    """Tell whether the next item's first question is answered already: "formal, please" at "another tone?"."""
    if opener.input is Input.TEXT:
        return all_told is False and no_evidence(opener.reader, typed) is None and doubtful(typed) is None
    return opener.input is Input.CHOOSE and isinstance(heard_in(scene, opener, told_at_once(typed)), Heard)


def _alone(opener: Ask, typed: str) -> str:
    """What is told, without the words that only say that there is another one; several stay as they are."""
    if opener.several and several(typed):
        return typed
    return (opener.reader == QUESTION and asked_next(typed)) or told_at_once(typed)


def next_item(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    """Keep that there is one more, and what was told as its first answer."""
    talk = scene.step_on(talk, question, value=True)
    way = scene.way(talk)
    if way.question is None:
        keep(scene, talk, question, value=True)
        return
    if took_with_reply(scene, talk, way.question, typed) or took_both(scene, talk, way.question, typed):
        return
    heard = heard_in(scene, way.question.ask, typed)
    if isinstance(heard, Unclear):
        scene.say(heard.phrase, **dict(heard.values))
        present(scene, talk)
        return
    keep(scene, talk, way.question, heard.value)

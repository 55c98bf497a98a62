"""Words that leave a question out: there is nothing, they do not know, that was all, not this time."""

from __future__ import annotations

from typing import Final

from bot.conversation.answers.keeping import keep
from bot.conversation.answers.missed import Missed
from bot.conversation.answers.rest_of_item import end_list
from bot.conversation.intents.all_bad import finds_it_all_bad
from bot.conversation.intents.evidence import GOOD_THING, NOTHING_YET, PLAN, PROOF, ROUGH_TIME, SHOWS, finds_no_proof
from bot.conversation.intents.lists import finds_none, says_done, says_it_is_fine, says_it_was_all, says_that_is_all
from bot.conversation.intents.no_questions import QUESTION, tells_of_no_question
from bot.conversation.intents.nothing import begins_with_no, declines, does_not_know, says_not_this_time, says_nothing
from bot.conversation.intents.plans import HALVES, declines_a_plan
from bot.conversation.scene import Scene
from bot.dialogue.messages import Input
from bot.dialogue.readers.choice import UNSURE
from bot.dialogue.readers.good_thing import small_thing
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

SHORT: Final = 2
"""Words of "that's it" where an item of a list is asked for: more words are one."""

FIRST: Final = "/1/"
"""How the first item of a list is named."""

ITEMS: Final = frozenset({PROOF, GOOD_THING, ROUGH_TIME})
"""The readers of what is asked of each proof."""

ENDED: Final = frozenset({Input.MOMENT, Input.PICK})
"""Where "no, that's it" says that nothing of it is wanted."""


def leaves_out(talk: Talk, question: Question, typed: str) -> bool:
    """Tell whether these words leave out a question for free words, which takes anything else as its answer."""
    if question.ask.input is not Input.TEXT or not question.skippable:
        return False
    if question.ask.reader == GOOD_THING and (found := _finds_good(typed)) is not None:
        return not found
    if question.ask.reader in SHOWS and finds_no_proof(typed):
        return talk.misses > 0 or not _is_first_proof(question)
    if question.ask.reader == PLAN and (finds_none(typed) or _tells_no_more(typed)):
        return True
    if question.ask.reader in HALVES and declines_a_plan(typed):
        return True
    if question.ask.reader == QUESTION and tells_of_no_question(typed):
        return True
    if says_nothing(typed) or (takes_anything(question.ask) and (says_done(typed) or says_it_is_fine(typed))):
        return True
    is_all = _tells_no_more(typed)
    if is_all and question.ask.reader in ITEMS:
        return True
    if is_all and not question.ask.reader:
        return True
    return question.opens and (is_all or finds_none(typed) or says_not_this_time(typed))


def _finds_good(typed: str) -> bool | None:
    """Tell whether a line names a good thing within its doubt, or that all was bad; None where it does neither."""
    if small_thing(typed):
        return True
    return False if finds_it_all_bad(typed) else None


def _tells_no_more(typed: str) -> bool:
    return says_it_was_all(typed) or (len(typed.split()) <= SHORT and says_that_is_all(typed) is True)


def _is_first_proof(question: Question) -> bool:
    """Tell whether it is the one that a pump-up would have to do without: who can think of none is helped once."""
    return question.ask.reader == PROOF and question.opens and question.prefix.endswith(FIRST)


def says_no(scene: Scene, missed: Missed) -> bool:
    """Leave out a question that no such words answer. False: they say nothing of the kind, or it has to be answered."""
    question, typed = missed.question, missed.typed
    if missed.heard.phrase == NOTHING_YET or not question.skippable:
        return False
    none_of_them = question.ask.input is Input.PICK and finds_none(typed)
    none_of_them = none_of_them or (question.ask.input in ENDED and _tells_no_more(typed))
    if not (none_of_them or says_nothing(typed) or declines(typed) or says_done(typed)):
        return False
    leave_out(scene, missed.talk, question, typed)
    return True


def leave_out(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    """Take the choice that says "I don't know", or say a kind word; a plain no is an answer and needs none."""
    unsure = next((choice.value for choice in question.ask.choices if choice.value in UNSURE), None)
    if unsure is not None and does_not_know(typed):
        keep(scene, talk, question, (unsure,) if question.ask.input is Input.PICK else unsure)
        return
    if question.ask.reader == GOOD_THING and question.opens and question.prefix.endswith(FIRST):
        scene.say("readers.no_good_thing")
    elif not begins_with_no(typed) and not declines(typed):
        scene.say("system.skipped")
    if question.ask.reader in ITEMS and not question.opens and _tells_no_more(typed):
        end_list(scene, talk, question)
        return
    keep(scene, talk, question, False if question.again else None)

"""An answer to the question in view, in words: read, and kept, said back first, left out, or doubted."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.bringing import remember
from bot.conversation.answers.gathering import (
    gather,
    what_it_was_taken_for,
)
from bot.conversation.answers.hearing import hear, suggestion_meant
from bot.conversation.answers.keeping import echo, keep
from bot.conversation.answers.missed import Missed
from bot.conversation.answers.pouring import Poured, pour
from bot.conversation.answers.unclear import meet_unclear
from bot.conversation.intents.asking_back import asks_back
from bot.conversation.intents.controls import slipped
from bot.conversation.intents.evidence import NOTHING_YET, PROOF, READERS, SHOWS, finds_no_proof, lasts, no_evidence
from bot.conversation.intents.gist import COMMANDS, gist
from bot.conversation.intents.lists import (
    finds_none,
    says_done,
    says_it_is_fine,
    says_it_was_all,
    says_that_is_all,
)
from bot.conversation.intents.nothing import begins_with_no, declines, does_not_know, says_not_this_time, says_nothing
from bot.conversation.intents.remarks import doubtful
from bot.conversation.questions.asking import in_view
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.readers.company import hardly_a_company
from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.name import hardly_a_name, never_a_name
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.yes_no import yes_or_no
from bot.library.commands import is_listed

SHORT: Final = 2
"""Words of "that's it" where an item of a list is asked for: more words are one."""

PLACES: Final = frozenset({"zone", "country"})
"""The readers of a place: what is said behind one is kept nowhere else."""

SENTENCE: Final = 5
"""Words from which on an answer may hold a story behind it."""

NO_ANSWERS: Final = frozenset(
    {"debrief", "pumpup", "casebook", "silverlining", "kindword", "followup", "timezone", "settings", "inbox", "export"}
)
"""Names of commands that are hardly ever an answer. "Strengths" is, where somebody tells what was asked."""

REPLY: Final = "reply"
"""The reader of what they answered: a bare yes may be all of it."""

UNSURE: Final = frozenset({"unsure", "unknown"})
"""The values by which content marks "I don't know"."""


def answer_typed(scene: Scene, talk: Talk, typed: str) -> None:
    """Words for the question in view."""
    question = in_view(scene, talk, scene.way(talk))
    if question is None:
        present(scene, talk)
    elif _means_skip(talk, question, typed):
        _leave_out(scene, talk, question, typed)
    elif question.again is not None and says_it_is_fine(typed):
        keep(scene, talk, question, value=False)
    else:
        _take(scene, talk, question, typed)


def _take(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    poured = pour(scene, talk, question, typed)
    if poured is not None:
        _take_poured(scene, poured, question, typed)
        return
    heard = _heard(scene, talk, question, typed)
    if isinstance(heard, Heard):
        _take_heard(scene, talk, question, typed, heard)
    elif heard.phrase != NOTHING_YET and question.skippable and _says_no(typed):
        _leave_out(scene, talk, question, typed)
    else:
        meet_unclear(scene, Missed(talk, question, heard, typed))


def _says_no(typed: str) -> bool:
    return says_nothing(typed) or declines(typed) or says_done(typed)


def _heard(scene: Scene, talk: Talk, question: Question, typed: str) -> Reading:
    heard = hear(scene, talk, question, typed)
    doubt = _doubt(scene, talk, question, typed) if isinstance(heard, Heard) else None
    return doubt or heard


def _take_poured(scene: Scene, poured: Poured, question: Question, typed: str) -> None:
    """A line that tells of questions to come; it may answer this one, too."""
    heard = _heard_beside(scene, poured, question, typed)
    if isinstance(heard, Heard):
        kept = gather(scene, poured.talk, question, typed, tells=poured.tells)
        taken = what_it_was_taken_for(scene, question, heard, kept=kept is not poured.talk)
        keep(scene, kept, question, heard.value, then=(*poured.said, *taken))
        return
    scene.add(*poured.said)
    if poured.is_all:
        present(scene, scene.save(replace(poured.talk, misses=0)), aloud=False)
    else:
        meet_unclear(scene, Missed(poured.talk, question, heard, typed, poured.tells))


def _heard_beside(scene: Scene, poured: Poured, question: Question, typed: str) -> Reading:
    """The answer to the question in view: in all of it, else in what stands before the facts ("good! I had ...")."""
    if poured.is_all:
        return unclear("empty")
    heard = _heard(scene, poured.talk, question, poured.answer or typed)
    first = _CLAUSE.match(typed)
    if isinstance(heard, Heard) or first is None or question.ask.input is not Input.CHOOSE:
        return heard
    alone = _heard(scene, poured.talk, question, first[0])
    return Heard(alone.value, gathered=True) if isinstance(alone, Heard) else heard


_CLAUSE: Final = re.compile(r"[^,.!;:\u2026]+")


def _take_heard(scene: Scene, talk: Talk, question: Question, typed: str, heard: Heard) -> None:
    if heard.echo:
        echo(scene, talk, question, heard.value)
        return
    if question.ask.reader in PLACES and len(typed.split()) >= SENTENCE:
        _want_what_is_told(scene, typed)
    gathered = gather(scene, talk, question, typed) if heard.gathered else talk
    taken = what_it_was_taken_for(scene, question, heard, kept=gathered is not talk)
    keep(scene, gathered, question, heard.value, then=taken)


def _want_what_is_told(scene: Scene, typed: str) -> None:
    """A story behind an answer to a small question of ours comes next: "London, I bombed my interview there today"."""
    if told := gist(typed):
        remember(scene, typed)
        scene.profile(replace(scene.person.profile, wanted=COMMANDS[told]))


def _leave_out(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    """Who does not know takes the choice that says so, or gets a kind word; a plain no is an answer and needs none."""
    unsure = next((choice.value for choice in question.ask.choices if choice.value in UNSURE), None)
    if unsure is not None and does_not_know(typed):
        keep(scene, talk, question, (unsure,) if question.ask.input is Input.PICK else unsure)
        return
    if not begins_with_no(typed) and not declines(typed):
        scene.say("system.skipped")
    keep(scene, talk, question, False if question.again else None)


def _means_skip(talk: Talk, question: Question, typed: str) -> bool:
    if question.ask.input is not Input.TEXT or not question.skippable:
        return False
    if question.ask.reader in SHOWS and finds_no_proof(typed):
        return talk.misses > 0 or not _is_first_proof(question)
    if says_nothing(typed) or (takes_anything(question.ask) and (says_done(typed) or says_it_is_fine(typed))):
        return True
    is_all = says_it_was_all(typed) or (len(typed.split()) <= SHORT and says_that_is_all(typed) is True)
    return question.opens and (is_all or finds_none(typed) or says_not_this_time(typed))


def _is_first_proof(question: Question) -> bool:
    """Tell whether it is the one that a pump-up would have to do without: who can think of none is helped once."""
    return question.ask.reader == PROOF and question.opens and question.prefix.endswith("/1/")


def _lasting_doubt(question: Question, typed: str) -> Unclear | None:
    """What says nothing is no evidence, and a second "ok" makes it none. Nor is a second sentence a name."""
    if question.ask.reader == "name" and never_a_name(typed):
        return unclear("name_unlikely")
    if question.ask.reader not in READERS:
        return None
    doubt = no_evidence(question.ask.reader, typed) or doubtful(typed)
    return doubt if lasts(doubt) else None


def _asked_again(question: Question, typed: str) -> Unclear | None:
    """Another question of theirs is no name because it is the second one."""
    return unclear("name_unlikely") if question.ask.reader == "name" and asks_back(typed) else None


def _doubt(scene: Scene, talk: Talk, question: Question, typed: str) -> Unclear | None:
    """How to ask about words that are hardly an answer where free words are asked for. Who says it twice means it."""
    if not takes_anything(question.ask) or suggestion_meant(scene, talk, question, typed) is not None:
        return None
    if talk.misses:
        return _lasting_doubt(question, typed) or _asked_again(question, typed)
    name = typed.strip().casefold()
    if name in NO_ANSWERS and is_listed(scene.library, name):
        return unclear("command_word", command=f"/{name}")
    if question.ask.reader == "name" and hardly_a_name(typed):
        return unclear("name_unlikely")
    if question.ask.reader == "company" and hardly_a_company(typed):
        return unclear("company_unlikely")
    if (control := slipped(typed)) is not None:
        return unclear("control_word", control=control.value, word=name)
    if question.ask.reader == REPLY and name[:1].isalpha() and yes_or_no(name) is not None:
        return None
    return no_evidence(question.ask.reader, typed) or doubtful(typed)

"""An answer to the question in view, in words: read, and kept, said back first, left out, or doubted."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.bringing import remember
from bot.conversation.answers.doubting import doubted
from bot.conversation.answers.gathering import gather, what_it_was_taken_for
from bot.conversation.answers.hearing import hear
from bot.conversation.answers.keeping import echo, keep
from bot.conversation.answers.leaving_out import leave_out, leaves_out
from bot.conversation.answers.missed import Missed
from bot.conversation.answers.pouring import Poured, pour
from bot.conversation.answers.their_reply import took_rating_with_reply, took_with_reply
from bot.conversation.answers.time_and_next import took_time_and_next
from bot.conversation.answers.two_at_once import took_both
from bot.conversation.answers.unclear import meet_unclear
from bot.conversation.intents.gist import COMMANDS, gist
from bot.conversation.intents.lists import says_it_is_fine
from bot.conversation.questions.asking import in_view
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

PLACES: Final = frozenset({"zone", "country"})
"""The readers of a place: what is said behind one is kept nowhere else."""

SENTENCE: Final = 5
"""Words from which on an answer may hold a story behind it."""

_TWO_AT_ONCE: Final = (took_with_reply, took_rating_with_reply, took_both, took_time_and_next)
"""What keeps the two answers of a line that gives two."""

_CLAUSE: Final = re.compile(r"[^,.!;:\u2026]+")


def answer_typed(scene: Scene, talk: Talk, typed: str) -> None:
    """Words for the question in view."""
    question = in_view(scene, talk, scene.way(talk))
    if question is None:
        present(scene, talk)
    elif leaves_out(talk, question, typed):
        leave_out(scene, talk, question, typed)
    elif question.again is not None and says_it_is_fine(typed):
        keep(scene, talk, question, value=False)
    else:
        _take(scene, talk, question, typed)


def _take(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    if any(took(scene, talk, question, typed) for took in _TWO_AT_ONCE):
        return
    poured = pour(scene, talk, question, typed)
    if poured is not None:
        _take_poured(scene, poured, question, typed)
        return
    heard = _heard(scene, talk, question, typed)
    if isinstance(heard, Heard):
        _take_heard(scene, talk, question, typed, heard)
    else:
        meet_unclear(scene, Missed(talk, question, heard, typed))


def _heard(scene: Scene, talk: Talk, question: Question, typed: str) -> Reading:
    heard = hear(scene, talk, question, typed)
    doubt = doubted(scene, talk, question, typed) if isinstance(heard, Heard) else None
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
    if poured.is_all or (poured.said and not poured.tells and not question.ask.told_as):
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

"""What they answered in the interview, told where it is not asked for: with the question, at the rating, or behind it.

It is kept where it belongs, and not asked for again.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.conversation.answers.doubting import REPLY
from bot.conversation.answers.gathering import what_it_was_taken_for
from bot.conversation.answers.hearing import hear
from bot.conversation.answers.keeping import keep
from bot.conversation.answers.telling_more import answered_last
from bot.conversation.intents.no_questions import QUESTION
from bot.conversation.intents.several import several
from bot.conversation.intents.telling import (
    asked_and_answered,
    rated_and_answered,
    says_what_they_said,
    tells_more_of_it,
    tells_the_answer,
)
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.program import Kind
from bot.dialogue.readers.heard import Heard
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, relevant_paths


def took_with_reply(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Keep a question of theirs and what was answered to it, told in one line. False: the line is one thing."""
    told = asked_and_answered(typed) if question.ask.reader == QUESTION and talk.aside is None else None
    if told is None or several(told[0]):
        return False
    asked, reply = told
    heard = hear(scene, talk, question, asked)
    with_reply = _with_reply(scene, talk, question, reply, heard.value) if isinstance(heard, Heard) else None
    if with_reply is None or not isinstance(heard, Heard):
        return False
    keep(scene, with_reply, question, heard.value)
    return True


def took_rating_with_reply(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Keep a rating and what was answered behind it. False: the line is one of them, or neither."""
    told = rated_and_answered(typed) if question.ask.input is Input.SCALE and talk.aside is None else None
    if told is None:
        return False
    heard = hear(scene, talk, question, told[0])
    if not isinstance(heard, Heard):
        return False
    with_reply = _with_reply(scene, talk, question, told[1], heard.value)
    if with_reply is None:
        return False
    keep(scene, with_reply, question, heard.value, then=what_it_was_taken_for(scene, question, heard, kept=False))
    return True


def keep_reply(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Keep what they answered, told before the rating, as that. False: it is none, or asked for nowhere here."""
    if question.ask.input is not Input.SCALE or not tells_the_answer(typed):
        return False
    if not says_what_they_said(typed) and isinstance(hear(scene, talk, question, typed), Heard):
        return False  # "i froze" is a rating, too
    told = _with_reply(scene, talk, question, typed, None) or _added(scene, talk, question, typed)
    if told is None:
        return False
    scene.say("readers.reply_kept")
    present(scene, scene.save(replace(told, misses=0)), aloud=False)
    return True


def _with_reply(scene: Scene, talk: Talk, question: Question, reply: str, value: Value) -> Talk | None:
    """The talk with the reply where it is asked for once `question` has this value; None if it will not be."""
    ask = _reply_ask(scene, talk)
    if ask is None or len(reply) > ask.longest:
        return None
    path = f"{question.prefix}{ask.name}"
    answers = {**talk.answers, path: reply.strip()}
    if path in talk.answers or path not in relevant_paths(
        scene.dialogue_of(talk), {**answers, question.path: value}, talk.facts
    ):
        return None
    return replace(talk, answers=answers)


def add_to_reply(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Add the rest of what they answered to it, told where a better answer is asked for."""
    before = answered_last(scene, talk) if question.ask.input is Input.TEXT and tells_more_of_it(typed) else None
    told = _added(scene, talk, question, typed) if before is not None and before.ask.reader == REPLY else None
    if told is None:
        return False
    scene.say("readers.reply_goes_on")
    present(scene, scene.save(replace(told, misses=0)), aloud=False)
    return True


def _added(scene: Scene, talk: Talk, question: Question, more: str) -> Talk | None:
    """The talk with more of the reply to this question; None if there is none to add to, or no room."""
    ask = _reply_ask(scene, talk)
    path = f"{question.prefix}{ask.name}" if ask is not None else ""
    if ask is None or path not in talk.answers:
        return None
    words = f"{talk.answers[path] or ''}\n{more.strip()}".strip()
    return replace(talk, answers={**talk.answers, path: words}) if len(words) <= ask.longest else None


def _reply_ask(scene: Scene, talk: Talk) -> Ask | None:
    asks = (op.ask for op in scene.dialogue_of(talk).program.ops if op.kind is Kind.ASK)
    return next((ask for ask in asks if ask is not None and ask.reader == REPLY), None)

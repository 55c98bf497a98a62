"""What somebody says to us in the middle of a question, heard by its likeness to what others say (content/asides).

It comes behind what is heard by plain words, and it is less sure. Where anything typed could be the answer, nothing is
lost by it: they are told to send it once more if it was, and what takes something away is only asked about.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.coach.written.asides import THE_SAME, Overheard
from bot.conversation.addressing import answer_remark, answers
from bot.conversation.answers.doubting import doubted
from bot.conversation.answers.leaving_out import leaves_out
from bot.conversation.answers.next_in_row import lists_theirs
from bot.conversation.commands.changing import change
from bot.conversation.intents.corrections import corrections
from bot.conversation.intents.no_questions import QUESTION
from bot.conversation.scene import Scene
from bot.conversation.steering import steer
from bot.conversation.talks import present
from bot.dialogue.messages import Control
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import mark

A_WORD_OR_TWO: Final = 2
"""No more words than these are heard by plain words, or are an answer."""

SURE: Final = 1.1
"""So like it is a line that is hardly an answer anywhere: "OK, give me a sec" is no "okay"."""

CHANGE: Final = "change"

ASKING: Final = frozenset({"help", "repeat", "asks_us", "who", "point", "left", "private"})
"""What asks us something, and may be what they were asked: "could you give me an example?"."""

PUTS_RIGHT: Final = frozenset({CHANGE, "misheard"})
"""What says that something is wrong, and may say what is right."""

HARMLESS: Final = frozenset({Control.HELP, Control.REPEAT})
"""Controls that only say something."""

_FACT: Final = re.compile(r"\b(?:the|my|their|its) (company|employer|firm|name|role|job title|date)\b")
"""What somebody may want to have taken out by its name: "delete the name I gave you"."""

_ASKS_HOW: Final = Late(r"(?:and |so |but )*(?:how|where) (?:do|does|can|would|could|should|to|i)\b", re.IGNORECASE)
"""Who asks how something is deleted is told the words, and deletes it or does not."""

_CONTROLS: Final = {each.value: each for each in Control}


def met_aside(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Meet what is said to us. False: it is an answer, or may be one and was sent twice."""
    if question is None or talk.aside is not None or len(typed.split()) <= A_WORD_OR_TWO:
        return False
    heard = scene.library.asides.meant(typed) if talk.doubted != mark(typed) else None
    if heard is None or leaves_out(talk, question, typed) or _may_answer(scene, talk, question, typed, heard):
        return False
    theirs = heard.name in ASKING and _asks_for_a_question(question)
    sure = not takes_anything(question.ask) or (heard.alike >= SURE and not theirs)
    sure = sure and not (heard.name == Control.UNKEEP.value and _ASKS_HOW.match(typed))
    if takes_anything(question.ask):  # sent once more, it is an answer
        talk = scene.save(replace(talk, misses=talk.misses + 1, doubted=mark(typed)))
    _meet(scene, talk, question, heard.name, typed=typed, sure=sure)
    return True


def _may_answer(scene: Scene, talk: Talk, question: Question, typed: str, heard: Overheard) -> bool:
    """Whether the line may answer this question all the same. What asks us something may be a question of theirs.

    What names another answer puts it in the place of the last one: "wait, I meant 3".
    """
    if heard.name in PUTS_RIGHT and corrections(typed):
        return True
    if heard.name in ASKING and heard.alike < THE_SAME and _asks_for_a_question(question):
        return True
    if takes_anything(question.ask):
        return doubted(scene, talk, question, typed) is not None
    return heard.alike < SURE and answers(scene, talk, question, typed)


def _asks_for_a_question(question: Question) -> bool:
    return lists_theirs(question.again) if question.again else question.ask.reader == QUESTION


def _meet(scene: Scene, talk: Talk, question: Question, name: str, *, typed: str, sure: bool) -> None:
    """Do it. What is not sure to be said to us is only asked about, where it would take something away."""
    control = _CONTROLS.get(name)
    if not sure and (name == CHANGE or (control is not None and control not in HARMLESS)):
        scene.say("asides.did_you_mean", what=_called(scene, name))
        present(scene, talk, aloud=False)
        return
    if not sure:
        scene.say("asides.or_answer")
    if control is Control.UNKEEP and (named := _FACT.search(typed.casefold())):
        change(scene, named[1])  # not the last one: it is opened, and can be left out there
    elif name == CHANGE:
        change(scene, "", typed)
    elif control is not None:
        steer(scene, talk, control)
    else:
        answer_remark(scene, talk, question, name)


def _called(scene: Scene, name: str) -> str:
    """What they can type for it."""
    return f"/{CHANGE}" if name == CHANGE else scene.library.control_labels[name].casefold()

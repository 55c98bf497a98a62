"""What they said, sorted (S0.3, S1.4): each kind with what to do about it, what is worked on, and what may rest."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.contract import Setting
from bot.coach.dialogues.feedback import FeedbackAnswers, lessons_of
from bot.coach.fields import read
from bot.coach.voice import listed, paragraph
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Said


def feedback_summary(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The feedback by kind, with what each kind asks for; nothing where nothing was said."""
    told = read(FeedbackAnswers, answers)
    return (*_sorted(told, setting), *_lessons(told, setting))


def _sorted(told: FeedbackAnswers, setting: Setting) -> Iterator[Block]:
    said = [logged for logged in told.notes if logged.note]
    sorts = dict.fromkeys(logged.sort or "unknown" for logged in said)
    for sort in sorts:
        of_this = tuple((Said(logged.note),) for logged in said if (logged.sort or "unknown") == sort)
        yield from listed(setting, f"feedback.{sort}", of_this)
        yield from paragraph(setting, f"feedback.plan_{sort}")


def _lessons(told: FeedbackAnswers, setting: Setting) -> Iterator[Block]:
    if told.work_on:
        yield from paragraph(setting, "feedback.working_on", lesson=told.work_on)
    parked = tuple((Said(words),) for words in lessons_of(told) if words != told.work_on)
    if told.work_on:
        yield from listed(setting, "feedback.parked", parked)

"""What the sheet of expected questions means (curriculum M4): each is held against what is asked, later."""

from __future__ import annotations

from bot.coach.book.entries import Expected
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class Foreseen(Told, frozen=True, kw_only=True):
    """One question."""

    question: str = ""


class ExpectAnswers(Told, frozen=True, kw_only=True):
    """The steps of the sheet that mean something."""

    expected: tuple[Foreseen, ...] = ()


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep each question with today's date: it belongs to the next interview there is."""
    today = setting.today
    entries = tuple(
        Expected(id=entry_id(setting.talk, "expected", number), origin=setting.talk, day=today, question=each.question)
        for number, each in enumerate(read(ExpectAnswers, answers).expected, 1)
        if each.question
    )
    return Outcome(entries=entries, offers=("/practice",) if entries else (), closes=bool(entries))

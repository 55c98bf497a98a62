"""What the silver lining means (S0.2): one sentence of the person's own is kept, and the step counts as done."""

from __future__ import annotations

from bot.coach.book.entries import Entry, Kept, Step
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class SilverAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    forgive: str = ""
    sentence: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the sentence and the kind word, each as their own."""
    told = read(SilverAnswers, answers)
    entries: tuple[Entry, ...] = ()
    if told.forgive:
        entries = (*entries, Kept(**mark(setting, "forgive"), what="kind_word", words=told.forgive))
    if told.sentence:
        kept = Kept(**mark(setting, "sentence"), what="silver_lining", words=told.sentence)
        entries = (*entries, kept, Step(**mark(setting, "step"), what="silver"))
    return Outcome(entries=entries, offers=("/recover",), closes=bool(told.sentence))

"""What private writing means: that it was done. The words were let go when they were read."""

from __future__ import annotations

from bot.coach.book.entries import Wrote
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class LineWritten(Told, frozen=True, kw_only=True):
    """A message written: only that there was one."""

    line: str = ""


class WriteAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    where: str = ""
    wrote: bool | None = None
    lines: tuple[LineWritten, ...] = ()


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Note that it was done."""
    told = read(WriteAnswers, answers)
    did = told.wrote or any(each.line for each in told.lines)
    return Outcome(entries=(Wrote(**mark(setting, "wrote"), what=told.where),) if did else ())

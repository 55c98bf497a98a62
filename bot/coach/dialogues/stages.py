"""Where the person is in the comeback (S1): kept for other dialogues, and one way on that fits."""

from __future__ import annotations

import enum
from typing import Final

from bot.coach.book.entries import Stage
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class Where(enum.Enum):
    """The six stages."""

    SHOCK = "shock"
    FEEDBACK = "feedback"
    PUMPUP = "pumpup"
    LEARNING = "learning"
    REINVENTION = "reinvention"
    NEXT = "next"


HELPS: Final[dict[Where, str]] = {
    Where.SHOCK: "/stories",
    Where.FEEDBACK: "/followup",
    Where.PUMPUP: "/pumpup",
    Where.LEARNING: "/feedback",
    Where.REINVENTION: "/recover",
    Where.NEXT: "/practice",
}
"""Stage → what helps there."""


class StagesAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    stage: Where | None = None


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the stage and offer what helps there."""
    stage = read(StagesAnswers, answers).stage
    if stage is None:
        return Outcome(closes=False)
    return Outcome(entries=(Stage(**mark(setting, "stage"), what=stage.value),), offers=(HELPS[stage],))

"""What reading a playbook means: its plan, if they want to take it along; and a note to them where that helps."""

from __future__ import annotations

from typing import Final

from bot.coach.book.entries import IfThen
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told

WRITES: Final = frozenset({"late", "tech", "ill", "too_candid"})
"""Mishaps after which a note to them may help (S4.3 to S4.5); after the others a thank-you is enough."""


class PlaybookAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    mishap: str = ""
    keep_plan: bool | None = None


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the plan; offer to write."""
    told = read(PlaybookAnswers, answers)
    book = setting.playbooks.get(told.mishap)
    offers = ("/followup",) if told.mishap in WRITES else ("/pumpup",)
    if book is None:
        return Outcome(closes=False)
    condition, response = book.if_then
    plan = IfThen(**mark(setting, "plan"), condition=condition, response=response)
    return Outcome(entries=(plan,) if told.keep_plan else (), offers=offers)

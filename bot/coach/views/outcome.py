"""What a result says about the gut feeling (I2), once there is enough to weigh: a no needs no small talk."""

from __future__ import annotations

from bot.coach.contract import Setting
from bot.coach.insight import gut
from bot.coach.views.insight import gut_check
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block


def gut_line(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """The gut check in a line or two; nothing while it is too early to tell."""
    if gut.gut_check(setting.book).known < gut.ENOUGH:
        return ()
    return gut_check(answers, setting, scope)

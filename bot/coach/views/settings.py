"""How the person wants to be met, as it stands now: name, time zone, country, language where there are some, tone."""

from __future__ import annotations

from bot.coach.contract import Setting
from bot.coach.dialogues.settings import as_it_stands
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block


def settings(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The view that writers show."""
    return as_it_stands(setting)

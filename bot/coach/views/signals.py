"""Signal check (S2.1): what was observed, sorted into what went against, what spoke for, and what means nothing.

The sorting is a table, and the reading says why: tough questioning is not failing.
"""

from __future__ import annotations

import enum
from typing import Final

from bot.coach.contract import Setting
from bot.coach.voice import listed, paragraph, phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block


class Weight(enum.Enum):
    """What an observation says."""

    FOR = "for"
    NOTHING = "nothing"
    LITTLE = "little"  # against, but too weak to lean on alone
    AGAINST = "against"


SIGNALS: Final[dict[str, Weight]] = {
    "leaned_in": Weight.FOR,
    "next_steps": Weight.FOR,
    "sold_the_job": Weight.FOR,
    "ran_long": Weight.FOR,
    "met_others": Weight.FOR,
    "tough_questions": Weight.NOTHING,
    "poker_face": Weight.NOTHING,
    "took_notes": Weight.NOTHING,
    "no_feedback": Weight.NOTHING,
    "coaching": Weight.AGAINST,
    "distracted": Weight.AGAINST,
    "cut_short": Weight.AGAINST,
    "no_next_steps": Weight.LITTLE,
}
"""The choices of the debrief's `signals`, and their weight by the curriculum."""


def signal_reading(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """One line a signal, then what they come to together."""
    picked = answers.get(scope + "signals")
    if not isinstance(picked, tuple) or not picked:
        return paragraph(setting, "signals.sum_none")
    known = [signal for signal in SIGNALS if signal in picked]
    lines = tuple(phrase(setting, f"signals.{signal}") for signal in known)
    return (*listed(setting, "signals.heading", lines), *paragraph(setting, f"signals.{_sum(known)}"))


def _sum(known: list[str]) -> str:
    weights = {SIGNALS[signal] for signal in known}
    if Weight.FOR in weights:
        return "sum_good" if weights.isdisjoint({Weight.AGAINST, Weight.LITTLE}) else "sum_mixed"
    if Weight.AGAINST in weights:
        return "sum_against"
    return "sum_little" if Weight.LITTLE in weights else "sum_nothing"

"""A time of day in a person's own words → "18:30". What may be either half of the day is asked again, not guessed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.moments.grammar import outcomes, spelled
from bot.dialogue.readers.moments.parts import Full
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import folded

EXAMPLE: Final = "18:30"
EITHER: Final = range(1, 7)
"""Hours that people say of mornings and of evenings alike."""
HOURS: Final = 24
NOON: Final = 12
_BESIDE: Final = re.compile(r"\b(?:past|after|to|till|before)\b")
_LATER: Final = re.compile(r"p\.?m|afternoon|evening|night|day")

_DAY: Final = datetime(2026, 11, 23)  # noqa: DTZ001  wall time; any Monday at midnight does


def read_clock(_ask: Ask, typed: str) -> Reading:
    """Read a time of day."""
    fold = spelled(folded(typed)).removesuffix(" o'clock").strip()
    if fold.isdecimal() and len(fold) <= len("24"):
        return _hour(int(fold))
    found = {each.wall for each in outcomes(fold, _DAY - timedelta(minutes=1)) or () if isinstance(each, Full)}
    times = _of_the_morning({wall[11:] for wall in found if wall[:10] == _DAY.date().isoformat()})
    if len(times) != 1 or len({wall[:10] for wall in found}) != 1 or _may_be_morning(fold, *times):
        return unclear("clock", example=EXAMPLE)
    return Heard(times.pop())


def _of_the_morning(times: set[str]) -> set[str]:
    """Of the same figures in both halves of the day the earlier: seven, where an hour is set for every day."""
    same = {(int(each[:2]) % NOON, each[3:]) for each in times}
    return {min(times)} if len(times) == 2 and len(same) == 1 else times  # noqa: PLR2004


def _may_be_morning(fold: str, clock: str) -> bool:
    """Tell whether the afternoon was only guessed: 6:30 is both, where somebody sets an hour for every day."""
    figures = re.findall(r"\d+", fold)
    hour = int(figures[-1] if _BESIDE.search(fold) else figures[0]) if figures else NOON
    return clock > "13:00" and hour < NOON and _LATER.search(fold) is None


def _hour(hour: int) -> Reading:
    if hour in EITHER or hour > HOURS:
        return unclear("clock", example=EXAMPLE)
    return Heard(f"{hour % HOURS:02}:00")

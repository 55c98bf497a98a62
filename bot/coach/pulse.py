"""A community's pulse (curriculum C1): how many people did what last week, as figures that point at nobody.

Only people who said yes are counted, each once a week for a thing. A figure stands for five people at least and is
rounded down to fives; a week is shown when it is over, so that nobody can watch a figure move.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Interview, Practised, Recall, Result

LEAST: Final = 5
"""People behind a figure (delivery.md, 24), and what it is rounded down to."""

COUNTED: Final = ("debriefed", "practised", "through", "no")
"""What is counted, in the order in which it is said."""

_OF_RESULT: Final = {"through": "through", "offer": "through", "out": "no"}


def week_of(now: datetime) -> str:
    """The week of a moment, by its ISO number: `2026-W48`. They rise as texts do."""
    year, week, _ = now.isocalendar()
    return f"{year}-W{week:02}"


def last_week(now: datetime) -> str:
    """The week that is over."""
    return week_of(now - timedelta(days=7))


def community_of(key: str) -> str:
    """Who counts together: the people of one workspace, or of one platform."""
    return key.rpartition(":")[0]


def done_in(before: Casebook, after: Casebook) -> tuple[str, ...]:
    """What somebody did between two casebooks that is counted."""
    new = [each for name, each in after.entries.items() if name not in before.entries]
    done = {_what(each) for each in new} - {""}
    return tuple(what for what in COUNTED if what in done)


def _what(entry: object) -> str:
    match entry:
        case Interview():
            return "debriefed"
        case Practised() | Recall():
            return "practised"
        case Result(result=result):
            return _OF_RESULT.get(result, "")
        case _:
            return ""


def shown(counts: Mapping[str, int]) -> dict[str, int]:
    """The figures that may be shown."""
    return {what: counts.get(what, 0) // LEAST * LEAST for what in COUNTED if counts.get(what, 0) >= LEAST}

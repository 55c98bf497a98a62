"""The rhythm of encouragement as a reminder that comes again, and its pauses."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from bot.calendar.recurrence import Rhythm, next_occurrence
from bot.calendar.walltime import instant
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import ENCOURAGE

ID: Final = "encouragement"
SILENT: Final = 2
"""So many in a row without an answer, and it pauses by itself (curriculum E1)."""


def rhythm_of(profile: Profile, now: datetime, last: str = "") -> Reminder | None:
    """The reminder of a rhythm; None while there is none or it rests without an end."""
    chosen = profile.encouragement
    if not chosen.days or (chosen.paused and not chosen.until):
        return None
    zone = profile.zone_or_utc
    start = max(now, _ends(chosen.until, zone)) if chosen.until else now
    wall = next_occurrence(Rhythm(days=chosen.days, at=chosen.at, zone=zone), start, last)
    return Reminder(
        id=ID,
        origin="",
        wall=wall.isoformat(timespec="minutes"),
        zone=zone,
        phrase="encourage.own",
        kind=ENCOURAGE,
        days=chosen.days,
        last=last,
    )


def _ends(until: str, zone: str) -> datetime:
    """The beginning of the day on which a pause is over."""
    return instant(datetime.combine(date.fromisoformat(until), time()), zone) - timedelta(microseconds=1)

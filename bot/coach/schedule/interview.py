"""What is said around an interview (curriculum N1, N2, M3), as a table of moments seen from its beginning and end.

    evening before 18:00   review pack        half an hour before   if-then plans, good luck
    three hours before     review pack        at its end            how did it go? once more on the next morning
    time to leave          where, and when    after                 thank-you, feedback, outcome: one nudge each

Evenings and mornings are those of where the person is; the interview itself is where it was made. An id holds the
beginning, so that an interview moved to another time has reminders of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import instant, local
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Interview, Planned, RedAlert
from bot.coach.book.interviews import ends, starts
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import (
    AFTER,
    EVENING,
    FEEDBACK,
    HOURS,
    LEAVE,
    LUCK,
    MORNING,
    OUTCOME,
    THANKS,
)

BUFFER: Final = timedelta(minutes=15)
"""On top of the way, to arrive in peace."""
BUFFER_ONCE_LATE: Final = timedelta(minutes=30)
"""The same for somebody who came late the last time (M3)."""
SETTLE: Final = timedelta(minutes=5)
"""Between its end and the question how it went: time to get out of the door."""

SATURDAY: Final = 5

_BEFORE: Final = frozenset({EVENING, HOURS, LEAVE, LUCK})

Moment = datetime | None
"""An instant (aware), or none: this interview has no such moment."""


def around(planned: Planned, book: Casebook, profile: Profile, now: datetime) -> tuple[Reminder, ...]:
    """Every reminder of an interview that is still to come."""
    zone = profile.zone or planned.zone
    moments = {kind: when(planned, book, zone) for kind, when in _MOMENTS.items()}
    made = {kind: _made(planned, kind, at, zone) for kind, at in moments.items() if at is not None and at > now}
    if EVENING in made and HOURS in made and _is_quiet(made[HOURS], profile):
        del made[HOURS]  # moved out of the night it would come a second time on the same evening
    return tuple(made.values())


def at_another_time(planned: Planned, kind: str, at: datetime, zone: str) -> Reminder:
    """One of them put off by the person: once."""
    made = _made(planned, kind, at, zone)
    return replace(made, id=f"{made.id}/again")


def _made(planned: Planned, kind: str, at: datetime, zone: str) -> Reminder:
    return Reminder(
        id=f"{planned.id}/{kind}/{planned.start}",
        origin=planned.origin,
        wall=local(at, zone).isoformat(timespec="minutes"),
        zone=zone,
        phrase=f"interviews.{kind}",
        about=planned.company,
        kind=kind,
        entry=planned.id,
        until=starts(planned).isoformat() if kind in _BEFORE else "",
    )


def _is_quiet(reminder: Reminder, profile: Profile) -> bool:
    return profile.times.hours().holds(datetime.fromisoformat(reminder.wall))


def _evening_before(planned: Planned, _book: Casebook, zone: str) -> Moment:
    return _on(local(starts(planned), zone).date() - timedelta(days=1), time(18), zone)


def _hours_before(planned: Planned, _book: Casebook, _zone: str) -> Moment:
    return starts(planned) - timedelta(hours=3)


def _leave(planned: Planned, book: Casebook, _zone: str) -> Moment:
    if not planned.travel:
        return None
    buffer = BUFFER_ONCE_LATE if came_late(book) else BUFFER
    return starts(planned) - timedelta(minutes=planned.travel) - buffer


def came_late(book: Casebook) -> bool:
    """Tell whether they came late the last time they told us of."""
    held = book.of(Interview)
    return bool(held) and any(alert.what == "on_time" for alert in book.about(held[-1].id, RedAlert))


def _half_an_hour_before(planned: Planned, _book: Casebook, _zone: str) -> Moment:
    return starts(planned) - timedelta(minutes=30)


def _at_the_end(planned: Planned, _book: Casebook, _zone: str) -> Moment:
    return ends(planned) + SETTLE


def _days_after(days: int, hour: int, *, at_work: bool = False) -> Callable[[Planned, Casebook, str], Moment]:
    """So many days later; `at_work`: on Monday instead of a weekend, when nobody there would read or answer."""

    def moment(planned: Planned, _book: Casebook, zone: str) -> Moment:
        day = local(ends(planned), zone).date() + timedelta(days=days)
        rest = 7 - day.weekday() if at_work and day.weekday() >= SATURDAY else 0
        return _on(day + timedelta(days=rest), time(hour), zone)

    return moment


def _thanks(planned: Planned, _book: Casebook, _zone: str) -> Moment:
    return ends(planned) + timedelta(hours=4)


def _on(day: date, at: time, zone: str) -> datetime:
    return instant(datetime.combine(day, at), zone)


_MOMENTS: Final[dict[str, Callable[[Planned, Casebook, str], Moment]]] = {
    EVENING: _evening_before,
    HOURS: _hours_before,
    LEAVE: _leave,
    LUCK: _half_an_hour_before,
    AFTER: _at_the_end,
    MORNING: _days_after(1, 9),
    THANKS: _thanks,
    FEEDBACK: _days_after(3, 10, at_work=True),
    OUTCOME: _days_after(8, 10, at_work=True),
}
"""Kind → its instant."""

KINDS: Final = frozenset(_MOMENTS)

"""When a schedule is due, and what becomes of it when that instant has come: pure decisions over the table of kinds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.calendar.quiet import Quiet
from bot.calendar.recurrence import Rhythm, next_occurrence, occurs, spread
from bot.calendar.walltime import instant, local
from bot.coach.profile.profile import Profile
from bot.coach.profile.times import Times
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import InQuiet, Policy, policy_of

UNTIL_LATER: Final = timedelta(minutes=10)
"""How long something that does not come into a talk waits before it looks again."""


class Say(msgspec.Struct, frozen=True):
    """Say it now."""


class Wait(msgspec.Struct, frozen=True):
    """Look again at this instant."""

    until: datetime


class LeaveOut(msgspec.Struct, frozen=True):
    """Not this time. `why` is one word for the preview and the log: off, late, over, quiet, talking."""

    why: str


Verdict = Say | Wait | LeaveOut


def due_at(reminder: Reminder, times: Times, who: str, now: datetime) -> datetime:
    """The instant at which a schedule is due, aware UTC. `who` is the person's key, by which the crowd is spread."""
    policy = policy_of(reminder.kind)
    wall = datetime.fromisoformat(reminder.wall)
    quiet = _quiet(policy, times)
    if quiet is not None and quiet.holds(wall) and policy.quiet is not InQuiet.LEFT_OUT:
        return _moved(wall, reminder.zone, quiet, policy.quiet, now)
    due = (occurs if reminder.days else instant)(wall, reminder.zone)
    return _spread(due, reminder, quiet, who) if policy.crowd else due


def decide(reminder: Reminder, profile: Profile, now: datetime, *, talking: bool) -> Verdict:
    """What becomes of a schedule whose instant has come: rule 20, everything is looked at once more."""
    policy = policy_of(reminder.kind)
    if policy.group in profile.times.off:
        return LeaveOut("off")
    if reminder.until and now >= datetime.fromisoformat(reminder.until):
        return LeaveOut("over")
    if _late(reminder, policy, now):
        return LeaveOut("late")
    here = local(now, profile.zone or reminder.zone)
    quiet = _quiet(policy, profile.times)
    if quiet is not None and quiet.holds(here):
        return _wait(reminder, policy, instant(quiet.after(here), profile.zone or reminder.zone), "quiet")
    if talking and policy.waits:
        return _wait(reminder, policy, now + UNTIL_LATER, "talking")
    return Say()


def good_until(reminder: Reminder) -> datetime | None:
    """The instant from which on what is said now would come too late, wherever it is held up; None: never."""
    grace = policy_of(reminder.kind).grace
    if grace is None or not reminder.due:
        return None
    late = datetime.fromisoformat(reminder.due) + grace
    return min(late, datetime.fromisoformat(reminder.until)) if reminder.until else late


def following(reminder: Reminder, now: datetime) -> Reminder | None:
    """The same schedule at its next occurrence; None for one that comes once."""
    if not reminder.days:
        return None
    rhythm = Rhythm(days=reminder.days, at=reminder.wall[11:16], zone=reminder.zone)
    used = max(reminder.wall[:10], reminder.last)
    wall = next_occurrence(rhythm, now, used)
    return replace(reminder, wall=wall.isoformat(timespec="minutes"), last=used, due="")


def followed(reminder: Reminder, zone: str, now: datetime) -> Reminder:
    """The same schedule for somebody who lives in this zone now: nine o'clock stays nine o'clock.

    One whose wall time has passed there, but whose instant has not, keeps the zone it was made in.
    """
    if reminder.zone == zone:
        return reminder
    if reminder.days:
        rhythm = Rhythm(days=reminder.days, at=reminder.wall[11:16], zone=zone)
        wall = next_occurrence(rhythm, now, reminder.last)
        return replace(reminder, wall=wall.isoformat(timespec="minutes"), zone=zone, due="")
    wall = datetime.fromisoformat(reminder.wall)
    if instant(wall, zone) <= now < instant(wall, reminder.zone):
        return reminder
    return replace(reminder, zone=zone, due="")


def _quiet(policy: Policy, times: Times) -> Quiet | None:
    """The quiet hours that bind this kind: an hour somebody named stands against the usual ones."""
    return None if policy.chosen and not times.quiet else times.hours()


def _moved(wall: datetime, zone: str, quiet: Quiet, where: InQuiet, now: datetime) -> datetime:
    before = instant(quiet.before(wall), zone)
    return before if where is InQuiet.BEFORE and before > now else instant(quiet.after(wall), zone)


def _spread(due: datetime, reminder: Reminder, quiet: Quiet | None, who: str) -> datetime:
    """Spread, but never into quiet hours that begin meanwhile, nor into the next date, which has its own."""
    later = due + spread(who, reminder.wall[:10])
    wall = local(later, reminder.zone)
    begins = quiet is not None and quiet.holds(wall)
    return due if begins or wall.date() > local(due, reminder.zone).date() else later


def _late(reminder: Reminder, policy: Policy, now: datetime) -> bool:
    """Tell whether its grace is over. One stored by an older version does not know when it was due."""
    if policy.grace is None or not reminder.due:
        return False
    return now - datetime.fromisoformat(reminder.due) > policy.grace


def _wait(reminder: Reminder, policy: Policy, then: datetime, why: str) -> Verdict:
    """Wait until then, if it may be said then at all."""
    over = bool(reminder.until) and then >= datetime.fromisoformat(reminder.until)
    left_out = why == "quiet" and policy.quiet is InQuiet.LEFT_OUT
    return LeaveOut(why) if left_out or over or _late(reminder, policy, then) else Wait(then)

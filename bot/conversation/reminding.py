"""Reminders as a turn sets, moves and ends them. The one place in a turn that asks for the instant of a wall time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import local
from bot.coach.reminder import Reminder
from bot.coach.schedule.due import due_at, following
from bot.coach.schedule.kinds import TEST
from bot.conversation.person import Change, Person, ReminderGone, ReminderSet
from bot.conversation.scene import Scene

TALKING: Final = timedelta(minutes=10)
"""Since their last answer: within it they are talking to us right now (delivery.md, 20)."""

TEST_AFTER: Final = timedelta(minutes=1)
"""Until the test message: long enough to be one of its own, short enough to be remembered."""

_DAY: Final = timedelta(days=1)


def remind(scene: Scene, *reminders: Reminder) -> None:
    """Set reminders at their wall times in their zones; on a platform a test of the way before the first one (M6)."""
    if reminders and scene.library.site.tests_the_way and not scene.person.profile.times.tested:
        times = replace(scene.person.profile.times, tested=True)
        scene.profile(replace(scene.person.profile, times=times))
        reminders = (_test(scene), *reminders)
    scene.change(*(_set(each, scene.person, scene.now) for each in reminders))


def _test(scene: Scene) -> Reminder:
    """A message that comes by itself in a minute, by the same way as all that follow."""
    wall = (scene.wall + TEST_AFTER).isoformat(timespec="minutes")
    zone = scene.person.profile.zone_or_utc
    return Reminder(id=TEST, origin="", wall=wall, zone=zone, phrase="nudges.test", kind=TEST)


def move_on(scene: Scene, reminder: Reminder) -> None:
    """A reminder's moment is over: it comes again another day, or it is gone."""
    scene.change(*moved_on(scene.person, reminder, scene.now))


def moved_on(person: Person, reminder: Reminder, now: datetime) -> tuple[Change, ...]:
    """The changes that take a reminder past its moment."""
    again = following(reminder, now)
    return (ReminderGone(reminder.id),) if again is None else (_set(again, person, now),)


def look_again(scene: Scene, reminder: Reminder, then: datetime) -> None:
    """Let a reminder wait; it stays as late as it is."""
    scene.change(ReminderSet(replace(reminder, waits=then.isoformat()), then.isoformat()))


def a_day_later(scene: Scene, reminder: Reminder) -> None:
    """Put a reminder off while something else matters more: one that comes again simply does so."""
    if reminder.days:
        move_on(scene, reminder)
        return
    wall = datetime.fromisoformat(reminder.wall) + _DAY
    remind(scene, replace(reminder, wall=wall.isoformat(timespec="minutes")))


def is_talking(scene: Scene) -> bool:
    """Tell whether they are in the middle of a talk."""
    talk = scene.person.open_talk()
    return talk is not None and scene.now - datetime.fromisoformat(talk.changed_at) < TALKING


def today(scene: Scene) -> str:
    """The person's date."""
    return local(scene.now, scene.person.profile.zone_or_utc).date().isoformat()


def _set(reminder: Reminder, person: Person, now: datetime) -> ReminderSet:
    due = due_at(reminder, person.profile.times, person.key, now).isoformat()
    return ReminderSet(replace(reminder, due=due, waits=""), due)

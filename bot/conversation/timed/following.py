"""Reminders follow their person: into another zone, and into other quiet hours."""

from __future__ import annotations

from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.coach.schedule.due import followed
from bot.coach.schedule.interview import KINDS
from bot.coach.schedule.kinds import ENCOURAGE
from bot.conversation.interviews.moments import plan_again
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.timed.encouraging import cheer_again


def let_reminders_follow(scene: Scene, before: Profile) -> None:
    """If zone or quiet hours are others than before, resolve every reminder anew."""
    after = scene.person.profile
    if (before.zone, before.times.quiet) == (after.zone, after.times.quiet):
        return
    ordinary = (each for each in scene.person.reminders.values() if each.kind not in (*KINDS, ENCOURAGE))
    remind(scene, *(_followed(scene, each) for each in ordinary))
    plan_again(scene)
    cheer_again(scene)


def _followed(scene: Scene, reminder: Reminder) -> Reminder:
    zone = scene.person.profile.zone
    return followed(reminder, zone, scene.now) if zone else reminder

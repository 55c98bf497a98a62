"""The ten days after a rejection (curriculum M2) as they are said, and the way out of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.coach.interviews import case_of
from bot.coach.outcome import Reminder
from bot.coach.schedule.kinds import TRACK
from bot.conversation.person import ReminderGone
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are

_WAYS: Final[dict[str, str]] = {"3": "/silverlining", "7": "/interview"}
"""Day → where it leads; the first day goes to the debrief of that interview."""


def say_track(scene: Scene, reminder: Reminder) -> bool:
    """Say what this day brings."""
    number = reminder.id.rpartition("/")[2]
    scene.say(reminder.phrase, company=reminder.about)
    command = _facts(scene, reminder) if number == "1" else _WAYS.get(number, "")
    if command:
        scene.offer((command, scene.label(f"track.way_{number}")))
        scene.offer((f"/leave {reminder.origin}", scene.label("track.leave")))
    return True


def _facts(scene: Scene, reminder: Reminder) -> str:
    """The debrief that is missing, or the longer one, or what was told to look at once more."""
    talk = scene.person.talks.get(reminder.origin)
    case = case_of(scene.person.book, talk.subject) if talk else None
    if case is None:
        return "/debrief"
    if case.held is None:
        return f"/debrief {case.id}"
    return f"/change {case.id}" if case.held.full else f"/continue {case.id}"


def leave(scene: Scene, origin: str) -> None:
    """No more of these days."""
    gone = [each for each in scene.person.reminders.values() if each.kind == TRACK and each.origin == origin]
    scene.change(*(ReminderGone(each.id) for each in gone))
    scene.say("track.left")
    where_they_are(scene)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {"leave": leave}
"""The way out."""

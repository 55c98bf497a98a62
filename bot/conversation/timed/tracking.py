"""The ten days after a rejection (curriculum M2) as they are said, and the way out of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.coach.book.entries import Result
from bot.coach.book.interviews import case_of
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import TRACK
from bot.conversation.person import ReminderGone
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are

_WAYS: Final[dict[str, str]] = {"1": "/facts", "3": "/lesson", "7": "/ahead"}
"""Day → where it leads; the last one leads nowhere."""


def say_track(scene: Scene, reminder: Reminder) -> bool:
    """Say what this day brings."""
    number = reminder.id.rpartition("/")[2]
    scene.say(reminder.phrase, company=reminder.about)
    if number in _WAYS:
        scene.offer((f"{_WAYS[number]} {_about(scene, reminder)}".strip(), scene.label(f"track.way_{number}")))
        scene.offer((f"/leave {reminder.origin}", scene.label("track.leave")))
    return True


def _about(scene: Scene, reminder: Reminder) -> str:
    """The id of the interview that ended in this rejection, empty if it is not known."""
    book = scene.person.book
    ended = next((each for each in book.made_by(reminder.origin) if isinstance(each, Result)), None)
    case = case_of(book, ended.interview) if ended else None
    return case.id if case else ""


def leave(scene: Scene, origin: str) -> None:
    """Call off the days that are left."""
    gone = [each for each in scene.person.reminders.values() if each.kind == TRACK and each.origin == origin]
    scene.change(*(ReminderGone(each.id) for each in gone))
    scene.say("track.left")
    where_they_are(scene)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {"leave": leave}
"""The way out."""

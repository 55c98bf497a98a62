"""A choice that is a pause: the talk waits until its moment, and then we come back."""

from __future__ import annotations

from typing import Final

from bot.coach.reminder import Reminder
from bot.conversation.person import ReminderGone
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.talks import park
from bot.conversation.voice import talk_name
from bot.dialogue.answers import Value
from bot.dialogue.readers.moments.moment import suggested
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

_PAUSE: Final = "/pause/"
"""In the id of a reminder that ends a pause."""


def pauses(scene: Scene, talk: Talk, question: Question, value: Value) -> bool:
    """A choice may be a pause: the talk waits until its moment, and then we come back."""
    words = next((choice.pause for choice in question.ask.choices if choice.value == value), "")
    wall = suggested(words, scene.wall) if words else None
    if wall is None:
        return False
    wait_until(scene, park(scene, talk), wall)
    return True


def wait_until(scene: Scene, talk: Talk, wall: str) -> None:
    """Come back to a talk that waits at this moment, and at no other one that was said before."""
    if (before := standing_pause(scene, talk)) is not None:
        scene.change(ReminderGone(before.id))
    reminder = Reminder(
        id=f"{talk.id}{_PAUSE}{wall}",
        origin=talk.id,
        wall=wall,
        zone=scene.person.profile.zone_or_utc,
        phrase="reminders.carry_on",
        command=f"/resume {talk.id}",
    )
    remind(scene, reminder)
    scene.say("system.paused_until", talk=talk_name(scene, talk), moment=scene.moment(wall))


def standing_pause(scene: Scene, talk: Talk) -> Reminder | None:
    """The reminder that ends the pause of this talk, if it has such an end."""
    mine = (each for each in scene.person.reminders.values() if each.id.startswith(f"{talk.id}{_PAUSE}"))
    return next(mine, None)

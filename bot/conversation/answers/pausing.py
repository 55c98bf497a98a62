"""A choice that is a pause: the talk waits until its moment, and then we come back."""

from __future__ import annotations

from bot.coach.reminder import Reminder
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.talks import park
from bot.conversation.voice import talk_name
from bot.dialogue.answers import Value
from bot.dialogue.readers.moments.moment import suggested
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question


def pauses(scene: Scene, talk: Talk, question: Question, value: Value) -> bool:
    """A choice may be a pause: the talk waits until its moment, and then we come back."""
    words = next((choice.pause for choice in question.ask.choices if choice.value == value), "")
    wall = suggested(words, scene.wall) if words else None
    if wall is None:
        return False
    park(scene, talk)
    reminder = Reminder(
        id=f"{talk.id}/pause/{wall}",
        origin=talk.id,
        wall=wall,
        zone=scene.person.profile.zone_or_utc,
        phrase="reminders.carry_on",
        command=f"/resume {talk.id}",
    )
    remind(scene, reminder)
    scene.say("system.paused_until", talk=talk_name(scene, talk), moment=scene.moment(wall))
    return True

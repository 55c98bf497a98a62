"""A moment has come: looked at once more, then said once, later, or left out (delivery.md, 16 to 20).

Whatever question is open stays open. What was missed while the bot was away comes as one message, not as many.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.coach.book.entries import Result
from bot.coach.reminder import Reminder
from bot.coach.schedule.due import Say, Wait, decide
from bot.coach.schedule.interview import KINDS
from bot.coach.schedule.kinds import (
    CHASER,
    COMMUNITY,
    ENCOURAGE,
    FEEDBACK,
    OUTCOME,
    OVERDUE,
    TEST,
    TRACK,
    policy_of,
)
from bot.conversation.entries.meaning import is_enough, settle
from bot.conversation.interviews.moments import say_interview
from bot.conversation.next_steps import offer_label
from bot.conversation.reminding import a_day_later, is_talking, look_again, move_on, today
from bot.conversation.scene import Scene
from bot.conversation.talks import park, where_they_are
from bot.conversation.timed.actions import offer_ways, say_overdue
from bot.conversation.timed.discretion import cover
from bot.conversation.timed.encouraging import say_cheer
from bot.conversation.timed.posting import say_post
from bot.conversation.timed.tracking import say_track
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Bullets, Spans
from bot.dialogue.talk import Talk, TalkState

MISSED: Final = timedelta(hours=1)
"""So late, a reminder was missed: we were away."""

ASKING: Final = frozenset({FEEDBACK, OUTCOME, CHASER})
"""Kinds that ask what came of an interview or a note."""

RETURNS: Final = ("/resume ", "/continue ")
"""Commands of reminders that lead back into the talk which set them."""


def due(scene: Scene, name: str) -> None:
    """Let a reminder happen."""
    reminder = scene.person.reminders.get(name)
    if reminder is None:
        return
    match decide(reminder, scene.person.profile, scene.now, talking=is_talking(scene)):
        case Wait(then):
            look_again(scene, reminder, then)
        case Say() if _is_spared(scene, reminder):
            a_day_later(scene, reminder)
        case Say():
            move_on(scene, reminder)
            _say_openly_or_not(scene, reminder)
        case _:
            move_on(scene, reminder)


def _is_spared(scene: Scene, reminder: Reminder) -> bool:
    """Tell whether to ask nothing now: on the day of a no, nobody is asked what became of the others."""
    if reminder.kind not in ASKING:
        return False
    return any(each.result == "out" and each.day == today(scene) for each in scene.person.book.of(Result))


def _say_openly_or_not(scene: Scene, reminder: Reminder) -> None:
    profile = scene.person.profile
    scene.private = profile.discreet or not profile.times.open
    scene.covers = profile.discreet and reminder.kind != TEST
    _say(scene, reminder)
    if scene.covers:
        cover(scene)


def _say(scene: Scene, reminder: Reminder) -> None:
    sayer = _SAYERS.get(reminder.kind)
    if sayer is None:
        _say_own(scene, reminder)
    elif sayer(scene, reminder):
        _and_the_open_talk(scene)


def _and_the_open_talk(scene: Scene) -> None:
    """Ask the question of an active talk again; one left lying makes room, and is offered."""
    talk = scene.person.open_talk()
    if talk is None:
        return
    if is_talking(scene):
        where_they_are(scene)
        return
    if is_enough(talk):
        settle(scene, talk)
        return
    park(scene, talk)
    scene.offer((f"/resume {talk.id}", scene.label("system.carry_on", talk=talk_name(scene, talk))))


def _say_own(scene: Scene, reminder: Reminder) -> None:
    """What the person asked to hear at this time, and the way on."""
    about = scene.person.talks.get(reminder.origin)
    if reminder.command and _is_moot(reminder, about):
        return
    if missed := _missed_with(scene, reminder):
        _say_missed(scene, (reminder, *missed))
        return
    scene.say(reminder.phrase, **_values(scene, reminder))
    if reminder.command and scene.person.open_talk() is not None:
        scene.say("reminders.busy", command=_typed_command(reminder, about))
    elif reminder.command:
        _offer(scene, reminder)
    else:
        offer_ways(scene, reminder)
    where_they_are(scene)


def _say_missed(scene: Scene, missed: tuple[Reminder, ...]) -> None:
    scene.say("reminders.missed")
    scene.add(Bullets(tuple(_line(scene, each) for each in missed)))
    for each in missed[1:]:
        move_on(scene, each)
    leading = next((each for each in missed if each.command), None)
    if leading is not None and scene.person.open_talk() is None:
        _offer(scene, leading)
    where_they_are(scene)


def _missed_with(scene: Scene, reminder: Reminder) -> tuple[Reminder, ...]:
    """The other reminders of the person's own that were missed as well; none if this one is in time."""
    if not _was_missed(scene, reminder):
        return ()
    others = (each for each in scene.person.reminders.values() if each.id != reminder.id and not each.days)
    late = (each for each in others if _was_missed(scene, each))
    return tuple(each for each in late if not each.command or not _is_moot(each, scene.person.talks.get(each.origin)))


def _was_missed(scene: Scene, reminder: Reminder) -> bool:
    own = policy_of(reminder.kind).grace is None
    return own and bool(reminder.due) and scene.now - datetime.fromisoformat(reminder.due) > MISSED


def _line(scene: Scene, reminder: Reminder) -> Spans:
    return scene.phrase(reminder.phrase, **_values(scene, reminder))


def _values(scene: Scene, reminder: Reminder) -> dict[str, str]:
    about = scene.person.talks.get(reminder.origin)
    return {
        "talk": talk_name(scene, about) if about else "",
        "company": reminder.about,
        "action": reminder.about,
    }


def _offer(scene: Scene, reminder: Reminder) -> None:
    scene.offer((reminder.command, _label(scene, reminder)))
    scene.offer(("/fine", scene.label("system.not_now")))


def _label(scene: Scene, reminder: Reminder) -> str:
    """What the way on is called: a talk is carried on, anything else has a label of its own."""
    if reminder.command.startswith(RETURNS):
        return scene.label("system.carry_on", talk=_values(scene, reminder)["talk"])
    return offer_label(scene, reminder.command)


def _is_moot(reminder: Reminder, about: Talk | None) -> bool:
    """Tell whether what a reminder invites to has happened: the talk is in view, over, or thrown away."""
    if about is None or about.state is TalkState.OPEN:
        return True
    return reminder.command.startswith("/resume") and about.state is TalkState.FINISHED


def _typed_command(reminder: Reminder, about: Talk | None) -> str:
    """The command that leads where the reminder does, for somebody who will type it later."""
    if about is None or not reminder.command.startswith(RETURNS):
        return reminder.command
    return f"/{about.dialogue}" if about.state is TalkState.FINISHED else "/resume"


def _say_test(scene: Scene, reminder: Reminder) -> bool:
    scene.say(reminder.phrase)
    return True


_SAYERS: Final[dict[str, Callable[[Scene, Reminder], bool]]] = {
    **dict.fromkeys(KINDS, say_interview),
    TRACK: say_track,
    ENCOURAGE: say_cheer,
    OVERDUE: say_overdue,
    TEST: _say_test,
    COMMUNITY: say_post,
}
"""Kind → what says it; False where there is no use in it any more. All others are the person's own."""

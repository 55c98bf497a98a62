"""Reminders as people steer them: what is ahead, what is left out, whether notifications show words.

/reminders   the list, with a way to turn each kind off and on, and to cancel what they set themselves
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import local
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import ACTION, GROUPS, OVERDUE, OWN, TEST, policy_of
from bot.conversation.person import ReminderGone
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, where_they_are
from bot.dialogue.messages import Bullets
from bot.dialogue.readers.moments.moment import describe

LISTED: Final = 8
"""Reminders shown: the nearest."""

_OWN: Final = frozenset({OWN, ACTION, OVERDUE})


def reminders(scene: Scene, _argument: str) -> None:
    """What is ahead, the nearest first, and every kind with its switch."""
    make_room(scene)
    ahead = sorted(_ahead(scene), key=lambda each: each.due)[:LISTED]
    scene.say("nudges.list" if ahead else "nudges.none")
    if ahead:
        scene.add(Bullets(tuple(scene.phrase("nudges.line", **_told(scene, each)) for each in ahead)))
    for each in ahead:
        if each.kind in _OWN:
            scene.offer((f"/unset {each.id}", scene.label("nudges.cancel", words=_told(scene, each)["words"])))
    _offer_switches(scene)


def _ahead(scene: Scene) -> Iterator[Reminder]:
    off = scene.person.profile.times.off
    every = scene.person.reminders.values()
    return (each for each in every if each.kind != TEST and policy_of(each.kind).group not in off)


def _told(scene: Scene, reminder: Reminder) -> dict[str, str]:
    due = local(datetime.fromisoformat(reminder.due), scene.person.profile.zone_or_utc) if reminder.due else scene.wall
    group = policy_of(reminder.kind).group
    kind = scene.label(f"nudges.group_{group}") if group in GROUPS else scene.label("nudges.group_own")
    words = f"{kind}: {reminder.about}" if reminder.about else kind
    return {"when": describe(due.isoformat(timespec="minutes"), scene.wall), "words": words}


def _offer_switches(scene: Scene) -> None:
    off = scene.person.profile.times.off
    for group in GROUPS:
        way, label = ("unmute", "nudges.turn_on") if group in off else ("mute", "nudges.turn_off")
        scene.offer((f"/{way} {group}", scene.label(label, group=scene.label(f"nudges.group_{group}"))))
    scene.offer(("/quiet", scene.library.dialogues["quiet"].title.capitalize()))
    if scene.person.profile.discreet:
        return
    shown = scene.person.profile.times.open
    scene.offer(
        ("/notices close" if shown else "/notices open", scene.label("nudges.close" if shown else "nudges.open"))
    )


def mute(scene: Scene, group: str) -> None:
    """Leave out this kind of reminder."""
    _switch(scene, group, off=True)


def unmute(scene: Scene, group: str) -> None:
    """Send this kind of reminder again, from now on."""
    _switch(scene, group, off=False)


def _switch(scene: Scene, group: str, *, off: bool) -> None:
    if group not in GROUPS:
        reminders(scene, "")
        return
    times = scene.person.profile.times
    kept = tuple(each for each in GROUPS if (off if each == group else each in times.off))
    scene.profile(replace(scene.person.profile, times=replace(times, off=kept)))
    scene.say("nudges.off" if off else "nudges.on", group=scene.label(f"nudges.group_{group}"))
    where_they_are(scene)


def unset(scene: Scene, name: str) -> None:
    """Cancel one that they set themselves."""
    if name in scene.person.reminders:
        scene.change(ReminderGone(name))
    scene.say("nudges.cancelled")
    where_they_are(scene)


def notices(scene: Scene, which: str) -> None:
    """Whether a notification may show what a reminder says (M5)."""
    times = replace(scene.person.profile.times, open=which == "open" and not scene.person.profile.discreet)
    scene.profile(replace(scene.person.profile, times=times))
    scene.say("nudges.opened" if times.open else "nudges.closed")
    where_they_are(scene)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "reminders": reminders,
    "mute": mute,
    "unmute": unmute,
    "unset": unset,
    "notices": notices,
}
"""The commands about reminders."""

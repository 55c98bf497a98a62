"""Reminders as people steer them: "not this again"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from bot.coach.schedule.kinds import GROUPS
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are


def mute(scene: Scene, group: str) -> None:
    """Not this kind again."""
    if group in GROUPS:
        times = scene.person.profile.times
        off = tuple(each for each in GROUPS if each == group or each in times.off)
        scene.profile(replace(scene.person.profile, times=replace(times, off=off)))
        scene.say("nudges.off", group=scene.label(f"nudges.group_{group}"))
    where_they_are(scene)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {"mute": mute}
"""The commands about reminders."""

"""Words as an answer, on the person's own clock: what their calendar does not have is asked again."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.calendar.walltime import instant, local
from bot.conversation.scene import Scene
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.moment import describe
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask

FAR: Final = 32_503_680_000
"""Epoch seconds of the year 3000: a stamp beyond is read as this, because Python's dates end at 9999."""


def heard_in(scene: Scene, ask: Ask, typed: str) -> Reading:
    """Read words as an answer to this question."""
    reading = read(ask, typed, scene.wall, lambda epoch: _to_local(scene, epoch))
    if ask.input is not Input.MOMENT or not isinstance(reading, Heard):
        return reading
    return _skipped(scene, datetime.fromisoformat(str(reading.value))) or reading


def _to_local(scene: Scene, epoch: int) -> datetime:
    return local(datetime.fromtimestamp(min(epoch, FAR), scene.now.tzinfo), _zone(scene))


def _skipped(scene: Scene, wall: datetime) -> Reading | None:
    """An hour that the clocks pass over in spring: nobody can be anywhere at that time."""
    shown = local(instant(wall, _zone(scene)), _zone(scene))
    if shown == wall:
        return None
    told = (describe(each.isoformat(timespec="minutes"), scene.wall) for each in (wall, shown))
    return unclear("moment_skipped", moment=next(told), example=next(told))


def _zone(scene: Scene) -> str:
    return scene.person.profile.zone or "UTC"

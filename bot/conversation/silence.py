"""What no person said: it comes from a platform, a manager or a moderator, and is kept without a word."""

from __future__ import annotations

from msgspec.structs import replace

from bot.calendar.zones import known
from bot.coach.profile.language import language_tag
from bot.conversation.kept.stories import story_judged
from bot.conversation.scene import Scene
from bot.conversation.timed.posting import set_up
from bot.dialogue.events import Arrived, Event, Located, SetUp, StoryJudged


def took_in_silence(scene: Scene, event: Event) -> bool:
    """Take what no person said. False: a person did."""
    if isinstance(event, Arrived | Located) and event.zone:
        _hear_zone(scene, event.zone)
    match event:
        case SetUp():
            set_up(scene, event)
        case StoryJudged():
            story_judged(scene, event)
        case Located():
            _located(scene, event)
        case _:
            return False
    return True


def _located(scene: Scene, event: Located) -> None:
    profile = scene.person.profile
    scene.profile(
        replace(
            profile,
            place=event.place or profile.place,
            direct=event.direct or profile.direct,
            hint_language=language_tag(event.language) or profile.hint_language,
        )
    )


def _hear_zone(scene: Scene, zone: str) -> None:
    """Keep the zone that a device says: a name out of the zone database and nothing else, since nobody agreed yet."""
    if known(zone):
        scene.profile(replace(scene.person.profile, hint_zone=zone))

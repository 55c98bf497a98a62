"""A story of theirs that others may read: what is said of it here, and what becomes of it at a moderator's word.

The story itself is handed in where the turn ends (bot.runtime.between.stories).
"""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from bot.coach.book.entries import OwnStory
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import STORY
from bot.conversation.entries.amending import strike
from bot.conversation.person import EntrySaved
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.events import StoryJudged


def moderate(scene: Scene, _argument: str) -> None:
    """Refuse somebody who is no moderator: a moderator goes another way (bot.runtime.between.stories)."""
    scene.say("corner.not_yours")
    where_they_are(scene)


def story_judged(scene: Scene, event: StoryJudged) -> None:
    """A moderator has decided about a story of theirs; they hear of it when it suits them, not in the night."""
    entry = scene.person.book.entries.get(event.entry)
    if not isinstance(entry, OwnStory):
        return
    if event.shown:
        scene.change(EntrySaved(replace(entry, shown=True)))
    else:
        strike(scene, entry)
    remind(scene, _news(scene, entry, shown=event.shown))


def _news(scene: Scene, entry: OwnStory, *, shown: bool) -> Reminder:
    wall = (scene.wall + timedelta(minutes=1)).isoformat(timespec="minutes")
    return Reminder(
        id=f"story/{entry.id}",
        origin=entry.origin,
        wall=wall,
        zone=scene.person.profile.zone_or_utc,
        phrase="corner.shown_told" if shown else "corner.left_out_told",
        kind=STORY,
    )

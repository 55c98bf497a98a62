"""Encouragement as it is said, and steered: less like this, a break, its own silence (curriculum E1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from bot.coach.book.entries import Kept
from bot.coach.evidence.proofs import spoken
from bot.coach.profile.times import Encouragement
from bot.coach.reminder import Reminder
from bot.coach.schedule.cheer import bag_of, draw, less_like, own_entry
from bot.coach.schedule.encourage import ID, SILENT, rhythm_of
from bot.coach.views.own_words import own_sentence
from bot.conversation.person import EntrySaved, ReminderGone
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.events import Due, Event
from bot.dialogue.messages import Paragraph, Quote
from bot.dialogue.text import fill_spans


def say_cheer(scene: Scene, _reminder: Reminder) -> bool:
    """Say the next message; after two without an answer say once that they rest; after a rejection nothing."""
    chosen = scene.person.profile.encouragement
    if chosen.held:
        return False
    if chosen.unanswered >= SILENT:
        _rest(scene, "silence")
        scene.say("encourage.resting")
        return True
    name, bag = draw(scene.library.encouragement, scene.setting())
    if not name:
        return False
    _keep(scene, replace(chosen, unanswered=chosen.unanswered + 1, paused="", until=""))
    scene.change(EntrySaved(bag))
    _say(scene, name)
    scene.offer((f"/less {name}", scene.label("encourage.less")), ("/hush", scene.label("encourage.pause")))
    return True


def _say(scene: Scene, name: str) -> None:
    own = own_entry(name, scene.person.book)
    if isinstance(own, Kept):
        scene.add(*own_sentence(own, scene.setting()))
        return
    if own is not None:
        scene.say("encourage.own")
        scene.add(Quote(spoken(own, scene.setting())))
        return
    line = scene.library.encouragement[name].text
    scene.add(Paragraph(fill_spans(line, {"name": scene.person.profile.name})))


def are_here(scene: Scene, event: Event) -> None:
    """They are here: nothing is unanswered any more, and what was held after a rejection may come again.

    What they say in the talk that tells of it holds still: they may close the window in the middle of it.
    """
    chosen = scene.person.profile.encouragement
    if (chosen.unanswered or chosen.held) and not isinstance(event, Due):
        talk = scene.person.open_talk()
        telling = talk is not None and talk.dialogue == "outcome"
        _keep(scene, replace(chosen, unanswered=0, held=chosen.held and telling))


def less(scene: Scene, name: str) -> None:
    """Send fewer messages like this one."""
    if name in scene.library.encouragement or own_entry(name, scene.person.book) is not None:
        scene.change(EntrySaved(less_like(bag_of(scene.setting()), name)))
    scene.say("encourage.less_said")
    where_they_are(scene)


def hush(scene: Scene, _argument: str) -> None:
    """Rest until they want encouragement again."""
    _rest(scene, "asked")
    scene.say("encourage.paused")
    scene.offer(("/encourage", scene.label("encourage.back")))
    where_they_are(scene)


def cheer_again(scene: Scene) -> None:
    """Set the rhythm anew in another zone, each date once."""
    standing = scene.person.reminders.get(ID)
    made = rhythm_of(scene.person.profile, scene.now, standing.last) if standing else None
    if made is not None:
        remind(scene, made)


def _rest(scene: Scene, why: str) -> None:
    _keep(scene, replace(scene.person.profile.encouragement, paused=why, until="", unanswered=0))
    scene.change(ReminderGone(ID))


def _keep(scene: Scene, chosen: Encouragement) -> None:
    scene.profile(replace(scene.person.profile, encouragement=chosen))


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {"less": less, "hush": hush}
"""The commands below a message."""

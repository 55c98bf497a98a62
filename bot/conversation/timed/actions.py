"""Things people wanted to do: reminded once, then done, moved or dropped; overdue ones are offered once and retire."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.coach.book.entries import Action
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import ACTION, OVERDUE
from bot.conversation.person import EntrySaved, ReminderGone
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.talks import begin, where_they_are

ONCE_MORE: Final = timedelta(days=3)
"""After a reminder that nobody reacted to; then the matter is left alone."""


def offer_ways(scene: Scene, reminder: Reminder) -> None:
    """Offer done, another day and not any more; set one more look some days later."""
    action = _action(scene, reminder.entry)
    if action is None:
        return
    scene.offer(
        (f"/done {action.id}", scene.label("nudges.done")),
        (f"/move {action.id}", scene.label("nudges.move")),
        (f"/drop {action.id}", scene.label("nudges.drop")),
    )
    if reminder.kind == ACTION:
        remind(scene, _later(reminder, action, scene.wall + ONCE_MORE, OVERDUE))


def say_overdue(scene: Scene, reminder: Reminder) -> bool:
    """The last look at something that was not ticked off."""
    action = _action(scene, reminder.entry)
    if action is None:
        return False
    scene.say("nudges.overdue", action=action.words)
    offer_ways(scene, reminder)
    return True


def _action(scene: Scene, entry: str) -> Action | None:
    """The thing to do with this id, if it still stands."""
    found = scene.person.book.entries.get(entry)
    return found if isinstance(found, Action) and not found.done and not found.dropped else None


def _later(reminder: Reminder, action: Action, wall: datetime, kind: str) -> Reminder:
    at = wall.isoformat(timespec="minutes")
    return replace(reminder, id=f"{action.id}/{kind}/{at}", wall=at, kind=kind, entry=action.id, due="", last="")


def done(scene: Scene, entry: str) -> None:
    """Tick it off: a promise kept is evidence."""
    action = _action(scene, entry)
    if action is None:
        _gone(scene)
        return
    _over(scene, replace(action, done=True))
    scene.say("nudges.done_said", words=action.words)
    where_they_are(scene)


def drop(scene: Scene, entry: str) -> None:
    """Drop it: they do not want it any more."""
    action = _action(scene, entry)
    if action is None:
        _gone(scene)
        return
    _over(scene, replace(action, dropped=True))
    scene.say("nudges.dropped")
    where_they_are(scene)


def move(scene: Scene, entry: str) -> None:
    """Ask for another day. Older buttons carry a number of days behind the id, which no longer counts."""
    action = _action(scene, entry.partition(" ")[0])
    if action is None:
        _gone(scene)
    else:
        begin(scene, "reschedule", action.id)


def _over(scene: Scene, action: Action) -> None:
    """Keep the action as it is now, and call off whatever was set about it."""
    scene.change(EntrySaved(action))
    standing = (each for each in scene.person.reminders.values() if each.entry == action.id)
    scene.change(*(ReminderGone(each.id) for each in standing))


def _gone(scene: Scene) -> None:
    scene.say("nudges.gone")
    where_they_are(scene)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {"done": done, "move": move, "drop": drop}
"""The ways of something to do."""

"""Discreet mode (curriculum M5): what comes by itself says nothing of its own until its person opens it.

A platform shows the first line of what arrives to whoever sees the screen. So a message that comes by itself is made as
ever and then covered: it waits in the profile, a neutral line goes out in its place, and /show opens what waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import local
from bot.coach.book.entries import Bag, Entry
from bot.coach.profile.profile import Covered
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Note
from bot.dialogue.readers.moments.moment import describe

SHOW: Final = "show"
"""The command that opens what waits."""

MOST: Final = 5
"""Notes that wait, the newest."""

LASTS: Final = timedelta(days=14)
"""So long a note waits; after that it would only be old news."""


def cover(scene: Scene) -> None:
    """Put what this turn would say behind one neutral line. Where it says nothing, nothing is said."""
    blocks, offers = scene.take()
    if not blocks:
        return
    made = Covered(at=scene.now.isoformat(), blocks=blocks, offers=offers)
    waiting = (*_waiting(scene), made)[-MOST:]
    scene.profile(replace(scene.person.profile, covered=waiting))
    scene.say("discreet.note")
    scene.offer((f"/{SHOW}", scene.label("discreet.show")))


def show(scene: Scene, _argument: str) -> None:
    """Open what waits, the oldest first, each with the time at which it came; then the question in view."""
    waiting = _waiting(scene)
    scene.profile(replace(scene.person.profile, covered=()))
    if not waiting:
        scene.say("discreet.nothing")
    for each in waiting:
        scene.add(Note(scene.phrase("discreet.came", when=_when(scene, each))), *each.blocks)
    scene.offer(*_ways(waiting))
    where_they_are(scene)


def inbox(scene: Scene, argument: str) -> None:
    """Open what waited for them. What could not be delivered is told above whatever is said next, also here (M6)."""
    if _waiting(scene):
        show(scene, argument)
        return
    scene.say("inbox.empty")
    where_they_are(scene)


def let_covered_go(scene: Scene, before: Person) -> None:
    """A note holds words of the casebook: when any of those go or change, it goes as well; one of this turn is new."""
    covered = scene.person.profile.covered
    if covered and _has_changed(before, scene.person):
        fresh = tuple(each for each in covered if each not in before.profile.covered)
        scene.profile(replace(scene.person.profile, covered=fresh))


def _waiting(scene: Scene) -> tuple[Covered, ...]:
    covered = scene.person.profile.covered
    return tuple(each for each in covered if scene.now - datetime.fromisoformat(each.at) < LASTS)


def _when(scene: Scene, each: Covered) -> str:
    came = local(datetime.fromisoformat(each.at), scene.person.profile.zone_or_utc)
    return describe(came.isoformat(timespec="minutes"), scene.wall)


def _ways(waiting: tuple[Covered, ...]) -> Iterator[tuple[str, str]]:
    """Offers of the waiting notes, the newest of each label: two buttons with one label would be a guess."""
    newest = {way.label: way.token for each in waiting for way in each.offers}
    yield from ((token, label) for label, token in newest.items())


def _has_changed(before: Person, after: Person) -> bool:
    talks_gone = before.talks.keys() - after.talks.keys()
    return bool(talks_gone) or any(after.book.entries.get(each.id) != each for each in _told(before))


def _told(person: Person) -> Iterator[Entry]:
    """The entries that hold words."""
    return (each for each in person.book.entries.values() if not isinstance(each, Bag))

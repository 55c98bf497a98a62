"""/forget: says what goes, asks once, and is done. The engine forgets first and says goodbye then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.coach.book.sections import SECTIONS, entries_in
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, offer_way_on, where_they_are
from bot.dialogue.messages import Bullets, Words

SURE: Final = "yes"
NO: Final = "no"


def forget(scene: Scene, argument: str) -> None:
    """Ask, or do it. Only a yes to the question that stands right above counts: no old button does this."""
    if argument == SURE and scene.was_offered(f"/forget {SURE}"):
        scene.say("forget.done")
        scene.forget()
    elif argument == NO:
        scene.say("forget.kept")
        offer_way_on(scene)
        where_they_are(scene)
    else:
        _ask(scene)


def _ask(scene: Scene) -> None:
    counted = tuple(count_kept(scene))
    if not scene.person.profile.in_care:  # there every question waits already
        make_room(scene)
    if counted:
        scene.say("forget.ask")
        scene.add(Bullets(tuple((Words(line),) for line in counted)))
    else:
        scene.say("forget.little")
    scene.say("forget.for_good")
    scene.offer(*((f"/forget {word}", scene.label(f"forget.{word}")) for word in (SURE, NO)))


def count_kept(scene: Scene) -> Iterator[str]:
    """What is kept, by kind and number."""
    person = scene.person
    counts = {f"casebook.{section}": len(entries_in(person.book, section)) for section in SECTIONS}
    counts |= {"forget.talks": len(person.talks) + len(person.away), "forget.reminders": len(person.reminders)}
    for name, count in counts.items():
        if count:
            yield f"{scene.label(name)}: {count}"

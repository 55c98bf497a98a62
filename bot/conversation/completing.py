"""What may stand behind a command, as somebody begins to type it: for platforms that complete while one types.

A look at a person and no turn: nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from bot.coach.entries import Planned
from bot.conversation.changing import changeable, dated_name
from bot.conversation.labels import LABEL, shorten
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.conversation.today import today
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Option
from bot.dialogue.readers.typed import folded
from bot.library.library import Library

MOST: Final = 25
"""Options that any platform shows."""

Completing = Callable[[Scene], Iterable[tuple[str, str]]]
"""What may stand there, as (argument, label), the likeliest first."""


def complete(library: Library, person: Person, command: str, typed: str, now: datetime) -> tuple[Option, ...]:
    """What may stand behind this command, of what the words typed so far are part of."""
    completing = COMPLETES.get(command)
    if completing is None:
        return ()
    scene = Scene(library, person if person.way else today(library, person), now)
    wanted = folded(typed)
    found = (Option(argument, shorten(label, LABEL)) for argument, label in completing(scene))
    return tuple([each for each in found if wanted in folded(each.label)][:MOST])


def _waiting(scene: Scene) -> Iterable[tuple[str, str]]:
    return ((talk.id, talk_name(scene, talk)) for talk in scene.person.parked_talks())


def _changeable(scene: Scene) -> Iterable[tuple[str, str]]:
    return ((talk.id, dated_name(scene, talk)) for talk in changeable(scene))


def _ahead(scene: Scene) -> Iterable[tuple[str, str]]:
    """Interviews that were known ahead, by their company, the latest first."""
    planned = reversed(scene.person.book.of(Planned))
    return ((each.id, f"{each.company or each.start[:10]} ({each.start[:10]})") for each in planned)


COMPLETES: Final[dict[str, Completing]] = {"resume": _waiting, "change": _changeable, "debrief": _ahead}
"""Commands that take something, and where it comes from."""

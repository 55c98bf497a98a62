"""What may stand behind a command, as somebody begins to type it: for platforms that complete while one types.

A look at a person and no turn: nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from bot.calendar.walltime import local
from bot.coach.book.entries import Planned
from bot.coach.book.interviews import undecided
from bot.conversation.commands.changing import changeable, dated_name
from bot.conversation.labels import LABEL
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.conversation.up_to_date import up_to_date
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Option
from bot.dialogue.readers.zones.options import Place, places_like
from bot.dialogue.readers.zones.table import city
from bot.dialogue.shortening import shorten
from bot.dialogue.words.typed import folded
from bot.library.commands import commands
from bot.library.library import Library

MOST: Final = 25
"""Options that any platform shows."""

TIMEZONE: Final = "timezone"
"""The command that takes a place, for others that do."""

Completing = Callable[[Scene, str], Iterable[tuple[str, str]]]
"""What may stand there for the words typed so far, as (argument, label), the likeliest first."""


def complete(library: Library, person: Person, command: str, typed: str, now: datetime) -> tuple[Option, ...]:
    """What may stand behind this command, for the words typed so far."""
    completing = COMPLETES.get(command)
    if completing is None:
        return ()
    scene = Scene(library, person if person.way else up_to_date(library, person), now)
    found = islice(completing(scene, typed), MOST)
    return tuple([Option(argument, shorten(label, LABEL)) for argument, label in found])


def _zones(scene: Scene, typed: str) -> Iterator[tuple[str, str]]:
    """Places with their time, to tell the right one by the clock on the wall; the one their device named goes first."""
    hint = scene.person.profile.hint_zone
    if hint and not typed.strip():
        yield hint, _clock(scene, Place(hint, city(hint)))
    for place in places_like(typed, MOST):
        yield place.zone, _clock(scene, place)


def _clock(scene: Scene, place: Place) -> str:
    at = local(scene.now, place.zone)
    return " \u00b7 ".join(part for part in (place.name, place.country, f"{at:%H:%M}") if part)


def _with(typed: str, options: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Those whose label has what was typed in it."""
    wanted = folded(typed)
    return ((argument, label) for argument, label in options if wanted in folded(label))


def _waiting(scene: Scene, typed: str) -> Iterator[tuple[str, str]]:
    return _with(typed, ((talk.id, talk_name(scene, talk)) for talk in scene.person.parked_talks()))


def _changeable(scene: Scene, typed: str) -> Iterator[tuple[str, str]]:
    return _with(typed, ((talk.id, dated_name(scene, talk)) for talk in changeable(scene)))


def _planned(scene: Scene, typed: str) -> Iterator[tuple[str, str]]:
    """Interviews that were known ahead, by their company, the latest first."""
    planned = reversed(scene.person.book.of(Planned))
    return _with(typed, ((each.id, f"{each.company or each.start[:10]} ({each.start[:10]})") for each in planned))


def _undecided(scene: Scene, typed: str) -> Iterator[tuple[str, str]]:
    waiting = undecided(scene.person.book, scene.now)
    return _with(typed, ((each.id, each.company) for each in waiting if each.company))


def _commands(scene: Scene, typed: str) -> Iterator[tuple[str, str]]:
    listed = (each for each in commands(scene.library) if each.listed)
    return _with(typed, ((each.name, f"{each.name} \u2013 {each.about}") for each in listed))


COMPLETES: Final[dict[str, Completing]] = {
    "resume": _waiting,
    "change": _changeable,
    "debrief": _planned,
    "review": _planned,
    "interviews": _planned,
    "outcome": _undecided,
    TIMEZONE: _zones,
    "help": _commands,
}
"""Commands that take something, and where it comes from."""

"""Why it went wrong (curriculum S2.6), point by point, each with the step that was taken about it since.

Points are red alerts, mishaps and hard questions of the last debriefs. A step belongs to a point by what it says: by
the playbook it was taken from, by a word that gives it away, or because that debrief has no other point. Nothing is
guessed beyond that; where nothing is found, nothing was done yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Asked, Card, IfThen, Interview, Mishap, Recall, RedAlert
from bot.coach.written.playbooks import Playbook
from bot.dialogue.told import Told

LOOKED_AT: Final = 3
"""Debriefs whose points still count: older ones are cured, or known by heart."""

HARD: Final = 3
"""Answers rated so or lower were hard."""

TWIN: Final = {"late": "on_time", "outfit": "dressed", "too_candid": "over_shared"}
"""Mishap → the red alert that says the same."""

_TELLING: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(words.split())
    for name, words in {
        "on_time": "early earlier late train bus tram alarm route traffic punctual",
        "dressed": "clothes dress dressed shirt blouse suit shoes jacket iron wear outfit",
        "researched": "research website homework read news google",
        "sold_short": "strength strengths proud achievement achievements success successes",
        "over_shared": "candid oversharing private weakness weaknesses",
        "ill": "doctor medicine sleep rest ill sick",
        "tongue_tied": "tongue slow slowly slower water sip aloud",
        "blanked": "blank pause breathe notes",
        "joke": "joke jokes",
        "tech": "camera microphone mic wifi internet laptop headset software battery",
        "no_click": "click rapport chat",
        "tears": "tears cry crying tissue tissues",
    }.items()
}
"""What a point is about → words that give away a step about it."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONG: Final = 5
"""Letters from which on a word of theirs is telling by itself."""

Basic = RedAlert | Mishap
Step = Action | IfThen


class Point(Told, frozen=True, kw_only=True):
    """Something that went wrong on the day, and the best step taken about it."""

    entry: Basic
    step: Step | None = None


class HardOne(Told, frozen=True, kw_only=True):
    """A question that was hard, and how often it was practised since."""

    asked: Asked
    practised: int = 0


def points(book: Casebook, playbooks: Mapping[str, Playbook]) -> tuple[Point, ...]:
    """Red alerts and mishaps of the last debriefs, each once, with what was done about it."""
    basics = tuple(_basics(book))
    return tuple(Point(entry=each, step=_best(each, basics, book, playbooks)) for each in basics)


def hard_ones(book: Casebook) -> tuple[HardOne, ...]:
    """Hard questions, the newest first."""
    hard = (each for each in reversed(book.of(Asked)) if (each.went or _unrated(each)) <= HARD)
    return tuple(HardOne(asked=each, practised=_practised(each, book)) for each in hard)


def _unrated(asked: Asked) -> int:
    """Who thought of a better answer found it hard."""
    return HARD if asked.better else HARD + 1


def came_too_late(point: Point) -> bool:
    """Whether it is about time, so that leaving earlier is a step, too."""
    return TWIN.get(point.entry.what, point.entry.what) == "on_time"


def _basics(book: Casebook) -> Iterator[Basic]:
    lately = {each.id for each in book.of(Interview)[-LOOKED_AT:]}
    alerts = {each.what: each for each in book.of(RedAlert) if each.interview in lately}
    mishaps = {each.what: each for each in book.of(Mishap) if each.interview in lately}
    yield from alerts.values()
    yield from (each for what, each in mishaps.items() if TWIN.get(what) not in alerts)


def _best(point: Basic, basics: tuple[Basic, ...], book: Casebook, playbooks: Mapping[str, Playbook]) -> Step | None:
    """Done comes before planned, planned before meant; of several the newest."""
    alone = [each.id for each in basics if each.interview == point.interview] == [point.id]
    steps: tuple[Step, ...] = (*book.of(Action), *book.of(IfThen))
    since = (each for each in steps if each.day >= point.day and _stands(each))
    here = (point.interview,) if alone else ()
    found = (each for each in since if each.interview in here or _concerns(each, point, playbooks))
    return max(found, key=_weight, default=None)


def _stands(step: Step) -> bool:
    return isinstance(step, IfThen) or not step.dropped


def _weight(step: Step) -> tuple[int, str]:
    match step:
        case Action(done=True):
            return 2, step.day
        case IfThen():
            return 1, step.day
        case _:
            return 0, step.day


def _concerns(step: Step, point: Basic, playbooks: Mapping[str, Playbook]) -> bool:
    said = f"{step.words} {step.first_step}" if isinstance(step, Action) else f"{step.condition} {step.response}"
    same = {point.what, *(mishap for mishap, alert in TWIN.items() if alert == point.what)}
    plans = {playbooks[each].if_then[0] for each in same & playbooks.keys()}
    if isinstance(step, IfThen) and step.condition in plans:
        return True
    return not _telling(point).isdisjoint(_words(said))


def _telling(point: Basic) -> frozenset[str]:
    own = _words(point.words) if isinstance(point, RedAlert) else frozenset()
    usual = _TELLING.get(TWIN.get(point.what, point.what), frozenset())
    return usual | {each for each in own if len(each) >= _LONG}


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _practised(asked: Asked, book: Casebook) -> int:
    cards = {each.id for each in book.about(asked.interview, Card) if each.question == asked.question}
    return sum(1 for each in book.of(Recall) if each.card in cards)

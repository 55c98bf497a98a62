"""A debrief of another interview than the one that lies nearest: asked for beside it, or named behind the command."""

from __future__ import annotations

from typing import Final

from bot.conversation.answers.bringing import begin_told, company_told, remember, told_today
from bot.conversation.answers.hearing import heard_in
from bot.conversation.intents.another import Meant, named, other_one
from bot.conversation.scene import Scene
from bot.dialogue.answers import Value
from bot.dialogue.program import first_ask
from bot.dialogue.readers.heard import Heard
from bot.dialogue.talk import Talk
from bot.dialogue.words.typed import folded

DEBRIEF: Final = "debrief"


def met_another(scene: Scene, typed: str, *, bare: bool = False) -> bool:
    """Begin one of another interview, where that is on offer and meant. False: it is not.

    Bare: any few words are taken for the name of a company, where nothing else was heard.
    """
    near = _on_offer(scene)
    if near is None:
        return False
    return _begins(scene, near, typed, named(typed) if bare else other_one(typed))


def named_another(scene: Scene, near: Talk | None, argument: str) -> bool:
    """Begin the one whose company stands behind the command: "/debrief Tesco", or a new one. False: none does."""
    meant = other_one(argument)
    if meant == Meant() and DEBRIEF not in folded(argument):
        meant = named(argument)
    return (meant.another or bool(meant.company)) and _begins(scene, near, argument, meant)


def tells_of_another(scene: Scene, near: Talk) -> bool:
    """Tell whether what was told just now, and waits for its talk, names another company than this talk."""
    company = company_told(told_today(scene))
    return bool(company) and not _is_of(near, company)


def _begins(scene: Scene, near: Talk | None, typed: str, meant: Meant) -> bool:
    told = company_told(typed)
    company = told or meant.company
    if not (meant.another or ((meant.way or company) and not _is_of(near, company))):
        return False
    as_told = typed if told or not company else f"interview at {company}"
    if company and not company_told(as_told):
        return False  # "no idea" is nobody's name
    if company:
        remember(scene, as_told)
    begin_told(scene, DEBRIEF, answers=_speed(scene, meant.way))
    return True


def _is_of(talk: Talk | None, company: str) -> bool:
    return bool(company) and talk is not None and folded(str(talk.answers.get("company"))) == folded(company)


def _on_offer(scene: Scene) -> Talk | None:
    """The debrief that can be gone on with, where beginning another one is offered beside it."""
    lines = [line.removeprefix("/").partition(" ") for line, _ in scene.person.profile.offers]
    if ("begin", " ", DEBRIEF) not in lines:
        return None
    near = (scene.person.talks.get(argument) for name, _, argument in lines if name in {"continue", "resume"})
    debriefs = [talk for talk in near if talk is not None and talk.dialogue == DEBRIEF]
    return debriefs[0] if len(debriefs) == 1 else None


def _speed(scene: Scene, way: str) -> dict[str, Value]:
    first = first_ask(scene.library.dialogues[DEBRIEF].steps) if way else None
    heard = heard_in(scene, first, way) if first is not None else None
    return {first.name: heard.value} if first is not None and isinstance(heard, Heard) else {}

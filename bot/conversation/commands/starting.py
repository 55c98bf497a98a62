"""Talks by their commands: begun, gone on with, taken up again, or another one of the same kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import local
from bot.coach.registry.dialogues import CONTINUES
from bot.conversation.answers.bringing import begin_told, remember, resume_told
from bot.conversation.commands.another import DEBRIEF, named_another, tells_of_another
from bot.conversation.commands.nearest import say_unknown
from bot.conversation.commands.offers import offer_new, offer_or_new, offer_second_half
from bot.conversation.commands.put_aside import called
from bot.conversation.commands.straight import answered
from bot.conversation.interviews.known import ABOUT, known_of
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, park, present, reopen, resume, say_closed, say_gone, second_round
from bot.conversation.voice import talk_name
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.talk import Talk, TalkState

INTERVIEW: Final = "interview"
"""The dialogue about one to come: what stands behind its command tells of one."""


def start(scene: Scene, name: str, argument: str) -> None:
    """Run the command of a dialogue. One that is under way, or has a second round, is offered instead."""
    remember(scene, f"{name} {argument}" if name == INTERVIEW and argument else argument)
    if answered(scene, name, argument):
        return
    current = scene.person.open_talk()
    if current is not None and current.dialogue == name and not current.answers:
        present(scene, current)
        return
    if argument != "new" and ABOUT.get(name, _about_none)(scene, argument):
        return
    subject = argument if argument in scene.person.book.entries else ""
    under_way = _under_way(scene, name, subject)
    first_round = _first_round(scene, name) if not subject else None
    if name == DEBRIEF and argument != "new" and named_another(scene, under_way or first_round, argument):
        return
    if argument == "new" or (under_way is None and (first_round is None or tells_of_another(scene, first_round))):
        begin_told(scene, name, subject)
    elif under_way is not None:
        _already_open(scene, under_way)
    elif first_round is not None:
        _offer_second_round(scene, first_round)


def _first_round(scene: Scene, name: str) -> Talk | None:
    """The finished talk of this dialogue that has a second round to come."""
    again = CONTINUES.get(name)
    return scene.person.talks.get(again.talk(scene.person.book) or "") if again else None


def _under_way(scene: Scene, name: str, subject: str) -> Talk | None:
    """The unfinished talk of this dialogue; where an entry is named, the one about it."""
    open_ones = (talk for talk in _unfinished(scene) if talk.dialogue == name)
    return next((talk for talk in open_ones if not subject or talk.subject == subject), None)


def _about_none(_scene: Scene, _argument: str) -> bool:
    return False


def _unfinished(scene: Scene) -> tuple[Talk, ...]:
    talk = scene.person.open_talk()
    return (*((talk,) if talk else ()), *scene.person.parked_talks())


def _already_open(scene: Scene, talk: Talk) -> None:
    if talk.state is TalkState.OPEN:
        park(scene, talk)
    else:
        make_room(scene)
    name = talk_name(scene, talk)
    scene.say("system.already_open", talk=name)
    offer_or_new(scene, talk)


def _offer_second_round(scene: Scene, talk: Talk) -> None:
    make_room(scene)
    company = str(talk.answers.get("company") or "")
    scene.say("system.second_round", company=company)
    scene.offer((f"/continue {talk.id}", scene.label("offers.full_debrief", company=company)))
    offer_new(scene, talk)


def _begin(scene: Scene, argument: str) -> None:
    if argument in scene.library.dialogues:
        start(scene, argument, "new")
    else:
        say_unknown(scene, argument)


def _resume(scene: Scene, argument: str) -> None:
    waiting = scene.person.parked_talks()
    named = scene.person.talks.get(argument) or called(waiting, argument)
    if named is not None and named.state is not TalkState.FINISHED:
        resume_told(scene, named)
    elif "-" in argument:
        _not_waiting(scene, argument, named)
    else:
        _resume_any(scene, waiting)


def _resume_any(scene: Scene, waiting: tuple[Talk, ...]) -> None:
    """Resume the talk that waits, or else the one in view; of several the person chooses."""
    current = scene.person.open_talk()
    if len(waiting) == 1:
        resume_told(scene, waiting[0])
    elif waiting:
        make_room(scene)
        scene.say("system.resume_which")
        scene.offer(*((f"/resume {talk.id}", _told_apart(scene, talk)) for talk in scene.person.parked_talks()))
    elif current is not None:
        resume(scene, current)
    elif not offer_second_half(scene):
        scene.say("system.nothing_to_resume")
        scene.say("greeting.menu")


def _told_apart(scene: Scene, talk: Talk) -> str:
    """The name of a talk that waits; of two with the same name also when each began."""
    name = talk_name(scene, talk)
    if [talk_name(scene, each) for each in scene.person.parked_talks()].count(name) == 1:
        return name
    begun = local(datetime.fromisoformat(talk.begun_at), scene.person.profile.zone)
    return scene.label("system.begun_at", talk=name, moment=describe(begun.isoformat(), scene.wall))


def _not_waiting(scene: Scene, argument: str, named: Talk | None) -> None:
    """Answer an old button for a talk that was finished since, thrown away, or whose answers have expired."""
    if named is not None:
        say_closed(scene, named)
    else:
        say_gone(scene, argument)


def _continue(scene: Scene, argument: str) -> None:
    talk = scene.person.talks.get(argument)
    again = CONTINUES.get(talk.dialogue) if talk else None
    if talk is None or again is None or talk.state is not TalkState.FINISHED:
        _resume(scene, argument)
        return
    answers = {**known_of(scene, talk), **second_round(scene, talk, again.answers)}
    reopen(scene, replace(talk, facts={**talk.facts, "second_round": True}), answers)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {"begin": _begin, "continue": _continue, "resume": _resume}
"""Beside each dialogue's own name."""

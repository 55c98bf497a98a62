"""Where a person is, on one page: what is open or waits, what comes next, what they have shown, and the ways on.

For platforms with a page of their own beside the talk. A look: it asks nothing and changes nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.coach.evidence import choose_proofs, spoken
from bot.conversation.commands import commands
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.conversation.today import today
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Bullets, Heading, Message, Words
from bot.dialogue.talk import Talk, TalkState
from bot.library.library import Library

WAYS: Final = ("debrief", "pumpup", "practice", "strengths", "settings", "support")
"""Commands with a button of their own here, as far as there are such."""

WAITING: Final = 3
"""Talks that wait, shown at most."""

SHOWN: Final = 3
"""Proofs shown at most."""


def home(library: Library, person: Person, now: datetime) -> Message:
    """The page of a person."""
    scene = Scene(library, person if person.way else today(library, person), now)
    _where_they_are(scene)
    _what_comes(scene)
    _what_they_have_shown(scene)
    _ways_on(scene)
    return scene.page()


def _where_they_are(scene: Scene) -> None:
    _head(scene, "home.where")
    current = scene.person.open_talk()
    waiting = scene.person.parked_talks()[:WAITING]
    for talk in (*((current,) if current else ()), *waiting):
        _unfinished(scene, talk)
    if current is None and not waiting:
        scene.say("home.nothing_open")


def _unfinished(scene: Scene, talk: Talk) -> None:
    name = talk_name(scene, talk)
    scene.say("home.open" if talk.state is TalkState.OPEN else "home.waits", talk=name)
    scene.offer((f"/resume {talk.id}", scene.label("system.carry_on", talk=name)))


def _what_comes(scene: Scene) -> None:
    """The soonest moment that they asked for."""
    walls = sorted(each.wall for each in scene.person.reminders.values() if each.wall >= scene.wall.isoformat())
    if walls:
        scene.say("home.next", moment=scene.moment(walls[0]))


def _what_they_have_shown(scene: Scene) -> None:
    shown = choose_proofs(scene.person.book, SHOWN, scene.person.profile.seed)
    if shown:
        _head(scene, "home.shown")
        scene.add(Bullets(tuple(spoken(proof, scene.setting()) for proof in shown)))


def _ways_on(scene: Scene) -> None:
    listed = {each.name for each in commands(scene.library) if each.listed}
    scene.offer(*((f"/{name}", scene.label(f"home.{name}")) for name in WAYS if name in listed))


def _head(scene: Scene, name: str) -> None:
    scene.add(Heading((Words(scene.label(name)),)))

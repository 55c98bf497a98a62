"""Where a person is, on one page: what is open or waits, what comes next, what they have shown, and the ways on.

For platforms with a page of their own beside the talk. A look: it asks nothing and changes nothing. Whoever is met with
care finds there what they find in the talk.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.coach.book.interviews import upcoming
from bot.coach.evidence.proofs import choose_proofs, spoken
from bot.conversation.gates.care import show_care
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.conversation.up_to_date import up_to_date
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Bullets, Heading, Message, Words
from bot.dialogue.talk import Talk, TalkState
from bot.library.commands import commands
from bot.library.library import Library

WAYS: Final = ("debrief", "pumpup", "interview", "practice", "strengths", "settings", "support")
"""Commands with a button of their own here, as far as there are such."""

_LABELS: Final = {"interview": "interview_new"}

WAITING: Final = 3
"""Talks that wait, shown at most."""

SHOWN: Final = 3
"""Proofs shown at most."""


def home(library: Library, person: Person, now: datetime) -> Message:
    """The page of a person."""
    scene = Scene(library, person if person.way else up_to_date(library, person), now)
    if person.profile.in_care:
        show_care(scene)
        return scene.page()
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
    """The next interview, and the soonest moment that they asked for."""
    for planned in upcoming(scene.person.book, scene.now)[:1]:
        named = planned.company and not scene.person.profile.discreet
        company = {"company": planned.company} if named else {}
        scene.say(
            "home.interview" if named else "home.interview_unnamed", moment=scene.moment(planned.start), **company
        )
    walls = sorted(each.wall for each in scene.person.reminders.values() if each.wall >= scene.wall.isoformat())
    if walls:
        scene.say("home.next", moment=scene.moment(walls[0]))


def _what_they_have_shown(scene: Scene) -> None:
    """Nothing of it where somebody else may see the screen: this page stays in view."""
    shown = choose_proofs(scene.person.book, SHOWN, scene.person.profile.seed)
    if shown and not scene.person.profile.discreet:
        _head(scene, "home.shown")
        scene.add(Bullets(tuple(spoken(proof, scene.setting()) for proof in shown)))


def _ways_on(scene: Scene) -> None:
    listed = {each.name for each in commands(scene.library) if each.listed}
    scene.offer(*((f"/{name}", scene.label(f"home.{_LABELS.get(name, name)}")) for name in WAYS if name in listed))


def _head(scene: Scene, name: str) -> None:
    scene.add(Heading((Words(scene.label(name)),)))

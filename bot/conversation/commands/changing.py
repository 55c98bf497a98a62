"""The answers of a talk on the table, open or finished: "I just remembered"."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.voice import spoken_day
from bot.conversation.answers.remembering import goes_to_part
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, present, say_gone, was_talk, where_they_are
from bot.conversation.voice import talk_name
from bot.dialogue.talk import Reviewing, Talk, TalkState

RECENT: Final = 5
"""Finished talks offered to be changed."""


def change(scene: Scene, argument: str, told: str = "") -> None:
    """Find the talk and the answer to be changed, by an id, a number or their words; else ask which."""
    recent = changeable(scene) or _waiting(scene)
    named = scene.person.talks.get(argument) or _numbered(recent, argument)
    current = scene.person.open_talk()
    if argument and named is None and not was_talk(scene, argument):
        told = f"change {argument}"
    if told and named is None and changes_part(scene, told):
        return
    if was_talk(scene, argument):
        say_gone(scene, argument)
    elif named is None and current is not None and scene.way(current).answered:
        present(scene, scene.save(replace(current, aside=Reviewing(), misses=0)))
    elif named is not None or len(recent) == 1:
        _review(scene, named or recent[0])
    elif recent:
        make_room(scene)
        scene.say("review.which_talk")
        scene.offer(*((f"/change {talk.id}", dated_name(scene, talk)) for talk in recent[:RECENT]))
    else:
        scene.say("review.nothing")
        where_they_are(scene)


def _numbered(recent: tuple[Talk, ...], number: str) -> Talk | None:
    """The talk that "/change 2" means, in the order in which they are listed."""
    return dict(zip("12345", recent, strict=False)).get(number)


def changes_part(scene: Scene, told: str) -> bool:
    """Open the part that the words name, of the talk in view, else of the one finished last. False: they name none."""
    current, recent = scene.person.open_talk(), changeable(scene)
    if current is not None and scene.way(current).answered:
        return goes_to_part(scene, current, told)
    return bool(recent) and current is None and goes_to_part(scene, recent[0], told)


def dated_name(scene: Scene, talk: Talk) -> str:
    """A talk's name with the day it began: a third pump-up is called like the first."""
    day = spoken_day(talk.begun_at, scene.wall.date().isoformat())
    return f"{talk_name(scene, talk)} ({day})"


def changeable(scene: Scene) -> tuple[Talk, ...]:
    """Finished talks whose answers can be changed, the one changed last first."""
    done = (talk for talk in scene.person.talks.values() if talk.state is TalkState.FINISHED and talk.answers)
    able = (talk for talk in done if scene.dialogue_of(talk).reopens)
    return tuple(sorted(able, key=lambda talk: talk.changed_at, reverse=True))


def _waiting(scene: Scene) -> tuple[Talk, ...]:
    """Talks that wait with answers in them: one of these is meant where none is finished."""
    return tuple(talk for talk in scene.person.parked_talks() if scene.way(talk).answered)


def _review(scene: Scene, talk: Talk) -> None:
    current = scene.person.open_talk()
    if current is not None and current.id != talk.id:
        make_room(scene)
    present(scene, scene.save(replace(talk, state=TalkState.OPEN, aside=Reviewing(), misses=0)))

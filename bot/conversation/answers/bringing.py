"""What somebody told before its questions came: with a command, with nothing open, at a small question of ours.

It waits for the talk that it leads to, until the day is over; "this morning" would be another one then.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.gathering import in_part, into
from bot.conversation.answers.pouring import answers_told
from bot.conversation.scene import Scene
from bot.conversation.talks import begin
from bot.dialogue.answers import Value
from bot.dialogue.readers.facts.told import facts_told, may_tell

LONGEST: Final = 600
"""Characters that wait: who tells more tells it again where it is asked."""


def remember(scene: Scene, typed: str) -> bool:
    """Keep a line that tells of an interview until its talk begins. False: it tells of none that was held."""
    if not may_tell(typed) and not scene.person.profile.told[1]:
        return False
    day, before = scene.person.profile.told
    today = scene.wall.date().isoformat()
    before = before if day == today else ""
    words = f"{before}\n{typed.strip()}".strip()
    if facts_told(words, ahead=True).words() | facts_told(words).words() == facts_told(before).words():
        return False
    scene.profile(replace(scene.person.profile, told=(today, words) if len(words) <= LONGEST else ("", "")))
    return bool(facts_told(words).words())


def let_go(scene: Scene) -> None:
    """They went another way."""
    if scene.person.profile.told[1]:
        scene.profile(replace(scene.person.profile, told=("", "")))


def begin_told(scene: Scene, name: str, subject: str = "", answers: dict[str, Value] | None = None) -> None:
    """Begin a talk with what was told of it before."""
    day, words = scene.person.profile.told
    dialogue = scene.library.dialogues[name]
    let_go(scene)
    known: dict[str, Value] = {}
    if dialogue.tells and words and day == scene.wall.date().isoformat():
        known, said = answers_told(scene, dialogue, words)
        scene.add(*said)
    begin(scene, name, subject, {**known, **(answers or {})})
    story, talk = into(dialogue), scene.person.open_talk()
    if talk is not None and story is not None and story.name in known:
        scene.save(in_part(talk, words))

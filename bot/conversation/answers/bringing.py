"""What somebody told before its questions came: with a command, with nothing open, at a small question of ours.

It waits for the talk that it leads to, until the day is over; "this morning" would be another one then.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.gathering import in_part, story_ask
from bot.conversation.answers.pouring import answers_told
from bot.conversation.scene import Scene
from bot.conversation.talks import begin, resume
from bot.dialogue.answers import Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Block
from bot.dialogue.readers.facts.start import start_in
from bot.dialogue.readers.facts.told import facts_told, may_tell
from bot.dialogue.talk import Talk
from bot.dialogue.words.typed import folded

LONGEST: Final = 600
"""How many characters wait: what was told beyond them is told again where it is asked."""


def remember(scene: Scene, typed: str) -> bool:
    """Keep a line that tells of an interview until its talk begins. False: it tells of none that was held."""
    if not may_tell(typed) and not scene.person.profile.told[1]:
        return False
    before = told_today(scene)
    words = f"{before}\n{typed.strip()}".strip()
    held = facts_told(words).words()
    told = facts_told(words, ahead=True).words() | held
    if told == facts_told(before).words() and start_in(words.lower()) == start_in(before.lower()):
        return False
    noted = (scene.wall.date().isoformat(), words) if len(words) <= LONGEST else ("", "")
    scene.profile(replace(scene.person.profile, told=noted))
    return bool(held)


def told_today(scene: Scene) -> str:
    """What waits, if it was told today: "this morning" means another morning by tomorrow."""
    day, words = scene.person.profile.told
    return words if words and day == scene.wall.date().isoformat() else ""  # most told nothing: their zone is not read


def company_told(typed: str) -> str:
    """The company a line names that tells of an interview that was held, or nothing."""
    return facts_told(typed).company if may_tell(typed) else ""


def let_yesterday_go(scene: Scene) -> None:
    """Drop what was told on an earlier day: it waits for its talk only until the day is over."""
    if not told_today(scene):
        let_go(scene)


def let_go(scene: Scene) -> None:
    """Drop what waits: they went another way."""
    if scene.person.profile.told[1]:
        scene.profile(replace(scene.person.profile, told=("", "")))


def begin_told(scene: Scene, name: str, subject: str = "", answers: dict[str, Value] | None = None) -> None:
    """Begin a talk with what was told of it before."""
    words = _taken(scene)
    known, said = _told(scene, name, words, {})
    scene.add(*said)
    begin(scene, name, subject, {**known, **(answers or {})})
    talk = scene.person.open_talk()
    if talk is not None:
        _mark_story(scene, talk, known, words)


def resume_told(scene: Scene, talk: Talk) -> None:
    """Take up a talk that waited, with what was told of it meanwhile."""
    words = _taken(scene)
    known, said = _told(scene, talk.dialogue, words, talk.answers)
    if known:
        scene.add(*said)
        talk = scene.save(replace(talk, answers={**talk.answers, **known}))
        talk = _mark_story(scene, talk, known, words)
    resume(scene, talk)


def _taken(scene: Scene) -> str:
    """Take what was told today, so that it waits no longer."""
    words = told_today(scene)
    let_go(scene)
    return words


def _told(scene: Scene, name: str, words: str, known: dict[str, Value]) -> tuple[dict[str, Value], tuple[Block, ...]]:
    """What the words tell beside what is known; nothing of an interview somewhere else."""
    dialogue = scene.library.dialogues[name]
    if not dialogue.tells or not words or _is_elsewhere(dialogue, words, known):
        return {}, ()
    return answers_told(scene, dialogue, words, known)


def _is_elsewhere(dialogue: Dialogue, words: str, known: dict[str, Value]) -> bool:
    ask, company = dialogue.tells.get("company"), facts_told(words).words().get("company")
    there = known.get(ask.name) if ask else None
    return bool(company and there) and folded(str(company)) != folded(str(there))


def _mark_story(scene: Scene, talk: Talk, known: dict[str, Value], words: str) -> Talk:
    """Mark a story told in short, so that the rest of it is asked for."""
    story = story_ask(scene.dialogue_of(talk))
    return scene.save(in_part(talk, words)) if story is not None and story.name in known else talk

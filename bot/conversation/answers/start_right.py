"""The day or the hour of an interview to come, put right while the rest of it is told: "no, friday", "its at 3 not 2".

It was heard in the line with which somebody came, and what was not said anew stays as it was.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.conversation.answers.hearing import heard_in
from bot.conversation.entries.meaning import keep_early, keep_less
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.conversation.voice import answer_text
from bot.dialogue.messages import Input
from bot.dialogue.readers.facts.start import start_instead
from bot.dialogue.readers.heard import Heard
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.typed import folded


def met_start_right(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Keep when it begins after all, say it back, and ask once more. False: the line says nothing of it."""
    ask = scene.dialogue_of(talk).starts
    if question is None or ask is None or question.path == ask.name or talk.aside is not None:
        return False
    if question.ask.input is Input.NUMBER:
        return False  # "its 20" is how long it takes
    before, put = talk.answers.get(ask.name), start_instead(folded(typed))
    if not isinstance(before, str) or put is None:
        return False
    return _puts(scene, talk, ask, before, put) if any(put) else _takes_out(scene, talk, ask)


def _takes_out(scene: Scene, talk: Talk, ask: Ask) -> bool:
    """It is only wrong: it is asked for where it stands among the questions."""
    scene.say("readers.start_unkept")
    kept = {path: value for path, value in talk.answers.items() if path != ask.name}
    talk = scene.save(replace(talk, answers=kept, misses=0))
    keep_less(scene, talk)
    present(scene, talk, aloud=False)
    return True


def _puts(scene: Scene, talk: Talk, ask: Ask, before: str, put: tuple[str, str]) -> bool:
    """The day or the hour that is said instead, beside the other as it was."""
    was = datetime.fromisoformat(before)
    day, hour = put[0] or f"{was:%d %B %Y}", put[1] or f"{was:%H:%M}"
    heard = heard_in(scene, ask, f"{day} {hour}")
    if not isinstance(heard, Heard):
        return False
    talk = scene.save(replace(talk, answers={**talk.answers, ask.name: heard.value}, misses=0))
    keep_early(scene, talk)
    scene.say("review.put_right", facts=answer_text(scene, ask, heard.value))
    present(scene, talk, aloud=False)
    return True

"""How it went, told in several messages as people write in a chat: the lines behind the first belong to it, too.

Nothing of it is taken for one of their questions.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.gathering import story_ask
from bot.conversation.answers.hearing import hear
from bot.conversation.answers.next_in_row import lists_theirs
from bot.conversation.answers.telling_more import answered_last, goes_on_about_it
from bot.conversation.answers.their_reply import add_to_reply, keep_reply
from bot.conversation.intents.no_questions import QUESTION
from bot.conversation.intents.telling import (
    begins_to_tell,
    only_breathes,
    says_what_they_said,
    tells_on,
    tells_the_answer,
    tells_the_end,
)
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

_TOLD_AT: Final = frozenset({Input.TEXT, Input.SCALE})
"""Where a line of it may be typed, beside "another one?"."""


def met_telling_on(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Keep a line of a story where it belongs, and ask once more. False: it is none, or not told here."""
    if question is None or talk.aside is not None or not (question.again or question.ask.input in _TOLD_AT):
        return False
    free = takes_anything(question.ask)
    if free and only_breathes(typed):
        return _begins(scene, talk)
    if not (tells_on(typed) or tells_the_answer(typed) or (free and begins_to_tell(typed))):
        return False
    story = story_ask(scene.dialogue_of(talk))
    if story is None:
        return False
    if question.ask is story:
        return begins_to_tell(typed) and _begins(scene, talk)
    if keep_reply(scene, talk, question, typed) or add_to_reply(scene, talk, question, typed):
        return True
    return _goes_on(scene, talk, story, question, typed)


def _begins(scene: Scene, talk: Talk) -> bool:
    scene.say("readers.story_begins")
    present(scene, talk, aloud=False)
    return True


def _goes_on(scene: Scene, talk: Talk, story: Ask, question: Question, typed: str) -> bool:
    """Add the line to the story: behind it, at another question of theirs, or where it rates nothing."""
    if not _may_go_on(scene, talk, story, question, typed) or not (tells_on(typed) or says_what_they_said(typed)):
        return False
    before = talk.answers.get(story.name)
    words = f"{before}\n{typed.strip()}" if before else typed.strip()
    if story.name not in talk.answers or len(words) > story.longest:
        return False
    scene.say("readers.story_goes_on")
    present(scene, scene.save(replace(talk, answers={**talk.answers, story.name: words}, misses=0)), aloud=False)
    return True


def _may_go_on(scene: Scene, talk: Talk, story: Ask, question: Question, typed: str) -> bool:
    if question.again is not None:
        return lists_theirs(question.again)
    if question.ask.input is Input.SCALE:
        return not isinstance(hear(scene, talk, question, typed), Heard)
    if question.prefix and question.ask.reader != QUESTION:
        return tells_the_end(typed)
    return question.ask.reader == QUESTION and (_told_last(scene, talk, story) or _listed_last(scene, talk, typed))


def _told_last(scene: Scene, talk: Talk, story: Ask) -> bool:
    """Tell whether the answer before this question is the story, or the rest of it."""
    before = answered_last(scene, talk)
    return before is not None and not before.prefix and (before.ask is story or before.ask.longest == story.longest)


def _listed_last(scene: Scene, talk: Talk, typed: str) -> bool:
    """Tell whether a list was answered just now, behind which people tell what else there was."""
    before = answered_last(scene, talk) if goes_on_about_it(typed) else None
    return before is not None and before.ask.input is Input.PICK

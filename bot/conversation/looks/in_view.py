"""Looks at a person that change nothing, for platforms that draw a question somewhere else than in the talk.

A modal is opened from the question in view and checked before it is kept, so that an error can stand at its field.
"""

from __future__ import annotations

from datetime import datetime

from bot.conversation.answers.form import misread as misread_fields
from bot.conversation.gates.care import gives_reason
from bot.conversation.person import Person
from bot.conversation.questions.asking import build_prompt, in_view, question_spans
from bot.conversation.questions.tokens import question_token
from bot.conversation.scene import Scene
from bot.conversation.up_to_date import up_to_date
from bot.dialogue.events import Submitted
from bot.dialogue.messages import Prompt, plain
from bot.dialogue.talk import Talk
from bot.dialogue.told import Told
from bot.dialogue.walk import Question
from bot.library.library import Library


class InView(Told, frozen=True):
    """The question in view: its prompt, and its words."""

    prompt: Prompt
    words: str


def is_new(_library: Library, person: Person, _now: datetime) -> bool:
    """Tell whether this person has never heard a word from us, as far as we know."""
    return not person.profile.counts and not person.profile.offers


def place_of(_library: Library, person: Person, _now: datetime) -> str:
    """Where the platform keeps our conversation with this person."""
    return person.profile.place


def token_in_view(library: Library, person: Person, now: datetime) -> str:
    """The token of the question in view, or nothing where none is open."""
    scene = _scene(library, person, now)
    found = _question(scene)
    return question_token(found[0].id, found[1].path) if found else ""


def question_in_view(library: Library, person: Person, now: datetime) -> InView | None:
    """The question in view, to be drawn again."""
    scene = _scene(library, person, now)
    found = _question(scene)
    if found is None:
        return None
    talk, question = found
    prompt = build_prompt(scene, talk, question, scene.way(talk))
    return InView(prompt, plain(question_spans(scene, talk, question)))


def misread(library: Library, person: Person, sent: Submitted, now: datetime) -> dict[str, str]:
    """What is wrong with the fields of a form, by path: empty if it can be kept, or must be answered in the talk."""
    scene = _scene(library, person, now)
    found = _question(scene)
    if found is None or sent.token != question_token(found[0].id, found[1].path) or gives_reason(scene, sent):
        return {}
    return {path: plain(spans) for path, spans in misread_fields(scene, found[0], dict(sent.fields)).items()}


def _scene(library: Library, person: Person, now: datetime) -> Scene:
    return Scene(library, person if person.way else up_to_date(library, person), now)


def _question(scene: Scene) -> tuple[Talk, Question] | None:
    talk = scene.person.open_talk()
    question = in_view(scene, talk, scene.way(talk)) if talk else None
    return (talk, question) if talk and question else None

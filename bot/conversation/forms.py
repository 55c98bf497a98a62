"""A form sent at once: every field is read like a typed answer, and all are kept or none.

A single question may be answered that way, too: a platform opens a window for words that should not stand in the talk.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.conversation.answering import acknowledge, answer_typed
from bot.conversation.asking import build_prompt, in_view, skippable
from bot.conversation.controls import says_nothing
from bot.conversation.hearing import heard_in
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import Value
from bot.dialogue.messages import Form, Input, Paragraph, Spans, plain
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question


def answer_form(scene: Scene, talk: Talk, fields: dict[str, str]) -> None:
    """Keep every field, or none and say at each what would work."""
    question = in_view(scene, talk, scene.way(talk))
    asks = _asks(question) if talk.aside is None else {}
    if question is not None and not asks and set(fields) == {question.path}:
        answer_typed(scene, talk, fields[question.path])
        return
    if question is None or not asks or not set(fields) <= set(asks):
        scene.say("system.unknown_tap")
        present(scene, talk, aloud=False)
        return
    heard = {path: _hear(scene, ask, fields.get(path, "")) for path, ask in asks.items()}
    errors = _phrased(scene, heard)
    if errors:
        _refuse(scene, talk, question, errors, fields)
        return
    _keep(scene, talk, question, {path: each.value for path, each in heard.items() if isinstance(each, Heard)})


def misread(scene: Scene, talk: Talk, fields: dict[str, str]) -> dict[str, Spans]:
    """What would work better in each field that cannot be read. Nothing is kept."""
    question = in_view(scene, talk, scene.way(talk))
    if question is None:
        return {}
    asks = (_asks(question) if talk.aside is None else {}) or {question.path: question.ask}
    if not set(fields) <= set(asks):
        return {}
    return _phrased(scene, {path: _hear(scene, ask, fields.get(path, "")) for path, ask in asks.items()})


def _phrased(scene: Scene, heard: dict[str, Heard | Unclear]) -> dict[str, Spans]:
    unclear = ((path, each) for path, each in heard.items() if isinstance(each, Unclear))
    return {path: scene.phrase(each.phrase, **dict(each.values)) for path, each in unclear}


def _asks(question: Question | None) -> dict[str, Ask]:
    if question is None or question.part is None or not question.part.form:
        return {}
    return {question.prefix + step.name: step for step in question.part.steps if isinstance(step, Ask)}


def _hear(scene: Scene, ask: Ask, typed: str) -> Heard | Unclear:
    may_skip = skippable(Question(ask.name, ask))
    if may_skip and not typed.strip():
        return Heard(None)
    heard = heard_in(scene, ask, typed)
    is_words = isinstance(heard, Unclear) or ask.input is Input.TEXT
    return Heard(None) if may_skip and is_words and says_nothing(typed) else heard


def _keep(scene: Scene, talk: Talk, question: Question, values: dict[str, Value]) -> None:
    talk = scene.save(replace(talk, answers={**talk.answers, **values}, aside=None, misses=0))
    for path, ask in _asks(question).items():
        acknowledge(scene, talk, Question(path, ask, question.prefix), values[path])
    present(scene, talk)


def _refuse(scene: Scene, talk: Talk, question: Question, errors: dict[str, Spans], fields: dict[str, str]) -> None:
    scene.add(*(Paragraph(spans) for spans in errors.values()))
    prompt = build_prompt(scene, talk, question, scene.way(talk))
    if prompt.form is not None:
        told = {path: plain(spans) for path, spans in errors.items()}
        prompt = replace(prompt, form=_marked(prompt.form, told, fields))
    scene.ask(prompt)


def _marked(form: Form, errors: dict[str, str], fields: dict[str, str]) -> Form:
    marked = (
        replace(field, error=errors.get(field.path, ""), value=fields.get(field.path, "")) for field in form.fields
    )
    return replace(form, fields=tuple(marked))

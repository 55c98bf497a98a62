"""A form sent at once: every field is read like a typed answer, and all are kept or none.

A single question may be answered that way, too: a platform opens a window for words that should not stand in the talk.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.conversation.answers.hearing import heard_in
from bot.conversation.answers.keeping import acknowledge
from bot.conversation.answers.typed import answer_typed
from bot.conversation.entries.meaning import keep_early
from bot.conversation.intents.nothing import says_nothing
from bot.conversation.questions.asking import build_prompt, in_view
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import AGAIN, Answers, Value
from bot.dialogue.messages import Form, Input, Paragraph, Spans, plain
from bot.dialogue.pages import PageField, depend_on, item_path, lines_of, page
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, question_at, relevant_paths

Page = dict[str, PageField]
"""The fields of the page in view by path."""


def answer_form(scene: Scene, talk: Talk, fields: dict[str, str]) -> None:
    """Keep every field, or none and say at each what would work."""
    question, shown = in_view(scene, talk, scene.way(talk)), _page(scene, talk)
    if question is not None and not shown and set(fields) == {question.path}:
        answer_typed(scene, talk, fields[question.path])
        return
    if question is None or not shown or not set(fields) <= set(shown):
        scene.say("system.unknown_tap")
        present(scene, talk, aloud=False)
        return
    heard = {path: _hear(scene, field, fields.get(path, "")) for path, field in shown.items()}
    if errors := _phrased(scene, heard):
        _refuse(scene, talk, question, errors, fields)
        return
    _keep(scene, talk, shown, {path: each for path, each in heard.items() if isinstance(each, dict)})


def misread(scene: Scene, talk: Talk, fields: dict[str, str]) -> dict[str, Spans]:
    """What would work better in each field that cannot be read. Nothing is kept."""
    question = in_view(scene, talk, scene.way(talk))
    if question is None:
        return {}
    shown = _page(scene, talk) or {question.path: PageField(question, question.prefix)}
    if not set(fields) <= set(shown):
        return {}
    return _phrased(scene, {path: _hear(scene, field, fields.get(path, "")) for path, field in shown.items()})


def skip_page(scene: Scene, talk: Talk) -> bool:
    """Leave out every question of the page in view that may be. False where there is no page."""
    shown = _page(scene, talk)
    left_out = {path: None for path, field in shown.items() if field.question.skippable}
    if not left_out:
        return False
    talk = scene.save(replace(talk, answers={**talk.answers, **left_out}, aside=None, misses=0))
    present(scene, talk)
    return True


def _page(scene: Scene, talk: Talk) -> Page:
    if talk.aside is not None:
        return {}
    return {each.question.path: each for each in page(scene.way(talk), talk.facts)}


def _phrased(scene: Scene, heard: dict[str, Answers | Unclear]) -> dict[str, Spans]:
    unclear = ((path, each) for path, each in heard.items() if isinstance(each, Unclear))
    return {path: scene.phrase(each.phrase, **dict(each.values)) for path, each in unclear}


def _hear(scene: Scene, field: PageField, typed: str) -> Answers | Unclear:
    """The answers that a field holds: one by its path, or one for each line."""
    if not field.takes_lines:
        return _hear_one(scene, field.question, field.question.path, typed)
    found: dict[str, Value] = {}
    for number, line in enumerate(_lines(field, typed) or ("",), 1):
        heard = _hear_one(scene, field.question, item_path(field, number), line)
        if isinstance(heard, Unclear):
            return heard
        found.update(heard)
    return found


def _lines(field: PageField, typed: str) -> tuple[str, ...]:
    """The lines of a field; those past the last round are joined to it, so that nothing is lost."""
    lines, most = lines_of(typed), field.repeat.most if field.repeat else 1
    return lines if len(lines) <= most else (*lines[: most - 1], " ".join(lines[most - 1 :]))


def _hear_one(scene: Scene, question: Question, path: str, typed: str) -> Answers | Unclear:
    may_skip = question.skippable
    if may_skip and not typed.strip():
        return {path: None}
    heard = heard_in(scene, question.ask, typed)
    is_words = isinstance(heard, Unclear) or question.ask.input is Input.TEXT
    if may_skip and is_words and says_nothing(typed):
        return {path: None}
    return {path: heard.value} if isinstance(heard, Heard) else heard


def _keep(scene: Scene, talk: Talk, shown: Page, heard: dict[str, Answers]) -> None:
    values = {path: value for each in heard.values() for path, value in each.items()}
    answers = _without_lost({**talk.answers, **values, **_rounds(shown, heard)}, scene, talk, shown)
    talk = scene.save(replace(talk, answers=answers, aside=None, misses=0, changed_at=scene.now.isoformat()))
    _acknowledge(scene, talk, values)
    keep_early(scene, talk)
    present(scene, talk)


def _rounds(shown: Page, heard: dict[str, Answers]) -> dict[str, Value]:
    """The answers to "another one?" that lines of a field imply: yes after each but the last."""
    rounds: dict[str, Value] = {}
    for path, field in shown.items():
        if field.repeat is None or heard[path].get(path) is None:
            continue
        items = len(heard[path]) if field.takes_lines else 1
        name = f"{field.base}{field.repeat.name}"
        rounds |= {f"{name}/{number}/{AGAIN}": number < items for number in range(1, items + 1)}
    return rounds


def _without_lost(answers: dict[str, Value], scene: Scene, talk: Talk, shown: Page) -> dict[str, Value]:
    """What was left empty stays open where something filled in hangs on it: else that would count for nothing."""
    counts = relevant_paths(scene.dialogue_of(talk), answers, talk.facts)
    lost = frozenset(path for path in shown if answers.get(path) is not None and path not in counts)
    needed = depend_on(shown, lost)
    return {path: value for path, value in answers.items() if value is not None or path not in needed}


def _acknowledge(scene: Scene, talk: Talk, values: dict[str, Value]) -> None:
    """Say what each choice replies, since it may be news; of the other kind words only the last."""
    asked = [found for path in values if (found := question_at(scene.dialogue_of(talk), path))]
    said = [each for each in asked if values[each.path] is not None]
    last = next((each for each in reversed(said) if each.ask.reply), None)
    for question in said:
        if question.ask.choices or question is last:
            acknowledge(scene, talk, question, values[question.path])


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

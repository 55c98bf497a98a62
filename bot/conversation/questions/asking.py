"""The question in view, and the prompt that asks it.

Between two answers something else may be in view: an echo to confirm, "stop: keep or discard?", a list of answers to
change. These are asked as questions like any other, under a path that starts with `~`.
"""

from __future__ import annotations

from typing import Final

from bot.coach.registry.lists import LISTS
from bot.conversation.labels import LABEL
from bot.conversation.questions.options import make_field, make_options, ready_controls, ready_field, ready_options
from bot.conversation.questions.tokens import ASIDE, question_token
from bot.conversation.scene import Scene
from bot.conversation.voice import answer_text, caption, line_of, spoken
from bot.dialogue.answers import scopes_of
from bot.dialogue.messages import Control, Field, Form, Input, Option, Paragraph, Progress, Prompt, Spans
from bot.dialogue.pages import PageField, page
from bot.dialogue.readers.moments.moment import describe, suggested
from bot.dialogue.shortening import shorten
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.talk import Aside, Changing, Reviewing, Stopping, Talk
from bot.dialogue.text import Variants
from bot.dialogue.walk import Question, Walk, question_at

MOST_SUGGESTIONS: Final = 5
"""Buttons of a row on Discord."""


def in_view(scene: Scene, talk: Talk, way: Walk) -> Question | None:
    """The question a typed answer goes to: what stands between two answers first, else the open one."""
    match talk.aside:
        case None:
            return way.question
        case Changing(path):
            changing = question_at(scene.dialogue_of(talk), path) if path in way.answered else None
            return changing or way.question
        case aside:
            return Question(ASIDE + type(aside).__name__.lower(), _aside_ask(scene, talk, aside, way))


def _aside_ask(scene: Scene, talk: Talk, aside: Aside, way: Walk) -> Ask:
    match aside:
        case Stopping():
            choices = tuple(
                Choice(name, scene.label(f"system.stop_{name}")) for name in ("keep", "discard", "carry_on")
            )
            return Ask(name="stopping", texts=(), input=Input.CHOOSE, choices=choices)
        case Reviewing():
            return Ask(name="reviewing", texts=(), input=Input.CHOOSE, choices=_review_choices(scene, talk, way))
        case _:
            return Ask(name="echo", texts=(), input=Input.CONFIRM)


def _review_choices(scene: Scene, talk: Talk, way: Walk) -> tuple[Choice, ...]:
    known = [asked for path in way.answered if (asked := question_at(scene.dialogue_of(talk), path))]
    known.sort(key=only_steers)
    listed = tuple(Choice(asked.path, review_label(scene, talk, asked)) for asked in known)
    rest = (Choice("rest", scene.label("review.rest")),) if talk.early and way.question else ()
    return (*listed, *rest, Choice("done", scene.label("review.done")))


def only_steers(asked: Question) -> bool:
    """Tell whether an answer holds nothing of theirs and only leads the talk, such as how long it is to be."""
    return asked.ask.input is Input.CHOOSE and asked.part is None


def review_label(scene: Scene, talk: Talk, asked: Question) -> str:
    """A question and its answer, short enough for a list."""
    question = "".join(span.text for span in question_spans(scene, talk, asked))
    answer = answer_text(scene, asked.ask, talk.answers[asked.path]) or "\u2013"
    room = LABEL - min(len(answer), LABEL // 2) - 3
    return f"{shorten(question, room)} \u00b7 {shorten(answer, LABEL // 2)}"


def question_spans(scene: Scene, talk: Talk, question: Question) -> Spans:
    """The words of a question: the first item of a repeat may have its own."""
    return spoken(scene, talk, _wording(question), question.path, question.prefix)


def _wording(question: Question) -> Variants:
    first_item = question.prefix.rstrip("/").rpartition("/")[2] == "1"
    return question.ask.first if question.ask.first and first_item else question.ask.texts


def ask_question(scene: Scene, talk: Talk, question: Question, way: Walk) -> None:
    """Say the question and end the message with its prompt."""
    if spans := question_spans(scene, talk, question):
        scene.add(Paragraph(spans))
    scene.ask(build_prompt(scene, talk, question, way))


def build_prompt(scene: Scene, talk: Talk, question: Question, way: Walk) -> Prompt:
    """The prompt of a question: what may be tapped, and the controls."""
    ask, token, yes_no = question.ask, question_token(talk.id, question.path), scene.library.yes_no
    aside = question.path.startswith(ASIDE)
    return Prompt(
        token=token,
        input=ask.input,
        options=(make_options if aside else ready_options)(ask, token, yes_no),
        low=ask.low,
        high=ask.high,
        suggestions=_suggestions(scene, talk, question, token),
        controls=(control_option(scene, token, Control.SUPPORT),) if aside else _controls(scene, question, way, token),
        longest=ask.longest,
        sensitive=ask.sensitive,
        form=None if aside else _form(scene, talk, question, way),
        progress=None if aside else _progress(way),
        title=scene.dialogue_of(talk).title,
    )


def suggestions_of(scene: Scene, talk: Talk, question: Question) -> tuple[str, ...]:
    """The suggested answers: words, or for a moment its wall time. Empty ones and moments past fall away.

    Words may come from a list of the coach, which stand first; what is too long to be an answer is not offered.
    """
    texts = (caption(scene, talk, line, question.prefix) for line in question.ask.suggestions)
    if question.ask.input is Input.MOMENT:
        return tuple(wall for text in texts if (wall := suggested(text, scene.wall)))
    return tuple(text for text in dict.fromkeys((*_from_list(scene, talk, question), *texts)) if text)[
        :MOST_SUGGESTIONS
    ]


def _from_list(scene: Scene, talk: Talk, question: Question) -> tuple[str, ...]:
    listed = LISTS.get(question.ask.suggest_from)
    fits = listed(talk.answers, scene.setting(talk), scopes_of(question.prefix)[0]) if listed else ()
    return tuple(text for text in fits if len(text) <= question.ask.longest)


def suggests(ask: Ask) -> bool:
    """Tell whether a question may come with suggested answers."""
    return bool(ask.suggestions or ask.suggest_from)


def _suggestions(scene: Scene, talk: Talk, question: Question, token: str) -> tuple[Option, ...]:
    if not suggests(question.ask):
        return ()
    moments = question.ask.input is Input.MOMENT
    return tuple(
        Option(f"{token}:#{number}", shorten(describe(each, scene.wall) if moments else each, LABEL))
        for number, each in enumerate(suggestions_of(scene, talk, question))
    )


def _controls(scene: Scene, question: Question, way: Walk, token: str) -> tuple[Option, ...]:
    return ready_controls(token, scene.library.shown_labels, back=bool(way.taken), skip=question.skippable)


def control_option(scene: Scene, token: str, control: Control) -> Option:
    """A control of the question with this token."""
    return Option(f"{token}:!{control.value}", scene.library.control_labels[control.value])


def _progress(way: Walk) -> Progress:
    done = len(way.taken)
    return Progress(done, done + way.left)


def _form(scene: Scene, talk: Talk, question: Question, way: Walk) -> Form | None:
    """The questions that a platform may show on one page, from the one in view on."""
    if question.part is None or not question.part.form or talk.aside is not None or way.question != question:
        return None
    fields = page(way, talk.facts)
    if not fields:
        return None
    token = question_token(talk.id, question.path)
    shown = tuple(_field(scene, talk, each) for each in fields)
    return Form(token, question.part.title, shown, control_option(scene, token, Control.SKIP_ALL))


def _field(scene: Scene, talk: Talk, field: PageField) -> Field:
    question, yes_no = field.question, scene.library.yes_no
    line = line_of(talk, question.ask.field or _wording(question), question.path, question.prefix)
    if field.example is not None and line is not None and line.constant:
        return ready_field(field, talk.id, line.constant[0].text, field.example, yes_no)
    label = caption(scene, talk, line, question.prefix) if line else ""
    example = next(iter(examples_of(scene, talk, question)), "")
    return make_field(field, talk.id, label, example, yes_no)


def examples_of(scene: Scene, talk: Talk, question: Question) -> tuple[str, ...]:
    """Answers that somebody might give, in the words a person would type."""
    return tuple(text for line in question.ask.suggestions if (text := caption(scene, talk, line, question.prefix)))

"""The form of content/questions/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.coach.written.questions import Question, QuestionKind
from bot.library.forms.form import Form
from bot.library.forms.written import Name, OneReply, Title


class QuestionForm(Form):
    """One question of the bank."""

    ask: OneReply
    probes: OneReply
    approach: OneReply


class QuestionsForm(Form):
    """A file of questions/."""

    title: Title
    about: OneReply
    questions: Annotated[dict[Name, QuestionForm], Field(min_length=1)]


def compile_questions(name: str, form: QuestionsForm) -> QuestionKind:
    """The questions of one kind, named as its file."""
    return QuestionKind(
        name=name,
        title=form.title,
        about=form.about,
        questions=tuple(
            Question(name=key, ask=each.ask, probes=each.probes, approach=each.approach)
            for key, each in form.questions.items()
        ),
    )

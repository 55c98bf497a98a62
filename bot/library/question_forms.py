"""The form of content/questions/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.coach.practice.bank import Question, QuestionKind
from bot.library.either import one_text
from bot.library.form import Form
from bot.library.limits import LONGEST_NAME, LONGEST_REPLY, LONGEST_TITLE

_Name = Annotated[str, StringConstraints(pattern=rf"^[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}$")]
_Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE), one_text]
_Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_REPLY), one_text]


class QuestionForm(Form):
    """One question of the bank."""

    ask: _Words
    probes: _Words
    approach: _Words


class QuestionsForm(Form):
    """A file of questions/."""

    title: _Title
    about: _Words
    questions: Annotated[dict[_Name, QuestionForm], Field(min_length=1)]


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

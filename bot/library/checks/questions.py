"""What must hold of the question bank: plain words that no platform reads as markup, and no question twice."""

from __future__ import annotations

from collections.abc import Iterator

from bot.library.checks.placeholders import stray_braces
from bot.library.checks.texts import check_wording
from bot.library.forms.question import QuestionsForm
from bot.library.problem import Problem
from bot.library.source import Source


def check_questions(source: Source, form: QuestionsForm) -> Iterator[Problem]:
    """One file: plain words, no question twice."""
    yield from check_wording(source, ("questions",), tuple(each.ask for each in form.questions.values()))
    for name, each in form.questions.items():
        for field, text in each.model_dump().items():
            place = ("questions", name, field)
            yield from check_wording(source, place, (text,))
            yield from stray_braces(source, place, text, plain=True)

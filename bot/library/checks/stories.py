"""What must hold of the stories: plain words that no platform reads as markup, and none of them twice."""

from __future__ import annotations

from collections.abc import Iterator

from bot.library.checks.placeholders import stray_braces
from bot.library.checks.texts import check_wording
from bot.library.forms.story import StoriesForm
from bot.library.problem import Problem
from bot.library.source import Source


def check_stories(source: Source, form: StoriesForm) -> Iterator[Problem]:
    """Every problem of one file."""
    yield from check_wording(source, ("stories",), tuple(form.stories.values()))
    for name, text in form.stories.items():
        yield from stray_braces(source, ("stories", name), text, plain=True)

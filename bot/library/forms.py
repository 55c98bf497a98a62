"""A file's data held against its form: the form's value, or what does not fit, in a writer's words."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from bot.library.problem import Problem
from bot.library.schema import FORMS
from bot.library.source import Source


def read_form(folder: str, source: Source) -> tuple[Any, tuple[Problem, ...]]:
    """The form of a file, or None and its problems."""
    if source.data is None:
        return None, ()
    try:
        return FORMS[folder].validate_python(source.data), ()
    except ValidationError as wrong:
        return None, tuple(_problem(source, error) for error in wrong.errors(include_url=False))


def _problem(source: Source, error: Any) -> Problem:
    place = tuple(part for part in error["loc"] if not (isinstance(part, str) and part.startswith("<")))
    return source.problem(place, error["msg"], "")

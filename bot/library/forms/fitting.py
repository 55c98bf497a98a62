"""A file's data held against its form: the form's value, and what does not fit in a writer's words.

Where a mistake leaves no doubt about the rest (a text too long, a word too many), the rest is read on as if it were
mended, so that one run of the checker shows the deeper mistakes of the same file, too.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import Any, Final

from pydantic import ValidationError

from bot.library.forms.misfit import Misfit, inside
from bot.library.forms.misfits import sentence
from bot.library.forms.schema import FORMS, FileForm
from bot.library.problem import Problem
from bot.library.source import Key, Place, Plain, Source

_FILLER: Final = ["…", "… …", "… … …"]
"""Stands in for a text that is missing or no text, in as many wordings as anything needs."""
_ONE_TEXT: Final = frozenset({"label", "title", "about", "part", "if", "then", "low", "high", "subject", "body"})
_LEFT_OUT: Final = frozenset(
    {"extra_forbidden", "bool_type", "int_type", "int_from_float", "float_type", "finite_number"}
)
"""Kinds of mistake that go away with the line."""
_FILLED: Final = _ONE_TEXT | {"text", "again", "say", "opening", "closing"}


def read_form(folder: str, source: Source) -> tuple[FileForm | None, tuple[Problem, ...]]:
    """The form of a file (None where too little of it can be read) and what does not fit."""
    if source.data is None:
        return None, ()
    try:
        return FORMS[folder].validate_python(source.data), ()
    except ValidationError as wrong:
        misfits = _misfits(wrong)
    problems = tuple(source.problem(misfit.place, *sentence(misfit, folder, source)) for misfit in misfits)
    return _mended(folder, source.data, misfits), problems


def _misfits(wrong: ValidationError) -> tuple[Misfit, ...]:
    """The errors; that a list came out too short is dropped where one of its items is wrong."""
    errors = wrong.errors(include_url=False)
    places = [error["loc"] for error in errors]
    return tuple(
        Misfit(error["type"], _place(error["loc"]), _forms_on(error["loc"]), error.get("input"), error.get("ctx") or {})
        for error in errors
        if not (error["type"] == "too_short" and any(_below(place, error["loc"]) for place in places))
    )


def _below(place: tuple[int | str, ...], other: tuple[int | str, ...]) -> bool:
    return len(place) > len(other) and place[: len(other)] == other


def _place(loc: tuple[int | str, ...]) -> Place:
    return tuple(part for part in loc if not _is_mark(part))


def _forms_on(loc: tuple[int | str, ...]) -> tuple[str, ...]:
    return tuple(str(part) for part in loc if _is_mark(part))


def _is_mark(part: int | str) -> bool:
    return isinstance(part, str) and (part.startswith("<") or part == "[key]")


def _mended(folder: str, data: Plain, misfits: tuple[Misfit, ...]) -> FileForm | None:
    """The form of the data without its plain mistakes; None if that is not enough."""
    copy = deepcopy(data)
    try:
        for misfit in misfits:
            _mend(copy, misfit)
        return FORMS[folder].validate_python(copy)
    except (ValidationError, LookupError):
        return None


def _mend(data: Plain, misfit: Misfit) -> None:
    if "when" in misfit.place:
        around, key = _holder(data, misfit.place[: misfit.place.index("when") + 1])
        around.pop(key, None)
        return
    around, key = _holder(data, misfit.place)
    if misfit.kind in _LEFT_OUT:
        del around[key]
    elif misfit.kind == "string_too_long":
        around[key] = str(around[key]).strip()[: misfit.facts["max_length"]]
    elif misfit.kind in {"not_words", "string_too_short"} or (misfit.kind == "missing" and key in _FILLED):
        around[key] = _filler(key)


def _filler(key: Key) -> Plain:
    return [*_FILLER] if key in _FILLED - _ONE_TEXT else f"… {key}"


def _holder(data: Plain, place: Place) -> tuple[Any, Any]:
    """The list or group in which a place stands, and its key there. A single text stands for a list of one."""
    around: Any = data
    for part, after in pairwise(place):
        inner = inside(around, part)
        if not isinstance(inner, list if isinstance(after, int) else dict):
            return around, part
        around = inner
    return around, place[-1]

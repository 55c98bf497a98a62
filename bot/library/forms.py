"""A file's data held against its form: the form's value, and what does not fit in a writer's words.

Where a mistake leaves no doubt about the rest (a text too long, a word too many), the rest is read on as if it were mended, so
that one run of the checker shows the deeper mistakes of the same file, too.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from pydantic import ValidationError

from bot.library.misfits import Misfit, sentence
from bot.library.problem import Problem
from bot.library.schema import FORMS
from bot.library.source import Place, Source

_FILLER: Final = ["…", "… …", "… … …"]
"""Stands in for a text that is missing or no text, in as many wordings as anything needs."""
_ONE_TEXT: Final = frozenset({"label", "title", "about", "part", "if", "then", "low", "high"})
_FILLED: Final = _ONE_TEXT | {"text", "again", "say", "opening", "closing"}


def read_form(folder: str, source: Source) -> tuple[Any, tuple[Problem, ...]]:
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
    """pydantic's errors; that a list came out too short is dropped where one of its items is wrong."""
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


def _mended(folder: str, data: Any, misfits: tuple[Misfit, ...]) -> Any:
    """The form of the data without its plain mistakes; None if that is not enough."""
    copy = deepcopy(data)
    for misfit in misfits:
        _mend(copy, misfit)
    try:
        return FORMS[folder].validate_python(copy)
    except ValidationError:
        return None


def _mend(data: Any, misfit: Misfit) -> None:
    around, key = _holder(data, misfit.place)
    if key is None:
        return
    match misfit.kind:
        case _ if "when" in misfit.place:
            around.pop(key)
        case "extra_forbidden" | "bool_type" | "int_type" | "int_from_float" | "float_type":
            around.pop(key)
        case "string_too_long":
            around[key] = str(around[key]).strip()[: misfit.facts["max_length"]]
        case "missing" if key in _FILLED:
            around[key] = _filler(key)
        case "not_words" | "string_too_short":
            around[key] = _filler(key)
        case _:
            pass


def _filler(key: Any) -> Any:
    return _FILLER if key in _FILLED - _ONE_TEXT else f"… {key}"


def _holder(data: Any, place: Place) -> tuple[Any, Any]:
    """The list or group in which a place stands, and its key there. A single text stands for a list of one."""
    around: Any = None
    key: Any = None
    for part in place:
        if not isinstance(data, dict | list):
            break
        around, key = data, part
        data = data.get(part) if isinstance(data, dict) else data[int(part)] if int(part) < len(data) else None
    return (around, key) if isinstance(around, dict | list) else (None, None)

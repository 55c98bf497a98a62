"""A file's data held against its form: the form's value, and what does not fit in a writer's words.

Where a mistake leaves no doubt about the rest (a text too long, a word too many, `knid` for `kind`), the rest is read
on as if it were mended, so that one run of the checker shows the deeper mistakes of the same file, too.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import Any, Final

from msgspec.structs import replace
from pydantic import ValidationError

from bot.library.forms.dialogue import ASK_KINDS, STEP_WORDS
from bot.library.forms.misfit import Misfit, inside
from bot.library.forms.misfits import sentence
from bot.library.forms.schema import FORMS, FileForm
from bot.library.problem import Problem, nearest
from bot.library.source import Key, Place, Plain, Source

_FILLER: Final = ["…", "… …", "… … …"]
"""Stands in for a text that is missing or no text, in as many wordings as anything needs."""
_ONE_TEXT: Final = frozenset({"label", "title", "about", "part", "if", "then", "low", "high", "subject", "body"})
_LEFT_OUT: Final = frozenset(
    {"extra_forbidden", "bool_type", "int_type", "int_from_float", "float_type", "finite_number"}
)
"""Kinds of mistake that go away with the line."""
_BOUNDS: Final = {"greater_than_equal": "ge", "less_than_equal": "le"}
"""Kinds of numbers out of bounds → the bound to read on with."""
MOST: Final = 20
"""How often a repeat is read to be asked whose `most` is missing or no number."""
MISTYPED: Final = "mistyped"
"""The kind of mistake of a word that is meant to be another."""
NO_STEP: Final = "union_tag_not_found"
"""The kind of mistake of a step of which it cannot be told what it is."""
_FILLED: Final = _ONE_TEXT | {"text", "again", "say", "opening", "closing"}


def read_form(folder: str, source: Source) -> tuple[FileForm | None, tuple[Problem, ...]]:
    """The form of a file (None where too little of it can be read) and what does not fit."""
    if source.data is None:
        return None, ()
    try:
        return FORMS[folder].validate_python(source.data), ()
    except ValidationError as wrong:
        misfits = _misfits(wrong)
    form, inside_steps = _mended(folder, source.data, misfits)
    return form, tuple(
        source.problem(misfit.place, *sentence(misfit, folder, source)) for misfit in (*misfits, *inside_steps)
    )


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


def _mended(folder: str, data: Plain, misfits: tuple[Misfit, ...]) -> tuple[FileForm | None, tuple[Misfit, ...]]:
    """The form of the data without its plain mistakes; None if that is not enough.

    Besides, what was wrong within steps of which nothing could be read before their kind was known.
    """
    copy = deepcopy(data)
    unknown = [misfit.place for misfit in misfits if misfit.kind == NO_STEP]
    form, more = _tried(folder, copy, misfits)
    found = tuple(misfit for misfit in more if any(_below(misfit.place, place) for place in unknown))
    if found and len(found) == len(more):
        form, _ = _tried(folder, copy, found)
    return form, found


def _tried(folder: str, data: Plain, misfits: tuple[Misfit, ...]) -> tuple[FileForm | None, tuple[Misfit, ...]]:
    """Mend these, here, and hold it against the form again."""
    try:
        for misfit in misfits:
            _mend(data, _meant(misfit, misfits))
        return FORMS[folder].validate_python(data), ()
    except ValidationError as wrong:
        return None, _misfits(wrong)
    except LookupError:
        return None, ()


def _meant(misfit: Misfit, misfits: tuple[Misfit, ...]) -> Misfit:
    """A word too many that is near one that is missing beside it is that one."""
    missing = [each.key for each in misfits if each.kind == "missing" and each.place[:-1] == misfit.place[:-1]]
    near = nearest(misfit.key, missing) if misfit.kind == "extra_forbidden" and missing else None
    return replace(misfit, kind=MISTYPED, facts={"name": near}) if near else misfit


def _mend(data: Plain, misfit: Misfit) -> None:
    if "when" in misfit.place:
        around, key = _holder(data, misfit.place[: misfit.place.index("when") + 1])
        around.pop(key, None)
        return
    around, key = _holder(data, misfit.place)
    if misfit.kind == MISTYPED:
        around[misfit.facts["name"]] = around.pop(key)
    elif misfit.kind == NO_STEP:
        around[key] = _with_a_kind(around[key])
    elif misfit.kind in _BOUNDS:
        around[key] = misfit.facts[_BOUNDS[misfit.kind]]
    elif key == "most":
        around[key] = MOST
    elif misfit.kind in _LEFT_OUT:
        del around[key]
    elif misfit.kind == "string_too_long":
        around[key] = str(around[key]).strip()[: misfit.facts["max_length"]]
    elif misfit.kind in {"not_words", "string_too_short"} or _is_missing(misfit, around):
        around[key] = _filler(key)


def _is_missing(misfit: Misfit, around: Any) -> bool:  # noqa: ANN401 - a list or a group
    """Tell whether words are missing that nothing mistyped stands for."""
    return misfit.kind == "missing" and misfit.key in _FILLED and misfit.key not in around


def _with_a_kind(step: Plain) -> Plain:
    """A step with the word that tells what it is, where that is only mistyped."""
    if not isinstance(step, dict):
        return step
    words = {"kind"} if "ask" in step else set(STEP_WORDS)
    near = {key: nearest(key, words) for key in step if key not in words}
    named = {near.get(key) or key: value for key, value in step.items()} if words.isdisjoint(step) else step
    if "ask" not in named:
        return named
    kind = nearest(str(named.get("kind", "")), ASK_KINDS)
    return {**named, "kind": kind} if kind else {**named, "kind": "choose"} if "choices" in named else named


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

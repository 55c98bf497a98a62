"""The answers of a dialogue as the fields of a class, named after steps; held against the content when it is loaded.

    class Answered(msgspec.Struct):          # the debrief's answers
        gut: Gut | None = None               # choose; Gut is an enum of the choices
        reasons: tuple[str, ...] = ()        # pick
        company: str = ""                    # text, or choose whose choices content may add to
        went: int | None = None              # scale, number
        on_time: bool | None = None          # confirm
        due: str = ""                        # moment: local wall time
        questions: tuple[Asked, ...] = ()    # repeat; Asked is another such class

A field missing from the content, or of another kind, is a problem the checker reports (`wanted`). Absent and skipped
answers read as the field's default, so that a talk stopped early still means something.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import TypeVar

import msgspec

from bot.dialogue.answers import Answers, item_prefix
from bot.dialogue.messages import Input

R = TypeVar("R", bound=msgspec.Struct)

KINDS: dict[type, frozenset[Input]] = {
    str: frozenset({Input.TEXT, Input.CHOOSE, Input.MOMENT}),
    int: frozenset({Input.SCALE, Input.NUMBER}),
    float: frozenset({Input.NUMBER}),
    bool: frozenset({Input.CONFIRM}),
    tuple: frozenset({Input.PICK}),
}
"""Which kinds of ask may fill a field of this type."""


class Wanted(msgspec.Struct, frozen=True):
    """One thing a reading needs from the content: a path without item numbers, its kinds, the choices it knows."""

    path: str
    kinds: frozenset[Input]
    choices: frozenset[str] = frozenset()


def wanted(reading: type[msgspec.Struct], prefix: str = "") -> Iterator[Wanted]:
    """Everything a reading needs from a dialogue."""
    for name, hint in _hints(reading).items():
        if (inner := _item_class(hint)) is not None:
            yield from wanted(inner, f"{prefix}{name}/")
            continue
        base = _base(hint)
        if issubclass(base, enum.Enum):
            yield Wanted(prefix + name, frozenset({Input.CHOOSE}), frozenset(str(member.value) for member in base))
        else:
            yield Wanted(prefix + name, KINDS[base])


def read(reading: type[R], answers: Answers, prefix: str = "") -> R:
    """Read answers into a reading; what is absent, skipped or of an unknown choice keeps its default."""
    found: dict[str, object] = {}
    for name, base, inner in _plan(reading):
        value = _items(inner, answers, prefix, name) if inner else _value(base, answers.get(prefix + name))
        if value is not None:
            found[name] = value
    return reading(**found)


def _items(inner: type[msgspec.Struct], answers: Answers, prefix: str, name: str) -> tuple[object, ...]:
    start = f"{prefix}{name}/"
    at = len(start)
    numbers = sorted({int(path[at : path.index("/", at)]) for path in answers if path.startswith(start)})
    return tuple(read(inner, answers, item_prefix(prefix, name, number)) for number in numbers)


def _value(base: type, value: object) -> object:
    if value is None:
        return None
    if issubclass(base, enum.Enum):
        return next((member for member in base if member.value == value), None)
    if base is tuple:
        return tuple(value) if isinstance(value, list | tuple) else None
    return value if isinstance(value, base) else None


@cache
def _plan(reading: type[msgspec.Struct]) -> tuple[tuple[str, type, type[msgspec.Struct] | None], ...]:
    """Each field with its type, and the class of its items if it is a repeat."""
    return tuple((name, _base(hint), _item_class(hint)) for name, hint in _hints(reading).items())


def _hints(reading: type[msgspec.Struct]) -> dict[str, object]:
    return typing.get_type_hints(reading)


def _base(hint: object) -> type:
    options = [part for part in typing.get_args(hint) if part is not type(None)] if _is_union(hint) else [hint]
    base = typing.get_origin(options[0]) or options[0]
    if not isinstance(base, type):  # pragma: no cover  a reading's own mistake, found when it is first read
        raise TypeError(f"{hint} says no type")
    return base


def _is_union(hint: object) -> bool:
    return isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union


def _item_class(hint: object) -> type[msgspec.Struct] | None:
    if typing.get_origin(hint) is not tuple:
        return None
    first = typing.get_args(hint)[0]
    return first if isinstance(first, type) and issubclass(first, msgspec.Struct) else None

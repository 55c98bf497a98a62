"""Answers: a flat mapping from path to value, which is all a talk remembers.

A path is the step's name, inside a repeat preceded by the repeat's name and the number of the item, counted from 1:
`feeling`, `questions/2/asked`. Names were chosen by someone and are for ever; nothing is known by its position.
`questions/2/again` says whether the person wanted another item after the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

Value = str | int | float | bool | tuple[str, ...] | None
"""What an answer can be. None: asked and skipped. A moment is wall time, ISO to the minute: `2026-11-23T15:00`."""

Answers = Mapping[str, Value]

AGAIN: Final = "again"
"""The name that each item of a repeat keeps for "another one?"; no step may be called so."""


def item_prefix(prefix: str, repeat: str, item: int) -> str:
    """The prefix of the paths inside one item: `item_prefix("", "questions", 2)` is `"questions/2/"`."""
    return f"{prefix}{repeat}/{item}/"


def step_of(path: str) -> str:
    """The path without item numbers: `questions/2/asked` → `questions/asked`."""
    if "/" not in path:
        return path
    return "/".join([part for part in path.split("/") if not part.isdigit()])


@lru_cache(maxsize=1024)
def scopes_of(prefix: str) -> tuple[str, ...]:
    """Where names are looked up, innermost first: `a/1/b/2/` → (`a/1/b/2/`, `a/1/`, ``)."""
    parts = prefix.split("/")[:-1]
    return tuple("".join(f"{part}/" for part in parts[:end]) for end in range(len(parts), -1, -2))

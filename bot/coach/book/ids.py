"""How entries are named: by the talk and path they came from, so that finishing again replaces and never doubles."""

from __future__ import annotations


def entry_id(talk: str, *path: object) -> str:
    """`entry_id("debrief-3", "questions", 2)` is `"debrief-3/questions/2"`."""
    return "/".join((talk, *(str(part) for part in path)))

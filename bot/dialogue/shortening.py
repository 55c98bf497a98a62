"""Words cut to a width in characters, with an ellipsis where something is missing."""

from __future__ import annotations


def shorten(text: str, room: int) -> str:
    """Cut to a width, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= room else line[: room - 1].rstrip() + "\u2026"


def shorten_at_word(text: str, room: int) -> str:
    """Cut long words of somebody's behind one of them; what fits stays as it was typed."""
    if len(text) <= room:
        return text
    cut = " ".join(text.split())[:room]
    return (cut.rpartition(" ")[0] or cut[: room - 1]).rstrip(" ,;:.") + "\u2026"

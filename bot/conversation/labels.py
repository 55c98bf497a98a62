"""Labels: short texts on buttons and in lists, within what every platform can show."""

from __future__ import annotations

from typing import Final

LABEL: Final = 75
"""Characters of a button's or option's label: Slack's limit, the smallest of all platforms."""


def shorten(text: str, room: int) -> str:
    """Cut to a width in characters, on one line, with an ellipsis where something is missing."""
    line = " ".join(text.split())
    return line if len(line) <= room else line[: room - 1].rstrip() + "\u2026"

"""Labels: short texts on buttons and in lists, within what every platform can show."""

from __future__ import annotations

from typing import Final

LABEL: Final = 75
"""Characters of a button's or option's label: Slack's limit, the smallest of all platforms."""


def shorten(text: str, room: int) -> str:
    """Cut to a width in characters, on one line, with an ellipsis where something is missing."""
    line = " ".join(text.split())
    return line if len(line) <= room else line[: room - 1].rstrip() + "\u2026"


def shorten_at_word(text: str, room: int) -> str:
    """Cut long words of somebody's behind one of them, with an ellipsis; what fits stays as it was typed."""
    if len(text) <= room:
        return text
    cut = " ".join(text.split())[:room]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:.") + "\u2026"


LONGEST_NAMED: Final = 30
"""Characters of a label that is named in a sentence as it is."""


def named_shortly(label: str) -> str:
    """A label, or the beginning that names it: "Quick: two minutes, only the questions" is Quick."""
    return shorten(label.partition(":")[0] if len(label) > LONGEST_NAMED else label, LABEL)

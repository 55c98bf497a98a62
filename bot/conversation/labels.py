"""Labels: short texts on buttons and in lists, within what every platform can show."""

from __future__ import annotations

from typing import Final

from bot.dialogue.shortening import shorten

LABEL: Final = 75
"""Characters of a button's or option's label: Slack's limit, the smallest of all platforms."""


LONGEST_NAMED: Final = 30
"""Characters of a label that is named in a sentence as it is."""


def named_shortly(label: str) -> str:
    """A label, or the beginning that names it: "Quick: two minutes, only the questions" is Quick."""
    return shorten(label.partition(":")[0] if len(label) > LONGEST_NAMED else label, LABEL)

"""Yes or no: by the question's own labels, by position, or in anybody's words for it."""

from __future__ import annotations

from typing import Final

from bot.dialogue.readers.choice import found_choices, named_choices
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.typed import folded
from bot.dialogue.readers.yes_no import yes_or_no
from bot.dialogue.steps import Ask

_YES: Final = "yes"
"""The value of the choice that means yes."""


def read_confirm(ask: Ask, typed: str) -> Reading:
    """Read a yes or a no. Where a label loosely fits and the words say the opposite, it is asked again."""
    named = named_choices(folded(typed), ask.choices)
    if len(named) == 1:
        return Heard(named[0].value == _YES)
    meant = {choice.value == _YES for choice in found_choices(typed, ask.choices)}
    if (said := yes_or_no(folded(typed))) is not None and not (ask.choices and folded(typed) in {"1", "2"}):
        meant.add(said)
    return Heard(meant.pop()) if len(meant) == 1 else unclear("confirm")

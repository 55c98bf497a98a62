"""Yes or no: by the question's own labels, by position, or in anybody's words for it."""

from __future__ import annotations

from typing import Final

from bot.dialogue.readers.choice import found_choices, is_sentence, named_choices, position
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.labels import touched
from bot.dialogue.readers.said import corrected, said
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import folded
from bot.dialogue.words.yes_no import yes_or_no

_YES: Final = "yes"
"""The value of the choice that means yes."""
_POSITIONS: Final = frozenset({"1", "2"})
"""Places in the question's own list where it has one; where it has none, 1 is yes and 2 is no."""


def read_confirm(ask: Ask, typed: str) -> Reading:
    """Read a yes or a no. Where a label loosely fits and the words say the opposite, it is asked again."""
    fold = folded(corrected(typed) or typed)
    named = named_choices(fold, ask.choices)
    if len(named) == 1:
        return Heard(named[0].value == _YES)
    meant = {choice.value == _YES for choice in found_choices(fold, ask.choices)}
    said = None if ask.choices and fold in _POSITIONS else yes_or_no(fold)
    if said is not None:
        near = touched(fold, [choice.fold for choice in ask.choices])
        meant |= {said, *(ask.choices[index].value == _YES for index in near)}
    if len(meant) == 1:
        return Heard(meant.pop())
    place = None if ask.choices or meant else position(fold, len(_POSITIONS))
    if place is not None:
        return Heard(place == 0)
    return unclear("confirm_said" if is_sentence(typed) and not meant else "confirm")


def first_said(typed: str) -> bool | None:
    """The yes or no that a sentence begins with and does not take back: "yes, my kids use this laptop"."""
    return None if typed.rstrip().endswith("?") else said(folded(typed), yes_or_no)

"""Picking several from a list: separated by commas, "and", lines, or spaces between numbers; ranges, all, none.

Every piece must be understood. Half of a list kept without a word would be worse than asking again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from bot.dialogue.readers.choice import found_choices, is_sentence, named_choices, position
from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.hints import hinted
from bot.dialogue.readers.said import corrected
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

Choices = tuple[Choice, ...]

MOST_PIECES: Final = 50
"""Twice as many as there can be choices (25): more is a pasted text, and no list."""

_ALL: Final = frozenset(
    {
        "all",
        "all of it",
        "the lot",
        "all of them",
        "all of these",
        "all of those",
        "all of the above",
        "everything",
        "every one",
        "them all",
    }
)
_BOTH: Final = frozenset({"both", "both of them", "both of these"})
_NONE: Final = frozenset(
    {"none", "none of them", "none of these", "none of those", "none of the above", "nothing", "neither", "no", "nope"}
)
_NONE_SAID: Final = Late(
    r"(?:(?:no|nope|nah|well|honestly|really|i think|sorry|hm+) )*(?:"
    r"(?:none|nothing|neither|not (?:really )?any(?:thing)?) (?:of|like) (?:these|those|them|that|this|it|the above)"
    r"(?: (?:kind|sort|ones?|things))?|nothing of (?:the|that|this) (?:kind|sort)"
    r"|nothing (?:really |much )?(?:(?:stands|stood|stuck|sticks|jumps|jumped) out(?: to me)?|special|unusual|odd|weird"
    r"|in particular|(?:that )?i (?:noticed|saw|remember|can think of|know of)|(?:bad )?happened|went wrong)"
    r"|(?:i )?(?:didn't|did not|couldn't) (?:really )?(?:notice|see|spot|tell)"
    r"(?: (?:anything|any|much|any of (?:these|those|them|that)))?"
    r"|(?:i )?wasn't (?:really )?(?:looking|watching|paying attention)"
    r")(?: (?:really|tbh|honestly|that i (?:noticed|saw|remember|know of)|i think|sorry|at all|today|no))*"
)
"""How people say that none of a list fits."""
_NONE_VALUE: Final = "none"
"""The value by which content marks "none of these": it stands alone."""
_UNKNOWN: Final = "unknown"
"""The value by which content marks "I don't know": it says nothing beside a guess, and no "all of them" means it."""
NO_THINGS: Final = frozenset({_NONE_VALUE, _UNKNOWN})
"""The values that name nothing on the list."""

_SEPARATORS: Final = (
    re.compile(r"\s*[\n;•]\s*"),
    re.compile(r"\s*,\s*"),
    re.compile(r"\s+(?:and|plus|also)\s+|\s*[&+/|]\s*"),
)
"""From the coarsest to the finest, so that a label with a comma or an "and" in it can be named whole."""
_JOINT: Final = re.compile(
    r"^(?:(?:ok|okay|oh|well|hm+|so|and|or|plus|also|both|then|maybe|i'd say|numbers?|options?) )+|^[-*] "
)
_NUMBERS: Final = re.compile(r"#?\d{1,2}[.)]?(?: #?\d{1,2}[.)]?)+")
_RANGE: Final = re.compile(r"#?(\d{1,2}) ?(?:-|to|through|until|\.\.+) ?#?(\d{1,2})[.)]?")


def read_pick(ask: Ask, typed: str) -> Reading:
    """Read several choices, kept in the order of the list and each once."""
    found = _several(ask.choices, typed)
    if isinstance(found, Unclear) and (last := corrected(typed)):
        found = _several(ask.choices, last)
    gathered = isinstance(found, Unclear)
    if isinstance(found, Unclear):
        meant = hinted(typed, ask.choices) if found.phrase == _unclear(ask.choices).phrase else ()
        if not meant:
            return unclear("choose_said") if is_sentence(typed) else found
        found = meant
    values = tuple(choice.value for choice in ask.choices if choice in found)
    values = tuple(value for value in values if value not in (NO_THINGS if gathered else {_UNKNOWN})) or values
    if len(values) > 1 and _NONE_VALUE in values:
        return _unclear(ask.choices)
    if ask.least is not None and len(values) < ask.least:
        return unclear("pick_least", least=int(ask.least))
    if ask.most is not None and len(values) > ask.most:
        return unclear("pick_most", most=int(ask.most))
    return Heard(values, gathered=gathered)


def _several(choices: Choices, typed: str) -> Choices | Unclear:
    everything = _everything(choices, folded(typed))
    if everything is not None:
        return everything
    found: list[Choice] = []
    pieces = tuple(islice(_pieces(typed, choices, _SEPARATORS), MOST_PIECES + 1))
    if len(pieces) > MOST_PIECES:
        return _unclear(choices)
    for piece in pieces:
        listed = _listed(folded(piece), choices)
        one = listed if listed is not None else found_choices(piece, choices)
        if listed is None and len(one) == 2:  # noqa: PLR2004 one or the other
            return unclear("choose_unclear", one=one[0].label, other=one[1].label)
        if not one or (listed is None and len(one) > 1):
            return _unclear(choices)
        found.extend(one)
    return tuple(found) or _unclear(choices)


def _everything(choices: Choices, fold: str) -> Choices | None:
    """The choices meant by one word for all or none; None when it is no such word."""
    said = " ".join(words_of(fold))
    if named := named_choices(fold, choices):
        return named
    if said in _NONE or _NONE_SAID.fullmatch(with_apostrophes(said)) is not None:
        return tuple(choice for choice in choices if choice.value == _NONE_VALUE)
    if said in _ALL or (said in _BOTH and len(choices) == 2):  # noqa: PLR2004 both are two
        return tuple(choice for choice in choices if choice.value not in NO_THINGS)
    return None


def _pieces(typed: str, choices: Choices, separators: Sequence[re.Pattern[str]]) -> Iterator[str]:
    piece = _JOINT.sub("", typed.strip())
    if not piece:
        return
    if not separators or named_choices(folded(piece), choices):
        yield piece
        return
    for part in separators[0].split(piece):
        yield from _pieces(part, choices, separators[1:])


def _listed(fold: str, choices: Choices) -> Choices | None:
    """The choices of "1-3" or "1 3 4", empty when one of them is not there; None when it is neither."""
    if span := _RANGE.fullmatch(fold):
        first, last = int(span[1]), int(span[2])
        return choices[first - 1 : last] if 1 <= first < last <= len(choices) else ()
    if not _NUMBERS.fullmatch(fold):
        return None
    at = [position(number, len(choices)) for number in fold.split()]
    return () if None in at else tuple(choices[index] for index in at if index is not None)


def _unclear(choices: Choices) -> Unclear:
    return unclear("pick", example=", ".join(choice.label for choice in choices[:2]))

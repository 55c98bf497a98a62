"""Choosing from a list: one, or several. By number, label, value, a part of the label that no other has, or nearly so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.labels import by_words
from bot.dialogue.readers.numerals import CARDINALS, ORDINALS
from bot.dialogue.readers.typed import folded, words_of
from bot.dialogue.steps import Ask, Choice

_POSITION: Final = re.compile(
    r"(?:(?:i'd say|i'll take|i choose|i pick) )?(?:the )?(?:(?:option|number|no\.?|nr\.?|answer|choice) ?)?[#(]? ?"
    r"(?P<number>\d{1,2}|[a-z]+(?:-[a-z]+)?)[.):]?(?: (?:one|option|answer|choice))?(?: please)?[.!]?"
)
_NTH: Final = re.compile(
    r"(?:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?: (?:one|option|answer|choice))?(?: please)?[.!]?"
)
_LAST: Final = frozenset({"last", "the last", "last one", "the last one", "last option", "the last option"})

_ALL: Final = frozenset(
    {"all", "all of them", "all of these", "all of those", "all of the above", "everything", "every one", "them all"}
)
_NONE: Final = frozenset(
    {"none", "none of them", "none of these", "none of those", "none of the above", "nothing", "neither"}
)
_NONE_VALUE: Final = "none"
"""The value by which content marks "none of these": it stands alone."""

_SEPARATORS: Final = (
    re.compile(r"[\n;]+"),
    re.compile(r",+"),
    re.compile(r" (?:and|plus|or also) | ?[&+/|] ?"),
)
_NUMBERS: Final = re.compile(r"#?\d{1,2}[.)]?(?: #?\d{1,2}[.)]?)+")
_RANGE: Final = re.compile(r"#?(\d{1,2}) ?(?:-|to|through|until|\.\.+) ?#?(\d{1,2})[.)]?")
_JOINT: Final = re.compile(r"^(?:and|plus|also|both) ")


def read_choose(ask: Ask, typed: str) -> Reading:
    """Read one choice."""
    found = found_choices(typed, ask.choices)
    if len(found) == 1:
        return Heard(found[0].value)
    if found:
        return unclear("choose_unclear", one=found[0].label, other=found[1].label)
    return unclear("choose", example=ask.choices[0].label)


def read_pick(ask: Ask, typed: str) -> Reading:
    """Read several choices, kept in the order of the list and each once."""
    found = _several(ask, typed)
    if isinstance(found, Unclear):
        return found
    values = tuple(choice.value for choice in ask.choices if choice in found)
    if len(values) > 1 and _NONE_VALUE in values:
        return _pick_again(ask)
    if ask.least is not None and len(values) < ask.least:
        return unclear("pick_least", least=int(ask.least))
    if ask.most is not None and len(values) > ask.most:
        return unclear("pick_most", most=int(ask.most))
    return Heard(values)


def found_choices(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices that fit what was typed: none, one, or several that fit equally well."""
    fold = folded(typed)
    exact = tuple(choice for choice in choices if _names(fold, choice))
    if exact:
        return exact
    at = position(fold, len(choices))
    if at is not None:
        return (choices[at],)
    return tuple(choices[index] for index in by_words(fold, [choice.label for choice in choices]))


def position(fold: str, length: int) -> int | None:
    """The index meant by "2", "#2", "option two", "the second one", "the last one" in a list this long."""
    if fold in _LAST:
        return length - 1
    number = _number(fold)
    return number - 1 if number is not None and 1 <= number <= length else None


def _number(fold: str) -> int | None:
    if (nth := _NTH.fullmatch(fold)) and nth["nth"] in ORDINALS:
        return ORDINALS[nth["nth"]]
    if found := _POSITION.fullmatch(fold):
        word = found["number"]
        return int(word) if word.isdigit() else CARDINALS.get(word)
    return None


def _names(fold: str, choice: Choice) -> bool:
    label = folded(choice.label)
    return fold in {label, choice.value.casefold()} or (
        bool(words_of(fold)) and words_of(fold) in {words_of(label), words_of(choice.value.casefold())}
    )


def _several(ask: Ask, typed: str) -> tuple[Choice, ...] | Unclear:
    fold = folded(typed)
    said = " ".join(words_of(fold))
    if said in _NONE:
        return tuple(choice for choice in ask.choices if choice.value == _NONE_VALUE)
    if said in _ALL or (said in {"both", "both of them"} and len(ask.choices) == 2):  # noqa: PLR2004 both are two
        return tuple(choice for choice in ask.choices if choice.value != _NONE_VALUE)
    found: list[Choice] = []
    for piece in _pieces(typed, ask.choices, _SEPARATORS):
        choices = _of_piece(piece, ask.choices)
        if len(choices) == 0 or isinstance(choices, list):
            return _which(ask, choices)
        found.extend(choices)
    return tuple(found) or _pick_again(ask)


def _pieces(typed: str, choices: Sequence[Choice], separators: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """Split at the coarsest separator first, so that a label that contains "and" or a comma can be named whole."""
    piece = _JOINT.sub("", folded(typed) if not separators or separators[0].pattern[1] != "\\" else typed.strip())
    if not separators or any(_names(folded(piece), choice) for choice in choices):
        if piece:
            yield piece
        return
    for part in separators[0].split(piece):
        yield from _pieces(part, choices, separators[1:])


def _of_piece(piece: str, choices: Sequence[Choice]) -> Sequence[Choice]:
    """The choices of one piece: a tuple when sure, a list of candidates when several fit."""
    fold = folded(piece)
    if span := _RANGE.fullmatch(fold):
        first, last = int(span[1]), int(span[2])
        return tuple(choices[first - 1 : last]) if 1 <= first < last <= len(choices) else ()
    if _NUMBERS.fullmatch(fold):
        at = [position(number, len(choices)) for number in fold.split()]
        return () if None in at else tuple(choices[index] for index in at if index is not None)
    found = found_choices(piece, choices)
    return list(found) if len(found) > 1 else found


def _which(ask: Ask, candidates: Sequence[Choice]) -> Unclear:
    if candidates:
        return unclear("choose_unclear", one=candidates[0].label, other=candidates[1].label)
    return _pick_again(ask)


def _pick_again(ask: Ask) -> Unclear:
    return unclear("pick", example=", ".join(choice.label for choice in ask.choices[:2]))

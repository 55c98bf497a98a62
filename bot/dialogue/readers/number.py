"""A number: digits with the separators people use, a word up to twenty or so, an estimate taken as its figure."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.durations import minutes_in
from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.said import said
from bot.dialogue.steps import Ask
from bot.dialogue.words.numerals import cardinal
from bot.dialogue.words.typed import folded, words_of

_EXAMPLE: Final = 12
MINUTES: Final = "minutes"
"""The unit of a question that is answered with any length of time."""
_AROUND: Final = re.compile(
    r"^(?:(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|maybe|probably|exactly|just|only|like|"
    r"i think|i guess|i'd say|it's|it was)[ ,]+|[~≈] ?)+"
)
_AFTER: Final = re.compile(
    r"(?:-?ish|,? (?:or so|i think|i guess|i'd say|maybe|probably|exactly|please|pls|in total|so far|tops"
    r"|max(?:imum)?|at most|at least|more or less|roughly))?[.!?]*$"
)
_CURRENCY: Final = re.compile(r"^(-?)[$€£¥] ?|()[ ]?[$€£¥]$")
_PLAIN: Final = re.compile(r"-?\d{1,15}(?:[.,]\d{1,2}|[.,]\d{4,6})?")
"""One separator with other than three digits behind it parts the decimals, whichever it is."""
_GROUPED: Final = re.compile(r"-?\d{1,3}(?:(?P<sep>,)\d{3}(?:,\d{3}){0,3}|(?:[ '’]\d{3}){1,4})(?:\.\d{1,6})?")
_GROUPED_DOTS: Final = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,4}(?:,\d{1,6})?|-?\d{1,3}(?:\.\d{3}){1,4},\d{1,6}")
"""1.234,56 and 1.234.567; 1.234 alone may be either and is asked again."""
_THOUSANDS: Final = re.compile(r"(-?\d{1,4}(?:[.,]\d{1,2})?) ?k")


def read_number(ask: Ask, typed: str) -> Reading:
    """Read a number within the question's range. A noun may follow when the question names it: "12 applications"."""
    fold = folded(typed)
    number = _figure(fold, ask)
    if number is None:
        number = said(fold, lambda words: _figure(words, ask))
    if number is None:
        return unclear("number", example=_example(ask))
    return _in_range(ask, number)


def _figure(fold: str, ask: Ask) -> float | None:
    number = _number(_bare(fold, ask))
    return minutes_in(_AFTER.sub("", _AROUND.sub("", fold))) if number is None and ask.unit == MINUTES else number


def _in_range(ask: Ask, number: float) -> Heard | Unclear:
    low = ask.least is not None and number < ask.least
    high = ask.most is not None and number > ask.most
    if not low and not high:
        return Heard(int(number) if number == int(number) else number)
    if ask.least is None or ask.most is None:
        return unclear("number", example=_example(ask))
    return unclear("number_range", least=f"{ask.least:,g}", most=f"{ask.most:,g}")


def _example(ask: Ask) -> str:
    least = _EXAMPLE if ask.least is None else max(_EXAMPLE, ask.least)
    return f"{least if ask.most is None else min(least, ask.most):g}"


def _bare(fold: str, ask: Ask) -> str:
    """The figure without the words around it."""
    figure = _CURRENCY.sub(r"\1", _AFTER.sub("", _AROUND.sub("", fold)))
    first, _, noun = figure.rpartition(" ")
    return first if noun.isalpha() and noun in _nouns(ask) else figure


def _nouns(ask: Ask) -> frozenset[str]:
    lines = (part for line in ask.texts for part in line.parts if isinstance(part, str))
    return frozenset(word for line in lines for word in words_of(folded(line)))


def _number(figure: str) -> float | None:
    word = cardinal(figure)
    if word is not None:
        return word
    if _PLAIN.fullmatch(figure):
        return float(figure.replace(",", "."))
    if _GROUPED.fullmatch(figure):
        return float(re.sub("[, '’]", "", figure))
    if _GROUPED_DOTS.fullmatch(figure):
        return float(figure.replace(".", "").replace(",", "."))
    if found := _THOUSANDS.fullmatch(figure):
        return round(1000 * float(found[1].replace(",", ".")), 2)
    return None

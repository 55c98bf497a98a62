"""A scale: one whole number between its ends, in digits or a word, the words that name an end, or how people rate.

A rating is *named* where the words are one, with a reason or a correction around it, or *told* in a story: by the
figure it opens with, as a share of another whole ("7 out of 10"), or by words that rate.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.choice import is_sentence
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.hints import hinted
from bot.dialogue.readers.labels import by_words
from bot.dialogue.readers.rating_words import ANYWHERE, IN_PASSING
from bot.dialogue.readers.said import corrected, said
from bot.dialogue.readers.shares import shared
from bot.dialogue.steps import Ask
from bot.dialogue.words.numerals import cardinal
from bot.dialogue.words.typed import folded

LEAST: Final = 1
MOST: Final = 5
"""The ends of a scale that names none."""

_FILLER: Final = (
    r"(?:(?:it was|it's|it is|its|that's|thats|that was|dunno|idk|not sure|i'd say|id say|i would say"
    r"|(?:i'd |i would |i'll |let's )?(?:give|rate|call) (?:it|that)"
    r"|i guess|i think|maybe|probably|about|around|like|just|so|um|well|a|an|solid|number)[ ,]+)*"
)
_RATING: Final = re.compile(
    _FILLER
    + r"[(]?(?P<number>-?\d+|[a-z]+)(?: ?-?ish)?(?:[.!?)]*| ?(?:/|out ?(?:of|ta)|outta|of) ?(?P<most>\d+|[a-z]+)[.!?]*)"
    r"(?:,? (?:i guess|i think|i'd say|i suppose|maybe|probably|perhaps|please|pls|stars?|points?|only"
    r"|at (?:best|most)))?"
    r"[.!?]*"
)
_TELLS: Final = (
    r"(?:i|im|i'm|it|that (?:one )?(?:was|went)|this one|was|went|they (?:liked|loved|hated|seemed|looked)"
    r"|awful|terrible|bad|badly|poor|meh|ok|okay|fine|decent|good|great|really|very|pretty|quite|not)"
)
"""How a story goes on behind its figure, where nothing parts them: "2 i waffled". "4 people laughed" rates nothing."""
_OPENING: Final = re.compile(
    _FILLER + r"(?P<number>\d{1,2})"
    r"(?: ?(?:[,;:(.!]| -)| (?:because|cos|cuz|coz|since|as|but|cause)\b| (?=" + _TELLS + r"\b))[^\d]+"
)
"""The figure a story opens with: "2 but I was ill". With another figure in it, it may be the other that counts."""
_ENDING: Final = re.compile(
    r"[^\d]*(?:\b(?:so|just|maybe|probably|give it|call (?:it|that)|would be)(?: an?)?"
    r"|(?<!not )(?<!n't )(?<!asnt )(?<!isnt )(?<!even )\ba"
    r"|[.,;:=!-]) ?"
    r"(?P<number>\d{1,2})[.!]*"
)
"""What happened and then the rating, the only figure: "dodged it, so 2". "Not a 5" says only what it wasn't."""
_ANOTHER_THING: Final = re.compile(
    r"(?:(?:ok|okay|well|so|um+|and|but|next time)[ ,]+)*(?:tell (?:em|'em|them|him|her)|say (?!it was|a \d|\d)"
    r"|i(?:'d|d| would|'ll|ll| will) (?!say|give|rate|call|guess|put|go)|next time)\b.*"
    r"|(?:what|why|how|who|when|where|which|do|did|can|could|would|will|have|tell)\b[^?]+\?.*"
)
"""What they would say, or one more of their questions: "tell em i'm bad at paperwork" rates nothing."""
_STARS: Final = re.compile(r"(?:[\u2b50\u2605\U0001f31f] ?)+")

_PASSING: Final = re.compile(
    r"(?:(?:i|it (?:was|went)|went|it's|i'd say|i guess|i think|rather|kind of|really|quite|pretty|absolutely"
    r"|completely|totally)[ ,]+)*(?P<said>[a-z' -]+?|\U0001f44d|\U0001f44e)"
    r"(?: a lot|(?<=ed) on)?(?:,? (?:i guess|i think|i suppose|actually|really))?[.!]*"
)


def ends_of(ask: Ask) -> tuple[int, int]:
    """The least and the most of a scale."""
    return int(ask.least if ask.least is not None else LEAST), int(ask.most if ask.most is not None else MOST)


def read_scale(ask: Ask, typed: str) -> Reading:
    """Read a rating. What lies outside the scale, or names two that are far apart, is asked again with its ends."""
    least, most = ends_of(ask)
    typed = typed.replace(" as well", "")  # "they asked about phonics as well" rates nothing
    fold = folded(typed)
    if _ANOTHER_THING.fullmatch(fold):
        return unclear("scale", least=least, most=most)
    named = _named(fold, ask, least, most)
    if named is not None and least <= named <= most:
        return Heard(named)
    told = _told(fold, typed, least, most) if named is None else _as_share(fold, least, most)
    return unclear("scale", least=least, most=most) if told is None else Heard(told, gathered=True)


def _named(fold: str, ask: Ask, least: int, most: int) -> int | None:
    rating = _rating(fold, most)
    if rating is None:
        rating = said(fold, lambda words: _rating(words, most))
    if rating is None:
        rating = _named_end(fold, ask, least, most)
    return _in_passing(fold, least, most) if rating is None else rating


def _told(fold: str, typed: str, least: int, most: int) -> int | None:
    opening = _OPENING.fullmatch(fold) or _ENDING.fullmatch(fold)
    if opening is not None and least <= int(opening["number"]) <= most:
        return int(opening["number"])
    if (share := _as_share(fold, least, most)) is not None:
        return share
    rates = hinted(typed, ANYWHERE) if is_sentence(typed) else ()
    return _at(float(rates[0].value), least, most) if len(rates) == 1 else None


def _as_share(fold: str, least: int, most: int) -> int | None:
    return shared(corrected(fold) or fold, least, most)


def _rating(fold: str, most: int) -> int | None:
    if _STARS.fullmatch(fold):
        return len(fold.replace(" ", ""))
    found = _RATING.fullmatch(fold)
    if found is None or (found["most"] and cardinal(found["most"]) != most):
        return None
    if found["number"].startswith("-"):
        return int(found["number"]) if len(found["number"]) < 15 else None  # noqa: PLR2004 see numerals
    return cardinal(found["number"])


def _in_passing(fold: str, least: int, most: int) -> int | None:
    """The middle for "it was ok": whoever says so should not be asked for a number."""
    found = _PASSING.fullmatch(fold)
    share = IN_PASSING.get(found["said"]) if found else None
    return None if share is None else _at(share, least, most)


def _at(share: float, least: int, most: int) -> int:
    return least + int(share * (most - least) + 0.5)


def _named_end(fold: str, ask: Ask, least: int, most: int) -> int | None:
    found = by_words(fold, (folded(ask.low), folded(ask.high)))
    return (least, most)[found[0]] if len(found) == 1 else None

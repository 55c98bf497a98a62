"""A rating said on another measure: between two numbers, in per cent, out of ten, as a fraction, or as nothing at all.

What it comes to is said back, since it is not what was typed.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.numerals import cardinal

_AROUND: Final = (
    r"(?:(?:hm+|um+|uh|it was|it's|it is|its|i'd say|i would say|i'd give it|i think|i guess|maybe|probably|about"
    r"|around|like|just|well|a|an|somewhere|something|more like|solid|low|high)[ ,]+|[~≈] ?)*"
)
_BEHIND: Final = r"(?: ?-?ish)?(?:,? (?:i guess|i think|i'd say|maybe|probably|please|pls|or so|tbh))?[.!]*"
_NUMBER: Final = r"\d{1,2}|[a-z]+"
_BETWEEN: Final = Late(
    rf"{_AROUND}(?:between (?:an? )?)?(?P<one>{_NUMBER}) ?(?:-|to|or|and|,? ?maybe(?: an?)?|or maybe(?: an?)?) ?"
    rf"(?:an? )?(?P<other>{_NUMBER}){_BEHIND}"
)
_HALF: Final = Late(rf"{_AROUND}(?P<whole>{_NUMBER})(?:[.,]\d{{1,2}}| and a half|\+){_BEHIND}")
_PERCENT: Final = Late(rf"{_AROUND}(?P<share>\d{{1,3}}) ?(?:%|per ?cent){_BEHIND}")
_OUT_OF: Final = Late(rf"{_AROUND}(?P<share>\d{{1,3}}(?:[.,]\d)?) ?(?:/|out of) ?(?P<whole>10|ten|20|100){_BEHIND}")
_NOUGHT: Final = Late(rf"{_AROUND}(?:0|zero|nil|nought|nothing){_BEHIND}")

_WHOLE: Final = {"ten": 10}


def shared(fold: str, least: int, most: int) -> int | None:
    """The rating that a folded text comes to between these ends; None when it is no such text."""
    if not fold[:1].isalnum() and fold[:1] not in "~≈":
        return None
    if found := _PERCENT.fullmatch(fold):
        return _at(int(found["share"]) / 100, least, most)
    if (found := _OUT_OF.fullmatch(fold)) and _whole(found["whole"]) != most:
        return _at(float(found["share"].replace(",", ".")) / _whole(found["whole"]), least, most)
    if found := _BETWEEN.fullmatch(fold):
        return _neighbours(cardinal(found["one"]), cardinal(found["other"]), least, most)
    if (found := _HALF.fullmatch(fold)) and (number := cardinal(found["whole"])) is not None:
        return _neighbours(number, number + 1, least, most)
    return least if least == 1 and _NOUGHT.fullmatch(fold) else None


def _whole(said: str) -> int:
    return _WHOLE.get(said) or int(said)


def _neighbours(one: int | None, other: int | None, least: int, most: int) -> int | None:
    """The higher of two that stand side by side: people rate themselves rather too low. Others are two answers."""
    if one is None or other is None or other - one != 1 or one < least or other > most:
        return None
    return other


def _at(share: float, least: int, most: int) -> int:
    """So much of the best, and never outside: 7 of 10 is a 4 of 5, 11 of 10 is the most."""
    return min(most, max(least, int(share * most + 0.5)))

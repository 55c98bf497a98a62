"""A small strict grammar of moments: every word must be understood, and all ways of understanding it must agree.

The phrase is cut into parts in every possible way, and each cut that makes sense is an outcome. Two different
outcomes are no answer: 03/04 is the third of April and the fourth of March, so it is asked again and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import Final

from bot.dialogue.readers.labels import NEGATIONS
from bot.dialogue.readers.moments.days import DATE_RULES, WORD_RULES, Parts
from bot.dialogue.readers.moments.hours import DAYTIME_RULES, FILLER_RULES, HOUR_RULES, SPAN_RULES
from bot.dialogue.readers.moments.meaning import meanings
from bot.dialogue.readers.moments.parts import Half, Outcome
from bot.dialogue.words.numerals import CARDINALS, ORDINALS
from bot.dialogue.words.typed import listed, words_of

LONGEST_PHRASE: Final = 16
"""Words: more than any moment needs, and few enough to try every way of cutting."""

_RULES: Final = (*WORD_RULES, *DATE_RULES, *SPAN_RULES, *HOUR_RULES, *DAYTIME_RULES, *FILLER_RULES)
_END: Final = "(?= |$)"
_PUNCTUATION: Final = re.compile(r"[,;!()]+|\.+$|(?<=[a-z])\.(?= )|\?+$")
_TIMES: Final = frozenset(listed("midnight noon midday hour hours minute minutes o'clock am pm or"))
"""Words beside a day that are, or may be, its time: it is not the time that is missing."""
_VAGUE: Final = Half(None)
"""Some day: gives way to any outcome that knows which."""
_MINUTES: Final = re.compile(r"\b(five|ten|twenty|twenty[- ]five) (?=(?:to|till|til|before) )")
_SPOKEN: Final = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?=(?:fifteen|twenty|thirty|forty|fifty)\b)"
)
_ISO_TIME: Final = re.compile(r"(?<=\d\d-\d\d)t(?=\d)")


def outcomes(fold: str, now: datetime, *, literal: bool = False) -> frozenset[Outcome] | None:
    """Every different meaning of a folded phrase: none when it contradicts itself, None when words are unknown.

    `literal`: words of ours, in which tomorrow is always the next date.
    """
    phrase = spelled(fold)
    if len(phrase.split()) > LONGEST_PHRASE:
        return None
    made = {meanings(parts, now, literal=literal) for parts in _cuts(phrase)}
    if not made:
        return None
    found = frozenset().union(*made)
    return found - {_VAGUE} or found


def names_one_day(fold: str) -> bool:
    """Tell whether among words that are not understood one day is named, and nothing that could be a time."""
    words = words_of(fold)
    if re.search(r"\d", fold) or not (NEGATIONS | _TIMES | CARDINALS.keys()).isdisjoint(words):
        return False
    return len({found[0] for found in _day_words().finditer(_PUNCTUATION.sub(" ", fold))}) == 1


def spelled(fold: str) -> str:
    """Numbers as digits, and punctuation that parts nothing as space."""
    fold = _SPOKEN.sub(r"\1 ", fold)
    words = _MINUTES.sub(r"\1 minutes ", _ISO_TIME.sub(" ", fold.replace("@", " at ").replace(" & ", " and ")))
    return " ".join(_PUNCTUATION.sub(" ", _number_words().sub(_digits, words)).split())


def _digits(found: re.Match[str]) -> str:
    word = found[0]
    return str(CARDINALS[word]) if word in CARDINALS else f"{ORDINALS[word]}th"


@cache
def _number_words() -> re.Pattern[str]:
    words = sorted((word for word in (*CARDINALS, *ORDINALS) if word[0].isalpha()), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


@cache
def _day_words() -> re.Pattern[str]:
    nameless = (re.sub("[?]P<[a-z]+>", "", pattern) for pattern, _ in WORD_RULES)
    return re.compile(rf"(?<![^ ])(?:{'|'.join(sorted(nameless, key=len, reverse=True))}){_END}")


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Parts]], ...]:
    """The rules compiled, when the first moment is read."""
    return tuple((re.compile(f"(?:{pattern}){_END}"), make) for pattern, make in _RULES)


def _cuts(phrase: str, start: int = 0) -> Iterator[Parts]:
    """Every way to cut the phrase from here on into parts that cover all of it."""
    if start >= len(phrase):
        yield ()
        return
    for pattern, make in _rules():
        found = pattern.match(phrase, start)
        parts = make(found) if found else ()
        if found and parts:
            yield from ((*parts, *rest) for rest in _cuts(phrase, found.end() + 1))

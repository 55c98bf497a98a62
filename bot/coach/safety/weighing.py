"""Weighing what no phrase has heard: how much the words of a message are like those of people in need.

Phrases hear what somebody thought of; people find words that nobody thought of. So every word has a weight, and every
kind of word ("pills", "blade": means), every pair of neighbours, and every two kinds that come together (means and
night, kin and better). The weights are learnt from lines written for this, once, before a release; here they are only
added up. Nothing is learnt from what people type.

What idioms leave of a message is weighed sentence by sentence, and long sentences in overlapping pieces, so that one
sentence in a long report counts as much as it would alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, groupby, pairwise
from math import inf, sqrt
from typing import Final

import msgspec

from bot.coach.safety.wording import STOP

STRETCH: Final = 24
"""Words that are weighed at once: people say such things in one breath, and most messages are shorter."""

UNKNOWN: Final = 10
"""As many marks as if they were there and weighed nothing: what is said in two words is not sure to be meant."""
LEAST_WORDS: Final = 4
"""Words from which on they are weighed: what is said in fewer is for the phrases. Of our own lines in need that costs
8 of 2,196; without it "sounds good" was met with care."""
LEAST_STEM: Final = 3
"""Letters of the shortest stem."""

_START: Final = "<"
_END: Final = ">"
_ENDING: Final = re.compile(r"(?<=...)(?:ing|ed|es|[sey])\Z")
_LAST: Final = ("g", "d", "s", "e", "y")


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """What words weigh; from what weight on a message is met with care, and from what on it might have to be.

    `kinds` goes by the stems of words.
    """

    enough: float = inf
    unsure: float = inf
    start: float = 0.0
    kinds: Mapping[str, str] = {}
    weights: Mapping[str, float] = {}


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a file of content/weights/: kinds with their words, and lines of a weight and what weighs it."""

    enough: float = inf
    unsure: float = inf
    start: float = 0.0
    kinds: Mapping[str, str] = {}
    weights: str = ""


def compile_weights(weighed: Weighed) -> Weights:
    """The weights of a file."""
    return Weights(
        enough=weighed.enough,
        unsure=weighed.unsure,
        start=weighed.start,
        kinds=kinds_of(weighed.kinds),
        weights=dict(_marks_weighed(weighed.weights)),
    )


def kinds_of(written: Mapping[str, str]) -> dict[str, str]:
    """Stem → kind. Kinds are written in capitals among the weights: no word is."""
    return {stem(word): kind.upper() for kind, words in written.items() for word in words.split()}


def _marks_weighed(lines: str) -> Iterator[tuple[str, float]]:
    for line in lines.splitlines():
        weight, _, marks = line.partition(": ")
        for mark in marks.split(", "):
            yield mark, float(weight)


def heaviest(words: list[str], weights: Weights) -> float:
    """What the heaviest stretch of these words weighs, of those that can be weighed."""
    weighed = (weight_of(each, weights) for each in stretches(words) if _can_be_weighed(each, weights))
    return max(weighed, default=-inf)


def _can_be_weighed(words: list[str], weights: Weights) -> bool:
    """Tell whether there are words enough, and half of them known: of another language a few look like ours."""
    known = sum(each in weights.weights or each in weights.kinds for each in map(stem, words))
    return len(words) >= LEAST_WORDS and 2 * known >= len(words)


def weight_of(words: list[str], weights: Weights) -> float:
    """What these words weigh together. Long stretches are no heavier for being long, nor one word for being alone."""
    weighed = weights.weights
    known = [weighed[mark] for mark in marks(words, weights.kinds) if mark in weighed]
    return weights.start + sum(known) / sqrt(len(known) + UNKNOWN)


def stretches(words: list[str]) -> Iterator[list[str]]:
    """The sentences, and a short message as a whole, too. Long sentences in overlapping pieces."""
    sentences = [list(sentence) for stop, sentence in groupby(words, STOP.__eq__) if not stop]
    if len(sentences) > 1 and len(words) <= STRETCH:
        yield words
    for sentence in sentences:
        for start in range(0, max(1, len(sentence) - STRETCH // 2), STRETCH // 2):
            yield sentence[start : start + STRETCH]


def marks(words: list[str], kinds: Mapping[str, str]) -> list[str]:
    """What is weighed: stems, kinds, each of them with the next one, and each two kinds wherever they stand."""
    stems = [stem(word) for word in words]
    named = [kinds.get(each, each) for each in stems]
    kinds_here = sorted({kind for kind in named if kind.isupper()})
    pairs = [f"{one} {two}" for one, two in pairwise((_START, *stems, _END))]
    kind_pairs = [f"{one} {two}" for one, two in pairwise((_START, *named, _END)) if one.isupper() or two.isupper()]
    together = [f"{one}+{two}" for one, two in combinations(kinds_here, 2)]
    return [*stems, *pairs, *kinds_here, *kind_pairs, *together]


def stem(word: str) -> str:
    """A word without its ending, near enough: "jumping", "jumps" and "jumped" are one."""
    if word.endswith(_LAST):
        word = _ENDING.sub("", word)
    return word[:-1] if word[-1:] == word[-2:-1] and len(word) > LEAST_STEM else word

"""Weighing what no phrase has heard: how much the words of a message are like those of people in need.

Phrases hear what somebody thought of; people find words that nobody thought of. So every word has a weight, and every
kind of word ("pills", "blade": means), every pair of neighbours or of words with one or two between them, and every two
kinds that come together (means and night, kin and better). The weights are learnt from lines written for this, once,
before a release; here they are only added up. Nothing is learnt from what people type.

What idioms leave of a message is weighed sentence by sentence, and long sentences in overlapping pieces, so that one
sentence in a long report counts as much as it would alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, combinations, groupby, pairwise
from math import inf, sqrt
from sys import intern
from typing import Final

import msgspec

from bot.coach.safety.wording import STOP

STRETCH: Final = 24
"""Words that are weighed at once: people say such things in one breath, and most messages are shorter."""

A_WORD: Final = 4
"""Marks that a word brings along, about: long stretches are no heavier for being long."""
UNKNOWN: Final = 10
"""As many marks as if they were there and weighed nothing: what is said in two words is not sure to be meant."""
STEPS: Final = (2, 3)
"""How far apart two words may stand that are weighed as a pair though they are no neighbours."""
LEAST_WORDS: Final = 3
"""Words from which on they are weighed: what is said in fewer is for the phrases ("sounds good" was met with care)."""
LEAST_STEM: Final = 3
"""Letters of the shortest stem."""

_START: Final = "<"
_END: Final = ">"
_PARTED: Final = re.compile(r"[ +_]")
_ENDING: Final = re.compile(r"(?<=...)(?:ing|ed|es|[sey])\Z")
_LAST: Final = ("g", "d", "s", "e", "y")


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """What words weigh; from what weight on a message is met with care, and from what on it might have to be.

    `kinds` goes by the stems of words. What weighs is apart by its form, so that looking it up builds no text.
    """

    sure: float = inf
    enough: float = inf
    unsure: float = inf
    start: float = 0.0
    stems: Mapping[str, str] = {}
    """The stems of the words that we know."""
    kinds: Mapping[str, str] = {}
    names: frozenset[str] = frozenset()
    """Of the kinds."""
    single: Mapping[str, float] = {}
    """Stems and kinds."""
    pairs: Mapping[tuple[str, str], float] = {}
    """Neighbours."""
    apart: Mapping[tuple[str, str], float] = {}
    """Two words with one or two between them."""
    kind_pairs: Mapping[tuple[str, str], float] = {}
    """Neighbours of which one is a kind, or both."""
    together: Mapping[tuple[str, str], float] = {}
    """Two kinds, wherever they stand."""


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a file of content/weights/: kinds with their words, and lines of a weight and what weighs it.

    `plain` are words that lines were made of when the weights were learnt; they need no second look.
    """

    sure: float = inf
    enough: float = inf
    unsure: float = inf
    start: float = 0.0
    plain: str = ""
    kinds: Mapping[str, str] = {}
    weights: str = ""


def compile_weights(weighed: Weighed) -> Weights:
    """The weights of a file."""
    weights = dict(marks_weighed(weighed.weights))
    pairs = _parted(weights, " ")
    kinds = kinds_of(weighed.kinds)
    return Weights(
        sure=weighed.sure,
        enough=weighed.enough,
        unsure=weighed.unsure,
        start=weighed.start,
        stems={intern(word): intern(stem(word)) for word in weighed.plain.split()},
        kinds=kinds,
        names=frozenset(kinds.values()),
        single={intern(mark): weight for mark, weight in weights.items() if not _PARTED.search(mark)},
        pairs={pair: weight for pair, weight in pairs.items() if not _has_kind(pair)},
        apart=_parted(weights, "_"),
        kind_pairs={pair: weight for pair, weight in pairs.items() if _has_kind(pair)},
        together=_parted(weights, "+"),
    )


def _parted(weights: Mapping[str, float], by: str) -> dict[tuple[str, str], float]:
    return {
        (intern(one), intern(two)): weight
        for mark, weight in weights.items()
        for one, sign, two in (mark.partition(by),)
        if sign
    }


def kinds_of(written: Mapping[str, str]) -> dict[str, str]:
    """Stem → kind. Kinds are written in capitals among the weights: no word is."""
    return {intern(stem(word)): intern(kind.upper()) for kind, words in written.items() for word in words.split()}


def marks_weighed(lines: str) -> Iterator[tuple[str, float]]:
    """Each mark with its weight."""
    for line in lines.splitlines():
        weight, _, marks = line.partition(": ")
        for mark in marks.split(", "):
            yield mark, float(weight)


def heaviest(words: list[str], weights: Weights) -> float:
    """What the heaviest stretch of these words weighs, of those that can be weighed."""
    weighed = (_weight(each, weights) for each in stretches(words))
    return max((weight for weight in weighed if weight is not None), default=-inf)


def _weight(words: list[str], weights: Weights) -> float | None:
    """What they weigh if there are words enough, and half of them known: of another language a few look like ours.

    Letters that stand alone are no words: of "%s %d {0}" only such are left.
    """
    if len(words) < LEAST_WORDS or len(max(words, key=len)) == 1:
        return None
    stems = [*map(weights.stems.get, words)]
    if 2 * stems.count(None) > len(words):
        return None
    return weight_of([known or stem(word) for known, word in zip(stems, words, strict=True)], weights)


def weight_of(stems: list[str], weights: Weights) -> float:
    """What these stems weigh together. Long stretches are no heavier for being long, nor one word for being alone."""
    found = chain(
        map(weights.single.get, stems),
        map(weights.pairs.get, pairwise((_START, *stems, _END))),
        *(map(weights.apart.get, zip(stems, stems[step:], strict=False)) for step in STEPS),
    )
    return weights.start + (sum(filter(None, found)) + _weight_of_kinds(stems, weights)) / root(len(stems))


def _weight_of_kinds(stems: list[str], weights: Weights) -> float:
    named = [*map(weights.kinds.get, stems, stems)]
    here = sorted(weights.names.intersection(named))
    if not here:
        return 0.0
    found = chain(
        map(weights.single.get, here),
        map(weights.kind_pairs.get, pairwise((_START, *named, _END))),
        map(weights.together.get, combinations(here, 2)),
    )
    return sum(filter(None, found))


def root(words: int) -> float:
    """What the weights of so many words are divided by."""
    return sqrt(A_WORD * words + UNKNOWN)


def stretches(words: list[str]) -> Iterator[list[str]]:
    """The sentences, and a short message as a whole, too. Long sentences in overlapping pieces."""
    if STOP not in words and 0 < len(words) <= STRETCH:
        yield words
        return
    sentences = [list(sentence) for stop, sentence in groupby(words, STOP.__eq__) if not stop]
    if len(sentences) > 1 and len(words) <= STRETCH:
        yield words
    for sentence in sentences:
        for start in range(0, max(1, len(sentence) - STRETCH // 2), STRETCH // 2):
            yield sentence[start : start + STRETCH]


def marks(stems: list[str], kinds: Mapping[str, str]) -> list[str]:
    """What is weighed: stems, kinds, each of them with the next one, stems that are near, and any two kinds."""
    named = [kinds.get(each, each) for each in stems]
    here = sorted({each for each in named if each.isupper()})
    pairs = [f"{one} {two}" for one, two in pairwise((_START, *stems, _END))]
    kind_pairs = [f"{one} {two}" for one, two in filter(_has_kind, pairwise((_START, *named, _END)))]
    together = [f"{one}+{two}" for one, two in combinations(here, 2)]
    apart = [f"{one}_{two}" for step in STEPS for one, two in zip(stems, stems[step:], strict=False)]
    return [*stems, *pairs, *apart, *here, *kind_pairs, *together]


def _has_kind(pair: tuple[str, str]) -> bool:
    return pair[0].isupper() or pair[1].isupper()


def stem(word: str) -> str:
    """A word without its ending, near enough: "jumping", "jumps" and "jumped" are one."""
    if word.endswith(_LAST):
        word = _ENDING.sub("", word)
    return word[:-1] if word[-1:] == word[-2:-1] and len(word) > LEAST_STEM else word

"""Which of several lists of sentences a line is most like, by the runs of letters they share.

Runs go across words, and rare ones count for more (tf-idf with cosine, the nearest sentences of each list): that
forgives slips and endings ("practise", "practicing", "practicse"), knows phrases, and needs no language's grammar.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from math import log, sqrt
from typing import Final

from bot.dialogue.words.typed import folded, with_apostrophes, words_of

RUNS: Final = range(3, 6)
"""Lengths of the runs of letters. On 187 lines of a hand that knew no sentence, runs of 4 to 6 found 2 in 100 fewer."""

NEAREST: Final = 5
"""Sentences of a list that count, each half as much as the one before it."""

_TOO_COMMON: Final = 0.1
"""A run in a larger part of all sentences is not looked for: it tells little, and takes most of the time."""

_FEW: Final = 10
"""So many sentences are no large part."""

_NEVER_SEEN: Final = 0.6
"""What a run weighs that is in no sentence, as a part of one that is in a single one."""
_IN_ALL: Final = 0.3
"""What a run still weighs that is in every sentence."""


class Likeness:
    """Lists of sentences by name, laid out by their runs of letters."""

    def __init__(self, said: Mapping[str, Iterable[str]], runs: Sequence[int] = RUNS) -> None:
        self._runs = runs
        self._names: list[str] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for name, sentence in ((name, each) for name, sentences in said.items() for each in sentences):
            for run in runs_of(sentence, runs):
                self._places[run].append(len(self._names))
            self._names.append(name)
        many = len(self._names)
        self._weights = {run: (log(many / len(places)) + _IN_ALL) ** 2 for run, places in self._places.items()}
        self._leave_out_common(max(_FEW, many * _TOO_COMMON))
        self._unseen = (log(many) * _NEVER_SEEN) ** 2 if many else 0.0
        self._lengths = self._measured()

    def _leave_out_common(self, most: float) -> None:
        for run in [each for each, places in self._places.items() if len(places) > most]:
            self._weights[run] = 0.0
            del self._places[run]

    def _measured(self) -> list[float]:
        lengths = [0.0] * len(self._names)
        for run, places in self._places.items():
            for place in places:
                lengths[place] += self._weights[run]
        return [sqrt(each) for each in lengths]

    def nearest(self, line: str) -> list[tuple[str, float]]:
        """The names with how like the line is to their sentences, from 0 to 2, the likest first."""
        by_name: defaultdict[str, list[float]] = defaultdict(list)
        for name, alike in self._alike(runs_of(line, self._runs)):
            by_name[name].append(alike)
        found = [(name, _together(each)) for name, each in by_name.items()]
        return sorted(found, key=lambda each: -each[1])

    def _alike(self, runs: frozenset[str]) -> Iterator[tuple[str, float]]:
        """Each sentence that shares a run, as the name of its list, with the cosine of the two."""
        length = sqrt(sum(self._weights.get(run, self._unseen) for run in runs))
        shared: defaultdict[int, float] = defaultdict(float)
        for run in runs & self._places.keys():
            for place in self._places[run]:
                shared[place] += self._weights[run]
        return ((self._names[place], each / length / self._lengths[place]) for place, each in shared.items())


def runs_of(line: str, lengths: Sequence[int] = RUNS) -> frozenset[str]:
    """The runs of letters of a line, as people type it: without case, marks and apostrophes."""
    words = (word.replace("'", "") for word in words_of(with_apostrophes(folded(line))))
    plain = f" {' '.join(words)} "
    return frozenset(plain[at : at + long] for long in lengths for at in range(len(plain) - long + 1))


def _together(alike: list[float]) -> float:
    return sum(each * 0.5**rank for rank, each in enumerate(nlargest(NEAREST, alike)))

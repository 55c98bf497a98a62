"""What people say to us in the middle of a question. Content; this is how it is told from an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

from bot.dialogue.words.likeness import Likeness
from bot.dialogue.words.typed import folded, listed, with_apostrophes, words_of

LONGEST: Final = 90
"""Characters of a line that is looked at: who writes more than that tells something."""

ANSWER: Final = "answer"
"""The name under which answers stand, so that a line that is more like one of them is left to them."""

NAMES: Final = frozenset(
    listed(
        "pause stop back skip help repeat unkeep change private who left heavy told misheard outside asks_us point"
        " fed_up answer"
    )
)
"""What can be said to us: controls, a change, remarks with a phrase `asides.<name>`, and answers, which are not."""

RUNS: Final = (4,)
"""Lengths of the runs of letters by which sentences are alike: as good here as 3 to 5, and laid out in a third."""

CLEAR: Final = 11.0
"""How much has to speak for something said to us: its words (log odds, added up) and what it is like together.

Measured: see tests/coach/test_asides.py.
"""

ALIKE: Final = 0.6
"""So like something said to us a line has to be at least: words alone prove little."""

THE_SAME: Final = 2.0
"""So like it is a line that stands there, word for word."""

_MORE: Final = {"stop": 4.0}
"""How much more has to speak for these. "I'm done with this agency" is told of life more than it is said to us."""

_LIKENESS: Final = 20.0
"""What it counts to be wholly like something said to us and like no answer, beside the words."""

RATHER: Final = -1.0
"""A line whose words speak more than this for an answer is not compared with any sentence: two in three are not."""


class Overheard(NamedTuple):
    """What is said to us, and how like a line is to it (bot.dialogue.words.likeness)."""

    name: str
    alike: float


class Asides:
    """Lists of sentences by name, and one of answers. They are laid out when the first line is looked at."""

    def __init__(self, said: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.said = dict(said or {})

    @cached_property
    def _sentences(self) -> dict[str, str]:
        """The name of each sentence."""
        return {_plain(sentence): name for name, each in self.said.items() for sentence in each}

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.said, RUNS)

    @cached_property
    def _leanings(self) -> dict[str, float]:
        """What each word, and each two together, speaks for: above 0 for something said to us, else for an answer."""
        theirs = [sentence for name, each in self.said.items() if name != ANSWER for sentence in each]
        answers = self.said.get(ANSWER, ())
        in_theirs, in_answers = _in_how_many(theirs), _in_how_many(answers)
        return {
            word: log((in_theirs[word] + 0.5) / (len(theirs) + 1)) - log((in_answers[word] + 0.5) / (len(answers) + 1))
            for word in in_theirs | in_answers
        }

    def meant(self, line: str) -> Overheard | None:
        """What a line says to us; none where it is more like an answer, or like nothing."""
        if not self.said or len(line) > LONGEST:
            return None
        if (name := self._sentences.get(_plain(line))) is not None:
            return Overheard(name, THE_SAME) if name != ANSWER else None
        leaning = sum(self._leanings.get(word, 0.0) for word in _words(line))
        return self._likely(line, leaning) if leaning > RATHER and not line.istitle() else None  # "Forget Me Not"

    def _likely(self, line: str, leaning: float) -> Overheard | None:
        found = dict(self._likeness.nearest(line))
        answer = found.pop(ANSWER, 0.0)
        name = max(found, key=lambda each: found[each], default="")
        alike = found.get(name, 0.0)
        speaks = leaning + _LIKENESS * (alike - answer) - _MORE.get(name, 0.0)
        return Overheard(name, alike) if speaks >= CLEAR and alike >= ALIKE else None


def _in_how_many(sentences: Iterable[str]) -> Counter[str]:
    """In how many sentences each word, and each two together, stands."""
    return Counter(word for sentence in sentences for word in _words(sentence))


def _words(line: str) -> set[str]:
    """The words of a line, and each two that follow each other; its beginning and its end count as one."""
    words = ["<", *_plain(line).split(), ">"]
    return {*words[1:-1], *(f"{one} {other}" for one, other in pairwise(words))}


def _plain(line: str) -> str:
    """A line as people type it: small letters, no marks, no apostrophes."""
    return " ".join(words_of(with_apostrophes(folded(line)))).replace("'", "")

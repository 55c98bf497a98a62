"""What people say to us in the middle of a question. Content; this is how it is told from an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from math import log
from typing import Final, NamedTuple

from bot.dialogue.words.likeness import Likeness
from bot.dialogue.words.typed import folded, listed, with_apostrophes, words_of

LONGEST: Final = 90
"""Characters of a line that is looked at: who writes more than that tells something."""

ANSWER: Final = "answer"
"""The name under which answers stand, so that a line that is more like one of them is left to them."""

NAMES: Final = frozenset(
    listed("pause stop back help repeat unkeep change private who left heavy told outside asks_us point fed_up answer")
)
"""What can be said to us: controls, a change, remarks with a phrase `asides.<name>`, and answers, which are not."""

CLEARER: Final = 1.1
"""A line has to be so many times as like something said to us as it is like an answer."""

RATHER: Final = -1.0
"""A line whose words speak so much for an answer (log odds, added up) is not compared with any sentence.

Two ordinary lines in three are let go by that at once, and one in fifty of the sentences themselves: speed's price.
"""

_UNKNOWN: Final = -0.3
"""What a word speaks for that stands in no sentence."""


class Overheard(NamedTuple):
    """What is said to us, and how like a line is to it (bot.dialogue.words.likeness)."""

    name: str
    alike: float


class Asides:
    """Lists of sentences by name, and one of answers. They are laid out when the first line is looked at."""

    def __init__(self, said: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.said = dict(said or {})

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.said)

    @cached_property
    def _leanings(self) -> dict[str, float]:
        """What each word speaks for: above 0 rather for something said to us, below 0 for an answer."""
        theirs = [sentence for name, each in self.said.items() if name != ANSWER for sentence in each]
        answers = self.said.get(ANSWER, ())
        in_theirs, in_answers = _in_how_many(theirs), _in_how_many(answers)
        return {
            word: log((in_theirs[word] + 0.5) / (len(theirs) + 1)) - log((in_answers[word] + 0.5) / (len(answers) + 1))
            for word in in_theirs | in_answers
        }

    def meant(self, line: str) -> Overheard | None:
        """What a line says to us; none where it is more like an answer, or like nothing."""
        if not self.said or len(line) > LONGEST or self._leaning(line) <= RATHER:
            return None
        found = dict(self._likeness.nearest(line))
        answer = found.pop(ANSWER, 0.0)
        name = max(found, key=lambda each: found[each], default="")
        return Overheard(name, found[name]) if name and found[name] >= CLEARER * answer else None

    def _leaning(self, line: str) -> float:
        return sum(self._leanings.get(word, _UNKNOWN) for word in _words(line))


def _in_how_many(sentences: Iterable[str]) -> Counter[str]:
    """In how many sentences each word stands."""
    return Counter(word for sentence in sentences for word in _words(sentence))


def _words(line: str) -> set[str]:
    return set(words_of(with_apostrophes(folded(line))))

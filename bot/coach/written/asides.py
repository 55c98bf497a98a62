"""What people say to us in the middle of a question. Content; this is how it is told from an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Final, NamedTuple

from bot.dialogue.words.likeness import Likeness
from bot.dialogue.words.typed import folded, listed, words_of

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

OFTENER: Final = 1.5
"""A word is a sign of something said to us that stands so many times as often there as in answers."""


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
    def _signs(self) -> frozenset[str]:
        """Words without one of which a line is nothing said to us: nine answers in ten are not looked at further."""
        theirs = Counter(word for name, each in self.said.items() if name != ANSWER for word in _words(each))
        answers = Counter(_words(self.said.get(ANSWER, ())))
        return frozenset(word for word, often in theirs.items() if often > OFTENER * answers[word])

    def meant(self, line: str) -> Overheard | None:
        """What a line says to us; none where it is more like an answer, or like nothing."""
        if not self.said or len(line) > LONGEST or self._signs.isdisjoint(words_of(folded(line))):
            return None
        found = dict(self._likeness.nearest(line))
        answer = found.pop(ANSWER, 0.0)
        name = max(found, key=lambda each: found[each], default="")
        return Overheard(name, found[name]) if name and found[name] >= CLEARER * answer else None


def _words(sentences: tuple[str, ...]) -> list[str]:
    return [word for sentence in sentences for word in words_of(folded(sentence))]

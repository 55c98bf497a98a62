"""Which of several labels a person means. Every level is tried on all labels; the first that fits any decides.

A level that fits several labels is an answer, too: the caller asks which. No level swallows a negation: "not awful"
shares a word with "Pretty awful" and means the opposite, and "sure" is not "Not sure".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.dialogue.readers.numerals import CARDINALS
from bot.dialogue.readers.typed import folded, listed, words_of

Words = tuple[str, ...]

FILLER: Final = frozenset(
    listed(
        "a an the i i'm im i'd id i'll ill it it's its was is be am feel felt feels feeling one option answer number "
        "choice choose pick take go with say would guess think just so well um uh hmm my to me please honestly "
        "actually maybe probably like that that's this thats of"
    )
)
"""Words around an answer that carry none of it."""
NEGATIONS: Final = frozenset(
    listed(
        "not no never none nothing nobody nowhere neither nor without hardly barely less isn't wasn't aren't weren't "
        "don't didn't doesn't can't cannot couldn't won't wouldn't haven't hasn't hadn't shouldn't ain't isnt wasnt "
        "arent werent dont didnt doesnt cant couldnt wont wouldnt havent hasnt hadnt except but"
    )
)
SHORTEST_PREFIX: Final = 2
"""Letters. A single one may as well be a list letter."""
SHORTEST_LONE_WORD: Final = 5
"""Letters of a word that may stand for a long label; "good" and "more" stand in too many sentences."""
SMALLEST_SHARE: Final = 1 / 3
"""How much of a label a shorter lone word must be."""
SHORTEST_GUESS: Final = 5
"""Letters. In four, one slip is another word: good, food; bad, sad, mad are worse."""
GUESS_CUTOFF: Final = 0.8
"""OSA similarity: one slip in five letters, two in ten. Measured: see tests/dialogue/readers/test_labels.py."""
GUESS_LEAD: Final = 0.1
"""How much better than the second label a guess must be."""


def by_words(fold: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Which labels fit a folded text, as indexes: none, one, or several that fit equally."""
    typed = _plain(words_of(fold))
    spelled = [_plain(words_of(folded(label))) for label in labels]
    for level in _LEVELS:
        found = tuple(index for index, label in enumerate(spelled) if label and level(typed, label))
        if len(found) == 1 and level is not _is and not _agree(typed, spelled[found[0]]):
            return ()
        if found:
            return found
    return _guessed(typed, spelled)


def _plain(words: Words) -> Words:
    """The words with numbers as digits."""
    return tuple(str(CARDINALS[word]) if word in CARDINALS and word != "one" else word for word in words)


def _is(typed: Words, label: Words) -> bool:
    return typed == label


def _begins(typed: Words, label: Words) -> bool:
    said = " ".join(typed)
    return len(said) >= SHORTEST_PREFIX and " ".join(label).startswith(said)


def _within(typed: Words, label: Words) -> bool:
    said = _telling(typed)
    if not said or not set(said) <= set(label):
        return False
    return len(said) > 1 or len(said[0]) >= SHORTEST_LONE_WORD or 1 / len(_telling(label)) >= SMALLEST_SHARE


def _telling(words: Words) -> Words:
    return tuple(word for word in words if word not in FILLER)


_LEVELS: Final[tuple[Callable[[Words, Words], bool], ...]] = (_is, _begins, _within)


def _agree(typed: Words, label: Words) -> bool:
    """Tell whether both or neither say no; a word the person was still typing counts as typed."""
    said, whole = " ".join(typed), " ".join(label)
    if whole.startswith(said):
        return NEGATIONS.isdisjoint(whole[len(said) :].partition(" ")[2].split())
    return NEGATIONS.intersection(typed) == NEGATIONS.intersection(label)


def _guessed(typed: Words, labels: Sequence[Words]) -> tuple[int, ...]:
    """Which label was meant with a slip of the fingers."""
    said = " ".join(_telling(typed))
    if len(said) < SHORTEST_GUESS:
        return ()
    scores = sorted(((_likeness(said, label), index) for index, label in enumerate(labels) if label), reverse=True)
    if not scores or scores[0][0] < GUESS_CUTOFF:
        return ()
    best, index = scores[0]
    if NEGATIONS.intersection(typed) != NEGATIONS.intersection(labels[index]):
        return ()
    return tuple(index for score, index in scores if score > best - GUESS_LEAD and score >= GUESS_CUTOFF)


def _likeness(said: str, label: Words) -> float:
    """How like a label the words are, or its most like word. A slip seldom hits the first letter; another word does."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 only a slip of the fingers needs it

    lone = (word for word in _telling(label) if len(word) >= SHORTEST_LONE_WORD)
    targets = {" ".join(label), " ".join(_telling(label)), *lone}
    return max((OSA.normalized_similarity(said, near) for near in targets if near[:1] == said[0]), default=0.0)

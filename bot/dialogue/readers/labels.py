"""Which of several labels a person means by what they typed. Every level is tried on all labels; the first that fits any decides.

A level that fits two labels is an answer, too: the caller asks which. The looser levels never swallow a negation: "not
awful" shares a word with "Pretty awful" and means the opposite.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.dialogue.readers.typed import folded, words_of

Words = tuple[str, ...]

FILLER: Final = frozenset(
    "a an the i i'm im i'd id i'll ill it it's its was is be am feel felt feels feeling one option answer number choice "
    "choose pick take go with say would guess think just so well um uh hmm my to me please honestly actually maybe "
    "probably like that that's this thats".split()
)
"""Words around an answer that carry none of it."""
NEGATIONS: Final = frozenset(
    "not no never none nothing nobody nowhere neither nor without hardly barely less isn't wasn't aren't weren't don't "
    "didn't doesn't can't cannot couldn't won't wouldn't haven't hasn't hadn't shouldn't ain't isnt wasnt arent werent "
    "dont didnt doesnt cant couldnt wont wouldnt havent hasnt hadnt except but".split()
)
SHORTEST_PREFIX: Final = 2
"""Letters. A single one may as well be a list letter."""
SHORTEST_GUESS: Final = 4
"""Letters. In three, every typo is another word: bad, sad, mad."""
GUESS_CUTOFF: Final = 0.8
"""OSA similarity: one slip in five letters, two in ten."""
GUESS_LEAD: Final = 0.1
"""How much better than the second label a guess must be."""


def by_words(fold: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Which labels fit a folded text, as indexes: none, one, or several that fit equally."""
    typed = words_of(fold)
    spelled = [words_of(folded(label)) for label in labels]
    for level in _LEVELS:
        found = tuple(index for index, label in enumerate(spelled) if label and level(typed, label))
        if len(found) == 1 and level is not _is and not _agrees(typed, spelled[found[0]]):
            return ()
        if found:
            return found
    return _guessed(typed, spelled)


def _is(typed: Words, label: Words) -> bool:
    return typed == label


def _begins(typed: Words, label: Words) -> bool:
    said = " ".join(typed)
    return len(said) >= SHORTEST_PREFIX and " ".join(label).startswith(said)


def _within(typed: Words, label: Words) -> bool:
    said = [word for word in typed if word not in FILLER]
    return bool(said) and set(said) <= set(label)


_LEVELS: Final[tuple[Callable[[Words, Words], bool], ...]] = (_is, _begins, _within)


def _agrees(typed: Words, label: Words) -> bool:
    """Tell whether both or neither say no; a word the person was still typing counts as typed."""
    said = " ".join(typed)
    whole = " ".join(label)
    if whole.startswith(said):
        rest = words_of(whole[len(said) :].partition(" ")[2])
        return NEGATIONS.isdisjoint(rest)
    return NEGATIONS.intersection(typed) == NEGATIONS.intersection(label)


def _guessed(typed: Words, labels: Sequence[Words]) -> tuple[int, ...]:
    """Which label was meant with a slip of the fingers."""
    said = " ".join(word for word in typed if word not in FILLER)
    if len(said) < SHORTEST_GUESS:
        return ()
    scores = sorted(((_likeness(said, label), index) for index, label in enumerate(labels) if label), reverse=True)
    if not scores or scores[0][0] < GUESS_CUTOFF or not _agrees(typed, labels[scores[0][1]]):
        return ()
    return tuple(index for score, index in scores if score > scores[0][0] - GUESS_LEAD and score >= GUESS_CUTOFF)


def _likeness(said: str, label: Words) -> float:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 only a slip of the fingers needs it

    whole = " ".join(label)
    targets = {whole, *(word for word in label if len(word) > SHORTEST_GUESS and word not in FILLER)}
    return max(OSA.normalized_similarity(said, target) if target[0] == said[0] else 0.0 for target in targets)

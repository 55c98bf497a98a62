"""Which of several labels a person means. Every level is tried on all labels; the first that fits any decides.

A level that fits several labels is an answer, too: the caller asks which. No level swallows a negation: "not awful"
shares a word with "Pretty awful" and means the opposite, and "sure" is not "Not sure".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from bot.dialogue.words.numerals import CARDINALS
from bot.dialogue.words.typed import listed, words_of
from bot.dialogue.words.yes_no import yes_or_no

Words = tuple[str, ...]

FILLER: Final = frozenset(
    listed(
        "a an the i i'm im i'd id i'll ill it it's its was is be am feel felt feels feeling one option answer number "
        "choice choose pick take go with say would guess think just so well um uh hmm my to me please pls plz honestly "
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
SHORTEST_PLURAL: Final = 4
"""Letters: "was" is no plural."""
SHORTEST_GUESS: Final = 4
"""Letters typed. In a label of four, one slip is another word: good, food."""
LONG_WORD: Final = 8
"""Letters of a word in which two slips leave it recognisable."""
GUESS_CUTOFF: Final = 0.8
"""OSA similarity to a whole label: one slip in five letters, two in ten."""
LONE_CUTOFF: Final = 0.86
"""OSA similarity to one word of a label: one slip in eight letters. At 0.8, "facts", "power" and "fades" came out as
"Poker faces", "touch" as "Tough questions"; measured on the shipped labels, see test_shipped_labels.py."""
GUESS_LEAD: Final = 0.1
"""How much better than the second label a guess must be."""


def by_words(fold: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Which labels, folded too, fit a folded text, as indexes: none, one, or several that fit equally."""
    typed = _plain(words_of(fold))
    spelled = [_plain(words_of(label)) for label in labels]
    for level in _LEVELS:
        found = tuple(index for index, label in enumerate(spelled) if label and level(typed, label))
        if len(found) == 1 and level is not _is and not _agree(typed, spelled[found[0]]):
            return ()
        if found:
            return found
    return _guessed(typed, spelled)


def touched(fold: str, labels: Sequence[str]) -> tuple[int, ...]:
    """The labels that hold all the words typed, whether or not one of the two says no."""
    typed = _plain(words_of(fold))
    return tuple(index for index, label in enumerate(labels) if _within(typed, _plain(words_of(label))))


def _plain(words: Words) -> Words:
    """The words with numbers as digits and without the s of a plural, so that "minute" fits all that have minutes."""
    return tuple(_singular(str(CARDINALS.get(word, word))) for word in words)


def _singular(word: str) -> str:
    if word == "1":
        return "one"  # it stands behind everything ("the good one") and is filler
    keep = len(word) < SHORTEST_PLURAL or word in FILLER or word in NEGATIONS or word.endswith("ss")
    return word if keep else word.removesuffix("s")


def _is(typed: Words, label: Words) -> bool:
    return typed == label


def _begins(typed: Words, label: Words) -> bool:
    said = " ".join(typed)
    if yes_or_no(said) is not None and typed != label[: len(typed)]:
        return False  # "yes" is no beginning of "Yesterday", and "no" none of "Nobody"
    return len(said) >= SHORTEST_PREFIX and " ".join(label).startswith(said)


def _within(typed: Words, label: Words) -> bool:
    said = telling(typed)
    if not said or not set(said) <= set(label) or NEGATIONS.issuperset(said):
        return False  # "nothing" is no short way to say "I've heard nothing yet"
    return len(said) > 1 or len(said[0]) >= SHORTEST_LONE_WORD or 1 / len(telling(label)) >= SMALLEST_SHARE


def telling(words: Words) -> Words:
    """The words without filler: "it was not that bad" is not, bad."""
    return tuple(word for word in words if word not in FILLER)


_LEVELS: Final[tuple[Callable[[Words, Words], bool], ...]] = (_is, _begins, _within)


def _agree(typed: Words, label: Words) -> bool:
    """Tell whether both or neither say no; a word the person was still typing counts as typed."""
    said, whole = " ".join(typed), " ".join(label)
    if whole.startswith(said):
        return NEGATIONS.isdisjoint(whole[len(said) :].partition(" ")[2].split())
    return NEGATIONS.intersection(typed) == NEGATIONS.intersection(label)


def _guessed(typed: Words, labels: Sequence[Words]) -> tuple[int, ...]:
    """Which label was meant with a slip of the fingers; others that are nearly as like are meant as well."""
    if len("".join(telling(typed))) < SHORTEST_GUESS:
        return ()
    likeness = [_likeness(typed, label) for label in labels]
    best, index = max(((like.enough, index) for index, like in enumerate(likeness)), default=(0.0, 0))
    if best == 0 or NEGATIONS.intersection(typed) != NEGATIONS.intersection(labels[index]):
        return ()
    return tuple(index for index, like in enumerate(likeness) if like.most > best - GUESS_LEAD)


class _Likeness(NamedTuple):
    """How like a label some words are at most, and how like if that is enough to be taken for it (0: it is not)."""

    most: float
    enough: float


def _likeness(typed: Words, label: Words) -> _Likeness:
    """Like the whole label, with or without filler, or like one of its words."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 only a slip of the fingers needs it

    said, told = telling(typed), telling(label)
    pairs = [(typed, label, GUESS_CUTOFF), (said, told, GUESS_CUTOFF), (said, label, GUESS_CUTOFF)]
    pairs += [(said, (word,), LONE_CUTOFF) for word in label]
    scores = [
        (OSA.normalized_similarity("".join(one), "".join(other)), cutoff)
        for one, other, cutoff in pairs
        if _are_slips(one, other)
    ]
    return _Likeness(
        max((score for score, _ in scores), default=0.0),
        max((score for score, cutoff in scores if score >= cutoff), default=0.0),
    )


def _are_slips(typed: Words, words: Words) -> bool:
    """Tell whether words may be others with a slip of the fingers: one in all of them, or a few in the long ones.

    A slip seldom hits the first letter; another word does ("uninterested"). Spaces slip, too, so one slip is counted
    without them.
    """
    one, other = "".join(typed), "".join(words)
    if len(other) < SHORTEST_LONE_WORD or one[:1] != other[0]:
        return False
    return _distance(one, other) <= 1 or (len(typed) == len(words) and all(map(is_slip, typed, words)))


def is_slip(typed: str, word: str) -> bool:
    """Tell whether a word is another, or may be with one slip, with two in a long one; a short one must be right."""
    if typed == word or len(word) < SHORTEST_LONE_WORD:
        return typed == word
    return typed[0] == word[0] and _distance(typed, word) <= (1 if len(word) < LONG_WORD else 2)


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 only a slip of the fingers needs it

    return OSA.distance(one, other)

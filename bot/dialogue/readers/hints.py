"""What a sentence says about a list of choices: words by which writers know each of them, anywhere in it.

Only where nothing was named outright. A word behind a "not" says nothing, and inside a longer one that is known, such
as "the day before yesterday", only the longer one counts. Where a sentence speaks for two choices, it is asked about.
Faint words count where a short line has none of the others: "at the depot" is on site, "a test at the depot" a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from bot.dialogue.readers.labels import FILLER, LONG_WORD, NEGATIONS, is_slip
from bot.dialogue.steps import Choice
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

Words = tuple[str, ...]

REACH: Final = 4
"""Words before another that a "not" takes with it: "said nothing at all about it"."""

SHORTEST_SLIP: Final = 6
"""Letters from which on a word is known with a slip in it."""

FEW: Final = 6
"""Words at the head of a line in which a faint hint counts: "at the depot", and not "my bag was at the station"."""

LONGEST_FAINT: Final = 12
"""Words of the whole line then: who tells more has said more than where they sat."""

LONGEST: Final = 2000
"""How many characters are looked at: somebody who tells a page has said the word by then."""

_TAKEN_BACK: Final = re.compile(r"[.,!?\u2026 ]\s*not[.!]*$")
"""Nailed it. Not."""

_ASKS_BACK: Final = re.compile(
    r"(?:(?:and|but|so|wait|sorry|hm+|um+)[, ]+)*(?:what(?:'?s| (?:do|does|is|are|would|counts?|kind|sort|happens?))"
    r"|which (?:one|of)|why (?:do|does|is|are|would)|how (?:do|does|is|are|would|long|much|many|often)"
    r"|(?:is|are)(?! it (?:ok|okay|fine|possible|all right))|(?:do|does) (?:it|that|this))\b.*",
    re.DOTALL,
)
"""How questions to us begin. "What happened: I was late" tells something, and "how about plain?" chooses."""

_WHAT_IS_IT: Final = Late(r"what(?:'?s| is| are) an? [\w-]+(?: [\w-]+){0,3}")
"""A word of the list that is asked about without a mark: "whats a fit"."""

_PAUSES: Final = re.compile(r"[,;.!?\n:\u2026]+| - ")


class _Found(NamedTuple):
    clause: int
    start: int
    end: int
    choice: int


def asks_back(typed: str) -> bool:
    """Tell whether words ask something of us: then a choice is only mentioned in them, and not taken."""
    fold = folded(typed[:LONGEST])
    if _ASKS_BACK.fullmatch(fold) is None:
        return False
    return fold.endswith("?") or " mean" in fold or _WHAT_IS_IT.fullmatch(fold) is not None


def hinted(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices that a sentence speaks for, in their order."""
    fold = folded(typed[:LONGEST])
    if not any(choice.hints for choice in choices) or _TAKEN_BACK.search(fold) or asks_back(fold):
        return ()
    clauses = tuple(_clauses(typed))
    loud = _spoken_for(clauses, [choice.hints for choice in choices])
    short = clauses[:1] if len(clauses[0]) <= FEW and len(words_of(fold)) <= LONGEST_FAINT else ()
    meant = loud or _spoken_for(short, [choice.faint for choice in choices])
    return tuple(choices[index] for index in meant)


def _spoken_for(clauses: Sequence[Words], hints: Sequence[Sequence[Words]]) -> tuple[int, ...]:
    """Which of the choices with these hints the clauses speak for, by their order."""
    found = [
        _Found(number, *span, index)
        for number, clause in enumerate(clauses)
        for index, known in enumerate(hints)
        for hint in known
        for span in _spans(clause, hint)
    ]
    meant = {each.choice for each in found if not any(_covers(other, each) for other in found)}
    return tuple(sorted(meant))


def _clauses(typed: str) -> Iterator[Words]:
    for clause in _PAUSES.split(with_apostrophes(folded(typed[:LONGEST]))):
        words: list[str] = []
        for word in words_of(clause):
            if word == "but":
                yield tuple(words)
                words = []
            else:
                words.append(word)
        yield tuple(words)


def _spans(clause: Words, hint: Words) -> Iterator[tuple[int, int]]:
    """Where a hint stands in a clause, unless it is denied there."""
    for start in range(len(clause) - len(hint) + 1):
        end = start + len(hint)
        if all(map(_is, clause[start:end], hint)) and not _is_denied(clause, start, hint):
            yield start, end


def _is_denied(clause: Words, start: int, hint: Words) -> bool:
    """Tell whether a "not" takes a hint with it. Behind "and" the next thing stands by itself: "and no next steps"."""
    if start and clause[start - 1] == "and" and (hint[0] in NEGATIONS or hint[0].endswith("ed")):
        return False
    return not NEGATIONS.isdisjoint(clause[max(start - REACH, 0) : start])


def _is(word: str, known: str) -> bool:
    if word == known or len(known) < SHORTEST_SLIP or abs(len(word) - len(known)) > (len(known) >= LONG_WORD) + 1:
        return word == known
    return word not in FILLER and is_slip(word, known)  # "please" is no slip of "pleased"


def _covers(longer: _Found, shorter: _Found) -> bool:
    """Tell whether one stands inside the other and says less."""
    if longer.clause != shorter.clause or longer.choice == shorter.choice:
        return False
    inside = longer.start <= shorter.start and shorter.end <= longer.end
    return inside and longer.end - longer.start > shorter.end - shorter.start

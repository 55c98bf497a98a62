"""What of a message is a case: a question about a patient, a caller or a colleague, told as it was asked or answered.

Nurses, teachers, officers and managers are asked what they would do if somebody harmed himself, and type that question
in a debrief. Where such a question opens a sentence, its words are set aside up to the end of the clause; if the rest
speaks of somebody else, up to the end of the sentence or to the next word of the person about themselves. "They asked
about gaps, no reason to live" is still heard, and so are "they asked about suicide, and I want to die" and whatever
stands in any other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.coach.safety.pattern import after, places_of
from bot.coach.safety.rules import CareRules
from bot.coach.safety.wording import STOP, words_of

OWN: Final = frozenset(("i", "myself", "mine", "yourself"))
"""Words that people say of themselves, and the one that means them when they ask ("how to kill yourself")."""
TOLD: Final = frozenset(("told", "tells", "tell", "asked", "asks"))
"""Who "told me" something speaks of somebody else."""
MEANT: Final = frozenset(("want", "wanted", "are", "feel", "need", "have", "hate", "can", "wish", "do", "just"))
"""Behind "you", words with which people speak of themselves ("how do you tell people you want to die")."""
_OTHERS: Final = """
    he she him her his himself herself themselves their someone man woman boy girl child children person people parent
    patient patients client clients caller callers pupil pupils student students resident residents user users teenager
    customer customers prisoner prisoners inmate inmates detainee colleague teammate employee soldier soldiers
"""
OTHERS: Final = frozenset(_OTHERS.split())
"""Words of which one speaks of somebody else."""
AND: Final = frozenset(("and", "but", "so", STOP))
_COMMA: Final = re.compile(r",|;| - ")
AT_WORK: Final = frozenset(("ward", "shift", "unit", "wing", "watch", "caseload", "section", "patient", "client"))
"""Behind "my", words that speak of work."""
KEPT: Final = 2
"""Words before such a word that are kept where no clause begins: "dying is what I want"."""


def without_cases(text: str, words: Sequence[str], rules: CareRules, taken: int) -> list[str]:
    """The words of a text that tell of no case. `taken`: places that idioms explain; a question explains no more."""
    left: list[str] = []
    at = 0
    for start, end in _spans(text, words, rules):
        if start >= at and not taken >> start & (1 << end - start) - 1:
            left += (*words[at:start], STOP)
            at = end
    return [*left, *words[at:]]


def _spans(text: str, words: Sequence[str], rules: CareRules) -> Iterator[tuple[int, int]]:
    """From where to where each case is told."""
    places = places_of((*words, STOP))
    own = [at for at in range(len(words)) if _is_own(words, at)]
    free = ((1 << len(words)) - 1) & ~places[STOP] & ~sum(1 << at for at in own)
    clauses = _clauses(text, words, rules)
    for start in (at for at in range(len(words)) if not at or words[at - 1] == STOP):
        if ends := after(rules.cases, 1 << start, places, free):
            yield start, _end(words, own, ends.bit_length() - 1, clauses)


def _clauses(text: str, words: Sequence[str], rules: CareRules) -> frozenset[int]:
    """Where clauses end: at a comma, a dash, "and" or "but", and where sentences do."""
    ends = {at for at, word in enumerate(words) if word in AND} | {len(words)}
    at = 0
    for word in words_of(_COMMA.sub(". ", text), rules.lexicon):
        if word == STOP and words[at : at + 1] != [STOP]:
            ends.add(at)
        else:
            at += 1
    return frozenset(ends)


def _end(words: Sequence[str], own: Sequence[int], begun: int, clauses: frozenset[int]) -> int:
    """Where the case that was begun before this word ends."""
    stop = next(at for at in range(begun, len(words) + 1) if words[at : at + 1] in ([], [STOP]))
    end = max(begun, next((_before(at, begun, clauses) for at in own if begun <= at < stop), stop))
    if not OTHERS.isdisjoint(words[begun:end]):
        return end
    return min(end, next(at for at in sorted(clauses) if at >= begun))


def _before(own: int, begun: int, clauses: frozenset[int]) -> int:
    """Where what is said of somebody else ends before a word about themselves: at their clause, or a little before."""
    return max((at for at in clauses if begun <= at <= own), default=own - KEPT)


def _is_own(words: Sequence[str], at: int) -> bool:
    before, behind = words[at - 1 : at], words[at + 1 : at + 2]
    match words[at]:
        case "me" | "us":
            return TOLD.isdisjoint(before)
        case "you":
            return not MEANT.isdisjoint(behind)
        case "my":
            return AT_WORK.isdisjoint(behind)
        case word:
            return word in OWN

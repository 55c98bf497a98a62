"""What of a message is a case: a question about a patient, a caller or a colleague, told as it was asked or answered.

Nurses, teachers, officers and managers are asked what they would do if somebody harmed himself, and type that question
in a debrief. Where such a question opens a sentence, its words are set aside up to the end of the sentence, or up to
the next word of the person about themselves: "they asked about suicide, and I want to die" is still heard, and so is
whatever stands in any other sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.coach.safety.pattern import Part, Places, after, places_of
from bot.coach.safety.wording import STOP

OWN: Final = frozenset(("i", "myself", "mine", "yourself"))
"""Words that people say of themselves, and the one that means them when they ask ("how to kill yourself")."""
TOLD: Final = frozenset(("told", "tells", "tell", "asked", "asks"))
"""Who "told me" something speaks of somebody else."""
MEANT: Final = frozenset(("want", "wanted", "are", "feel", "need", "have", "hate", "can", "wish", "do", "just"))
"""Behind "you", words with which people speak of themselves ("how do you tell people you want to die")."""
AT_WORK: Final = frozenset(("ward", "shift", "unit", "wing", "watch", "caseload", "section", "patient", "client"))
"""Behind "my", words that speak of work."""
KEPT: Final = 2
"""Words before such a word that are kept, too: "dying is what I want"."""


def without_cases(words: Sequence[str], cases: Part, taken: int) -> list[str]:
    """The words that tell of no case. `taken`: places that idioms explain; a question explains no second thing."""
    left: list[str] = []
    at = 0
    for start, end in _spans(words, cases):
        if start >= at and not taken >> start & (1 << end - start) - 1:
            left += (*words[at:start], STOP)
            at = end
    return [*left, *words[at:]]


def _spans(words: Sequence[str], cases: Part) -> Iterator[tuple[int, int]]:
    """From where to where each case is told."""
    places = places_of((*words, STOP))
    own = [at for at in range(len(words)) if _is_own(words, at)]
    free = ((1 << len(words)) - 1) & ~places[STOP] & ~sum(1 << at for at in own)
    for start in (at for at in range(len(words)) if not at or words[at - 1] == STOP):
        if ends := after(cases, 1 << start, places, free):
            yield start, _end(words, own, ends.bit_length() - 1, places)


def _end(words: Sequence[str], own: Sequence[int], begun: int, places: Places) -> int:
    """Where the case that was begun before this word ends."""
    stop = next(at for at in range(begun, len(words) + 1) if places[STOP] >> at & 1)
    next_own = next((at - KEPT for at in own if begun <= at < stop), stop)
    return max(begun, next_own)


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

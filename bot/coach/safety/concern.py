"""Whether a message gives reason for care. Yes, maybe or no, and nothing of the message in the answer.

Denials count ("I'm not suicidal"): somebody brought it up, and meeting that with care does less harm than not hearing
it. So do words about others ("my friend wants to die"): the help lines are there for them, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import reduce
from itertools import combinations
from operator import or_
from typing import Final

from bot.coach.safety.cases import without_cases
from bot.coach.safety.pattern import Places, after, places_of
from bot.coach.safety.rules import CareRules, Kind, Rule
from bot.coach.safety.weighing import heaviest
from bot.coach.safety.wording import STOP, words_of

NEAR: Final = 12
"""Words within which two phrases are that mean something only together: a long report says many things."""

ALONE: Final = 4
"""Words of the longest message that can be one of those heard only when they are all that is said."""


class Concern(IntEnum):
    """How much reason for care there is."""

    NONE = 0
    """None that we know of."""
    UNSURE = 1
    """It may be more than the interview: the talk goes on, and says where people are."""
    CASE = 2
    """It reads as a case they were asked about: inside a talk that is what it is."""
    LIKELY = 3
    """Enough to stop coaching. Weights and some phrases are often wrong: whoever then goes on is believed."""
    CERTAIN = 4
    """Enough to stop until they say that they are all right."""


def concerns(text: str, rules: CareRules) -> bool:
    """Whether this message is to be met with care instead of coaching."""
    return concern_of(text, rules) >= Concern.LIKELY


def concern_of(text: str, rules: CareRules) -> Concern:
    """How much reason for care this message gives."""
    words = words_of(text, rules.lexicon)
    found = _concern(words, rules)
    if found < Concern.LIKELY:
        return found
    own = without_cases(text, words, rules, _taken(rules, _places(words), len(words)))
    return found if own == words else max(Concern.CASE, _concern(own, rules))


def _concern(words: list[str], rules: CareRules) -> Concern:
    if len(words) <= ALONE and tuple(word for word in words if word != STOP) in rules.alone:
        return Concern.LIKELY
    places = _places(words)
    taken = _taken(rules, places, len(words))
    found = {(rule.kind, rule.group) for rule in _heard(rules, words, places, taken)}
    if len(found) > 1 or any(kind is not Kind.LIKELY for kind, _ in found):
        return Concern.CERTAIN
    weight = heaviest(_rest(words, taken), rules.weights)
    if weight >= rules.weights.sure:
        return Concern.CERTAIN
    if found or weight >= rules.weights.enough:
        return Concern.LIKELY
    return Concern.UNSURE if weight >= rules.weights.unsure else Concern.NONE


def heard(text: str, rules: CareRules) -> Iterator[Rule]:
    """The phrases of the rules that are in this message: for reviewers and tests. Never shown, logged or kept."""
    words = words_of(text, rules.lexicon)
    places = _places(words)
    return _heard(rules, words, places, _taken(rules, places, len(words)))


def weighed_words(text: str, rules: CareRules) -> list[str]:
    """What of a message is weighed, its words without those that idioms take up: for fitting the weights, too."""
    words = words_of(text, rules.lexicon)
    return _rest(words, _taken(rules, _places(words), len(words)))


def _places(words: list[str]) -> Places:
    """Where each word stands; behind the last there is an end of a sentence."""
    return places_of((*words, STOP))


def _heard(rules: CareRules, words: list[str], places: Places, taken: int) -> Iterator[Rule]:
    here = _might_be_here(rules, places)
    if not here:
        return
    every = (1 << len(words) + 1) - 1
    free = every & ~places.get(STOP, 0)
    left = {word: where & ~taken for word, where in places.items()} if taken else places
    hints: list[tuple[Rule, int]] = []
    for rule in here:
        ends = after(rule.part, every, places if rule.kind is Kind.CERTAIN else left, free)
        if ends and rule.kind is Kind.TOGETHER:
            hints.append((rule, ends))
        elif ends:
            yield rule
    if any(one.group != two.group and _near(ends, others) for (one, ends), (two, others) in combinations(hints, 2)):
        yield from (rule for rule, _ in hints)


def _near(ends: int, others: int) -> bool:
    """Whether one of these places is near one of those."""
    around = ends
    for _ in range(NEAR):
        around |= around << 1 | around >> 1
    return bool(around & others)


def _might_be_here(rules: CareRules, places: Places) -> list[Rule]:
    """The phrases of which no word is missing, each once."""
    here = frozenset(places)
    found: dict[tuple[Kind, str], Rule] = {}
    for word in places:
        for rule in rules.index.get(word, ()):
            if not any(map(here.isdisjoint, rule.needs)):
                found[rule.kind, rule.phrase] = rule
    return list(found.values())


def _taken(rules: CareRules, places: Places, length: int) -> int:
    """The places that idioms take up."""
    both = [
        under[other] for word in places if (under := rules.idioms.get(word)) for other in under.keys() & places.keys()
    ]
    return reduce(or_, (_taken_by(row, places, length) for rows in both for row in rows), 0) if both else 0


def _taken_by(row: tuple[str, ...], places: Places, length: int) -> int:
    ends = (1 << length) - 1
    for each in row:
        ends = (ends & places.get(each, 0)) << 1
        if not ends:
            return 0
    return reduce(or_, (ends >> step for step in range(1, len(row) + 1)))


def _rest(words: list[str], taken: int) -> list[str]:
    return [word for at, word in enumerate(words) if not taken >> at & 1] if taken else words

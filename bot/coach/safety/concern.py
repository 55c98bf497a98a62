"""Whether a message gives reason for care. Yes, maybe or no, and nothing of the message in the answer.

Denials count ("I'm not suicidal"): somebody brought it up, and meeting that with care does less harm than not hearing
it. So do words about others ("my friend wants to die"): the help lines are there for them, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from itertools import combinations
from typing import Final

from bot.coach.safety.pattern import Places, after, places_of
from bot.coach.safety.rules import CareRules, Index, Rule
from bot.coach.safety.weighing import heaviest
from bot.coach.safety.wording import STOP, words_of

NEAR: Final = 12
"""Words within which two phrases are that mean something only together: a long report says many things."""


class Concern(IntEnum):
    """How much reason for care there is."""

    NONE = 0
    """None that we know of."""
    UNSURE = 1
    """It may be more than the interview: the talk goes on, and says where people are."""
    CERTAIN = 2
    """Enough to stop coaching."""


def concerns(text: str, rules: CareRules) -> bool:
    """Whether this message is to be met with care instead of coaching."""
    return concern_of(text, rules) is Concern.CERTAIN


def concern_of(text: str, rules: CareRules) -> Concern:
    """How much reason for care this message gives."""
    words = words_of(text, rules.lexicon)
    places = places_of(words)
    taken = _taken(rules, places, len(words))
    if any(_heard(rules, words, places, taken)):
        return Concern.CERTAIN
    weight = heaviest(_rest(words, taken), rules.weights)
    if weight >= rules.weights.enough:
        return Concern.CERTAIN
    return Concern.UNSURE if weight >= rules.weights.unsure else Concern.NONE


def heard(text: str, rules: CareRules) -> Iterator[Rule]:
    """The phrases of the rules that are in this message: for reviewers and tests. Never shown, logged or kept."""
    words = words_of(text, rules.lexicon)
    places = places_of(words)
    return _heard(rules, words, places, _taken(rules, places, len(words)))


def weighed_words(text: str, rules: CareRules) -> list[str]:
    """What of a message is weighed: its words without those that idioms take up."""
    words = words_of(text, rules.lexicon)
    return _rest(words, _taken(rules, places_of(words), len(words)))


def _heard(rules: CareRules, words: list[str], places: Places, taken: int) -> Iterator[Rule]:
    if rules.heads.isdisjoint(places):
        return
    every = (1 << len(words)) - 1
    free = every & ~places.get(STOP, 0)
    yield from (rule for rule, _ in _found(rules.certain, places, every, free))
    left = {word: where & ~taken for word, where in places.items()} if taken else places
    yield from (rule for rule, _ in _found(rules.usual, left, every, free))
    hints = list(_found(rules.together, left, every, free))
    if any(one.group != two.group and _near(ends, others) for (one, ends), (two, others) in combinations(hints, 2)):
        yield from (rule for rule, _ in hints)


def _near(ends: int, others: int) -> bool:
    """Whether one of these places is near one of those."""
    around = ends
    for _ in range(NEAR):
        around |= around << 1 | around >> 1
    return bool(around & others)


def _found(index: Index, places: Places, every: int, free: int) -> Iterator[tuple[Rule, int]]:
    """The phrases with the places right behind them."""
    here = frozenset(word for word, where in places.items() if where)
    tried: set[str] = set()
    for word in here & index.keys():
        for rule in index[word]:
            if rule.phrase in tried or any(map(here.isdisjoint, rule.needs)):
                continue
            tried.add(rule.phrase)
            if ends := after(rule.part, every, places, free):
                yield rule, ends


def _taken(rules: CareRules, places: Places, length: int) -> int:
    """The places that idioms take up."""
    taken = 0
    for word in places:
        for row in rules.idioms.get(word, ()):
            ends = (1 << length) - 1
            for each in row:
                ends = (ends & places.get(each, 0)) << 1
                if not ends:
                    break
            for step in range(1, len(row) + 1):
                taken |= ends >> step
    return taken


def _rest(words: list[str], taken: int) -> list[str]:
    return [word for at, word in enumerate(words) if not taken >> at & 1] if taken else words

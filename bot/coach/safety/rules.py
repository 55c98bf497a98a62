"""The care rules as values: what reviewers wrote in content/care/, ready to be held against a message.

Five kinds of phrases. *Certain* ones count whatever stands around them. *Idioms* are set aside then, word by word and
no further, so that they explain only themselves. *Usual* phrases count in what is left; so do *likely* ones, which
often mean something else. Of the phrases that mean something only *together*, two of different groups must be there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Final

import msgspec

from bot.coach.safety.pattern import (
    BadPattern,
    Either,
    Part,
    Row,
    Word,
    all_needed,
    either,
    parse,
    simple,
    spelt_out,
    vocabulary,
)
from bot.coach.safety.spelling import spelling
from bot.coach.safety.weighing import Weighed, Weights, compile_weights
from bot.coach.safety.wording import Lexicon, known, with_contractions, words_of, written_out

_COMMON: Final = """
    a about after again all am an and any are as at be because been being but by can could did do does else even
    ever every everything for from get getting give go going got had has have he her here him his how i if in into
    is it just know last let life like long make me might more much my need never new no not now of off on one only
    or other our out over own she should so some something sorry stop take than that the their them then there they
    thing things think this time to today tomorrow tonight too up us want wanted wants was way we week were what
    when where which who why will with without work would you your
"""
COMMON: Final = frozenset(_COMMON.split())
"""Words of everyday: a phrase is looked for by one of its other words, and needs one, or at least three words."""

COMMONEST: Final = frozenset(("i", "to", "the", "a", "and", "it", "is", "was", "be", "not", "for", "of", "in", "am"))
"""Of these, those that hardly a message does without."""

TELLING: Final = 3
"""What a phrase must weigh to count alone: one telling word, or three everyday ones."""

MOST_ROWS: Final = 1000
"""Ways to say one idiom that are spelt out; more are several idioms."""


class Kind(StrEnum):
    """When a phrase counts."""

    CERTAIN = "certain"
    """Whatever stands around it."""
    USUAL = "usual"
    """In what the idioms leave."""
    LIKELY = "likely"
    """In what the idioms leave; but who then goes on with the talk is believed."""
    TOGETHER = "together"
    """In what they leave, with another of another group."""


class Rule(msgspec.Struct, frozen=True):
    """One phrase as written, its group, its parts, and the words of which each message with it has at least one.

    It stands in the index under each of `heads`; of each of `needs` one must be there besides.
    """

    kind: Kind
    phrase: str
    group: str
    part: Row
    heads: frozenset[str]
    needs: tuple[frozenset[str], ...]


Index = Mapping[str, tuple[Rule, ...]]
"""A word → the phrases to look for where it stands. Each phrase stands under a word that it cannot do without."""
IdiomIndex = Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
"""A word → another one → the idioms that have both. (An idiom of one word stands under that word twice.)"""


class CareRules(msgspec.Struct, frozen=True, kw_only=True):
    """One language's rules."""

    lexicon: Lexicon
    index: Index = {}
    idioms: IdiomIndex = {}
    weights: Weights = Weights()
    cases: Part = Either(())
    """How a case is told that they were asked about or worked on."""
    alone: frozenset[tuple[str, ...]] = frozenset()
    """Whole messages, as their plain words, that call for care though their words in others do not."""


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a file of content/care/, field by field."""

    lists: Mapping[str, tuple[str, ...]] = {}
    same: Mapping[str, str] = {}
    skip: tuple[str, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = {}
    slips: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    certain: Mapping[str, tuple[str, ...]] = {}
    usual: Mapping[str, tuple[str, ...]] = {}
    likely: Mapping[str, tuple[str, ...]] = {}
    together: Mapping[str, tuple[str, ...]] = {}
    idioms: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()


class BadPhrase(msgspec.Struct, frozen=True):
    """A phrase that could not be taken: where it stands, and why."""

    place: tuple[str | int, ...]
    phrase: str
    why: str


def compile_rules(written: Written, plain: Iterable[str] = ()) -> tuple[CareRules, tuple[BadPhrase, ...]]:
    """The rules of a file, without the phrases that cannot be read; those, too. `plain`: words that are themselves."""
    reading = _reading(written)
    bad: list[BadPhrase] = []
    lists = _lists(written, reading, bad)
    kinds = {kind: list(_rules(kind, getattr(written, kind), lists, reading, bad)) for kind in Kind}
    cases = either(tuple(_cases(written.cases, lists, reading, bad)))
    idioms = list(_idioms(written.idioms, lists, reading, bad))
    words = frozenset().union(
        *(vocabulary(rule.part) for rules in kinds.values() for rule in rules),
        *map(frozenset, idioms),
        vocabulary(cases),
        *(reading.same.values()),
        reading.same,
    )
    spelt = spelling(words, written.keys, written.apart, written.slips)
    lexicon = msgspec.structs.replace(reading, spelling=spelt, known=known(reading.same, (*plain, *spelt.apart)))
    index = _index(rule for rules in kinds.values() for rule in rules)
    ways = _idiom_index(idioms)
    lexicon = with_contractions(lexicon)
    alone = frozenset(tuple(words_of(message, lexicon)) for message in written.alone)
    return CareRules(lexicon=lexicon, index=index, idioms=ways, cases=cases, alone=alone), tuple(bad)


def _reading(written: Written) -> Lexicon:
    """How the words of rules are read: all but misspellings."""
    slips = {slip: key for key, slips in written.keys.items() for slip in slips}
    same = {word: tuple(meant.split()) for word, meant in {**written.same, **slips}.items()}
    return Lexicon(same=same, skip=frozenset(written.skip), spelling=spelling((), {}, ()))


def _lists(written: Written, reading: Lexicon, bad: list[BadPhrase]) -> dict[str, Part]:
    """The named lists, in the order of the file: a list may use those above it."""
    lists: dict[str, Part] = {}
    for name, phrases in written.lists.items():
        ways = [_parsed(("lists", name, at), phrase, lists, reading, bad) for at, phrase in enumerate(phrases)]
        lists[name] = either(tuple(simple(way) for way in ways if way is not None))
    return lists


def _rules(
    kind: Kind, groups: Mapping[str, tuple[str, ...]], lists: Mapping[str, Part], reading: Lexicon, bad: list[BadPhrase]
) -> Iterator[Rule]:
    for group, phrases in groups.items():
        for at, phrase in enumerate(phrases):
            place = (kind.value, group, at)
            part = _parsed(place, phrase, lists, reading, bad)
            if part is None:
                continue
            if kind is not Kind.TOGETHER and weight(part) < TELLING:
                bad.append(BadPhrase(place, phrase, "it is made of everyday words and would be found everywhere"))
            else:
                first, *needs = all_needed(part, (COMMON, COMMONEST)) or (frozenset(),)
                yield Rule(kind, phrase, group, part, first, tuple(needs))


def weight(part: Part) -> int:
    """How telling the plainest form of a phrase is: three for a word of its own, one for an everyday word."""
    match part:
        case Word(word):
            return 1 if word in COMMON else TELLING
        case Row(parts):
            return sum(map(weight, parts))
        case Either(ways=ways):
            return min(map(weight, ways))
        case _:
            return 0


def _parsed(
    place: tuple[str | int, ...], phrase: str, lists: Mapping[str, Part], reading: Lexicon, bad: list[BadPhrase]
) -> Row | None:
    try:
        part = parse(phrase, lists, lambda word: written_out(word, reading))
    except BadPattern as wrong:
        bad.append(BadPhrase(place, phrase, str(wrong)))
        return None
    if part.parts:
        return part
    bad.append(BadPhrase(place, phrase, "nothing of it is left: all its words are in `skip`"))
    return None


def _cases(phrases: Iterable[str], lists: Mapping[str, Part], reading: Lexicon, bad: list[BadPhrase]) -> Iterator[Part]:
    for at, phrase in enumerate(phrases):
        part = _parsed(("cases", at), phrase, lists, reading, bad)
        if part is None:
            continue
        if weight(part) < TELLING:
            bad.append(BadPhrase(("cases", at), phrase, "it is made of everyday words and would open any sentence"))
        else:
            yield simple(part)


def _idioms(
    phrases: Iterable[str], lists: Mapping[str, Part], reading: Lexicon, bad: list[BadPhrase]
) -> Iterator[tuple[str, ...]]:
    for at, phrase in enumerate(phrases):
        part = _parsed(("idioms", at), phrase, lists, reading, bad)
        if part is None:
            continue
        try:
            rows = [row for row in spelt_out(part) if row]
        except BadPattern as wrong:
            bad.append(BadPhrase(("idioms", at), phrase, str(wrong)))
            continue
        if len(rows) > MOST_ROWS:
            bad.append(BadPhrase(("idioms", at), phrase, f"it stands for {len(rows)} phrases; split it"))
        else:
            yield from rows


def _index(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    index: dict[str, tuple[Rule, ...]] = {}
    for rule in rules:
        for word in rule.heads:
            index[word] = (*index.get(word, ()), rule)
    return index


def _idiom_index(rows: Iterable[tuple[str, ...]]) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    index: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for row in dict.fromkeys(rows):
        words = sorted(dict.fromkeys(row), key=lambda each: (each in COMMON, -len(each)))
        under = index.setdefault(words[0], {})
        under[words[-1]] = (*under.get(words[-1], ()), row)
    return index


class Care(msgspec.Struct, frozen=True, dict=True):
    """What is written for care, compiled when the first message is read: that takes 0.1 s, and a start must be quick.

    Phrases that cannot be read are left out; the checker reports them.
    """

    written: Written = Written()
    weighed: Weighed = Weighed()

    @cached_property
    def rules(self) -> CareRules:
        """The rules."""
        weights = compile_weights(self.weighed)
        return msgspec.structs.replace(compile_rules(self.written, weights.stems)[0], weights=weights)

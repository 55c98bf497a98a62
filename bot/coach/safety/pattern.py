"""The small language in which writers put phrases, and how a phrase is looked for.

    want|wants to           words; `|` without spaces: any of these words
    (end|stop it all)       `|` in brackets: any of these phrases, here "end" or "stop it all"
    <want> to die           a list of phrases with a name
    my own? life            `?`: may be missing
    better ... without me   `...`: up to three other words; `...6` up to six

A message is looked through as a whole: for each word there is one number whose bits are the places where it stands, and
a phrase is a handful of shifts and ands over them. So no phrase can be slow on any message, whatever is in either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import msgspec

USUAL_GAP: Final = 3
"""Other words that `...` lets pass."""

Places = Mapping[str, int]
"""Word → the places where it stands, as bits: 0b100 is the third word."""


class Word(msgspec.Struct, frozen=True):
    """One word."""

    word: str


class Gap(msgspec.Struct, frozen=True):
    """Up to so many other words."""

    most: int


class Row(msgspec.Struct, frozen=True):
    """Parts one after another."""

    parts: tuple[Part, ...]


class Either(msgspec.Struct, frozen=True):
    """Any of these. Made by `either()`, which sorts them by first word: lists are long, and little of them is there."""

    ways: tuple[Part, ...]
    words: frozenset[str] = frozenset()
    heads: Mapping[str, tuple[Row, ...]] = {}
    others: tuple[Part, ...] = ()


class Maybe(msgspec.Struct, frozen=True):
    """This, or nothing."""

    part: Part


Part = Word | Gap | Row | Either | Maybe

_PIECE: Final = re.compile(
    r"(?P<gap>\.\.\.(?P<most>\d?))"
    r"|(?:<(?P<list>[a-z_]+)>|\((?P<group>[^()]+)\)|(?P<words>[^\s<>()?]+))(?P<maybe>\??)"
)


class BadPattern(ValueError):
    """A phrase that cannot be read; the sentence says what is wrong."""


def simple(row: Row) -> Part:
    """A row of one part as that part."""
    return row.parts[0] if len(row.parts) == 1 else row


def either(ways: tuple[Part, ...]) -> Either:
    """Any of these ways."""
    heads: dict[str, tuple[Row, ...]] = {}
    rows = [way for way in ways if isinstance(way, Row) and way.parts and isinstance(way.parts[0], Word)]
    for row in rows:
        first = row.parts[0]
        if isinstance(first, Word):
            heads[first.word] = (*heads.get(first.word, ()), Row(row.parts[1:]))
    words = frozenset(way.word for way in ways if isinstance(way, Word))
    others = tuple(way for way in ways if not isinstance(way, Word) and way not in rows)
    return Either(ways, words, heads, others)


def parse(phrase: str, lists: Mapping[str, Part], plain: Callable[[str], tuple[str, ...]]) -> Row:
    """A phrase as parts. `plain` gives a word as messages have it. Raises BadPattern."""
    parts: list[Part] = []
    at = 0
    for found in _PIECE.finditer(phrase):
        if phrase[at : found.start()].strip():
            break
        at = found.end()
        parts.extend(_piece(found, lists, plain))
    if phrase[at:].strip():
        raise BadPattern(f"`{phrase[at:].strip()}` cannot be read")
    return Row(tuple(parts))


def _piece(found: re.Match[str], lists: Mapping[str, Part], plain: Callable[[str], tuple[str, ...]]) -> list[Part]:
    if found["gap"]:
        return [Gap(int(found["most"] or USUAL_GAP))]
    part = _said(found, lists, plain)
    return [] if part is None else [Maybe(part) if found["maybe"] else part]


def _said(found: re.Match[str], lists: Mapping[str, Part], plain: Callable[[str], tuple[str, ...]]) -> Part | None:
    """What must be said here; None when all of it are words that are left out."""
    if name := found["list"]:
        if name not in lists:
            raise BadPattern(f"there is no list `{name}`")
        return lists[name]
    if (found["words"] or "").strip("|") != (found["words"] or ""):
        raise BadPattern(f"put brackets around the phrases that `|` parts near `{found['words']}`")
    if group := found["group"]:
        ways: list[Part] = [simple(parse(way, lists, plain)) for way in group.split("|") if way.strip()]
    else:
        ways = [_words(plain(way)) for way in found["words"].split("|") if way]
    told = tuple(way for way in ways if way != Row(()))
    return None if not told else told[0] if len(told) == 1 else either(told)


def _words(words: tuple[str, ...]) -> Part:
    return Word(words[0]) if len(words) == 1 else Row(tuple(map(Word, words)))


def places_of(words: Iterable[str]) -> dict[str, int]:
    """Where each word stands."""
    places: dict[str, int] = {}
    bit = 1
    for word in words:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    return places


def after(part: Part, starts: int, places: Places, free: int) -> int:
    """The places right behind this part, for every place where it may start. `free`: places that a gap may pass."""
    match part:
        case Word(word):
            return (starts & places.get(word, 0)) << 1
        case Gap(most):
            return _passed(starts, most, free)
        case Row(parts):
            for each in parts:
                if not starts:
                    return 0
                starts = after(each, starts, places, free)
            return starts
        case Either():
            return _any(part, starts, places, free)
        case Maybe(inner):
            return starts | after(inner, starts, places, free)


def _any(part: Either, starts: int, places: Places, free: int) -> int:
    here = 0
    for word in part.words.intersection(places):
        here |= places[word]
    ends = (starts & here) << 1
    for word, rows in part.heads.items():
        if (where := places.get(word, 0)) and (begun := (starts & where) << 1):
            for row in rows:
                ends |= after(row, begun, places, free)
    for way in part.others:
        ends |= after(way, starts, places, free)
    return ends


def _passed(starts: int, most: int, free: int) -> int:
    ends = starts
    for _ in range(most):
        starts = (starts & free) << 1
        ends |= starts
    return ends


def vocabulary(part: Part) -> Iterator[str]:
    """Every word that stands in it, some more than once."""
    match part:
        case Word(word):
            yield word
        case Row(parts) | Either(ways=parts):
            for each in parts:
                yield from vocabulary(each)
        case Maybe(inner):
            yield from vocabulary(inner)
        case _:
            return


def needed(part: Part, common: tuple[frozenset[str], ...]) -> frozenset[str] | None:
    """Words of which every message with this phrase has at least one: the rarest such choice. None: there is none."""
    match part:
        case Word(word):
            return frozenset({word})
        case Row():
            return next(iter(all_needed(part, common)), None)
        case Either(ways=ways):
            choices = [needed(way, common) for way in ways]
            return None if None in choices else frozenset().union(*(choice for choice in choices if choice))
        case _:
            return None


def all_needed(row: Row, common: tuple[frozenset[str], ...]) -> list[frozenset[str]]:
    """For each part that cannot be missing, the words of which one must be there; the rarest first.

    `common` are sets of words that are to be heads only where nothing else can be; the last of them is the worst.
    """
    choices = {choice for each in row.parts if (choice := needed(each, common)) is not None}
    return sorted(
        choices, key=lambda words: (*(len(words & each) for each in reversed(common)), len(words), sorted(words))
    )


def spelt_out(part: Part) -> list[tuple[str, ...]]:
    """Every row of words that a part without gaps stands for."""
    match part:
        case Word(word):
            return [(word,)]
        case Row(parts):
            rows: list[tuple[str, ...]] = [()]
            for each in parts:
                rows = [(*row, *more) for row in rows for more in spelt_out(each)]
            return rows
        case Either(ways=ways):
            return [row for way in ways for row in spelt_out(way)]
        case Maybe(inner):
            return [(), *spelt_out(inner)]
        case Gap():
            raise BadPattern("`...` cannot stand in an idiom: only its own words are set aside")

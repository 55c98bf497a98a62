"""Patterns over all interviews (curriculum I1): what repeats, what is cured, which way it goes. Plain counting.

From fewer than three interviews nothing is said: two of anything look like a pattern and are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

import msgspec
from rapidfuzz import fuzz

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Asked, Expected, Interview, Mood, RedAlert, Result
from bot.coach.insight.kinds import kind_of
from bot.coach.written.questions import QuestionKind
from bot.dialogue.told import Told

ENOUGH: Final = 3
"""Interviews before anything is called a pattern (curriculum: "too early to tell" below three)."""

STRUGGLED: Final = 2
"""A 1 to 5 rating up to here counts as a struggle."""

CURED_AFTER: Final = 2
"""Interviews without a red alert after which it counts as cured."""

SAME: Final = 70
"""Of 100: from here on an expected question and an asked one are the same in other words."""


class KindCount(msgspec.Struct, frozen=True):
    """How questions of one kind went: how many were rated, and how many of them were a struggle."""

    kind: str
    rated: int
    hard: int


class AlertCount(msgspec.Struct, frozen=True):
    """How often a red alert came up, and how many interviews in a row have been free of it since."""

    what: str
    times: int
    free_since: int


class Rated(Told, frozen=True):
    """The average rating of one interview's answers, 1 to 5."""

    interview: Interview
    average: float


class Patterns(Told, frozen=True, kw_only=True):
    """Everything counted. `expected` and `came` are the questions foreseen and how many of them were asked."""

    interviews: tuple[Interview, ...]
    ratings: tuple[Rated, ...]
    kinds: tuple[KindCount, ...]
    alerts: tuple[AlertCount, ...]
    stages: tuple[tuple[str, int], ...]
    moods: tuple[tuple[str, int], ...]
    results: tuple[tuple[str, int], ...]
    expected: int
    came: int


def held(book: Casebook) -> tuple[Interview, ...]:
    """The interviews that took place and were looked at, oldest first."""
    told = {entry.interview for entry in book.entries.values() if isinstance(entry, Asked | Mood | RedAlert)}
    found = [each for each in book.of(Interview) if each.full or each.id in told]
    return tuple(sorted(found, key=lambda each: each.held_on or each.day))


def patterns(book: Casebook, bank: Mapping[str, QuestionKind]) -> Patterns | None:
    """What repeats; None while it is too early to tell."""
    interviews = held(book)
    if len(interviews) < ENOUGH:
        return None
    expected = [(each, found) for each in book.of(Expected) if (found := _met(each, interviews)) is not None]
    return Patterns(
        interviews=interviews,
        ratings=tuple(rated for each in interviews if (rated := _rated(book, each))),
        kinds=_kinds(book, bank),
        alerts=_alerts(book, interviews),
        stages=_counted([each.stage for each in interviews if each.stage]),
        moods=_counted([mood.feeling for mood in book.of(Mood) if mood.feeling]),
        results=_counted([result.result for result in book.of(Result)]),
        expected=len(expected),
        came=sum(_came(book, each, interview) for each, interview in expected),
    )


def _counted(names: list[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(names).most_common())


def _rated(book: Casebook, interview: Interview) -> Rated | None:
    went = [asked.went for asked in book.about(interview.id, Asked) if asked.went is not None]
    return Rated(interview, sum(went) / len(went)) if went else None


def _kinds(book: Casebook, bank: Mapping[str, QuestionKind]) -> tuple[KindCount, ...]:
    """The kinds that were a struggle at least once, the most frequent struggle first."""
    rated, hard = Counter[str](), Counter[str]()
    for asked in book.of(Asked):
        kind = kind_of(asked.question, bank) if asked.went is not None else ""
        if kind:
            rated[kind] += 1
            hard[kind] += (asked.went or 0) <= STRUGGLED
    return tuple(KindCount(kind, rated[kind], times) for kind, times in hard.most_common() if times)


def _alerts(book: Casebook, interviews: tuple[Interview, ...]) -> tuple[AlertCount, ...]:
    places = {each.id: place for place, each in enumerate(interviews)}
    found: dict[str, list[int]] = {}
    for alert in book.of(RedAlert):
        if alert.interview in places:
            found.setdefault(alert.what, []).append(places[alert.interview])
    counts = (AlertCount(what, len(at), len(interviews) - 1 - max(at)) for what, at in found.items())
    return tuple(sorted(counts, key=lambda each: -each.times))


def _met(expected: Expected, interviews: tuple[Interview, ...]) -> Interview | None:
    """The interview that a question was expected in: the one named, else the first one held from that day on."""
    if expected.interview:
        return next((each for each in interviews if each.id == expected.interview), None)
    return next((each for each in interviews if (each.held_on or each.day) >= expected.day), None)


def _came(book: Casebook, expected: Expected, interview: Interview) -> bool:
    told = expected.question.casefold()
    asked = (each.question.casefold() for each in book.about(interview.id, Asked))
    return any(fuzz.token_set_ratio(told, each) >= SAME for each in asked)

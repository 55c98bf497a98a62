"""All interviews side by side: patterns (I1), gut check (I2), odds (I3). Text first, and a picture where one helps."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.contract import Setting
from bot.coach.insight import gut
from bot.coach.insight import odds as chances
from bot.coach.insight import patterns as counted
from bot.coach.insight.patterns import CURED_AFTER, AlertCount, Patterns, Rated
from bot.coach.voice import label, listed, paragraph, phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Chart, ChartKind, Heading, Point, Spans

SOME: float = 0.3
"""A difference of ratings that counts as one."""


def patterns(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """What repeats over all interviews, and what is cured."""
    found = counted.patterns(setting.book, setting.questions)
    if found is None:
        count = len(counted.held(setting.book))
        return paragraph(setting, "patterns.too_early" if count else "patterns.none", count=str(count))
    heading = Heading(phrase(setting, "patterns.heading", count=str(len(found.interviews))))
    return (
        heading,
        *_ratings(found, setting),
        *_kinds(found, setting),
        *_alerts(found, setting),
        *_rest(found, setting),
    )


def gut_check(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """How good the gut feeling is."""
    found = gut.gut_check(setting.book)
    if found.known < gut.ENOUGH:
        return paragraph(setting, "gut.too_early")
    dread = "gut.dread_wrong" if found.dreaded_wrong else "gut.dread_right"
    dreaded = {"dreaded": str(found.dreaded), "wrong": str(found.dreaded_wrong)}
    hoped = {"hoped": str(found.hoped), "right": str(found.hoped - found.hoped_wrong)}
    return (
        *(paragraph(setting, dread, **dreaded) if found.dreaded else ()),
        *(paragraph(setting, "gut.hope", **hoped) if found.hoped else ()),
    )


def odds(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The chance of an offer, with what the figure means."""
    found = chances.odds(setting.book)
    known = {"offers": str(found.offers), "known": str(found.known)}
    points = tuple(_chance(setting, number, chance) for number, chance in found.chances)
    title = label(setting, "odds.title")
    middle = dict(found.chances)[5]
    return (
        *(paragraph(setting, "odds.own", **known) if found.own else paragraph(setting, "odds.usual")),
        Chart(title, points, 1.0, _in_words(title, points)),
        *paragraph(setting, "odds.words", count="5", ten=_ten(middle)),
        *paragraph(setting, "odds.honest"),
    )


def hit_rate(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """How many of the questions they expected before were asked; nothing while none is known."""
    found = counted.patterns(setting.book, setting.questions)
    if found is None or not found.expected:
        return ()
    return paragraph(setting, "expect.hits", came=str(found.came), expected=str(found.expected))


def _in_words(title: str, points: tuple[Point, ...]) -> str:
    """A chart told: its title, then every point with its figure."""
    return f"{title}: {'; '.join(f'{point.label}, {point.shown}' for point in points)}."


def _chance(setting: Setting, number: int, chance: float) -> Point:
    name = label(setting, "odds.label_one") if number == 1 else label(setting, "odds.label", count=str(number))
    return Point(name, chance, label(setting, "odds.shown", ten=_ten(chance)))


def _ten(chance: float) -> str:
    """A chance as so many out of ten; neither nothing nor certainty."""
    return str(min(9, max(1, round(chance * 10))))


def _ratings(found: Patterns, setting: Setting) -> tuple[Block, ...]:
    if len(found.ratings) < counted.ENOUGH:
        return ()
    points = tuple(Point(_name(each), each.average, f"{each.average:.1f}") for each in found.ratings)
    title = label(setting, "patterns.ratings")
    return (Chart(title, points, 5.0, _in_words(title, points), ChartKind.LINE), *_trend(found.ratings, setting))


def _name(rated: Rated) -> str:
    return rated.interview.company or rated.interview.held_on or rated.interview.day


def _trend(ratings: tuple[Rated, ...], setting: Setting) -> tuple[Block, ...]:
    """The first half against the latest: single interviews jump about."""
    half = len(ratings) // 2
    first, last = _mean(ratings[:half]), _mean(ratings[-half:])
    if abs(last - first) < SOME:
        return paragraph(setting, "patterns.level", average=f"{_mean(ratings):.1f}")
    name = "patterns.up" if last > first else "patterns.down"
    return paragraph(setting, name, first=f"{first:.1f}", last=f"{last:.1f}")


def _mean(ratings: tuple[Rated, ...]) -> float:
    return sum(each.average for each in ratings) / len(ratings)


def _kinds(found: Patterns, setting: Setting) -> tuple[Block, ...]:
    if not found.kinds:
        return ()
    titles = {kind.name: kind.title for kind in setting.questions.values()}
    points = tuple(
        Point(
            titles.get(each.kind, each.kind),
            each.hard,
            label(setting, "patterns.of", hard=str(each.hard), rated=str(each.rated)),
        )
        for each in found.kinds[:6]
    )
    title, worst = label(setting, "patterns.kinds"), found.kinds[0]
    most = max(each.rated for each in found.kinds)
    return (
        Chart(title, points, float(most), _in_words(title, points)),
        *paragraph(
            setting, "patterns.hardest", kind=points[0].label, hard=str(worst.hard), rated=str(worst.rated)
        ),
    )  # fmt: skip


def _alerts(found: Patterns, setting: Setting) -> tuple[Block, ...]:
    return listed(setting, "patterns.alerts", tuple(_alert(each, setting) for each in found.alerts))


def _alert(alert: AlertCount, setting: Setting) -> Spans:
    name = label(setting, f"patterns.{alert.what}")
    if alert.free_since >= CURED_AFTER:
        return phrase(
            setting, "patterns.alert_cured", alert=name, times=_times(alert.times), free=str(alert.free_since)
        )
    if alert.times > 1:
        return phrase(setting, "patterns.alert_again", alert=name, times=str(alert.times))
    return phrase(setting, "patterns.alert_once", alert=name)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _rest(found: Patterns, setting: Setting) -> Iterator[Block]:
    results = dict(found.results)
    if known := sum(results.values()):
        went_on = sum(results.get(name, 0) for name in gut.WENT_ON)
        yield from paragraph(setting, "patterns.went_on", went_on=str(went_on), known=str(known))
    if found.expected:
        yield from paragraph(setting, "patterns.expected", came=str(found.came), expected=str(found.expected))

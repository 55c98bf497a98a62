"""How many lines of people who know no command find what they want, and how many that want nothing are left alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.coach.written.wishes import LONGEST, NOTHING, Wish, Wishes
from bot.library.load import find_content, load_library

LINES = Path(__file__).with_name("wanted.tsv")
"""A line each: what would do, with commas between (`none`: they want nothing), a tab, and what is typed.

Written by a hand that had seen neither the sentences of content/wishes nor this code.
"""

FIND_IT = 0.75
LEFT_ALONE = 0.80

SHIPPED = load_library(find_content()).wishes


def lines() -> Iterator[tuple[frozenset[str], str]]:
    for line in LINES.read_text(encoding="utf-8").splitlines():
        what, _, typed = line.partition("\t")
        yield frozenset(what.split(",")), typed


def found(typed: str, wishes: Wishes = SHIPPED) -> tuple[Wish, ...]:
    meant = wishes.meant(typed)
    return meant.wishes if meant is not None else ()


def would_do(what: frozenset[str], typed: str) -> bool:
    return any(each.name in what or what.intersection(each.offers) for each in found(typed))


def test_most_lines_find_what_they_want() -> None:
    wanted = [(what, typed) for what, typed in lines() if "none" not in what]
    met = [typed for what, typed in wanted if would_do(what, typed)]
    assert len(wanted) > 150
    assert len(met) / len(wanted) >= FIND_IT, sorted({typed for _, typed in wanted} - set(met))


def test_most_lines_that_want_nothing_are_left_alone() -> None:
    nothing = [typed for what, typed in lines() if "none" in what]
    taken = [typed for typed in nothing if found(typed)]
    assert len(nothing) > 50
    assert 1 - len(taken) / len(nothing) >= LEFT_ALONE, taken


def test_each_sentence_we_ship_finds_its_own_wish() -> None:
    strays = [
        (wish.name, said)
        for wish in SHIPPED.by_name.values()
        if wish.name != NOTHING
        for said in wish.said
        if wish not in found(said)
    ]
    assert len(strays) <= len([said for wish in SHIPPED.by_name.values() for said in wish.said]) / 50, strays


WISHES = Wishes(
    (
        Wish(name="practice", said=("I want to practise", "ask me some questions"), offers=("practice",)),
        Wish(name="odds", said=("what are my chances", "how likely is it"), offers=("odds",)),
        Wish(name=NOTHING, said=("what is for dinner", "nice weather"), offers=()),
    )
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("wanna practise", ["practice"]),
        ("I want to practise how likely is it", ["practice", "odds"]),
        ("what is for dinner today", []),
        ("the grey jacket", []),
        ("", []),
        ("I want to practise " + "x" * LONGEST, []),
    ],
)
def test_what_is_meant(line: str, names: list[str]) -> None:
    assert sorted(each.name for each in found(line, WISHES)) == sorted(names)


def test_what_is_only_a_little_alike_is_not_sure() -> None:
    sure, unsure = WISHES.meant("I want to practise"), WISHES.meant("they ask for some of my papers")
    assert sure is not None
    assert sure.sure
    assert unsure is None or not unsure.sure


def test_no_words_lay_nothing_out() -> None:
    wishes = Wishes(WISHES.by_name.values())
    assert wishes.meant("") is None
    assert "_likeness" not in vars(wishes)


def test_without_wishes_nothing_is_meant() -> None:
    assert Wishes().meant("I want to practise") is None

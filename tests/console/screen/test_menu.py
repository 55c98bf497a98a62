"""The arrows: what they choose from, where they stand, what Enter sends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.drawing.lines import plain_text
from adapters.console.screen.menu import MARGIN, Menu, in_words, marked, menu_lines, menu_of, moved
from bot.dialogue.events import Picked, Tapped
from bot.dialogue.messages import Input, Option
from tests.console.fakes import COMPANY, FEELING, MISHAPS, asks, says

SCALE = asks("?", Input.SCALE, *"12345", low="bad", high="good")


def pressed(menu: Menu, *keys: str) -> Menu:
    for key in keys:
        menu = marked(menu) if key == "space" else moved(menu, {"down": 1, "up": -1}[key])
    return menu


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        ((), None),
        (("down",), Tapped("t:q:1")),
        (("down", "down"), Tapped("t:q:2")),
        (("up",), Tapped("t:q:3")),
        (("down", "up"), Tapped("t:q:3")),
        (("down", "space"), Tapped("t:q:1")),
    ],
)
def test_one_of_several(keys: tuple[str, ...], sent: Tapped | None) -> None:
    assert pressed(menu_of(FEELING), *keys).reply == sent


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        ((), None),
        (("space",), None),
        (("down",), Picked(("t:q:1",))),
        (("down", "space", "down"), Picked(("t:q:1",))),
        (("up", "space", "up", "up", "space"), Picked(("t:q:1", "t:q:3"))),
        (("down", "space", "space"), Picked(("t:q:1",))),
    ],
)
def test_any_of_several(keys: tuple[str, ...], sent: Picked | None) -> None:
    assert pressed(menu_of(MISHAPS), *keys).reply == sent


def test_arrows_do_nothing_where_nothing_is_to_choose() -> None:
    assert pressed(menu_of(COMPANY), "down", "up", "space") == menu_of(COMPANY)


def test_side_by_side_and_as_a_list() -> None:
    menu = pressed(menu_of(FEELING), "down")
    assert plain_text(menu_lines(menu, 40, 10)) == "  1 Awful   2 Low   3 OK\n"
    assert plain_text(menu_lines(menu, 20, 10)) == "> 1 Awful\n  2 Low\n  3 OK\n"


def test_several_are_marked_in_a_list() -> None:
    menu = pressed(menu_of(MISHAPS), "down", "down", "space")
    assert plain_text(menu_lines(menu, 40, 10)) == "  [ ] 1 I froze\n> [x] 2 I rambled\n  [ ] 3 I was late\n"


def test_every_point_of_a_scale_can_be_chosen() -> None:
    assert plain_text(menu_lines(menu_of(SCALE), 60, 10)) == "  1 bad   2   3   4   5 good\n"
    assert pressed(menu_of(SCALE), "down", "down").reply == Tapped("t:q:2")


def test_a_long_list_follows_the_arrow() -> None:
    menu = menu_of(asks("?", Input.CHOOSE, *(f"choice number {number}" for number in range(1, 21))))
    assert plain_text(menu_lines(menu, 40, 5)) == (
        "   1 choice number 1\n   2 choice number 2\n   3 choice number 3\n  ↓ 17 more\n"
    )
    assert plain_text(menu_lines(pressed(menu, "up"), 40, 5)) == (
        "  ↑ 17 more\n  18 choice number 18\n  19 choice number 19\n> 20 choice number 20\n"
    )


@given(st.lists(st.text(min_size=1, max_size=75), min_size=1, max_size=25), st.integers(-30, 30), st.integers(3, 20))
def test_the_arrow_is_always_in_view(labels: list[str], steps: int, height: int) -> None:
    menu = menu_of(asks("?", Input.PICK, *labels))
    for _ in range(abs(steps)):
        menu = moved(menu, 1 if steps > 0 else -1)
    lines = plain_text(menu_lines(menu, 30 + MARGIN, height))
    assert ("> [ ]" in lines) == bool(steps)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2", "Low"), (" 2 ", "Low"), ("low", "low"), ("9", "9"), ("1, 3", "Awful, OK"), ("1 and 3", "1 and 3"), ("", "")],
)
def test_numbers_are_shown_as_what_they_mean(typed: str, shown: str) -> None:
    assert in_words(menu_of(FEELING), typed) == shown


def test_a_number_on_a_scale_stays_a_number() -> None:
    assert in_words(menu_of(SCALE), "5") == "5"


@pytest.mark.parametrize(
    ("message", "hint"),
    [
        (FEELING, "a number, or ↑ ↓ and Enter"),
        (MISHAPS, "numbers, or ↑ ↓ with Space, then Enter"),
        (asks("?", longest=80), "your own words"),
        (asks("?", longest=1000), "your own words (Alt-Enter: new line)"),
        (asks("?", suggestions=(Option("t:q:#0", "Acme"),)), "your own words, or ↑ ↓ and Enter"),
        (says("Fine."), "/help shows what there is"),
    ],
)
def test_the_hint_says_what_can_be_done(message: object, hint: str) -> None:
    assert menu_of(message).hint == hint  # type: ignore[arg-type]

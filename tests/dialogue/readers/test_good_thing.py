"""A good thing that is wrapped in doubt is kept without it; what holds none is kept as it is."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.good_thing import small_thing


@pytest.mark.parametrize(
    ("typed", "thing"),
    [
        ("nothing except i was on time", "i was on time"),
        ("Nothing really, apart from the maths test", "the maths test"),
        ("nothing comes to mind. maybe that i smiled", "i smiled"),
        ("no. well i did smile", "i did smile"),
        ("not a lot but i explained the stock thing ok", "i explained the stock thing ok"),
        ("does it count that I didn't cry?", "I didn't cry"),
        ("does being on time count", "being on time"),
        ("is being polite enough", "being polite"),
    ],
)
def test_what_the_doubt_holds(typed: str, thing: str) -> None:
    assert small_thing(typed) == thing


@pytest.mark.parametrize(
    "typed",
    [
        "nothing but trouble",
        "nothing at all",
        "no but they were rude",
        "no maybe later",
        "nothing, then I laughed and it got better",
        "does that count",
        "is that enough?",
        "is there one that counts",
        "can you say what would count",
        "I can count",
        "not bad really",
        "no",
    ],
)
def test_what_holds_none(typed: str) -> None:
    assert not small_thing(typed)

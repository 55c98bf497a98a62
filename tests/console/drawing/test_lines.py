"""Lines break where a reader expects it, and never lose a word or a style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.drawing.lines import Line, Run, Style, hang, plain_text, run, text_of, width_of, wrap


def line(text: str) -> Line:
    return (run(Style.TEXT, text),)


def wrapped(text: str, width: int | None) -> list[str]:
    return [text_of(part) for part in wrap(line(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 20, ["one two three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", None, ["one two three"]),
        ("one\n\ntwo", 10, ["one", "", "two"]),
        ("  kept indent, then wrapped", 14, ["  kept indent,", "then wrapped"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
        ("面接はどうでしたか", 6, ["面接は", "どうで", "したか"]),
        ("cafe\u0301s here", 5, ["cafe\u0301s", "here"]),
        ("👩\u200d💻👩\u200d💻", 2, ["👩\u200d💻", "👩\u200d💻"]),
        ("面", 1, ["面"]),
    ],
)
def test_where_a_line_breaks(text: str, width: int | None, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_styles_survive_a_break_in_the_middle_of_them() -> None:
    mixed = (Run(Style.TEXT, "How was "), Run(Style.SAID, "Acme Corp"), Run(Style.TEXT, "?"))
    assert wrap(mixed, 12) == (
        (Run(Style.TEXT, "How was "), Run(Style.SAID, "Acme")),
        (Run(Style.SAID, "Corp"), Run(Style.TEXT, "?")),
    )


def test_hanging_puts_the_first_before_the_first() -> None:
    assert plain_text(hang([line("a"), line("b")], line("* "), line("  "))) == "* a\n  b\n"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(2, 40))
def test_nothing_is_wider_than_the_width(text: str, width: int) -> None:
    assert all(width_of(part) <= width for part in wrapped(text, width))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 40))
def test_no_word_is_lost(text: str, width: int) -> None:
    everything = "".join(run(Style.TEXT, text).text.split())
    assert "".join("".join(wrapped(text, width)).split()) == everything

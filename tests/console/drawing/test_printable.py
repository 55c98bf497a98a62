"""Nothing that comes out can move a cursor, change a colour or flip a line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.drawing.printable import printable, printable_line

HOSTILE = st.text(st.characters() | st.sampled_from("\x1b\x9b\r\n\t\x07\x08\x7f\x85\u202e\u2066\u200f\u2028\ud800"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain words", "plain words"),
        ("two\nlines", "two\nlines"),
        ("dos\r\nmac\rend", "dos\nmac\nend"),
        ("a\tb", "a    b"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b31mred", "\ufffd31mred"),
        ("bell\x07 back\x08 nul\x00 del\x7f", "bell␇ back␈ nul␀ del␡"),
        ("abc\u202edcba\u202c", "abcdcba"),
        ("\u2066isolate\u2069 \u200emark\u200f", "isolate mark"),
        ("next\x85line\u2028and\u2029more", "next\nline\nand\nmore"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("👩\u200d💻 می\u200cخوریم ñ é ü 面接", "👩\u200d💻 می\u200cخوریم ñ é ü 面接"),
    ],
)
def test_each_kind_of_hostile_character(typed: str, shown: str) -> None:
    assert printable(typed) == shown


@given(HOSTILE)
def test_only_line_breaks_and_joiners_remain_of_what_acts(typed: str) -> None:
    acting = {char for char in printable(typed) if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert acting <= {"\n", "\u200c", "\u200d"}


@given(HOSTILE)
def test_what_is_printable_stays_as_it_is(typed: str) -> None:
    assert printable(printable(typed)) == printable(typed)


@given(HOSTILE)
def test_a_label_is_one_line(typed: str) -> None:
    assert "\n" not in printable_line(typed)

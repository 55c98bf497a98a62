"""Lines: split at their slots, filled with values that stay theirs, and chosen so that talks in a row differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.messages import Said, Words, plain
from bot.dialogue.text import choose_variant, compile_line, fill_plain, fill_spans

VARIANTS = tuple(compile_line(f"Line {number}.") for number in range(4))


def test_a_value_is_theirs_and_the_rest_is_ours() -> None:
    spans = fill_spans(compile_line("How did {what} go?"), {"what": "a walk"})
    assert spans == (Words("How did "), Said("a walk"), Words(" go?"))


def test_what_is_missing_is_replaced_by_the_writers_words() -> None:
    line = compile_line("Hello {name|you}.")
    assert fill_plain(line, {}) == fill_plain(line, {"name": ""}) == "Hello you."
    assert Said("you") not in fill_spans(line, {})


def test_a_gap_beats_a_broken_talk() -> None:
    assert fill_plain(compile_line("Hello {name}."), {}) == "Hello ."


@pytest.mark.parametrize(
    ("source", "value", "told"),
    [
        ("So \u201c{it}\u201d. Then \u2026", "My mind goes blank.", "So \u201cMy mind goes blank\u201d. Then \u2026"),
        ("{it} (2021)", "I sorted out the rota.", "I sorted out the rota (2021)"),
        ("{it} (2021)", "I did it!", "I did it! (2021)"),
        ("{it} (2021)", "and so on...", "and so on... (2021)"),
        ("{it} (2021)", ".", ". (2021)"),
        ("Just this: {it}.", "I will smile!", "Just this: I will smile!"),
        ("Just this: {it}.", "I will smile.", "Just this: I will smile."),
        ("Just this: {it}.", "smile", "Just this: smile."),
        ("Just this: {it}. Go.", "Smile.", "Just this: Smile. Go."),
        ("Just this: {it}", "Smile.", "Just this: Smile."),
        ("{it}\n\nThat was it.", "I froze.", "I froze.\n\nThat was it."),
        ("{it}{it} ends", "Acme.", "Acme.Acme ends"),
    ],
)
def test_a_sentence_of_theirs_has_one_stop_and_none_where_ours_goes_on(source: str, value: str, told: str) -> None:
    assert fill_plain(compile_line(source), {"it": value}) == told


def test_our_own_words_in_a_slot_keep_their_stops() -> None:
    assert fill_plain(compile_line("{it|Nothing yet.} (2021)"), {}) == "Nothing yet. (2021)"


def test_braces_that_are_no_slot_stay_as_they_are() -> None:
    for source in ("{}", "{ name }", "{Name}", "{name", "}", "{1}", "a {b c} d"):
        assert fill_plain(compile_line(source), {"name": "x"}) == source


@given(st.text())
def test_a_value_is_never_read_as_a_line(value: str) -> None:
    assert plain(fill_spans(compile_line("{a}"), {"a": value, "b": "no"})) == value


@given(st.text())
def test_a_line_without_slots_is_said_as_it_is_written(source: str) -> None:
    line = compile_line(source)
    if not line.slots:
        assert fill_plain(line, {}) == source


@given(st.integers(0, 1000), st.text())
def test_two_talks_in_a_row_say_a_line_in_two_ways_and_four_talks_in_four(seed: int, place: str) -> None:
    chosen = [choose_variant(VARIANTS, seed + talk, place) for talk in range(4)]
    assert len({id(line) for line in chosen}) == 4


def test_nothing_to_say_is_nothing() -> None:
    assert choose_variant((), 3, "here") is None

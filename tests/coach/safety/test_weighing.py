"""Weights: what is weighed, how long messages are, and that ours are those that the lines give."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.safety.concern import concerns, heard
from bot.coach.safety.weighing import (
    STRETCH,
    Weighed,
    Weights,
    compile_weights,
    heaviest,
    marks,
    marks_weighed,
    stem,
    stretches,
    weight_of,
)
from bot.library.load import find_content, load_library
from tests.coach.safety.fit import NOTE, digest, fitted
from tests.coach.safety.sets import lines, rules

SMALL = compile_weights(
    Weighed(
        enough=1.0,
        start=-1.0,
        plain="i look at the blade and work in a pharmacy",
        kinds={"means": "pills blade", "night": "tonight"},
        weights="12.0: MEANS+NIGHT\n2.0: pil, < i\n-3.0: pharmac",
    )
)


def test_stems_kinds_neighbours_and_kinds_together_are_weighed() -> None:
    assert set(marks(["pil", "her", "tonight"], SMALL.kinds)) == {
        *("pil", "her", "tonight", "< pil", "pil her", "her tonight", "tonight >", "pil_tonight"),
        *("MEANS", "NIGHT", "< MEANS", "MEANS her", "her NIGHT", "NIGHT >", "MEANS+NIGHT"),
    }


@pytest.mark.parametrize("word", ["jump", "jumps", "jumping", "jumped"])
def test_endings_do_not_matter(word: str) -> None:
    assert stem(word) == "jump"


def test_kinds_that_come_together_outweigh_what_either_weighs_alone() -> None:
    assert heaviest(["the", "blade", "and", "tonight"], SMALL) >= SMALL.enough
    assert heaviest(["i", "look", "at", "the", "blade"], SMALL) < SMALL.enough
    assert heaviest(["i", "work", "in", "a", "pharmacy", "tonight"], SMALL) < SMALL.enough


def test_letters_that_stand_alone_weigh_nothing() -> None:
    """A name may be typed as "%s %d {0}"."""
    assert heaviest(["s", "d", "0"], compile_weights(Weighed(enough=1.0, weights="9.0: s, d"))) == -inf


def test_where_most_words_are_unknown_nothing_is_heavy() -> None:
    assert heaviest(["ich", "packe", "the", "blade", "ein", "tonight"], SMALL) == -inf


def test_without_weights_nothing_is_heavy() -> None:
    assert Weights().enough == inf
    assert heaviest(["anything"], Weights()) < inf
    assert heaviest([], SMALL) == -inf


def test_nothing_to_weigh_weighs_the_start() -> None:
    assert weight_of([], SMALL) == SMALL.start


@given(st.lists(st.sampled_from(["i", "pills", "."]), max_size=4 * STRETCH))
@settings(max_examples=100)
def test_every_word_of_a_message_is_weighed_in_short_stretches(words: list[str]) -> None:
    cut = list(stretches(words))
    assert all(len(each) <= STRETCH for each in cut)
    assert sum(each.count("pills") for each in cut) >= words.count("pills")
    assert len(cut) <= len(words) + 2


UNHEARD = "the dog goes to Lena and by Sunday nobody has to carry me"


def test_what_no_phrase_hears_is_weighed() -> None:
    assert not list(heard(UNHEARD, rules()))
    assert concerns(UNHEARD, rules())


def test_a_long_report_around_it_does_not_hide_it() -> None:
    report = ". ".join(lines("ordinary")[:12])
    assert not concerns(report, rules())
    assert concerns(f"{report}. {UNHEARD}. {report}", rules())


def test_nothing_has_changed_since_our_weights_were_learnt() -> None:
    found = digest(load_library(find_content()).care.weighed)
    assert found == NOTE.read_text().strip(), "run python -m tests.coach.safety.fit"


@pytest.mark.long
def test_our_weights_are_those_that_our_lines_give() -> None:
    ours = load_library(find_content()).care.weighed
    again = fitted(ours)
    assert again.start == pytest.approx(ours.start, abs=0.02)
    old, new = dict(marks_weighed(ours.weights)), dict(marks_weighed(again.weights))
    apart = {mark for mark in old.keys() | new.keys() if abs(old.get(mark, 0) - new.get(mark, 0)) > 0.15}
    assert apart == set()
    assert again.plain.split() == ours.plain.split()

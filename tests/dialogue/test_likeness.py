"""Which list of sentences a line is most like."""

from __future__ import annotations

import pytest

from bot.dialogue.words.likeness import Likeness, runs_of

SAID = {
    "practice": ("I want to practise", "can we rehearse", "ask me some questions"),
    "remind": ("remind me before it", "set a reminder", "ping me on Monday"),
    "odds": ("what are my chances", "how likely is it that I get it"),
}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("I want to practise", "practice"),
        ("wanna practicse a bit", "practice"),
        ("REHEARSE?!", "practice"),
        ("reminder pls", "remind"),
        ("whats my chance then", "odds"),
        ("how likly is that", "odds"),
    ],
)
def test_slips_endings_and_marks_do_not_matter(line: str, name: str) -> None:
    assert Likeness(SAID).nearest(line)[0][0] == name


def test_a_sentence_of_the_list_is_alike_from_1_on_and_what_shares_no_run_is_not_there() -> None:
    found = dict(Likeness(SAID).nearest("set a reminder"))
    assert found["remind"] >= 1.0 - 1e-9
    assert Likeness(SAID).nearest("zzzz") == []


def test_an_ordinary_run_of_letters_counts_less_than_a_rare_one() -> None:
    often = {"a": ("the cat went out", "the dog went out", "the bird went out"), "b": ("the kettle",)}
    assert Likeness(often).nearest("went kettle")[0][0] == "b"


def test_several_near_sentences_weigh_more_than_one() -> None:
    said = {"one": ("red apple pie", "a green boat"), "two": ("red apple tart", "red apple cake")}
    assert Likeness(said).nearest("red apple")[0][0] == "two"


@pytest.mark.parametrize("line", ["", " ", "?!", "\U0001f600"])
def test_no_words_are_like_nothing(line: str) -> None:
    assert runs_of(line) == frozenset()
    assert Likeness(SAID).nearest(line) == []
    assert Likeness({}).nearest("anything") == []


def test_runs_are_the_same_with_and_without_marks() -> None:
    assert runs_of("I CAN’T do it.") == runs_of("i cant do it")

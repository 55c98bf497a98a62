"""What is asked of the phrases: no plain line missed, few oblique ones, hardly an ordinary one flagged."""

from __future__ import annotations

import pytest

from bot.coach.safety.concern import concerns
from tests.coach.safety.sets import CRISIS, ORDINARY, ROUNDS, lines, rules

SHORT = 5
"""Words of a short answer: most of a debrief is such."""


def share_heard(name: str) -> float:
    told = lines(name)
    return sum(concerns(line, rules()) for line in told) / len(told)


def test_the_sets_are_as_large_as_promised() -> None:
    assert len(set(lines("plain"))) >= 200
    assert len(set(lines("oblique"))) >= 200
    assert len(set(lines("ordinary"))) >= 2000


def test_no_plain_line_is_missed() -> None:
    assert [line for line in lines("plain") if not concerns(line, rules())] == []


@pytest.mark.parametrize("case", [str.upper, str.title, lambda line: f"{line}.", lambda line: f"“{line}”"])
def test_nor_in_another_dress(case: object) -> None:
    assert callable(case)
    assert [line for line in lines("plain") if not concerns(case(line), rules())] == []


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("oblique", 0.95),
        ("later_crisis", 0.90),
        ("third_crisis", 0.95),
        ("fourth_crisis", 0.80),
        ("fifth_crisis", 0.80),
    ],
)
def test_most_oblique_lines_are_heard(name: str, least: float) -> None:
    assert share_heard(name) >= least


@pytest.mark.parametrize("name", ["ordinary", "later_ordinary", "third_ordinary", "fifth_ordinary"])
def test_ordinary_talk_is_left_alone(name: str) -> None:
    assert share_heard(name) <= 0.04


def test_of_all_ordinary_talk_hardly_a_line_is_flagged() -> None:
    told = [line for name in ORDINARY if name != "learnt/ordinary" for line in lines(name)]
    assert sum(concerns(line, rules()) for line in told) <= 0.01 * len(told)


def test_a_short_answer_stops_no_talk() -> None:
    told = [line for name in ORDINARY for line in lines(name) if len(line.split()) <= SHORT]
    assert len(told) > 3000
    met = [line for line in told if concerns(line, rules())]
    assert len(met) <= 0.004 * len(told), met


@pytest.mark.parametrize("name", ROUNDS)
def test_the_rounds_are_heard_by_now(name: str) -> None:
    assert share_heard(f"{name}#plain") >= 0.98
    assert share_heard(f"{name}#oblique") >= 0.80


def test_no_line_is_both() -> None:
    crisis, ordinary = ([line for name in names for line in lines(name)] for names in (CRISIS, ORDINARY))
    assert not set(crisis) & set(ordinary)

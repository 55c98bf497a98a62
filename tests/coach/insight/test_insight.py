"""Patterns, gut check, odds: counted from a casebook, and silent while it is too early."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Asked, Entry, Expected, Gut, Interview, RedAlert, Result
from bot.coach.insight.gut import gut_check
from bot.coach.insight.kinds import kind_of
from bot.coach.insight.odds import odds
from bot.coach.insight.patterns import patterns
from bot.library.load import find_content, load_library

BANK = load_library(find_content()).questions


def book(*entries: Entry) -> Casebook:
    return Casebook({entry.id: entry for entry in entries})


def held(number: int) -> Interview:
    made, day = f"debrief-{number}", f"2026-10-{number:02}"
    return Interview(id=made, origin=made, interview=made, day=day, company=f"Firm {number}", held_on=day, full=True)


def asked(number: int, question: str, went: int) -> Asked:
    made = f"debrief-{number}"
    return Asked(id=f"{made}/{question}", origin=made, interview=made, day="", question=question, went=went)


def alert(number: int, what: str) -> RedAlert:
    made = f"debrief-{number}"
    return RedAlert(id=f"{made}/{what}", origin=made, interview=made, day="", what=what)


def result(number: int, came: str) -> Result:
    made = f"debrief-{number}"
    return Result(id=f"{made}/result", origin=made, interview=made, day="", result=came)


def gut(number: int, guess: str) -> Gut:
    made = f"debrief-{number}"
    return Gut(id=f"{made}/gut", origin=made, interview=made, day="", guess=guess)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_below_three_it_is_too_early(count: int) -> None:
    assert patterns(book(*map(held, range(1, count + 1))), BANK) is None


def test_ratings_kinds_and_alerts_are_counted() -> None:
    told = book(
        *map(held, range(1, 5)),
        asked(1, "What are your salary expectations?", 1),
        asked(2, "What do you earn now?", 2),
        asked(3, "How much would you want to be paid?", 4),
        asked(4, "Why did you leave your last job?", 2),
        alert(1, "on_time"),
        alert(2, "on_time"),
        alert(4, "researched"),
    )
    found = patterns(told, BANK)
    assert found is not None
    assert [each.average for each in found.ratings] == [1, 2, 4, 2]
    assert [(each.kind, each.hard, each.rated) for each in found.kinds] == [("salary", 2, 3), ("leaving", 1, 1)]
    assert [(each.what, each.times, each.free_since) for each in found.alerts] == [
        ("on_time", 2, 2), ("researched", 1, 0),
    ]  # fmt: skip


def test_an_expected_question_counts_as_come_in_other_words_too() -> None:
    sheet = Expected(id="expect-1/1", origin="expect-1", day="2026-10-02", question="Why do you want to leave?")
    other = Expected(id="expect-1/2", origin="expect-1", day="2026-10-02", question="Can you drive a lorry?")
    told = book(*map(held, range(1, 4)), asked(2, "So why do you want to leave your job?", 3), sheet, other)
    found = patterns(told, BANK)
    assert found is not None
    assert (found.expected, found.came) == (2, 1)


def test_what_was_expected_for_an_interview_to_come_is_not_held_against_the_past() -> None:
    sheet = Expected(id="expect-1/1", origin="expect-1", day="2026-11-02", question="Why?")
    found = patterns(book(*map(held, range(1, 4)), sheet), BANK)
    assert found is not None
    assert found.expected == 0


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Why do you want to leave your job?", "leaving"),
        ("Tell us about a conflict you had", "behavioural"),
        ("What's your biggest weakness?", "weaknesses"),
        ("So, tell me about yourself", "motivation"),
        ("How would you cope with working from home?", "remote"),
        ("If you were an animal, which would you be?", "curveball"),
        ("Do you have any questions for us?", "ask_them"),
        ("What is the capital of France?", ""),
    ],
)
def test_kinds_of_questions(question: str, kind: str) -> None:
    assert kind_of(question, BANK) == kind


def test_every_question_of_the_bank_that_finds_a_kind_finds_one_of_the_bank() -> None:
    found = [kind_of(each.ask, BANK) == kind.name for kind in BANK.values() for each in kind.questions]
    assert sum(found) / len(found) > 0.8


def test_dread_that_was_wrong_is_counted() -> None:
    told = book(gut(1, "out"), result(1, "through"), gut(2, "out"), result(2, "out"), gut(3, "through"), gut(4, "out"))
    found = gut_check(told)
    assert (found.known, found.dreaded, found.dreaded_wrong, found.hoped) == (2, 2, 1, 0)


def test_the_odds_begin_at_one_in_five() -> None:
    found = odds(book(result(1, "out")))
    assert (found.rate, found.own) == (0.2, False)
    assert dict(found.chances)[5] == pytest.approx(1 - 0.8**5)


def test_the_own_rate_counts_from_ten_outcomes_on_and_never_says_never() -> None:
    found = odds(book(*(result(number, "out") for number in range(1, 11))))
    assert found.own
    assert 0 < found.rate < 0.2


def test_a_further_round_is_no_outcome() -> None:
    assert odds(book(*(result(number, "through") for number in range(1, 20)))).known == 0


@given(st.lists(st.sampled_from(["out", "offer", "through"]), max_size=40))
def test_more_interviews_never_lower_the_chance(results: list[str]) -> None:
    chances = [each for _, each in odds(book(*(result(n, came) for n, came in enumerate(results)))).chances]
    assert chances == sorted(chances)
    assert all(0 < each < 1 for each in chances)

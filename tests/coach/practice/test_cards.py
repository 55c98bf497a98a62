"""When practice cards come back: by FSRS with no date in sight, evenly before one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Card, Entry, Planned, Recall
from bot.coach.practice.cards import ROUNDS, Ahead, best_answer, cards_now, due_cards, next_ahead, next_due

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def card(name: str, answer: str = "") -> Card:
    return Card(id=name, origin="debrief-1", day="2026-11-20", question=f"Why {name}?", answer=answer)


def recall(of: str, rating: int, days: float = 0, answer: str = "") -> Recall:
    at = NOON + timedelta(days=days)
    made = f"practice/{of}/{days}"
    return Recall(id=made, origin="practice-1", day="", card=of, rating=rating, at=at.isoformat(), answer=answer)


def book(*entries: Entry) -> Casebook:
    return Casebook({entry.id: entry for entry in entries})


def names(cards: tuple[Card, ...]) -> list[str]:
    return [each.id for each in cards]


def test_a_new_card_is_due_at_once_the_newest_first() -> None:
    assert names(due_cards(book(card("old"), card("new")), NOON)) == ["new", "old"]


def test_what_came_easily_waits_longer_than_what_did_not() -> None:
    dues = [next_due(book(card("a"), recall("a", rating))) for rating in (1, 2, 3, 4)]
    assert dues == sorted(dues, key=lambda due: due or NOON)
    assert len(set(dues)) > 1
    assert all(due and due > NOON for due in dues)


def test_a_card_that_keeps_coming_well_waits_ever_longer() -> None:
    one = book(card("a"), recall("a", 3))
    first = next_due(one)
    assert first is not None
    days = (first - NOON) / timedelta(days=1)
    second = next_due(book(card("a"), recall("a", 3), recall("a", 3, days)))
    assert second is not None
    assert second - first > first - NOON


def test_waiting_cards_stand_before_new_ones() -> None:
    found = due_cards(book(card("a"), card("b"), recall("a", 1)), NOON + timedelta(days=30))
    assert names(found) == ["a", "b"]


def test_a_card_practised_now_is_not_asked_again_today() -> None:
    assert due_cards(book(card("a"), recall("a", 1)), NOON + timedelta(hours=2)) == ()


@given(st.integers(2, 60))
def test_before_a_known_date_the_gaps_are_even_and_every_round_fits(days: int) -> None:
    ahead = Ahead(NOON, NOON + timedelta(days=days))
    at, seen = NOON, [recall("a", 4)]
    while (due := next_due(book(card("a"), *seen), ahead)) is not None and due < ahead.at:
        assert due - at >= timedelta(hours=12)
        at = due
        seen.append(recall("a", 4, (at - NOON) / timedelta(days=1)))
    assert len(seen) in {ROUNDS, ROUNDS + 1}


def interview(days: int) -> Planned:
    start = (NOON + timedelta(days=days)).replace(tzinfo=None)
    return Planned(id="p", origin="i", day="2026-11-23", start=start.isoformat(timespec="minutes"), zone="UTC")


def test_the_next_interview_that_has_not_begun_says_what_is_ahead() -> None:
    far = replace(interview(9), id="far")
    begun = replace(interview(0), id="begun", start="2026-11-23T11:30")
    assert next_ahead(book(far, interview(4), begun), NOON) == Ahead(
        datetime(2026, 11, 23, tzinfo=UTC), NOON + timedelta(days=4)
    )
    assert next_ahead(book(begun), NOON) is None


def test_what_would_rest_for_weeks_comes_back_before_a_planned_interview() -> None:
    known = book(card("a"), recall("a", 4))
    later = NOON + timedelta(days=2)
    assert cards_now(known, later) == ()
    assert names(cards_now(book(card("a"), recall("a", 4), interview(4)), later)) == ["a"]


def test_after_the_last_round_before_an_interview_a_card_rests_as_it_would_without_one() -> None:
    ahead = Ahead(NOON - timedelta(days=8), NOON + timedelta(days=1))
    assert next_due(book(card("a"), recall("a", 4)), ahead) == next_due(book(card("a"), recall("a", 4)))


def test_the_newest_answer_that_came_well_is_shown() -> None:
    assert best_answer(book(card("a", "first")), card("a", "first")) == "first"
    tried = book(card("a", "first"), recall("a", 3, 1, "second"), recall("a", 1, 2, "third"))
    assert best_answer(tried, card("a", "first")) == "second"


def test_recalls_of_a_deleted_card_are_left_alone() -> None:
    assert due_cards(book(recall("gone", 1)), NOON + timedelta(days=99)) == ()

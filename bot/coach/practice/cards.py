"""Practice cards (curriculum P1): what was hard comes back when it is about to fade.

With no interview in sight FSRS decides (py-fsrs, without its minute-long learning steps and without chance). With a
date known, repetitions are spread evenly over the days left, which is as good as growing gaps (Latimier 2021). Nothing
is stored but the log of recalls; where a card stands is folded from it, so that a better algorithm can read the same.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.calendar.walltime import instant
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Card, Recall
from bot.coach.book.interviews import starts, upcoming

ROUNDS: Final = 4
"""Repetitions of a card before an interview whose date is known."""

SOONEST: Final = timedelta(hours=12)
"""A card is not asked twice on one day, however near the interview is."""


class Ahead(msgspec.Struct, frozen=True):
    """An interview to practise for: when it became known, and when it is. Aware UTC."""

    known: datetime
    at: datetime


def next_ahead(book: Casebook, now: datetime) -> Ahead | None:
    """The next interview that has not begun; it was known from the day on which they told of it."""
    planned = next((each for each in upcoming(book, now) if starts(each) > now), None)
    if planned is None:
        return None
    told = instant(datetime.fromisoformat(planned.day), planned.zone)
    return Ahead(known=min(told, now), at=starts(planned))


def cards_now(book: Casebook, now: datetime) -> tuple[Card, ...]:
    """The cards to practise now, with an eye on the next interview."""
    return due_cards(book, now, next_ahead(book, now))


def due_cards(book: Casebook, now: datetime, ahead: Ahead | None = None) -> tuple[Card, ...]:
    """The cards to practise now, those waiting longest first; new ones last, newest interview first."""
    recalls = _by_card(book)
    met = [(_due(recalls[card.id], ahead), card) for card in book.of(Card) if card.id in recalls]
    waiting = sorted((each for each in met if each[0] <= now), key=lambda each: each[0])
    new = [card for card in reversed(book.of(Card)) if card.id not in recalls]
    return (*(card for _, card in waiting), *new)


def next_due(book: Casebook, ahead: Ahead | None = None) -> datetime | None:
    """When the next card that was practised before comes back; None where there is none."""
    return min((_due(each, ahead) for each in _by_card(book).values()), default=None)


def best_answer(book: Casebook, card: Card) -> str:
    """The newest answer to a card that came out well, else the one it was made with."""
    told = [each.answer for each in book.of(Recall) if each.card == card.id and each.answer and each.rating > 1]
    return told[-1] if told else card.answer


def _by_card(book: Casebook) -> dict[str, list[Recall]]:
    cards = {card.id for card in book.of(Card)}
    found: dict[str, list[Recall]] = {}
    for recall in sorted(book.of(Recall), key=lambda each: each.at):
        if recall.card in cards:
            found.setdefault(recall.card, []).append(recall)
    return found


def _due(recalls: list[Recall], ahead: Ahead | None) -> datetime:
    last = datetime.fromisoformat(recalls[-1].at)
    if ahead is not None:
        then = last + max(SOONEST, (ahead.at - ahead.known) / ROUNDS)
        if then < ahead.at:
            return then
    return _by_fsrs(recalls)


def _by_fsrs(recalls: list[Recall]) -> datetime:
    import fsrs  # noqa: PLC0415  only who practises waits for it

    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = fsrs.Card(card_id=1, due=datetime.fromisoformat(recalls[0].at))
    for recall in recalls:
        card, _ = scheduler.review_card(card, fsrs.Rating(recall.rating), datetime.fromisoformat(recall.at))
    return card.due

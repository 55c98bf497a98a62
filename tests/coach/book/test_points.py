"""Why it went wrong, point by point, with the step that was taken about it since."""

from __future__ import annotations

from typing import Any

import pytest

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Asked, Card, Entry, IfThen, Interview, Mishap, Recall, RedAlert
from bot.coach.book.points import hard_ones, points
from tests.conversation.small import library


def at(name: str, interview: str = "debrief-1", day: str = "2026-11-20") -> dict[str, Any]:
    return {"id": f"{interview}/{name}", "origin": interview, "interview": interview, "day": day}


def held(interview: str = "debrief-1") -> Interview:
    return Interview(id=interview, origin=interview, day="2026-11-20")


def action(words: str, **rest: Any) -> Action:
    return Action(**{**at(f"actions/{words}"), **rest}, words=words)


LATE = RedAlert(**at("alerts/on_time"), what="on_time")
CLOTHES = RedAlert(**at("alerts/dressed"), what="dressed")


def book_of(*entries: Entry) -> Casebook:
    return Casebook({entry.id: entry for entry in entries})


def step_of(*entries: Entry, what: str = "on_time") -> object:
    found = points(book_of(held(), *entries), library().playbooks)
    return next(each.step for each in found if each.entry.what == what)


def test_a_step_belongs_to_the_point_it_speaks_of() -> None:
    iron, train = action("iron a shirt"), action("take the early train")
    assert step_of(LATE, CLOTHES, iron, train) == train
    assert step_of(LATE, CLOTHES, iron, train, what="dressed") == iron
    assert step_of(LATE, CLOTHES, iron) is None


def test_what_is_done_comes_before_a_plan_and_a_plan_before_an_intention() -> None:
    meant = action("take the early train")
    plan = IfThen(**at("plan"), condition="the train is late", response="I call")
    done = Action(**at("actions/9"), words="found the bus route", done=True)
    assert step_of(LATE, CLOTHES, meant) == meant
    assert step_of(LATE, CLOTHES, meant, plan) == plan
    assert step_of(LATE, CLOTHES, meant, plan, done) == done
    assert step_of(LATE, CLOTHES, Action(**at("actions/8"), words="an earlier bus", dropped=True)) is None


def test_the_only_point_of_a_debrief_has_whatever_was_planned_there() -> None:
    call = action("call Ben")
    assert step_of(LATE, call) == call
    assert step_of(LATE, action("call Ben", interview="debrief-2")) is None


def test_what_was_done_before_it_happened_is_no_step() -> None:
    assert step_of(LATE, CLOTHES, action("take the early train", day="2026-11-01")) is None


@pytest.mark.parametrize("name", sorted(library().playbooks))
def test_the_plan_of_a_playbook_belongs_to_its_mishap(name: str) -> None:
    condition, response = library().playbooks[name].if_then
    plan = IfThen(**at("plan", "playbook-1", "2026-11-21"), condition=condition, response=response)
    others = [Mishap(**at(f"mishaps/{each}"), what=each) for each in library().playbooks]
    assert step_of(*others, plan, what=name) == plan


def test_a_mishap_that_is_a_red_alert_already_is_told_once() -> None:
    found = points(book_of(held(), LATE, Mishap(**at("mishaps/late"), what="late")), {})
    assert [each.entry for each in found] == [LATE]


def test_only_the_last_three_debriefs_count() -> None:
    later = [held(f"debrief-{number}") for number in (2, 3, 4)]
    assert points(book_of(held(), LATE, *later), {}) == ()


def test_hard_questions_know_how_often_they_were_practised() -> None:
    hard = Asked(**at("questions/1"), question="Why us?", went=2)
    easy = Asked(**at("questions/2"), question="Who are you?", went=5)
    card = Card(**at("cards/1"), question="Why us?")
    practised = [
        Recall(**at(f"r{number}", "practice-1"), card=card.id, rating=3, at="2026-11-21T09:00:00+00:00")
        for number in (1, 2)
    ]
    found = hard_ones(book_of(hard, easy, card, *practised))
    assert [(each.asked, each.practised) for each in found] == [(hard, 2)]

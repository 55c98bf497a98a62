"""The five steps (S0) as a programme over days: one step a talk, ticked off, with actions and a date for the next.

A step counts as done when its talk was finished, here or in a dialogue of its own, or when the person says so.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Decision, Entry, Feedback, Kept, Practised, Step
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import action_reminder, mark
from bot.coach.reminder import Reminder
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class Part(enum.Enum):
    """The five steps, in the order in which they help."""

    SILVER = "silver"
    FEEDBACK = "feedback"
    CV = "cv"
    CAREER = "career"
    TECHNIQUE = "technique"


ELSEWHERE: Final = {Part.SILVER: "/silverlining", Part.FEEDBACK: "/feedback"}
"""Steps with a dialogue of their own."""

CV: Final = ("honest", "concise", "strengths", "tailored", "letter")
"""The CV checklist (S0.4)."""

RESEARCH: Final = ("company", "products", "culture", "people", "role")
"""The research checklist for the next company (S0.6)."""


class TodoLogged(Told, frozen=True, kw_only=True):
    """One thing to do."""

    todo: str = ""
    first_step: str = ""
    due: str = ""


class RecoverAnswers(Told, frozen=True, kw_only=True):
    """The steps of the programme that mean something."""

    step: Part | None = None
    how: str = ""
    cv_ok: tuple[str, ...] = ()
    missing: str = ""
    build_how: tuple[str, ...] = ()
    decision: str = ""
    decision_why: str = ""
    researched: tuple[str, ...] = ()
    todos: tuple[TodoLogged, ...] = ()
    next_on: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Tick the step off, keep the decision and what is to be done, come back for the next one."""
    told = read(RecoverAnswers, answers)
    if told.step is None:
        return Outcome(closes=False)
    entries = tuple(_entries(told, setting))
    if told.step in ELSEWHERE and not entries:
        return Outcome(offers=(ELSEWHERE[told.step],), reminders=_next(told, setting), closes=False)
    actions = tuple(each for each in entries if isinstance(each, Action))
    reminders = tuple(r for each in actions for r in action_reminder(setting, each.id, _nudge(each), each.due))
    return Outcome(entries=entries, reminders=(*reminders, *_next(told, setting)))


def steps_done(book: Casebook) -> frozenset[Part]:
    """The steps done so far: ticked off, or by what other dialogues kept."""
    done = {Part(step.what) for step in book.of(Step)}
    by_kept = {Part.SILVER} if any(each.what == "silver_lining" for each in book.of(Kept)) else set()
    by_feedback = {Part.FEEDBACK} if book.of(Feedback) else set()
    by_practice = {Part.TECHNIQUE} if len(book.of(Practised)) >= PRACTISED else set()
    return frozenset(done | by_kept | by_feedback | by_practice)


PRACTISED: Final = 3
"""Rounds of practice that make a start with interview technique."""


def _entries(told: RecoverAnswers, setting: Setting) -> Iterator[Entry]:
    step = told.step
    if step is None or (step in ELSEWHERE and told.how != "did"):
        return
    yield Step(**mark(setting, "step"), what=step.value)
    if told.decision and step is Part.CAREER:
        yield Decision(**mark(setting, "decision"), what=told.decision, words=told.decision_why)
    for number, logged in enumerate(told.todos, 1):
        if logged.todo:
            yield _action(number, logged, setting)


def _action(number: int, logged: TodoLogged, setting: Setting) -> Action:
    at = mark(setting, "todos", number)
    before = setting.book.entries.get(at["id"])
    done = isinstance(before, Action) and before.done and before.words == logged.todo
    return Action(**at, words=logged.todo, first_step=logged.first_step, due=logged.due, done=done)


def _nudge(action: Action) -> str:
    return action.first_step or action.words


def _next(told: RecoverAnswers, setting: Setting) -> tuple[Reminder, ...]:
    if told.next_on <= setting.minute:
        return ()
    return (
        Reminder(
            id=f"{setting.talk}/next/{told.next_on}",
            origin=setting.talk,
            wall=told.next_on,
            zone=setting.zone,
            phrase="reminders.next_step",
            command="/recover",
        ),
    )

"""The days after a rejection (curriculum M2): facts apart from guesses, one lesson, one step of the right size."""

from __future__ import annotations

import enum

from bot.coach.book.entries import Action, Entry, IfThen, Lesson
from bot.coach.book.interviews import Case, case_of
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.if_then import halves
from bot.coach.marking import action_reminder, mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class FactsAnswers(Told, frozen=True, kw_only=True):
    """What they said, and what was added to it: theirs, and part of no record."""

    told: str = ""
    guess: str = ""


class LessonAnswers(Told, frozen=True, kw_only=True):
    """One lesson, and the moment in which it will be needed."""

    lesson: str = ""
    situation: str = ""
    response: str = ""


class Strength(enum.Enum):
    """How much there is for what comes next."""

    READY = "ready"
    STEP = "step"
    REST = "rest"


class AheadAnswers(Told, frozen=True, kw_only=True):
    """One next step."""

    strength: Strength | None = None
    step: str = ""
    step_at: str = ""


def facts(answers: Answers, setting: Setting) -> Outcome:
    """Nothing of it becomes evidence; if the interview itself was not told in full, that is the way on."""
    case = case_of(setting.book, setting.subject)
    said = any(answers.get(name) for name in ("told", "guess"))
    return Outcome(offers=_debrief(case) if said else (), closes=said)


def _debrief(case: Case | None) -> tuple[str, ...]:
    """The debrief that is missing, or the longer one."""
    if case is None or (case.held is not None and case.held.full):
        return ()
    return (f"/debrief {case.id}" if case.held is None else f"/continue {case.id}",)


def lesson(answers: Answers, setting: Setting) -> Outcome:
    """The lesson, which waits if another one is being worked on, and the plan for its moment."""
    told = read(LessonAnswers, answers)
    case = case_of(setting.book, setting.subject)
    about = case.id if case else ""
    entries: list[Entry] = []
    if told.lesson:
        entries.append(Lesson(**mark(setting, "lesson", interview=about), words=told.lesson, parked=_has_one(setting)))
    if told.situation and told.response:
        at = mark(setting, "plan", interview=about)
        entries.append(IfThen(**at, **halves(told.situation, told.response)))
    return Outcome(entries=tuple(entries))


def _has_one(setting: Setting) -> bool:
    others = (each for each in setting.book.of(Lesson) if each.origin != setting.talk)
    return any(not each.parked for each in others)


def ahead(answers: Answers, setting: Setting) -> Outcome:
    """The step with its reminder, or the way to the next interview."""
    told = read(AheadAnswers, answers)
    offers = ("/interview",) if told.strength is Strength.READY else ()
    if not told.step:
        return Outcome(offers=offers)
    made = Action(**mark(setting, "step"), words=told.step, due=told.step_at)
    return Outcome(entries=(made,), reminders=action_reminder(setting, made.id, told.step, told.step_at))

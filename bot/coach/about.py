"""What a talk is about: the interview it was begun for, or the newest one, and how long ago that was."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Interview, Result
from bot.coach.book.interviews import Case, case_of, just_held
from bot.coach.contract import Setting

FRESH: Final = 1
"""Days after which a thank-you is no longer at once (S2.5: within a day)."""

OLD: Final = 7
"""Days after which a note about the interview reopens what most people there have forgotten."""


def interview_of(setting: Setting) -> Interview | None:
    """The interview that was named, else the one that began lately, else the newest there was a debrief of."""
    subject = setting.book.entries.get(setting.subject)
    if subject is not None:
        case = case_of(setting.book, subject.interview or subject.id)
        return _as_held(case) if case else None
    lately = just_held(setting.book, setting.now)
    if lately:
        return _as_held(Case(lately[0], None))
    held = setting.book.of(Interview)
    return held[-1] if held else None


def interview_meant(setting: Setting, company: str, *, this_one: bool | None) -> Interview | None:
    """The interview with the company that was named, or the one that the talk is about."""
    return interview_of(setting) if this_one or not company else interview_named(setting.book, company)


def _as_held(case: Case) -> Interview | None:
    """The interview as it was told; before a debrief, as it was planned."""
    if case.held or case.planned is None:
        return case.held
    planned = case.planned
    return Interview(
        id=planned.id,
        origin=planned.origin,
        day=planned.day,
        company=planned.company,
        role=planned.role,
        stage=planned.stage,
        held_on=planned.start[:10],
    )


def interview_named(book: Casebook, company: str) -> Interview | None:
    """The newest interview with this company, as the person writes it."""
    alike = company.strip().casefold()
    found = [each for each in book.of(Interview) if alike and each.company.strip().casefold() == alike]
    return found[-1] if found else None


def days_since(interview: Interview | None, setting: Setting) -> int | None:
    """Whole days since the interview; None where it is not known."""
    if interview is None or not interview.held_on:
        return None
    return (date.fromisoformat(setting.today) - date.fromisoformat(interview.held_on[:10])).days


def is_over(interview: Interview | None, book: Casebook) -> bool:
    """Tell whether a no has come."""
    return interview is not None and any(each.result == "out" for each in book.about(interview.id, Result))

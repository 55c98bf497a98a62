"""What an interview to come means: an entry, everything that is said around it, and a file for the calendar."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import day
from bot.coach.book.entries import Planned
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.profile.profile import Profile
from bot.coach.schedule.interview import around
from bot.coach.schedule.invitation import invitation
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told

USUAL_MINUTES: Final = 60


class InterviewAnswers(Told, frozen=True, kw_only=True):
    """The steps of `interview` that mean something."""

    company: str = ""
    role: str = ""
    stage: str = ""
    zone: str = ""
    start: str = ""
    minutes: int | None = None
    place: str = ""
    travel: int | None = None
    bring: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep it and set its reminders. Without a time there is nothing to come back to."""
    told = read(InterviewAnswers, answers)
    profile = _profile(told, setting)
    if not told.start:
        return Outcome(profile=profile, closes=False)
    made = planned(answers, setting)
    reminders = around(made, setting.book, profile or setting.profile, setting.now)
    return Outcome(entries=(made,), reminders=reminders, blocks=(invitation(made, setting),), profile=profile)


def planned(answers: Answers, setting: Setting) -> Planned:
    """The interview as told so far."""
    told = read(InterviewAnswers, answers)
    before = setting.book.entries.get(setting.talk)
    zone = told.zone or setting.zone
    moved = not isinstance(before, Planned) or before.start != told.start
    return Planned(
        id=setting.talk,
        origin=setting.talk,
        interview=setting.talk,
        day=before.day if before else day(setting.now, zone),
        start=told.start,
        zone=zone if moved or not isinstance(before, Planned) else before.zone,
        minutes=told.minutes or USUAL_MINUTES,
        company=told.company,
        role=told.role,
        stage=told.stage,
        place=told.place,
        bring=told.bring,
        travel=told.travel or 0,
    )


def _profile(told: InterviewAnswers, setting: Setting) -> Profile | None:
    return replace(setting.profile, zone=told.zone) if told.zone and not setting.profile.zone else None

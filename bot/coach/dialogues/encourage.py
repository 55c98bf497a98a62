"""What the talk about encouragement means: a rhythm chosen, changed, paused, resumed or ended."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.calendar.recurrence import EVERY_DAY, WEEKDAYS
from bot.calendar.walltime import local
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.profile.profile import Profile
from bot.coach.profile.times import Encouragement
from bot.coach.schedule.cheer import last_used
from bot.coach.schedule.encourage import ID, rhythm_of
from bot.coach.voice import paragraph
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.told import Told

WEEKDAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
A_WEEK: Final = timedelta(days=7)


class Wish(enum.Enum):
    """What to do with a rhythm that there is."""

    CHANGE = "change"
    WEEK = "week"
    RESUME = "resume"
    END = "end"


class EncourageAnswers(Told, frozen=True, kw_only=True):
    """The steps of `encourage` that mean something."""

    wish: Wish | None = None
    rested: Wish | None = None
    rhythm: str = ""
    day: str = ""
    days: tuple[str, ...] = ()
    at: str = ""
    zone: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Set the rhythm anew from what was said; what was not said stays as it was."""
    told = read(EncourageAnswers, answers)
    profile = _profile(told, setting)
    if profile == setting.profile:
        return Outcome()
    before = setting.profile.encouragement
    reminder = rhythm_of(profile, setting.now, last_used(setting))
    blocks = _said(profile, reminder.wall if reminder else "", setting, ended=bool(before.days))
    return Outcome(
        profile=profile,
        reminders=(reminder,) if reminder else (),
        calls_off=() if reminder else (ID,),
        blocks=blocks,
        closes=not blocks,
    )


def _profile(told: EncourageAnswers, setting: Setting) -> Profile:
    zone = setting.profile.zone or told.zone
    return replace(setting.profile, zone=zone, encouragement=_chosen(told, setting))


def _chosen(told: EncourageAnswers, setting: Setting) -> Encouragement:
    before = setting.profile.encouragement
    match told.wish or told.rested:
        case Wish.END:
            return Encouragement()
        case Wish.RESUME:
            return replace(before, paused="", until="", unanswered=0)
        case Wish.WEEK:
            until = setting.wall.date() + A_WEEK
            return replace(before, paused="asked", until=until.isoformat())
        case _:
            days = _days(told)
            return Encouragement(days=days, at=told.at, held=before.held) if days and told.at else before


def _days(told: EncourageAnswers) -> tuple[int, ...]:
    match told.rhythm:
        case "daily":
            return EVERY_DAY
        case "weekdays":
            return WEEKDAYS
        case "weekly":
            return _numbers((told.day,))
        case "days":
            return _numbers(told.days)
        case _:
            return ()


def _numbers(names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(number for number, name in enumerate(WEEKDAY_NAMES) if name in names)


def _said(profile: Profile, wall: str, setting: Setting, *, ended: bool) -> tuple[Block, ...]:
    if not wall:
        return paragraph(setting, "encourage.ended") if ended else ()
    when = describe(wall, local(setting.now, profile.zone_or_utc))
    name = "encourage.paused_until" if profile.encouragement.until else "encourage.set"
    quiet = profile.times.hours().holds(datetime.fromisoformat(wall))
    return (*paragraph(setting, name, when=when), *(paragraph(setting, "encourage.in_quiet") if quiet else ()))

"""How an interview ended (curriculum I2, M2): the result is kept, what has no use any more is called off."""

from __future__ import annotations

import enum
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec.structs import replace

from bot.coach.book.entries import Entry, Result
from bot.coach.book.ids import entry_id
from bot.coach.book.interviews import Case, case_of, cases
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import AFTER, FEEDBACK, MORNING, OUTCOME, THANKS, TRACK
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class Ending(enum.Enum):
    """What they said."""

    THROUGH = "through"
    OFFER = "offer"
    OUT = "out"
    NOTHING = "nothing"


class OutcomeAnswers(Told, frozen=True, kw_only=True):
    """The steps of `outcome` that mean something."""

    company: str = ""
    result: Ending | None = None
    track: bool | None = None


TRACK_DAYS: Final = (1, 3, 7, 10)
"""Days after a rejection on which something comes, if they want that (M2): facts, one lesson, a look ahead, the end."""
TRACK_AT: Final = time(10)
ASK_AGAIN: Final = timedelta(days=7)
ONCE_MORE: Final = timedelta(days=21)
"""So long after an interview its outcome is asked for once more; then it is left alone."""

_MOOT: Final[dict[Ending, tuple[str, ...]]] = {
    Ending.OFFER: (AFTER, MORNING, THANKS, FEEDBACK, OUTCOME),
    Ending.THROUGH: (FEEDBACK, OUTCOME),
    Ending.OUT: (AFTER, MORNING, THANKS, OUTCOME),
    Ending.NOTHING: (),
}
"""Which nudges about that interview have no use any more."""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the result, end its nudges; a rejection holds encouragement until they write again."""
    told = read(OutcomeAnswers, answers)
    if told.result is None:
        return Outcome(closes=False)
    case = _case(told, setting)
    planned = case.planned.id if case and case.planned else ""
    return Outcome(
        entries=_entries(told, case, setting),
        reminders=(*_track(told, setting), *_again(told, case, setting)),
        profile=_held(setting) if told.result is Ending.OUT else None,
        calls_off=tuple(f"{planned}/{kind}/" for kind in _MOOT[told.result]) if planned else (),
        offers=_offers(told),
    )


def _case(told: OutcomeAnswers, setting: Setting) -> Case | None:
    """The interview it is about: the one it was begun for, else the newest with that company."""
    if setting.subject:
        return case_of(setting.book, setting.subject)
    name = told.company.casefold()
    same = [case for case in cases(setting.book) if name and case.company.casefold() == name]
    return same[-1] if same else None


def _entries(told: OutcomeAnswers, case: Case | None, setting: Setting) -> tuple[Entry, ...]:
    if told.result is None or told.result is Ending.NOTHING:
        return ()
    made = entry_id(setting.talk, "result")
    before = setting.book.entries.get(made)
    today = before.day if before else setting.today
    about = case.id if case else ""
    return (Result(id=made, origin=setting.talk, interview=about, day=today, result=told.result.value),)


def _track(told: OutcomeAnswers, setting: Setting) -> tuple[Reminder, ...]:
    if told.result is not Ending.OUT or not told.track:
        return ()
    return tuple(_on_day(number, told, setting) for number in TRACK_DAYS)


def _on_day(number: int, told: OutcomeAnswers, setting: Setting) -> Reminder:
    at = datetime.combine(date.fromisoformat(setting.today) + timedelta(days=number), TRACK_AT)
    return Reminder(
        id=entry_id(setting.talk, "track", number),
        origin=setting.talk,
        wall=at.isoformat(timespec="minutes"),
        zone=setting.zone,
        phrase=f"track.day_{number}",
        about=told.company,
        kind=TRACK,
    )


def _again(told: OutcomeAnswers, case: Case | None, setting: Setting) -> tuple[Reminder, ...]:
    planned = case.planned if case else None
    if told.result is not Ending.NOTHING or planned is None:
        return ()
    if date.fromisoformat(setting.today) > date.fromisoformat(planned.start[:10]) + ONCE_MORE:
        return ()
    at = datetime.combine(date.fromisoformat(setting.today), TRACK_AT) + ASK_AGAIN
    wall = at.isoformat(timespec="minutes")
    return (
        Reminder(
            id=f"{planned.id}/{OUTCOME}/{wall}/again",
            origin=setting.talk,
            wall=wall,
            zone=setting.zone,
            phrase="interviews.outcome",
            about=planned.company,
            kind=OUTCOME,
            entry=planned.id,
        ),
    )


def _held(setting: Setting) -> Profile:
    return replace(setting.profile, encouragement=replace(setting.profile.encouragement, held=True))


def _offers(told: OutcomeAnswers) -> tuple[str, ...]:
    match told.result:
        case Ending.THROUGH:
            return ("/interview",)
        case Ending.NOTHING:
            return ("/followup",)
        case _:
            return ()

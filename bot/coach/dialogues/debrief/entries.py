"""What a debrief puts into the casebook: the interview, the question log, alerts, reasons, plans and actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import day
from bot.coach.book.entries import (
    Action,
    Asked,
    Card,
    Entry,
    Forgotten,
    Gut,
    IfThen,
    Interview,
    Lesson,
    Mishap,
    Mood,
    Planned,
    Positive,
    Reason,
    RedAlert,
)
from bot.coach.book.ids import entry_id
from bot.coach.contract import Setting
from bot.coach.dialogues.debrief.answers import ActionLogged, DebriefAnswers, QuestionLogged, Speed
from bot.coach.if_then import halves
from bot.coach.marking import Common

STRUGGLED: Final = 3
"""An answer rated so or lower is worth a better one and becomes a practice card (S3.3, P1)."""

ALERTS: Final = {
    "late": "on_time",
    "outfit": "dressed",
    "unprepared": "researched",
    "sold_short": "sold_short",
    "over_shared": "over_shared",
}
"""What happened on the day → the red alert for next time (S3.5 to S3.7)."""

ONLY_ALERTS: Final = frozenset({"unprepared", "sold_short", "over_shared"})
"""Nothing that befell them: there is no more to say of it than the alert does."""

UNKNOWN: Final = "unknown"
"""The reason of somebody who does not know one."""

DAYS_AGO: Final = {"today": 0, "yesterday": 1}
"""How long ago an interview was held, where the choice tells the day."""


def debrief_entries(told: DebriefAnswers, setting: Setting) -> Iterator[Entry]:
    """Every entry these answers make."""
    maker = _Maker(setting)
    yield _interview(told, maker)
    yield from _log(told, maker)
    yield from _alerts(told, maker)
    yield from (Reason(**maker.at("reasons", what), what=what) for what in _reasons(told))
    happened = (what for what in told.mishaps if what != "none" and what not in ONLY_ALERTS)
    yield from (Mishap(**maker.at("mishaps", what), what=what) for what in happened)
    yield from _single(told, maker)
    for number, logged in enumerate(told.actions, 1):
        if logged.action:
            yield maker.action(number, logged)


class _Maker:
    """Makes entries of one talk: they share origin, interview and day; what was ticked off since stays so."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.today = setting.today
        self.begun = day(datetime.fromisoformat(setting.begun_at), setting.zone) if setting.begun_at else self.today
        before = setting.book.entries.get(setting.talk)
        self.day = before.day if before else self.today

    def at(self, *path: object) -> Common:
        talk = self.setting.talk
        return {"id": entry_id(talk, *path), "origin": talk, "interview": talk, "day": self.day}

    def asked(self, number: int, logged: QuestionLogged) -> Asked:
        return Asked(
            **self.at("questions", number),
            question=logged.asked,
            reply=logged.reply,
            went=logged.went,
            better=logged.better,
        )

    def action(self, number: int, logged: ActionLogged) -> Action:
        before = self.setting.book.entries.get(entry_id(self.setting.talk, "actions", number))
        same = before if isinstance(before, Action) and before.words == logged.action else None
        return Action(
            **self.at("actions", number),
            words=logged.action,
            first_step=logged.first_step,
            due=logged.due,
            done=same is not None and same.done,
            dropped=same is not None and same.dropped,
        )


def _interview(told: DebriefAnswers, maker: _Maker) -> Interview:
    known = maker.setting.book.entries.get(maker.setting.subject)
    made = Interview(
        **maker.at(),
        company=told.company,
        role=told.role,
        stage=told.stage,
        held_on=_held_on(told, maker),
        full=told.speed is Speed.FULL,
        ago=told.held,
    )
    return _as_planned(made, known) if isinstance(known, Planned) else made


def _held_on(told: DebriefAnswers, maker: _Maker) -> str:
    """The day it was held. What was counted before stands until they say anew how long ago it was."""
    before = maker.setting.book.entries.get(maker.setting.talk)
    if not isinstance(before, Interview):
        return _counted(told, maker.begun, maker.begun)
    if before.held_on and (before.ago == told.held or (before.full and not before.ago) or told.held == "this_week"):
        return before.held_on
    return _counted(told, maker.today, before.day)


def _counted(told: DebriefAnswers, said_on: str, known_on: str) -> str:
    """Back from the day they said it; an interview was over when they first told of it."""
    ago = DAYS_AGO.get(told.held, None if told.speed is Speed.FULL else 0)
    if ago is None:
        return ""
    return min((date.fromisoformat(said_on) - timedelta(days=ago)).isoformat(), known_on)


def _as_planned(made: Interview, planned: Planned) -> Interview:
    """What was known ahead says best when it was."""
    return replace(
        made,
        held_on=planned.start[:10],
        planned=planned.id,
        start=planned.start,
        zone=planned.zone,
        minutes=planned.minutes,
    )


def _log(told: DebriefAnswers, maker: _Maker) -> Iterator[Entry]:
    for number, logged in enumerate(told.questions, 1):
        if not logged.asked:
            continue
        yield maker.asked(number, logged)
        if (logged.went or STRUGGLED + 1) <= STRUGGLED:
            yield Card(**maker.at("cards", number), question=logged.asked, answer=logged.better)
    for number, forgotten in enumerate(told.forgotten, 1):
        if forgotten.question:
            yield Forgotten(**maker.at("forgotten", number), question=forgotten.question)
    for number, well in enumerate(told.positives, 1):
        if well.positive:
            yield Positive(**maker.at("positives", number), words=well.positive)


def _alerts(told: DebriefAnswers, maker: _Maker) -> Iterator[RedAlert]:
    words = {"sold_short": told.sold_short_what, "over_shared": told.over_shared_what}
    for mishap, what in ALERTS.items():
        if mishap in told.mishaps:
            yield RedAlert(**maker.at("alerts", what), what=what, words=words.get(what, ""))


def _reasons(told: DebriefAnswers) -> tuple[str, ...]:
    """What they guess; "I don't know" only where it stands alone."""
    return tuple(what for what in told.reasons if what != UNKNOWN) or told.reasons


def _single(told: DebriefAnswers, maker: _Maker) -> Iterator[Entry]:
    if told.feeling:
        yield Mood(**maker.at("feeling"), feeling=told.feeling)
    if told.gut is not None:
        yield Gut(**maker.at("gut"), guess=told.gut.value)
    if told.lesson:
        yield Lesson(**maker.at("lesson"), words=told.lesson)
    if told.plan_if and told.plan_then:
        yield IfThen(**maker.at("plan"), **halves(told.plan_if, told.plan_then))

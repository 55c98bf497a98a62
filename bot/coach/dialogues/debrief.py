"""What a debrief means: from the answers of content/dialogues/debrief.yaml to casebook entries, reminders and a next step."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, TypeVar

import msgspec

from bot.calendar.walltime import day, local
from bot.coach.casebook import Casebook
from bot.coach.entries import (
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
    Positive,
    Reason,
    RedAlert,
)
from bot.coach.entry_ids import entry_id
from bot.coach.outcome import Outcome, Reminder, Setting
from bot.coach.reading import read
from bot.dialogue.answers import Answers, Value

E = TypeVar("E", bound=Entry)

STRUGGLED: Final = 3
"""An answer rated so or lower is worth a better one and becomes a practice card (S3.3, P1)."""

DAYS_AGO: Final = {"today": 0, "yesterday": 1}
"""How long ago an interview was held, where the choice tells the day."""

CONTINUED_WITH: Final[dict[str, Value]] = {"speed": "full"}
"""What turns a finished hot capture into the full debrief that builds on it."""


class Speed(enum.Enum):
    """The two speeds of a debrief."""

    HOT = "hot"  # two minutes, right after: only what fades first
    FULL = "full"  # the cool one, built on it


class Guess(enum.Enum):
    """The gut prediction (curriculum I2)."""

    THROUGH = "through"
    UNSURE = "unsure"
    OUT = "out"


class QuestionLogged(msgspec.Struct, frozen=True, kw_only=True):
    """One item of the question log (S3.3)."""

    asked: str = ""
    went: int | None = None
    reply: str = ""
    better: str = ""


class ForgottenLogged(msgspec.Struct, frozen=True, kw_only=True):
    """One question they meant to ask (S3.4)."""

    question: str = ""


class PositiveLogged(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that went well (S3.8)."""

    positive: str = ""


class ActionLogged(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do, with a first step and a date."""

    action: str = ""
    first_step: str = ""
    due: str = ""


class DebriefAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """The steps of the debrief that mean something; content may ask more."""

    speed: Speed | None = None
    feeling: str = ""
    company: str = ""
    role: str = ""
    stage: str = ""
    held: str = ""
    recall: str = ""
    questions: tuple[QuestionLogged, ...] = ()
    signals: tuple[str, ...] = ()
    forgotten: tuple[ForgottenLogged, ...] = ()
    on_time: bool | None = None
    dressed: bool | None = None
    researched: bool | None = None
    sold_short: str = ""
    sold_short_what: str = ""
    over_shared: str = ""
    over_shared_what: str = ""
    mishaps: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    positives: tuple[PositiveLogged, ...] = ()
    gut: Guess | None = None
    lesson: str = ""
    plan_if: str = ""
    plan_then: str = ""
    actions: tuple[ActionLogged, ...] = ()
    later: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Everything the answers mean, also when the debrief was stopped early."""
    told = read(DebriefAnswers, answers)
    maker = _Maker(setting)
    entries = tuple(_entries(told, maker)) if _says_anything(answers) else ()
    return Outcome(
        entries=entries,
        reminders=tuple(_reminders(told, setting)),
        offers=_offers(told, entries, setting),
        closes=bool(entries),
    )


def to_continue(book: Casebook) -> str | None:
    """The talk of the newest interview if only its hot capture exists: the full debrief builds on that one."""
    held = book.of(Interview)
    return held[-1].origin if held and not held[-1].full else None


def _says_anything(answers: Answers) -> bool:
    return any(value is not None for path, value in answers.items() if path != "speed" and not path.endswith("/again"))


class _Maker:
    """Makes entries of one talk: they share origin, interview and day; what was ticked off since stays so."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.today = day(setting.now, setting.profile.zone or "UTC")
        before = setting.book.entries.get(setting.talk)
        self.day = before.day if before else self.today

    def make(self, kind: type[E], *path: object, **fields: Any) -> E:
        made = entry_id(self.setting.talk, *path)
        return kind(id=made, origin=self.setting.talk, interview=self.setting.talk, day=self.day, **fields)

    def action(self, number: int, logged: ActionLogged) -> Action:
        before = self.setting.book.entries.get(entry_id(self.setting.talk, "actions", number))
        done = isinstance(before, Action) and before.done and before.words == logged.action
        return self.make(
            Action, "actions", number, words=logged.action, first_step=logged.first_step, due=logged.due, done=done
        )


def _entries(told: DebriefAnswers, maker: _Maker) -> Iterator[Entry]:
    yield _interview(told, maker)
    yield from _log(told, maker)
    yield from _alerts(told, maker)
    yield from (maker.make(Reason, "reasons", what, what=what) for what in told.reasons)
    yield from (maker.make(Mishap, "mishaps", what, what=what) for what in told.mishaps if what != "none")
    yield from _single(told, maker)
    for number, logged in enumerate(told.actions, 1):
        if logged.action:
            yield maker.action(number, logged)


def _interview(told: DebriefAnswers, maker: _Maker) -> Interview:
    ago = DAYS_AGO.get(told.held, 0 if told.speed is Speed.HOT else None)
    held = "" if ago is None else (date.fromisoformat(maker.day) - timedelta(days=ago)).isoformat()
    return maker.make(
        Interview,
        company=told.company,
        role=told.role,
        stage=told.stage,
        held_on=held,
        full=told.speed is Speed.FULL,
    )


def _log(told: DebriefAnswers, maker: _Maker) -> Iterator[Entry]:
    for number, logged in enumerate(told.questions, 1):
        if not logged.asked:
            continue
        yield maker.make(
            Asked, "questions", number, question=logged.asked, reply=logged.reply, went=logged.went, better=logged.better
        )
        if (logged.went or STRUGGLED + 1) <= STRUGGLED:
            yield maker.make(Card, "cards", number, question=logged.asked, answer=logged.better)
    for number, forgotten in enumerate(told.forgotten, 1):
        if forgotten.question:
            yield maker.make(Forgotten, "forgotten", number, question=forgotten.question)
    for number, well in enumerate(told.positives, 1):
        if well.positive:
            yield maker.make(Positive, "positives", number, words=well.positive)


def _alerts(told: DebriefAnswers, maker: _Maker) -> Iterator[RedAlert]:
    basics = {"on_time": told.on_time, "dressed": told.dressed, "researched": told.researched}
    yield from (maker.make(RedAlert, "alerts", what, what=what) for what, held in basics.items() if held is False)
    if told.sold_short in {"a_little", "a_lot"}:
        yield maker.make(RedAlert, "alerts", "sold_short", what="sold_short", words=told.sold_short_what)
    if told.over_shared == "yes":
        yield maker.make(RedAlert, "alerts", "over_shared", what="over_shared", words=told.over_shared_what)


def _single(told: DebriefAnswers, maker: _Maker) -> Iterator[Entry]:
    if told.feeling:
        yield maker.make(Mood, "feeling", feeling=told.feeling)
    if told.gut is not None:
        yield maker.make(Gut, "gut", guess=told.gut.value)
    if told.lesson:
        yield maker.make(Lesson, "lesson", words=told.lesson)
    if told.plan_if and told.plan_then:
        yield maker.make(IfThen, "plan", condition=told.plan_if, response=told.plan_then)


def _reminders(told: DebriefAnswers, setting: Setting) -> Iterator[Reminder]:
    zone = setting.profile.zone or "UTC"
    if told.later and told.speed is Speed.HOT and _ahead(told.later, setting):
        yield Reminder(
            id=entry_id(setting.talk, "later", told.later),
            origin=setting.talk,
            wall=told.later,
            zone=zone,
            phrase="reminders.full_debrief",
            about=told.company,
            command=f"/continue {setting.talk}",
        )
    for number, logged in enumerate(told.actions, 1):
        if logged.action and logged.due and _ahead(logged.due, setting):
            yield Reminder(
                id=entry_id(setting.talk, "actions", number, logged.due),
                origin=setting.talk,
                wall=logged.due,
                zone=zone,
                phrase="reminders.action",
                about=logged.action,
            )


def _ahead(wall: str, setting: Setting) -> bool:
    return wall > local(setting.now, setting.profile.zone or "UTC").isoformat(timespec="minutes")


def _offers(told: DebriefAnswers, entries: tuple[Entry, ...], setting: Setting) -> tuple[str, ...]:
    if not entries:
        return ()
    if told.speed is Speed.HOT and not told.later:
        return (f"/continue {setting.talk}",)
    return ("/pumpup",)

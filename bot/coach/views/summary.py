"""The summary worth keeping: what a debrief came to, in the person's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import (
    Action,
    Asked,
    Forgotten,
    Gut,
    IfThen,
    Interview,
    Lesson,
    Mishap,
    Positive,
    Reason,
    RedAlert,
)
from bot.coach.contract import Setting
from bot.coach.dialogues.debrief.answers import DebriefAnswers, Speed
from bot.coach.dialogues.debrief.debrief import entries_told, told_and_known
from bot.coach.dialogues.debrief.entries import ALERTS
from bot.coach.drafts.naming import role_of
from bot.coach.drafts.wording import clause
from bot.coach.voice import label, listed, paragraph, phrase, spoken_day
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Heading, Note, Said, Spans, Words
from bot.dialogue.readers.moments.moment import describe

LONGEST_STORY: Final = 500
"""Characters of what is told freely that stand in the summary: some eight lines of a phone."""


def debrief_summary(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """Everything this debrief would put into the casebook, as one page."""
    told = told_and_known(answers, setting)
    made = Casebook({entry.id: entry for entry in entries_told(told, answers, setting)})
    if not made.entries:
        return paragraph(setting, "summary.empty")
    return (*_head(made, setting), *_recalled(told, setting), *_body(made, setting), *_foot(told, setting))


def _head(made: Casebook, setting: Setting) -> tuple[Block, ...]:
    interview = made.of(Interview)[0]
    told = {"company": interview.company, "day": _day(interview, setting)}
    if interview.role:
        spans = phrase(setting, "summary.heading_role", role=role_of(interview.role) or clause(interview.role), **told)
    else:
        spans = phrase(setting, "summary.heading", **told)
    return (Heading(spans),) if spans else ()


def _day(interview: Interview, setting: Setting) -> str:
    """The day it was held; where that was not said, the day on which it was noted, and called so."""
    today = setting.today
    held = spoken_day(interview.held_on, today)
    return held or label(setting, "summary.noted", day=spoken_day(interview.day, today))


def _body(made: Casebook, setting: Setting) -> Iterator[Block]:
    yield from _went_well(made, setting)
    yield from listed(setting, "summary.questions", tuple(_question(asked, setting) for asked in made.of(Asked)))
    yield from listed(setting, "summary.forgotten", tuple((Said(f.question),) for f in made.of(Forgotten)))
    yield from listed(setting, "summary.alerts", tuple(_alert(alert, setting) for alert in made.of(RedAlert)))
    yield from listed(setting, "summary.mishaps", tuple(_happened(made, setting)))
    reasons = tuple(phrase(setting, f"reasons.{reason.what}") for reason in made.of(Reason))
    yield from listed(setting, "summary.reasons", reasons)
    for lesson in made.of(Lesson):
        yield from paragraph(setting, "summary.lesson", lesson=lesson.words)
    for plan in made.of(IfThen):
        yield from paragraph(setting, "summary.plan", condition=clause(plan.condition), response=plan.response)
    yield from listed(setting, "summary.actions", tuple(_action(action, setting) for action in made.of(Action)))
    for gut in made.of(Gut):
        yield from paragraph(setting, f"summary.gut_{gut.guess}")


def _recalled(told: DebriefAnswers, setting: Setting) -> tuple[Block, ...]:
    """How it went, as they told it: the beginning of a long story, which stands whole in the debrief."""
    recall = told.recall if len(told.recall) <= LONGEST_STORY else _beginning(told.recall)
    return listed(setting, "summary.recall", tuple((Said(line),) for line in recall.split("\n") if line.strip()))


def _beginning(story: str) -> str:
    return story[:LONGEST_STORY].rsplit(" ", 1)[0].rstrip(" ,;:-\n") + " \u2026"


def _went_well(made: Casebook, setting: Setting) -> Iterator[Block]:
    """What they told; where nothing came to mind, what is true of everyone who sat there (S3.8)."""
    told = made.of(Positive)
    yield from listed(setting, "summary.positives", tuple((Said(well.words),) for well in told))
    if not told and made.of(Interview)[0].full:
        yield from paragraph(setting, "summary.invited")


def _foot(told: DebriefAnswers, setting: Setting) -> tuple[Block, ...]:
    if told.speed is Speed.HOT:
        return paragraph(setting, "summary.hot")
    spans = phrase(setting, "summary.change")
    return (Note(spans),) if spans else ()


def _question(asked: Asked, setting: Setting) -> Spans:
    went = "" if asked.went is None else str(asked.went)
    told = phrase(setting, "summary.question", question=asked.question, went=went)
    reply = phrase(setting, "summary.reply", reply=clause(asked.reply)) if asked.reply else ()
    better = phrase(setting, "summary.better", better=asked.better) if asked.better else ()
    return (*told, *reply, *better)


def _happened(made: Casebook, setting: Setting) -> Iterator[Spans]:
    """What befell them on the day, by the titles of its advice; what an alert says already is not said again."""
    for mishap in made.of(Mishap):
        if mishap.what not in ALERTS and mishap.what in setting.playbooks:
            yield (Words(setting.playbooks[mishap.what].title),)


def _alert(alert: RedAlert, setting: Setting) -> Spans:
    told = phrase(setting, f"alerts.{alert.what}")
    return (*told, Words(" “"), Said(alert.words), Words("”")) if alert.words else told


def _action(action: Action, setting: Setting) -> Spans:
    first = phrase(setting, "summary.action_first", first_step=clause(action.first_step)) if action.first_step else ()
    due = describe(action.due, setting.wall) if action.due else ""
    nudge = phrase(setting, "summary.action_due", due=due) if due else ()
    return (*phrase(setting, "summary.action", action=clause(action.words)), *first, *nudge)

"""What they said: kept in their words, sorted, the parts that help as lessons, one of them worked on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.coach.about import interview_meant
from bot.coach.book.entries import Action, Entry, Feedback, Lesson
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import action_reminder, mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told

OFFERS: Final = {"told": "/followup", "standard": "/silverlining", "nothing": "/followup"}
"""What came → what comes naturally: thanks for it, a kinder look, or asking for it (S0.3, S1.2)."""


class NoteLogged(Told, frozen=True, kw_only=True):
    """One thing they said."""

    note: str = ""
    sort: str = ""
    helps: bool | None = None
    lesson: str = ""


class FeedbackAnswers(Told, frozen=True, kw_only=True):
    """The steps of the talk about feedback that mean something."""

    this_one: bool | None = None
    company: str = ""
    came: str = ""
    notes: tuple[NoteLogged, ...] = ()
    work_on: str = ""
    first_step: str = ""
    due: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep what they said and what it teaches; one lesson becomes something to do."""
    told = read(FeedbackAnswers, answers)
    interview = interview_meant(setting, told.company, this_one=told.this_one)
    entries = tuple(_entries(told, interview.id if interview else "", setting))
    made = mark(setting, "work_on")["id"]
    offer = OFFERS.get(told.came)
    subject = f" {interview.id}" if interview and offer == "/followup" else ""
    return Outcome(
        entries=entries,
        reminders=action_reminder(setting, made, told.first_step or told.work_on, told.due),
        offers=(f"{offer}{subject}",) if offer else (),
        closes=bool(entries),
    )


def lessons_of(told: FeedbackAnswers) -> tuple[str, ...]:
    """The lessons kept in this talk, in their words, else in those of the feedback."""
    return tuple(logged.lesson or logged.note for logged in told.notes if logged.note and logged.helps)


def _entries(told: FeedbackAnswers, interview: str, setting: Setting) -> Iterator[Entry]:
    for number, logged in enumerate(told.notes, 1):
        if logged.note:
            at = mark(setting, "notes", number, interview=interview)
            yield Feedback(**at, words=logged.note, sort=logged.sort, helps=bool(logged.helps))
    lessons = lessons_of(told)
    for number, words in enumerate(lessons, 1):
        at = mark(setting, "lessons", number, interview=interview)
        yield Lesson(**at, words=words, parked=bool(told.work_on) and words != told.work_on)
    if told.work_on:
        yield Action(
            **mark(setting, "work_on", interview=interview),
            words=told.work_on,
            first_step=told.first_step,
            due=told.due,
            done=_was_done(told.work_on, setting),
        )


def _was_done(words: str, setting: Setting) -> bool:
    before = setting.book.entries.get(mark(setting, "work_on")["id"])
    return isinstance(before, Action) and before.done and before.words == words

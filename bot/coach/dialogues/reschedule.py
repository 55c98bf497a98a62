"""Another day for something they wanted to do. The talk is about that entry and leaves nothing of itself behind."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.book.entries import Action
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import ACTION
from bot.coach.voice import paragraph
from bot.dialogue.answers import Answers
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.told import Told


class RescheduleAnswers(Told, frozen=True, kw_only=True):
    """The step of the dialogue."""

    to: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """The action at its new time, and one reminder of it in place of what was set before."""
    to, action = read(RescheduleAnswers, answers).to, setting.book.entries.get(setting.subject)
    if not to or not isinstance(action, Action):
        return Outcome(passes=True, closes=False)
    return Outcome(
        entries=(replace(action, due=to),),
        reminders=(_reminder(action, to, setting.zone),),
        calls_off=(f"{action.id}/",),
        blocks=paragraph(setting, "nudges.moved", when=describe(to, setting.wall)),
        passes=True,
        closes=False,
    )


def _reminder(action: Action, to: str, zone: str) -> Reminder:
    return Reminder(
        id=f"{action.id}/{ACTION}/{to}",
        origin=action.origin,
        wall=to,
        zone=zone,
        phrase="reminders.action",
        about=action.words,
        kind=ACTION,
        entry=action.id,
    )


def words_to_do(setting: Setting) -> str:
    """What it is that moves."""
    action = setting.book.entries.get(setting.subject)
    return action.words if isinstance(action, Action) else ""

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
    moved = Reminder(
        id=f"{action.id}/{ACTION}/{to}",
        origin=action.origin,
        wall=to,
        zone=setting.zone,
        phrase="reminders.action",
        about=action.words,
        kind=ACTION,
        entry=action.id,
    )
    when = describe(to, setting.wall)
    return Outcome(
        entries=(replace(action, due=to),),
        reminders=(moved,),
        calls_off=(f"{action.id}/",),
        blocks=paragraph(setting, "nudges.moved", when=when),
        passes=True,
        closes=False,
    )


def words_to_do(setting: Setting) -> str:
    """What it is that moves."""
    action = setting.book.entries.get(setting.subject)
    return action.words if isinstance(action, Action) else ""

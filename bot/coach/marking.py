"""What all entries of one talk share: id by path, origin, the person's day, the interview it is about."""

from __future__ import annotations

from typing import TypedDict

from bot.coach.book.ids import entry_id
from bot.coach.contract import Setting
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import ACTION


class Common(TypedDict):
    """Fields of every entry."""

    id: str
    origin: str
    interview: str
    day: str


def mark(setting: Setting, *path: object, interview: str = "") -> Common:
    """The common fields of an entry that this talk makes. The day stays that on which it was first made."""
    made = entry_id(setting.talk, *path)
    before = setting.book.entries.get(made)
    return {
        "id": made,
        "origin": setting.talk,
        "interview": interview,
        "day": before.day if before else setting.today,
    }


def action_reminder(setting: Setting, made: str, words: str, due: str) -> tuple[Reminder, ...]:
    """The reminder of an action at the moment that was chosen; none for a moment past or none."""
    if not words or due <= setting.minute:
        return ()
    return (
        Reminder(
            id=f"{made}/{due}",
            origin=setting.talk,
            wall=due,
            zone=setting.zone,
            phrase="reminders.action",
            about=words,
            kind=ACTION,
            entry=made,
        ),
    )

"""What a debrief means: its entries, the reminders it sets, and a next step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.calendar.walltime import local
from bot.coach.about import FRESH, days_since
from bot.coach.casebook import Casebook
from bot.coach.dialogues.debrief_answers import DebriefAnswers, Speed
from bot.coach.dialogues.debrief_entries import debrief_entries
from bot.coach.entries import Entry, Interview
from bot.coach.entry_ids import entry_id
from bot.coach.outcome import Outcome, Reminder, Setting
from bot.coach.reading import read
from bot.dialogue.answers import Answers, Value

CONTINUED_WITH: Final[dict[str, Value]] = {"speed": "full"}
"""What turns a finished hot capture into the full debrief that builds on it."""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Everything the answers mean, also when the debrief was stopped early."""
    told = read(DebriefAnswers, answers)
    entries = tuple(debrief_entries(told, setting)) if _says_anything(answers) else ()
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
    interview = next((entry for entry in entries if isinstance(entry, Interview)), None)
    days = days_since(interview, setting)
    return (f"/followup {setting.talk}",) if days is not None and days <= FRESH else ("/pumpup",)

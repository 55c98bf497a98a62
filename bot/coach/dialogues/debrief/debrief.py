"""What a debrief means: its entries, the reminders it sets, and a next step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from bot.coach.about import FRESH, days_since
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry, Interview, Planned
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.dialogues.debrief.answers import DebriefAnswers, Speed
from bot.coach.dialogues.debrief.entries import debrief_entries
from bot.coach.fields import read
from bot.coach.marking import action_reminder
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import AFTER, MORNING
from bot.dialogue.answers import Answers, Value

CONTINUED_WITH: Final[dict[str, Value]] = {"speed": "full"}
"""What turns a finished hot capture into the full debrief that builds on it."""

_SMALL: Final = frozenset({"speed", "feeling", "space", "stage", "held"})
"""Answers that say nothing of an interview by themselves."""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Everything the answers mean, also when the debrief was stopped early."""
    told = told_and_known(answers, setting)
    entries = entries_told(told, answers, setting)
    return Outcome(
        entries=entries,
        reminders=tuple(_reminders(told, setting)),
        offers=_offers(told, entries, setting),
        calls_off=tuple(f"{setting.subject}/{kind}/" for kind in (AFTER, MORNING))
        if entries and setting.subject
        else (),
        closes=bool(entries),
    )


def told_and_known(answers: Answers, setting: Setting) -> DebriefAnswers:
    """The answers, the story as one, and where nothing was said, what was known before the interview."""
    told, planned = read(DebriefAnswers, answers), setting.book.entries.get(setting.subject)
    told = replace(told, recall="\n".join(part for part in (told.recall, told.recall_more) if part))
    if not isinstance(planned, Planned):
        return told
    known = {name: getattr(planned, name) for name in ("company", "role", "stage") if not getattr(told, name)}
    return replace(told, **known)


def entries_told(told: DebriefAnswers, answers: Answers, setting: Setting) -> tuple[Entry, ...]:
    """What a debrief puts into the casebook: nothing where nothing but the speed was said."""
    return tuple(debrief_entries(told, setting)) if _says_anything(answers) else ()


def to_continue(book: Casebook) -> str | None:
    """The talk of the newest interview if only its hot capture exists: the full debrief builds on that one."""
    held = book.of(Interview)
    return held[-1].origin if held and not held[-1].full else None


def tells(answers: Answers) -> bool:
    """Tell whether a debrief under way is about an interview already, and not only about how they are."""
    return any(value for path, value in answers.items() if path not in _SMALL and not path.endswith("/again"))


def _says_anything(answers: Answers) -> bool:
    return any(value is not None for path, value in answers.items() if path != "speed" and not path.endswith("/again"))


def _reminders(told: DebriefAnswers, setting: Setting) -> Iterator[Reminder]:
    if told.speed is not Speed.FULL and told.later > setting.minute:
        yield Reminder(
            id=entry_id(setting.talk, "later", told.later),
            origin=setting.talk,
            wall=told.later,
            zone=setting.zone,
            phrase="reminders.full_debrief",
            about=told.company,
            command=f"/continue {setting.talk}",
        )
    for number, logged in enumerate(told.actions, 1):
        yield from action_reminder(setting, entry_id(setting.talk, "actions", number), logged.action, logged.due)


def _offers(told: DebriefAnswers, entries: tuple[Entry, ...], setting: Setting) -> tuple[str, ...]:
    if not entries:
        return ()
    if told.speed is not Speed.FULL and not told.later:
        return (f"/continue {setting.talk}",)
    interview = next((entry for entry in entries if isinstance(entry, Interview)), None)
    days = days_since(interview, setting)
    return (f"/followup {setting.talk}",) if days is not None and days <= FRESH else ("/pumpup",)

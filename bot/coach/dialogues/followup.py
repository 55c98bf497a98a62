"""What a follow-up means: the note as it stands, whether it was sent, and at most two questions later about it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec.structs import replace

from bot.coach.about import interview_meant
from bot.coach.book.entries import FollowUp
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.drafts.answers import FollowUpAnswers, Kind, Next
from bot.coach.drafts.naming import name_of
from bot.coach.drafts.values import frame_of, values_of
from bot.coach.drafts.writing import Written, write
from bot.coach.fields import read
from bot.coach.reminder import Reminder
from bot.coach.schedule.kinds import CHASER
from bot.coach.written.draft import Tone
from bot.dialogue.answers import Answers

CHASED: Final = frozenset({Kind.FEEDBACK, Kind.SECOND_CHANCE, Kind.CASE, Kind.ILLNESS, Kind.NUDGE})
"""Notes that ask for an answer. After the others silence is what usually comes, and no reason to be reminded of it."""

CHASERS: Final = (5, 12)
"""Days after sending at which we ask what came of it: twice, and then the note rests for good."""

CHASE_AT: Final = time(10, 0)
"""Wall time of such a question: after the morning's mail."""

SATURDAY: Final = 5


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the note, and ask about it later where it was sent and waits for an answer."""
    told = read(FollowUpAnswers, answers)
    note = note_of(told, setting)
    if note is None:
        return Outcome(closes=False)
    reminders = chasers(note, setting) if note.sent_on else _when_to_send(told, note, setting)
    return Outcome(entries=(note,), reminders=reminders, offers=("/pumpup",), closes=not note.dropped)


def note_of(told: FollowUpAnswers, setting: Setting) -> FollowUp | None:
    """The note as an entry; None where no letter was made."""
    written = letter(told, setting, _last_tone(told))
    if written is None or told.kind is None:
        return None
    interview = interview_meant(setting, told.company, this_one=told.this_one)
    before = setting.book.entries.get(entry_id(setting.talk, "note"))
    decided = told.own_next if told.next is Next.OWN else told.next
    return FollowUp(
        id=entry_id(setting.talk, "note"),
        origin=setting.talk,
        day=before.day if before else setting.today,
        interview=interview.id if interview else "",
        kind=told.kind.value,
        company=interview.company if interview else told.company,
        to=name_of(told.to),
        subject=written.subject,
        text=told.own or written.text,
        sent_on=_sent_on(decided, before, setting),
        dropped=decided is Next.DROP,
    )


def _sent_on(decided: Next | None, before: object, setting: Setting) -> str:
    if decided is not Next.SENT:
        return ""
    return (before.sent_on if isinstance(before, FollowUp) else "") or setting.today


def letter(told: FollowUpAnswers, setting: Setting, tone: Tone | None) -> Written | None:
    """The letter in a tone; None where kind or tone is not chosen yet."""
    draft = setting.drafts.get(told.kind.value) if told.kind else None
    if draft is None or tone is None:
        return None
    return write(draft, tone, values_of(told, setting), frame_of(told, setting, tone))


def _last_tone(told: FollowUpAnswers) -> Tone | None:
    tones = [seen.tone for seen in told.versions if seen.tone]
    return Tone(tones[-1]) if tones else None


def chasers(note: FollowUp, setting: Setting, *, sent_on: str = "") -> tuple[Reminder, ...]:
    """Two questions what came of it, on workdays, for a note that asks for an answer."""
    if Kind(note.kind) not in CHASED:
        return ()
    sent = date.fromisoformat(sent_on or note.sent_on)
    walls = (datetime.combine(_workday(sent + timedelta(days=days)), CHASE_AT) for days in CHASERS)
    stamps = (wall.isoformat(timespec="minutes") for wall in walls)
    return tuple(replace(reminder(note, "reminders.note_answered", each, setting), kind=CHASER) for each in stamps)


def reminder(note: FollowUp, phrase: str, wall: str, setting: Setting) -> Reminder:
    """A reminder about a note. Its id begins with the note's, so that any talk can call it off."""
    return Reminder(
        id=f"{note.id}/{wall}",
        origin=setting.talk,
        wall=wall,
        zone=setting.zone,
        phrase=phrase,
        about=note.company or note.to,
        command=f"/answered {note.id}",
    )


def _workday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= SATURDAY else day


def _when_to_send(told: FollowUpAnswers, note: FollowUp, setting: Setting) -> tuple[Reminder, ...]:
    now = setting.minute
    if note.dropped or told.send_at <= now:
        return ()
    return (reminder(note, "reminders.note_unsent", told.send_at, setting),)

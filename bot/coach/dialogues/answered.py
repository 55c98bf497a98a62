"""What became of a note: sent at last, answered, still waited for, or let go. Its reminders end or are renewed."""

from __future__ import annotations

import enum
from typing import Final

from bot.coach.book.entries import FollowUp, NoteNews
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.dialogues.followup import chasers, reminder
from bot.coach.drafts.notes import note_in
from bot.coach.fields import read
from bot.coach.reminder import Reminder
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class Sent(enum.Enum):
    """Whether an unsent note has gone out."""

    YES = "yes"
    NOT_YET = "not_yet"
    DROP = "drop"


class Came(enum.Enum):
    """What came back."""

    REPLY = "reply"
    WAITING = "waiting"
    CLOSED = "closed"


class AnsweredAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    sent: Sent | None = None
    send_at: str = ""
    came: Came | None = None


NEWS: Final[dict[Sent | Came, str]] = {
    Sent.YES: "sent",
    Sent.DROP: "closed",
    Came.REPLY: "answered",
    Came.WAITING: "waiting",
    Came.CLOSED: "closed",
}
"""What each choice says of the note; "not yet" says nothing new."""

OFFERS: Final = {"feedback": "/feedback", "second_chance": "/pumpup", "case": "/pumpup", "illness": "/pumpup"}
"""Kind of note → what comes naturally once it is answered."""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the news; reminders of the note are called off unless it is still waited for."""
    told, note = read(AnsweredAnswers, answers), note_in(setting)
    said = told.came or told.sent
    news = NEWS.get(said) if said else None
    if note is None or (news is None and not told.send_at):
        return Outcome(closes=False)
    kept = (NoteNews(**_common(note, setting), note=note.id, news=news),) if news else ()
    moot = () if news == "waiting" else (f"{note.id}/",)
    offers = _way_on(note) if news == "answered" else ()
    return Outcome(entries=kept, reminders=_reminders(told, note, setting), calls_off=moot, offers=offers)


def _way_on(note: FollowUp) -> tuple[str, ...]:
    way = OFFERS.get(note.kind, "")
    return (f"{way} {note.interview}".strip() if way == "/feedback" else way,) if way else ()


def _common(note: FollowUp, setting: Setting) -> dict[str, str]:
    made = entry_id(setting.talk, "news")
    return {"id": made, "origin": setting.talk, "day": setting.today, "interview": note.interview}


def _reminders(told: AnsweredAnswers, note: FollowUp, setting: Setting) -> tuple[Reminder, ...]:
    if told.sent is Sent.YES:
        return chasers(note, setting, sent_on=setting.today)
    now = setting.minute
    if told.sent is Sent.NOT_YET and told.send_at > now:
        return (reminder(note, "reminders.note_unsent", told.send_at, setting),)
    return ()

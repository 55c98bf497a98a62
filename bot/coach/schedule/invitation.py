"""An interview as a file for the person's own calendar (curriculum N1)."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.book.entries import Planned
from bot.coach.book.interviews import ends, starts
from bot.coach.contract import Setting
from bot.coach.voice import label
from bot.dialogue.messages import File

MEDIA_TYPE = "text/calendar"


def invitation(planned: Planned, setting: Setting) -> File:
    """The interview as an .ics file. Saved again after a change it replaces itself, because its uid stays."""
    if setting.profile.discreet:
        return _neutral(planned, setting)
    title = label(setting, "interviews.title", company=planned.company)
    return File(
        name="interview.ics",
        media_type=MEDIA_TYPE,
        body=_calendar(planned, setting, title),
        alt=label(setting, "interviews.file", company=planned.company),
    )


def _neutral(planned: Planned, setting: Setting) -> File:
    """The time and nothing else: calendars at work are seen by others (curriculum M5)."""
    bare = replace(planned, place="", bring="")
    return File(
        name="appointment.ics",
        media_type=MEDIA_TYPE,
        body=_calendar(bare, setting, label(setting, "discreet.title")),
        alt=label(setting, "interviews.file", company=""),
    )


def _calendar(planned: Planned, setting: Setting, title: str) -> bytes:
    from icalendar import Calendar, Event  # noqa: PLC0415  0.14 s that only an interview needs to cost

    event = Event()
    event.add("uid", f"{planned.id}-{planned.day}@comeback")
    event.add("dtstamp", setting.now)
    event.add("dtstart", starts(planned))
    event.add("dtend", ends(planned))
    event.add("summary", title)
    for name, words in (("location", planned.place), ("description", planned.bring)):
        if words:
            event.add(name, words)
    calendar = Calendar()
    calendar.add("prodid", "-//Comeback//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made

"""One entry of the casebook in words: a line for a list, and everything it holds for its own screen and the export.

`REWORDED` names the fields that hold the person's own words, which they may change; whatever else an entry holds was
chosen and is changed where it was chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from bot.calendar.walltime import day, local
from bot.coach.entries import (
    Action,
    Asked,
    Card,
    Entry,
    Forgotten,
    IfThen,
    Interview,
    Lesson,
    Mishap,
    Positive,
    Recall,
    RedAlert,
    Strength,
)
from bot.coach.outcome import Setting
from bot.coach.words import phrase, spoken_day
from bot.dialogue.messages import Said, Spans, Words, plain
from bot.dialogue.readers.moment import describe

REWORDED: Final[dict[type[Entry], tuple[str, ...]]] = {
    Interview: ("company", "role"),
    Asked: ("question", "reply", "better"),
    Forgotten: ("question",),
    RedAlert: ("words",),
    Positive: ("words",),
    Strength: ("words", "when", "shows", "said_by"),
    Lesson: ("words",),
    Action: ("words", "first_step"),
    IfThen: ("condition", "response"),
    Card: ("question", "answer"),
    Recall: ("answer",),
}
"""Kind → its fields in the person's words, the one that it is known by first. The other kinds hold none."""

_CODED: Final[dict[str, str]] = {
    "red_alert.what": "alerts",
    "reason.what": "reasons",
    "gut.guess": "casebook.gut",
    "result.result": "casebook.result",
    "strength.kind": "casebook.kind",
}
"""Fields that hold a name of ours, and where its words stand: `alerts.on_time`, `casebook.gut_out`."""

_APART: Final = frozenset({"id", "origin", "interview", "day", "full", "card", "at"})
"""Fields that are not shown as such."""

_DAYS: Final = frozenset({"held_on"})
_MOMENTS: Final = frozenset({"due"})


class Detail(msgspec.Struct, frozen=True):
    """One thing an entry holds: the field's name and how it is said."""

    field: str
    said: Spans


def line(entry: Entry, setting: Setting) -> Spans:
    """An entry as one line of a list: what it is known by."""
    told = tuple(details(entry, setting))
    names = ("what", "feeling", "guess", "result", *REWORDED.get(type(entry), ()))
    known = next((each.said for name in names for each in told if each.field == name), ())
    return known or phrase(setting, "casebook.unnamed", day=spoken_on(entry, setting))


def details(entry: Entry, setting: Setting) -> Iterator[Detail]:
    """Everything an entry holds, in its own order; what is empty is left out."""
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        if name not in _APART and value not in ("", None):
            yield Detail(name, _said(entry, name, value, setting))


def spoken_on(entry: Entry, setting: Setting) -> str:
    """The day of an entry, as people say it."""
    return spoken_day(entry.day, _today(setting))


def company_of(entry: Entry, setting: Setting) -> str:
    """The company of the interview that an entry belongs to, if it is another entry's."""
    about = setting.book.entries.get(entry.interview)
    return about.company if isinstance(about, Interview) and about.id != entry.id else ""


def words_of(entry: Entry, name: str) -> str:
    """The person's words in a field; empty for a field that holds none."""
    return str(getattr(entry, name)) if name in REWORDED.get(type(entry), ()) else ""


def _said(entry: Entry, name: str, value: object, setting: Setting) -> Spans:
    if isinstance(value, bool):
        return phrase(setting, "casebook.yes" if value else "casebook.no")
    if name in _DAYS:
        return (Words(spoken_day(str(value), _today(setting))),)
    if name in _MOMENTS:
        return (Words(describe(str(value), local(setting.now, setting.profile.zone or "UTC"))),)
    if name in REWORDED.get(type(entry), ()):
        return (Said(str(value)),)
    return _coded(entry, name, str(value), setting)


def _coded(entry: Entry, name: str, value: str, setting: Setting) -> Spans:
    """The words for a name of ours; a name that has none is said as it is."""
    if isinstance(entry, Mishap) and (playbook := setting.playbooks.get(value)) is not None:
        return (Words(playbook.title),)
    group = _CODED.get(f"{entry.__struct_config__.tag}.{name}", "")
    at = f"{group}_{value}" if "." in group else f"{group}.{value}"
    return phrase(setting, at) or (Words(value.replace("_", " ")),)


def _today(setting: Setting) -> str:
    return day(setting.now, setting.profile.zone or "UTC")


def plain_line(entry: Entry, setting: Setting) -> str:
    """A line as plain text, for a button."""
    return plain(line(entry, setting))

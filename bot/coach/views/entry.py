"""One entry of the casebook in words: a line for a list, and everything it holds for its own screen and the export.

Fields are known by their names, whatever the kind, so that a kind added later is shown as well: `THEIRS` are those that
hold the person's own words, `_CODED` those that hold a name of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from bot.coach.book.entries import Entry, Interview, Mishap, Practised, RedAlert
from bot.coach.book.share_card import ShareCard
from bot.coach.contract import Setting
from bot.coach.voice import phrase, spoken_day
from bot.dialogue.messages import Said, Spans, Words, plain
from bot.dialogue.readers.moments.moment import describe

THEIRS: Final = (
    "words", "question", "condition", "company", "text", "role", "reply", "better", "answer", "response",
    "first_step", "when", "shows", "said_by", "to", "subject", "place", "bring",
)  # fmt: skip
"""Fields in the person's words, what an entry is known by first."""

_CODED: Final[dict[str, str]] = {
    "red_alert.what": "alerts.",
    "reason.what": "reasons.",
    "gut.guess": "casebook.gut_",
    "result.result": "casebook.result_",
    "strength.kind": "casebook.kind_",
}
"""Fields that hold a name of ours, and what its phrase begins with: `alerts.on_time`, `casebook.gut_out`."""

_KNOWN_BY: Final = ("what", "feeling", "guess", "result", "kind", "note", "question", "until")
"""Names of ours by which an entry without words is known."""

_APART: Final = frozenset({"id", "origin", "interview", "day", "full", "card", "at", "planned", "zone", "made_of"})
"""Fields that are not shown as such."""

_DAYS: Final = frozenset({"held_on", "sent_on"})
_MOMENTS: Final = frozenset({"due", "start"})


class Detail(msgspec.Struct, frozen=True):
    """One thing an entry holds: the field's name and how it is said."""

    field: str
    said: Spans


def line(entry: Entry, setting: Setting) -> Spans:
    """An entry as one line of a list: what it is known by."""
    told = {each.field: each.said for each in details(entry, setting)}
    known = (*_KNOWN_BY, *THEIRS) if isinstance(entry, RedAlert) else (*reworded(entry), *_KNOWN_BY)
    found = next((told[name] for name in known if name in told), ())
    return found or phrase(setting, "casebook.unnamed", day=spoken_on(entry, setting))


def plain_line(entry: Entry, setting: Setting) -> str:
    """A line as plain text, for a button."""
    return plain(line(entry, setting))


def details(entry: Entry, setting: Setting) -> Iterator[Detail]:
    """Everything an entry holds, in its own order; what is empty is left out."""
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        if name not in _APART and value not in ("", None, False, ()):
            yield Detail(name, _said(entry, name, value, setting))


def reworded(entry: Entry) -> tuple[str, ...]:
    """The fields of an entry that hold words of theirs, which they may change. The bank's own questions are ours."""
    if isinstance(entry, Practised):
        return ()
    return tuple(name for name in THEIRS if isinstance(getattr(entry, name, None), str))


def spoken_on(entry: Entry, setting: Setting) -> str:
    """The day of an entry, as people say it."""
    return spoken_day(entry.day, setting.today)


def company_of(entry: Entry, setting: Setting) -> str:
    """The company of the interview that an entry belongs to, if it is another entry's."""
    about = setting.book.entries.get(entry.interview)
    return about.company if isinstance(about, Interview) and about.id != entry.id else ""


def _said(entry: Entry, name: str, value: object, setting: Setting) -> Spans:
    if isinstance(value, ShareCard):
        return (Said("; ".join(_words_on(value))),)
    if name == "until":
        return phrase(setting, "casebook.until", day=spoken_day(str(value), setting.today))
    if isinstance(value, bool):
        return phrase(setting, "casebook.yes")
    if isinstance(value, tuple):
        return (Said(", ".join(map(str, value))),)
    if name in _DAYS:
        return (Words(spoken_day(str(value), setting.today)),)
    if name in _MOMENTS:
        return (Words(describe(str(value), setting.wall)),)
    if name in reworded(entry):
        return (Said(str(value)),)
    return _coded(entry, name, str(value), setting)


def _words_on(card: ShareCard) -> Iterator[str]:
    """Every text that stands on a card."""
    lines = (text for part in card.parts for item in part.items for text in (item.words, item.reply, item.better))
    yield from (text for text in (card.name, card.company, card.role, card.note, *lines) if text)


def _coded(entry: Entry, name: str, value: str, setting: Setting) -> Spans:
    """The words for a name of ours; one that has none may have come with a file, so it is said as a value."""
    if isinstance(entry, Mishap) and (playbook := setting.playbooks.get(value)) is not None:
        return (Words(playbook.title),)
    group = _CODED.get(f"{entry.__struct_config__.tag}.{name}")
    said = phrase(setting, f"{group}{value}") if group else ()
    return said or (Said(value.replace("_", " ")),)

"""Whether a person from a file is one that we could have kept: then no turn of theirs can break, and none can deceive.

Every name that code takes apart (ids, paths, dates, zones, commands) is held against its form, every answer against
the question it belongs to. At last a few turns are tried. What is wrong is said by its place, never by its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final

import msgspec

from bot.calendar.zones import known
from bot.coach.profile.language import language_tag
from bot.coach.reminder import Reminder
from bot.conversation.kept.portable import Portable, person_in
from bot.conversation.person import Person
from bot.conversation.turn import turn
from bot.dialogue.answers import Value
from bot.dialogue.events import Arrived, Commanded, Event
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.walk import question_at
from bot.dialogue.words.typed import cleaned
from bot.errors import FileRefused
from bot.library.library import Library

_NAME: Final = r"[a-z][a-z0-9_]{0,39}"
_PATH: Final = re.compile(rf"(?:{_NAME}/[0-9]{{1,3}}/){{0,3}}{_NAME}")
_TALK_ID: Final = re.compile(rf"({_NAME})-([0-9]{{1,6}})")
_ID: Final = re.compile(r"[a-z][a-zA-Z0-9_/:.-]{0,99}")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_QUIET: Final = re.compile(rf"{_CLOCK.pattern}-{_CLOCK.pattern}")
_WEEK: Final = range(7)
_COMMAND: Final = re.compile(rf"/({_NAME})(?: [a-z][a-z0-9_/-]{{0,79}})?")

_MOST: Final = 2**31
"""More than any seed or count that we make."""

_WAYS_ON: Final = frozenset({"resume", "continue", "change", "begin"})
"""Commands of ours that a reminder may lead to; a dialogue's own is the other kind."""


def check_sound(read: Portable, library: Library, now: datetime) -> Person:
    """The person of the file, nameless yet. Raises FileRefused with the first thing that is wrong."""
    for trouble in _troubles(read, library):
        raise FileRefused(f"The file cannot be used: {trouble}.")
    person = person_in(read, now)
    _try_out(person, library, now)
    return person


def _troubles(read: Portable, library: Library) -> Iterator[str]:
    for name in ("entries", "talks", "reminders"):
        values = getattr(read, name)
        if len({each.id for each in values}) < len(values):
            yield f"two {name} have the same id"
        for number, each in enumerate(values):
            yield from _wrong_fields(each, f"{name}[{number}]")
    yield from _wrong_fields(read.profile, "profile")
    if not _is_number_of_ours(read.profile.seed) or not all(map(_is_number_of_ours, read.profile.counts.values())):
        yield "profile counts wrongly"
    if read.profile.place or read.profile.direct or read.profile.offers or read.profile.covered:
        yield "profile says what no export does"
    if sum(talk.state is TalkState.OPEN for talk in read.talks) > 1:
        yield "more than one talk is open"
    for number, talk in enumerate(read.talks):
        yield from (f"talks[{number}] {trouble}" for trouble in _wrong_talk(talk, read, library))
    for number, reminder in enumerate(read.reminders):
        yield from (f"reminders[{number}] {trouble}" for trouble in _wrong_reminder(reminder, library))


def _wrong_reminder(reminder: Reminder, library: Library) -> Iterator[str]:
    if not reminder.zone:
        yield "has no zone"
    if reminder.command and not _leads_on(reminder.command, library):
        yield "leads to no dialogue"
    if reminder.phrase not in library.phrases:
        yield "says nothing known"


def _leads_on(command: str, library: Library) -> bool:
    found = _COMMAND.fullmatch(command)
    return found is not None and (found[1] in _WAYS_ON or found[1] in library.dialogues)


def _is_number_of_ours(number: int) -> bool:
    return 0 <= number < _MOST


# -- fields by their names -----------------------------------------------------------------------------------------


def _fits(form: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: form.fullmatch(text) is not None


def _is_date(text: str) -> bool:
    return _parses(date.fromisoformat, text)


def _is_wall(text: str) -> bool:
    return _parses(datetime.fromisoformat, text) and datetime.fromisoformat(text).tzinfo is None


def _is_instant(text: str) -> bool:
    return _parses(datetime.fromisoformat, text) and datetime.fromisoformat(text).tzinfo is not None


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _is_language(text: str) -> bool:
    return bool(language_tag(text))


_FORMS: Final[dict[str, Callable[[str], bool]]] = {
    "id": _fits(_ID),
    "day": _is_date,
    "held_on": _is_date,
    "due": _is_wall,
    "Planned.start": _is_wall,
    "Interview.start": _is_wall,
    "Reminder.due": _is_instant,
    "Reminder.until": _is_instant,
    "Reminder.waits": _is_instant,
    "Reminder.last": _is_date,
    "Encouragement.at": _fits(_CLOCK),
    "Encouragement.until": _is_date,
    "Times.quiet": _fits(_QUIET),
    "Recall.at": _is_instant,
    "wall": _is_wall,
    "zone": known,
    "hint_zone": known,
    "Profile.language": _is_language,
    "hint_language": _is_language,
    "country": _fits(_COUNTRY),
    "consented_at": _is_instant,
    "begun_at": _is_instant,
    "changed_at": _is_instant,
    "finished_at": _is_instant,
}
"""Fields that code takes apart, by the struct they stand in, else wherever they stand.

Empty is nothing, except of those in `_NEEDED`."""

_NEEDED: Final = frozenset({"id", "wall", "begun_at", "changed_at"})


def _wrong_fields(value: msgspec.Struct, where: str) -> Iterator[str]:
    for name in value.__struct_fields__:
        held = getattr(value, name)
        if isinstance(held, msgspec.Struct):
            yield from _wrong_fields(held, f"{where}.{name}")
        if name == "days" and not all(day in _WEEK for day in held):
            yield f"{where}.{name} are no days of a week"
        if isinstance(held, str) and cleaned(held) != held.strip():
            yield f"{where}.{name} holds characters that nobody can type"
        form = _FORMS.get(f"{type(value).__name__}.{name}", _FORMS.get(name))
        if form is not None and (held or name in _NEEDED) and not form(held):
            yield f"{where}.{name} is malformed"


# -- talks and their answers ---------------------------------------------------------------------------------------


def _wrong_talk(talk: Talk, read: Portable, library: Library) -> Iterator[str]:
    named = _TALK_ID.fullmatch(talk.id)
    if named is None or named[1] != talk.dialogue:
        yield "is not named after its dialogue"
    elif int(named[2]) > read.profile.counts.get(talk.dialogue, 0):
        yield "is not among those counted"
    if not _is_number_of_ours(talk.seed) or not _is_number_of_ours(talk.misses):
        yield "counts wrongly"
    for path, value in talk.answers.items():
        if not _PATH.fullmatch(path):
            yield "has an answer at no path"
        elif not _fits_question(talk.dialogue, path, value, library):
            yield "has an answer that does not fit its question"


def _fits_question(dialogue: str, path: str, value: Value, library: Library) -> bool:
    """Whether the question could have got this answer. One that is no longer asked is never read."""
    if isinstance(value, str) and cleaned(value) != value.strip():
        return False
    asked = question_at(library.dialogues[dialogue], path) if dialogue in library.dialogues else None
    return asked is None or value is None or _TAKES[asked.ask.input](asked.ask, value)


def _is_number(_: Ask, value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TAKES: Final[dict[Input, Callable[[Ask, Value], bool]]] = {
    Input.CHOOSE: lambda _, value: isinstance(value, str),
    Input.TEXT: lambda _, value: isinstance(value, str),
    Input.PICK: lambda _, value: isinstance(value, tuple | list),
    Input.CONFIRM: lambda _, value: isinstance(value, bool),
    Input.SCALE: _is_number,
    Input.NUMBER: _is_number,
    Input.MOMENT: lambda _, value: isinstance(value, str) and _is_wall(value),
}


def _try_out(person: Person, library: Library, now: datetime) -> None:
    """Make turns that look at everything: whatever we did not think of breaks here and not for the person."""
    looks: tuple[Event, ...] = (
        Arrived(),
        Commanded("export"),
        *(Commanded("change", talk) for talk in person.talks),
        *(Commanded(name, "new") for name in library.dialogues),
    )
    for event in looks:
        try:
            turn(library, person, event, now)
        except Exception:  # noqa: BLE001  whatever it was, its words may be those of the file
            raise FileRefused("The file cannot be used: what it holds does not make sense together.") from None

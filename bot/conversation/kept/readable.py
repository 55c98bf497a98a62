"""A person as one Markdown file to read: the casebook by sections, then each talk with its questions and answers.

The headings are the writers'. What the person wrote stands in it as they wrote it: signs that Markdown would obey are
escaped, so that their words look the same in every reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from bot.coach.book.entries import Entry
from bot.coach.book.sections import SECTIONS, entries_in
from bot.coach.reminder import Reminder
from bot.coach.views.entry import company_of, details, line, spoken_on
from bot.coach.voice import spoken_day
from bot.conversation.questions.asking import question_spans
from bot.conversation.scene import Scene
from bot.conversation.voice import answer_text, talk_name
from bot.dialogue.answers import Value
from bot.dialogue.messages import Said, Spans, plain
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.talk import Talk
from bot.dialogue.walk import question_at

_OBEYED: Final = re.compile(r"[\\`*_\[\]<>#&|~]")
_LIST_SIGN: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)

_ABOUT_US: Final = frozenset(
    {"seed", "counts", "offers", "covered", "place", "direct", "wanted", "told", "in_care", "may_go_on"}
)
"""Fields of the profile that mean something to the program only, or are made of the rest."""


def write_readable(scene: Scene) -> bytes:
    """Everything kept of the person, to read."""
    return ("\n".join(_lines(scene)).strip() + "\n").encode()


def _lines(scene: Scene) -> Iterator[str]:
    yield f"# {scene.label('export.title')}"
    yield ""
    today = scene.wall.date().isoformat()
    yield scene.label("export.made", day=spoken_day(today, ""))
    yield from _about(scene)
    for section in SECTIONS:
        yield from _section(scene, section)
    for talk in (*scene.person.away.values(), *scene.person.talks.values()):
        yield from _talk(scene, talk)
    yield from _reminders(scene)


def _about(scene: Scene) -> Iterator[str]:
    yield from _heading(scene.label("export.about"))
    yield from _fields(scene.person.profile)


def _fields(held: msgspec.Struct, before: str = "") -> Iterator[str]:
    """What stands in a value of ours, those in it included, unless it says nothing."""
    for name in held.__struct_fields__:
        value = getattr(held, name)
        called = f"{before}{name.replace('_', ' ')}"
        if isinstance(value, msgspec.Struct):
            yield from _fields(value, f"{called}, ")
        elif value and name not in _ABOUT_US:
            shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            yield f"- {called}: {escaped(shown)}"


def _section(scene: Scene, section: str) -> Iterator[str]:
    found = entries_in(scene.person.book, section)
    if not found:
        return
    yield from _heading(scene.label(f"casebook.{section}"))
    for entry in reversed(found):
        yield from _entry(scene, entry)


def _entry(scene: Scene, entry: Entry) -> Iterator[str]:
    setting = scene.setting()
    company = company_of(entry, setting)
    where = f", {escaped(company)}" if company else ""
    known = line(entry, setting)
    yield f"- {_spans(known)} ({spoken_on(entry, setting)}{where})"
    for detail in details(entry, setting):
        if detail.said != known:
            yield f"  - {field_name(scene, detail.field)}: {_spans(detail.said)}"


def field_name(scene: Scene, field: str) -> str:
    """What a field of an entry is called; one without words of the writers' is called as we call it."""
    name = f"casebook.field_{field}"
    return scene.label(name) if name in scene.library.phrases else field.replace("_", " ")


def _talk(scene: Scene, talk: Talk) -> Iterator[str]:
    """A talk of a dialogue that is gone from the content has answers, but nobody knows the questions any more."""
    known = scene.library.dialogues.get(talk.dialogue)
    name = talk_name(scene, talk) if known else talk.dialogue
    yield from _heading(f"{escaped(name)} ({spoken_day(talk.begun_at, '')})")
    for path, value in talk.answers.items():
        asked = question_at(known, path) if known else None
        question = plain(question_spans(scene, talk, asked)) if asked else path
        said = answer_text(scene, asked.ask if asked else None, value)
        yield f"- {escaped(question)}"
        yield f"  - {escaped(said or _nothing(scene, value))}"


def _nothing(scene: Scene, value: Value) -> str:
    return scene.label("export.skipped") if value is None else "\u2013"


def _reminders(scene: Scene) -> Iterator[str]:
    if scene.person.reminders:
        yield from _heading(scene.label("export.reminders"))
        yield from (_reminder(scene, each) for each in scene.person.reminders.values())


def _reminder(scene: Scene, reminder: Reminder) -> str:
    about = escaped(reminder.about or reminder.command)
    return f"- {describe(reminder.wall, scene.wall)} ({reminder.zone}): {about}"


def _heading(title: str) -> tuple[str, ...]:
    return ("", f"## {title}", "")


def _spans(spans: Spans) -> str:
    return "".join(escaped(span.text) if isinstance(span, Said) else span.text for span in spans)


def escaped(words: str) -> str:
    """Words that Markdown shows as they are. Further lines are indented, so that they stay in their list."""
    safe = _LIST_SIGN.sub(r"\1\\\2", _OBEYED.sub(r"\\\g<0>", words))
    return "  \n    ".join(safe.splitlines())

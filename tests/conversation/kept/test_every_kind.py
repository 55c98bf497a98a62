"""Every kind of entry there is: exported to read and to keep, brought back the same, found, looked at and deleted."""

from __future__ import annotations

import json
from typing import Any, Final, get_args

import msgspec
import pytest
from msgspec.structs import FieldInfo, fields, replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import LENT, Entry
from bot.coach.dialogues.recover import Part
from bot.conversation.person import Person
from tests.conversation.kept.test_portable import files_of, taken_in
from tests.conversation.small import library
from tests.conversation.talking import Talking, text_of

KINDS: Final[tuple[type[msgspec.Struct], ...]] = get_args(Entry)

CODED: Final[dict[str, object]] = {
    **dict.fromkeys(("day", "held_on", "sent_on"), "2026-11-20"),
    **dict.fromkeys(("due", "start"), "2026-11-25T10:00"),
    **dict.fromkeys(("at", "until"), "2026-12-20T10:00:00+00:00"),
    **dict.fromkeys(("card", "note", "planned", "interview"), ""),
    "zone": "Europe/London",
    "stage": "phone",
    "feeling": "low",
    "guess": "out",
    "result": "out",
    "ago": "today",
    "sort": "skills",
    "news": "sent",
    "what": "silver",
    "kind": "win",
}
"""Fields that hold a name of ours; all others hold words of theirs."""

HOSTILE: Final = "**b** <i>|` [x](y) # - 1. = +"


def word(field: FieldInfo) -> str:
    return f"zq{field.name.replace('_', '')}"


def is_theirs(field: FieldInfo) -> bool:
    return field.type is str and field.name not in {*CODED, "id", "origin"}


def made(kind: type[msgspec.Struct]) -> Any:
    values: dict[str, object] = {"id": "debrief-1/thing/1", "origin": "debrief-1"}
    for field in fields(kind):
        if field.name in values:
            continue
        if field.name in CODED:
            values[field.name] = CODED[field.name]
        elif is_theirs(field):
            values[field.name] = f"{word(field)} {HOSTILE}"
        elif field.required:
            values[field.name] = 3
    return kind(**values)


def owner(entry: Any) -> Person:
    known = Talking.known(library()).person
    return replace(
        known,
        profile=replace(known.profile, counts={"welcome": 1, "debrief": 1}),
        book=Casebook({entry.id: entry}),
    )


def test_the_parts_of_the_programme_are_as_written_here() -> None:
    assert CODED["what"] in {part.value for part in Part}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_it_is_exported_brought_back_seen_and_deleted(kind: type[msgspec.Struct]) -> None:
    entry = made(kind)
    theirs = [word(field) for field in fields(kind) if is_theirs(field)]
    readable, portable = files_of(Talking(library(), person=owner(entry)).commands("export"))
    assert [each for each in theirs if each not in readable] == []
    assert "<i>" not in readable
    assert dict(taken_in(portable.encode()).book.entries) == ({} if isinstance(entry, LENT) else {entry.id: entry})

    talk = Talking(library(), person=owner(entry)).commands("casebook")
    assert any(option.token.startswith("/casebook ") for option in talk.message.offers)
    talk.commands("entry", entry.id)
    assert [each for each in theirs if each not in text_of(talk.message)] == []
    talk.commands("entry", f"{entry.id} delete").taps("Yes, delete it")
    assert not talk.person.book.entries
    assert "zq" not in json.dumps(msgspec.to_builtins((talk.person.profile, talk.person.talks, talk.person.reminders)))

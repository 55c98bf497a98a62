"""Export and import: the same person comes back, and nothing but what an export holds is let in."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.conversation.kept.portable import changes_to, read_file, write_file
from bot.conversation.looks.soundness import check_sound
from bot.conversation.person import Person, ProfileSaved
from bot.errors import FileRefused
from bot.library.library import Library
from bot.storage.store import open_store
from tests.conversation.debriefing import debriefed
from tests.conversation.people import people
from tests.conversation.small import library
from tests.conversation.talking import MORNING, Talking
from tests.storage.making import KEY, work


async def moved(person: Person, before: Person | None) -> Person | None:
    """Kept in one installation, exported, imported into another where somebody may be already, and read there."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_store(Path(folder) / "old.db", KEY) as store:
            await store.commit(work(*changes_to(person, None), person="discord::77"))
            kept = await store.load("discord::77")
        assert kept is not None
        taken = check_sound(read_file(write_file(kept, MORNING)), library(), MORNING)
        async with open_store(Path(folder) / "new.db", KEY) as store:
            if before is not None:
                await store.commit(work(*changes_to(before, None), person="console::ada", key="before"))
            await store.commit(work(*changes_to(taken, before), person="console::ada"))
        async with open_store(Path(folder) / "new.db", KEY) as store:
            return await store.load("console::ada")


@settings(max_examples=40)
@given(person=people(), before=st.none() | people())
def test_who_is_exported_and_imported_is_equal(person: Person, before: Person | None) -> None:
    again = asyncio.run(moved(person, before))
    assert again is not None
    assert replace(again, key="") == replace(person, key="")
    assert list(again.book.entries) == list(person.book.entries) or before is not None


@settings(max_examples=30)
@given(person=people())
def test_the_file_to_read_can_be_made_of_everybody(person: Person) -> None:
    talk = Talking(library(), person=replace(person, profile=replace(person.profile, in_care=False)))
    readable, portable = files_of(talk.commands("export"))
    assert readable.startswith("# ")
    assert json.loads(portable)["format"] == "comeback-export"


def files_of(talk: Talking) -> tuple[str, str]:
    found = [block.body.decode() for block in talk.message.blocks if hasattr(block, "body")]
    return found[0], found[1]


def test_both_files_hold_what_was_told_and_neither_says_who_it_was() -> None:
    talk = debriefed("tomorrow 10:00")
    talk.person = replace(talk.person, key="discord::4711")
    for text in files_of(talk.commands("export")):
        assert "Acme" in text
        assert "Why us?" in text
        assert "4711" not in text
        assert "2026-11-24" in text or "24 November" in text


def test_an_open_question_stays_in_view() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick")
    talk.commands("export").asks("company")


def test_words_that_markdown_would_obey_look_as_they_were_typed() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick")
    talk.says(
        "*Acme* <b>", "1. first of the things they asked me about, as far as I know\n- second `x`", "2", "no", "no"
    ).taps("I think it's a no").says("skip")
    readable, _ = files_of(talk.commands("export"))
    assert r"\*Acme\* \<b\>" in readable
    assert r"1\. first" in readable or r"\1. first" in readable
    assert not any(line.strip().startswith("- second") for line in readable.splitlines())


# -- files from anywhere


def export() -> dict[str, Any]:
    exported: dict[str, Any] = json.loads(write_file(debriefed("tomorrow 10:00").person, MORNING))
    return exported


def taken_in(file: object, shelf: Library | None = None) -> Person:
    body = file if isinstance(file, bytes) else json.dumps(file).encode()
    return check_sound(read_file(body), shelf or library(), MORNING)


def test_the_file_as_it_was_written_is_taken() -> None:
    assert taken_in(export()).book == debriefed("tomorrow 10:00").person.book


def change(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def changed(file: dict[str, Any]) -> None:
        held: Any = file
        for part in path[:-1]:
            held = held[part]
        held[path[-1]] = to

    return changed


@pytest.mark.parametrize(
    "spoil",
    [
        change("format", to="other"),
        change("version", to=2),
        change("version", to=0),
        change("version", to="1"),
        change("extra", to=1),
        change("profile", "extra", to={"a": [1]}),
        change("profile", "zone", to="../../etc/passwd"),
        change("profile", "zone", to="Nowhere/Land"),
        change("profile", "seed", to=-1),
        change("profile", "seed", to=10**400),
        change("profile", "counts", to={"debrief": 0}),
        change("profile", "name", to="\x1b[2Jgone"),
        change("profile", "name", to="x" * 4001),
        change("entries", 0, "id", to="../x y"),
        change("entries", 0, "id", to=""),
        change("entries", 0, "day", to="soon"),
        change("entries", 1, "id", to="debrief-1"),
        change("entries", 0, "type", to="virus"),
        change("entries", 0, "company", to=None),
        change("entries", 0, "origin_story", to="?"),
        change("talks", 0, "id", to="debrief-9"),
        change("talks", 0, "id", to="pumpup-1"),
        change("talks", 0, "dialogue", to="Debrief; DROP"),
        change("talks", 0, "begun_at", to="2026-11-23T09:00"),
        change("talks", 0, "state", to="possessed"),
        change("talks", 0, "misses", to=-3),
        change("talks", 0, "answers", "questions/x/asked", to="?"),
        change("talks", 0, "answers", "gut", to=3),
        change("talks", 0, "answers", "later", to="whenever"),
        change("talks", 0, "answers", "company", to="\u202eyad"),
        change("talks", 0, "answers", "company", to={"a": 1}),
        change("reminders", 0, "wall", to="tomorrow"),
        change("reminders", 0, "zone", to=""),
        change("reminders", 0, "due", to="2026-11-24T10:00"),
        change("reminders", 0, "days", to=[9]),
        change("profile", "times", to={"quiet": "late-early"}),
        change("reminders", 0, "phrase", to="no.such"),
        change("reminders", 0, "command", to="/forget yes"),
        change("reminders", 0, "command", to="rm -rf"),
        change("profile", "covered", to=[{"at": "soon", "blocks": [], "offers": []}]),
    ],
)
def test_a_spoilt_file_is_refused_in_a_sentence(spoil: Callable[[dict[str, Any]], None]) -> None:
    file = export()
    spoil(file)
    with pytest.raises(FileRefused) as refused:
        taken_in(file)
    assert "file" in str(refused.value)
    assert not any(word in str(refused.value) for word in ("Acme", "Why us", "virus", "passwd", "gone", "yad", "DROP"))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"format": "comeback-export"',
        b'{"format": "comeback-export", "version": 1, "x": ' + b"[" * 100_000,
        b'{"format": "comeback-export", "version": 1, "x": ' + b'{"a":' * 5_000 + b"1" + b"}" * 5_000 + b"}",
        b'{"format": "comeback-export", "version": NaN}',
        b'{"format": "comeback-export", "version": 1e999}',
        b'{"format": "\\ud800", "version": 1}',
        b" " * 50_000_001,
    ],
)
def test_what_is_no_export_is_refused(body: bytes) -> None:
    with pytest.raises(FileRefused):
        taken_in(body)


LOOKS = (
    "/show",
    "/casebook",
    "/casebook questions",
    "/interviews",
    "/review",
    "/reminders",
    "/patterns",
    "/odds",
    "/shared",
)
"""Commands that look at what the file brought."""


@settings(max_examples=100)
@given(data=st.data())
def test_no_changed_file_breaks_anything_but_is_refused_or_sound(data: st.DataObject) -> None:
    """Any one value of a real file replaced by any other."""
    file = export()
    held: Any = file
    while isinstance(held, dict | list) and held:
        key: Any = data.draw(st.sampled_from(sorted(held)) if isinstance(held, dict) else st.integers(0, len(held) - 1))
        if not isinstance(held[key], dict | list) or not held[key] or data.draw(st.integers(0, 4)) == 0:
            held[key] = data.draw(st.none() | st.booleans() | st.integers() | st.text() | st.just([]) | st.just({}))
            break
        held = held[key]
    try:
        person = taken_in(file)
    except FileRefused:
        return
    talk = Talking(library(), person=person)
    for line in ("/help", "/change", "/export", "yes", "/pumpup", "stop", *LOOKS):
        talk.says(line)


def test_past_reminders_are_left_behind() -> None:
    later = replace(debriefed("tomorrow 10:00").person)
    read = read_file(write_file(later, MORNING))
    assert check_sound(read, library(), MORNING).reminders
    assert not check_sound(read, library(), MORNING.replace(year=2027)).reminders


def test_a_talk_whose_dialogue_is_gone_from_the_content_is_taken_along_all_the_same() -> None:
    talk = debriefed("tomorrow 10:00")
    old = replace(talk.person.talks["debrief-1"], id="lunch-1", dialogue="lunch", answers={"dish": "soup of the day"})
    talk.person = replace(talk.person, talks={**talk.person.talks, old.id: old}, way=None)
    talk.commands("help").commands("forget").hears("Talks with all your answers: 2").commands("export")
    for text in files_of(talk):
        assert "soup of the day" in text


def test_neither_place_nor_id_on_a_platform_is_in_it_and_the_place_stays_where_it_is() -> None:
    person = debriefed("tomorrow 10:00").person
    here = replace(person, profile=replace(person.profile, place="D0123456789"))
    body = write_file(here, MORNING)
    assert b"D0123456789" not in body
    assert b"test::ada" not in body
    (saved, *_) = changes_to(check_sound(read_file(body), library(), MORNING), here)
    assert isinstance(saved, ProfileSaved)
    assert saved.profile.place == "D0123456789"

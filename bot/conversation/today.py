"""A person as today's content sees them, whatever it was when they last talked."""

from __future__ import annotations

from msgspec.structs import replace

from bot.conversation.person import Person
from bot.dialogue.walk import forwarded
from bot.library.library import Library


def today(library: Library, person: Person) -> Person:
    """Renamed steps are forwarded; a talk without its dialogue is out of sight."""
    talks = {
        talk.id: replace(talk, answers=dict(forwarded(library.dialogues[talk.dialogue], talk.answers)))
        if library.dialogues[talk.dialogue].renamed or library.dialogues[talk.dialogue].merges
        else talk
        for talk in person.talks.values()
        if talk.dialogue in library.dialogues
    }
    away = {talk.id: talk for talk in person.talks.values() if talk.id not in talks}
    return replace(person, talks=talks, away={**person.away, **away})

"""The language that somebody is spoken to in."""

from __future__ import annotations

from bot.conversation.person import Person
from bot.library.languages import spoken
from bot.library.library import Library


def in_theirs(library: Library, person: Person) -> Library:
    """The library in the language that a person chose; ours where they did not, or where it is gone."""
    return spoken(library, person.profile.language) if library.languages else library

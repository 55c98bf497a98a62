"""The casebook: everything we know of a person, by entry id."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from bot.coach.book.entries import Entry

E = TypeVar("E")


class Casebook(msgspec.Struct, frozen=True):
    """Entries by id, in the order they were made."""

    entries: dict[str, Entry] = {}

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """All entries of one kind, oldest first."""
        return tuple(entry for entry in self.entries.values() if isinstance(entry, kind))

    def about(self, interview: str, kind: type[E]) -> tuple[E, ...]:
        """The entries of one kind that belong to an interview."""
        return tuple(
            entry for entry in self.entries.values() if isinstance(entry, kind) and entry.interview == interview
        )

    def made_by(self, origin: str) -> tuple[Entry, ...]:
        """The entries a talk made."""
        return tuple(entry for entry in self.entries.values() if entry.origin == origin)

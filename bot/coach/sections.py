"""The casebook in sections, as a person looks through it: which kinds of entry stand together, in which order.

Every kind stands in one section. The names are those of the phrases `casebook.<section>` and of the command's argument.
"""

from __future__ import annotations

from typing import Final

from bot.coach.casebook import Casebook
from bot.coach.entries import (
    Action,
    Asked,
    Card,
    Entry,
    Forgotten,
    Gut,
    IfThen,
    Interview,
    Lesson,
    Mishap,
    Mood,
    Positive,
    Reason,
    RedAlert,
    Result,
    Strength,
)

SECTIONS: Final[dict[str, tuple[type[Entry], ...]]] = {
    "strengths": (Strength,),
    "positives": (Positive,),
    "interviews": (Interview,),
    "questions": (Asked,),
    "forgotten": (Forgotten,),
    "alerts": (RedAlert,),
    "lessons": (Lesson,),
    "reasons": (Reason,),
    "mishaps": (Mishap,),
    "actions": (Action,),
    "plans": (IfThen,),
    "cards": (Card,),
    "moods": (Mood,),
    "guts": (Gut,),
    "results": (Result,),
}
"""Section → the kinds in it, what is good to read first."""

FOLDING: Final = frozenset({"interviews", "results"})
"""Sections in which rejections are folded away."""

_SECTION_OF: Final = {kind: name for name, kinds in SECTIONS.items() for kind in kinds}


def section_of(entry: Entry) -> str:
    """The section an entry stands in."""
    return _SECTION_OF[type(entry)]


def entries_in(book: Casebook, section: str) -> tuple[Entry, ...]:
    """The entries of a section, the newest first."""
    found = (entry for entry in book.entries.values() if section_of(entry) == section)
    return tuple(reversed(tuple(found)))


def is_rejection(entry: Entry, book: Casebook) -> bool:
    """Tell whether an entry is an interview that ended in a no, or that no itself."""
    if isinstance(entry, Result):
        return entry.result == "out"
    return isinstance(entry, Interview) and any(each.result == "out" for each in book.about(entry.id, Result))

"""The casebook in sections, as a person looks through it: which kinds of entry stand together, in which order.

Every kind stands in one section, if only in `others`. The names are those of the phrases `casebook.<section>`, and of
the command's argument.
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import (
    Action,
    Asked,
    Card,
    Decision,
    Entry,
    Expected,
    Feedback,
    FollowUp,
    Forgotten,
    Gut,
    IfThen,
    Interview,
    Kept,
    Lesson,
    Mishap,
    Mood,
    NoteNews,
    OwnStory,
    Planned,
    Positive,
    Practised,
    Reason,
    Recall,
    RedAlert,
    Result,
    Shared,
    Strength,
)

OTHERS: Final = "others"
"""Where a kind stands that nobody gave a section."""

SECTIONS: Final[dict[str, tuple[type[Entry], ...]]] = {
    "strengths": (Strength, Kept),
    "positives": (Positive,),
    "planned": (Planned,),
    "interviews": (Interview,),
    "questions": (Asked,),
    "forgotten": (Forgotten,),
    "alerts": (RedAlert,),
    "lessons": (Lesson, Feedback),
    "notes": (FollowUp, NoteNews),
    "reasons": (Reason,),
    "mishaps": (Mishap,),
    "actions": (Action,),
    "plans": (IfThen,),
    "decisions": (Decision,),
    "expected": (Expected,),
    "cards": (Card,),
    "practice": (Recall, Practised),
    "shared": (Shared,),
    "own_stories": (OwnStory,),
    "moods": (Mood,),
    "guts": (Gut,),
    "results": (Result,),
    OTHERS: (),
}
"""Section → the kinds in it, what is good to read first."""

FOLDING: Final = frozenset({"interviews", "results"})
"""Sections in which rejections are folded away."""

_SECTION_OF: Final = {kind: name for name, kinds in SECTIONS.items() for kind in kinds}


def section_of(entry: Entry) -> str:
    """The section an entry stands in."""
    return _SECTION_OF.get(type(entry), OTHERS)


def entries_in(book: Casebook, section: str) -> tuple[Entry, ...]:
    """The entries of a section, the newest first."""
    found = (entry for entry in book.entries.values() if section_of(entry) == section)
    return tuple(reversed(tuple(found)))


def is_rejection(entry: Entry, book: Casebook) -> bool:
    """Tell whether an entry is an interview that ended in a no, or that no itself."""
    if isinstance(entry, Result):
        return entry.result == "out"
    return isinstance(entry, Interview) and any(each.result == "out" for each in book.about(entry.id, Result))

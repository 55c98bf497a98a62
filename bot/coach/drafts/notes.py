"""Notes to them, and what became of each: sent, answered, still waited for, or closed."""

from __future__ import annotations

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import FollowUp, NoteNews
from bot.coach.contract import Setting


def news_of(note: FollowUp, book: Casebook) -> str:
    """The last that was heard of a note: `unsent`, `sent`, `waiting`, `answered` or `closed`."""
    told = [each.news for each in book.of(NoteNews) if each.note == note.id]
    if told:
        return told[-1]
    if note.dropped:
        return "closed"
    return "sent" if note.sent_on else "unsent"


def was_sent(book: Casebook, kinds: frozenset[str], interviews: frozenset[str]) -> bool:
    """Tell whether a note of one of these kinds went out after one of these interviews."""
    notes = (note for note in book.of(FollowUp) if note.kind in kinds and note.interview in interviews)
    return any(news_of(note, book) in {"sent", "waiting", "answered"} for note in notes)


def open_notes(book: Casebook) -> tuple[FollowUp, ...]:
    """Notes of which something is still to be heard, newest first."""
    waits = {"unsent", "sent", "waiting"}
    return tuple(note for note in reversed(book.of(FollowUp)) if news_of(note, book) in waits)


def note_in(setting: Setting) -> FollowUp | None:
    """The note that was named, else the newest of which something is still to be heard."""
    named = setting.book.entries.get(setting.subject)
    if isinstance(named, FollowUp):
        return named
    return next(iter(open_notes(setting.book)), None)

"""What the runtime itself says, outside of any turn: the writers' phrases, in their first wording."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.dialogue.messages import Message, Paragraph, Span, Spans
from bot.dialogue.text import fill_spans
from bot.library.library import Library
from bot.runtime.ports import Letter, LetterState


def phrase(library: Library, name: str, /, **values: str | Span) -> Spans:
    """A phrase, filled; nothing where the writers have none."""
    lines = library.phrases.get(name, ())
    return fill_spans(lines[0], values) if lines else ()


def message(library: Library, name: str, /, **values: str | Span) -> Message:
    """A phrase as a message of its own."""
    spans = phrase(library, name, **values)
    return Message(blocks=(Paragraph(spans),) if spans else ())


def unstored(person: str, messages: Iterable[Message], now: datetime, reply_to: str) -> tuple[Letter, ...]:
    """Letters that are kept nowhere. Their number is below all that the store gives."""
    number = -int(now.timestamp() * 1_000_000)
    return tuple(
        Letter(id=number, person=person, message=each, state=LetterState.SENDING, reply_to=reply_to)
        for each in messages
    )

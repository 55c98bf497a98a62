"""What the runtime itself says, outside of any turn: the writers' phrases, in their first wording."""

from __future__ import annotations

from bot.dialogue.messages import Message, Paragraph, Span, Spans
from bot.dialogue.text import fill_spans
from bot.library.library import Library


def phrase(library: Library, name: str, /, **values: str | Span) -> Spans:
    """A phrase, filled; nothing where the writers have none."""
    lines = library.phrases.get(name, ())
    return fill_spans(lines[0], values) if lines else ()


def message(library: Library, name: str, /, **values: str | Span) -> Message:
    """A phrase as a message of its own."""
    spans = phrase(library, name, **values)
    return Message(blocks=(Paragraph(spans),) if spans else ())

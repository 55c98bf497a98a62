"""Commands named in our words → commands that can be pressed. Pure.

Discord shows `</debrief:id>` as /debrief, and a press puts it where people type. Only our own words become that: what a
person typed stays words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from adapters.discord.drawing.markdown import MARKS, command_mark
from bot.dialogue.messages import Block, Bullets, Heading, Message, Note, Paragraph, Span, Spans, Words

_NAMED: Final = re.compile(r"(?<![\w/:.])/([a-z]+)\b(?![/:])")
"""A command in a sentence, and no part of an address or a date."""

Ids = Mapping[str, str]
"""Command → Discord's id of it."""


def pressable(message: Message, ids: Ids) -> Message:
    """A message whose commands can be pressed, as far as Discord knows them."""
    return replace(message, blocks=tuple([_block(each, ids) for each in message.blocks]))


def _block(block: Block, ids: Ids) -> Block:
    match block:
        case Paragraph(spans) | Heading(spans) | Note(spans):
            return replace(block, spans=_spans(spans, ids))
        case Bullets(items):
            return Bullets(tuple(_spans(spans, ids) for spans in items))
        case _:
            return block


def _spans(spans: Spans, ids: Ids) -> Spans:
    return tuple(_span(each, ids) for each in spans)


def _span(span: Span, ids: Ids) -> Span:
    if not isinstance(span, Words):
        return span
    return Words(_NAMED.sub(lambda found: _named(found[1], ids), MARKS.sub("", span.text)))


def _named(command: str, ids: Ids) -> str:
    return command_mark(command, ids[command]) if command in ids else f"/{command}"

"""Commands named in our words → commands that Slack takes. Pure.

Slack sends us nothing that begins with a slash and is no command of the manifest, which has no room for all: those are
named as a word of `/comeback`. Only our own words are changed; what a person typed stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from msgspec.structs import replace

from bot.dialogue.messages import Block, Bullets, Heading, Message, Note, Paragraph, Spans, Words

NAME: Final = "comeback"
"""The command that takes any other as its word."""

_NAMED: Final = re.compile(r"(?<![\w/:.])/([a-z]+)\b(?![/:])")
"""A command in a sentence, and no part of an address or a date."""

_LIST: Final = re.compile(rf"/{NAME} [a-z]+(?:, /{NAME} [a-z]+){{2,}}")
"""Several in a row: `/comeback` stands before the first, and is understood before the others."""


def reachable(message: Message, elsewhere: Container[str]) -> Message:
    """A message whose commands can be typed; `elsewhere` are those without a name of their own on Slack."""
    return replace(message, blocks=tuple([_block(each, elsewhere) for each in message.blocks]))


def _block(block: Block, elsewhere: Container[str]) -> Block:
    match block:
        case Paragraph(spans) | Heading(spans) | Note(spans):
            return replace(block, spans=_spans(spans, elsewhere))
        case Bullets(items):
            return Bullets(tuple([_spans(spans, elsewhere) for spans in items]))
        case _:
            return block


def _spans(spans: Spans, elsewhere: Container[str]) -> Spans:
    if not any(isinstance(each, Words) and "/" in each.text for each in spans):
        return spans
    return tuple([Words(_named(each.text, elsewhere)) if isinstance(each, Words) else each for each in spans])


def _named(text: str, elsewhere: Container[str]) -> str:
    named = _NAMED.sub(lambda found: f"/{NAME} {found[1]}" if found[1] in elsewhere else found[0], text)
    return _LIST.sub(lambda found: found[0][:1] + found[0][1:].replace(f"/{NAME} ", ""), named)

"""Blocks → Discord's markdown. Pure. Words are plain text, ours and a person's: nothing in them becomes markup.

Discord takes a backslash before any character that is no letter, digit or space, and does not show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.dialogue.messages import (
    Block,
    Bullets,
    Chart,
    Copyable,
    File,
    Heading,
    Note,
    Paragraph,
    Picture,
    Quote,
    Spans,
    plain,
)

_ANYWHERE: Final = re.compile(r"[\\*_~`|<\[\]@]|(?<=:)//")
"""Emphasis, code, spoilers, mentions, timestamps, links: with `://` broken, an address stays words."""

_AT_START: Final = re.compile(r"^(\s*)([>#+-])|^(\s*\d+)([.)])", re.MULTILINE)
"""Quotes, headings, lists and small print begin a line."""

FENCE: Final = "```"
_UNSEEN: Final = "\u200b"
"""A space without width: the only way to break a fence, in which backslashes are shown."""


def escape(text: str) -> str:
    """Text that reads the same and means nothing to Discord."""
    marked = _ANYWHERE.sub(lambda found: f"\\{found[0]}", text)
    return _AT_START.sub(lambda found: f"{found[1] or found[3] or ''}\\{found[2] or found[4]}", marked)


def markdown(block: Block) -> str:
    """A block as text; a picture or a file says what it shows, since it stands elsewhere."""
    match block:
        case Paragraph(spans):
            return said(spans)
        case Heading(spans):
            return f"### {_on_one_line(spans)}"
        case Bullets(items):
            return "\n".join(f"- {_on_one_line(item)}" for item in items)
        case Quote(spans):
            return _each_line("> ", spans)
        case Note(spans):
            return _each_line("-# ", spans)
        case Copyable(text, label):
            return f"**{escape(label)}**\n{fenced(text)}" if label else fenced(text)
        case Picture(alt=alt) | Chart(alt=alt) | File(alt=alt):
            return f"-# {escape(alt)}"


def said(spans: Spans) -> str:
    """Spans as text."""
    return escape(plain(spans))


def fenced(text: str) -> str:
    """A block to copy. A fence inside is broken, so that it cannot end the block."""
    return f"{FENCE}\n{text.replace('``', f'`{_UNSEEN}`')}\n{FENCE}"


def _on_one_line(spans: Spans) -> str:
    return " ".join(said(spans).split("\n"))


def _each_line(mark: str, spans: Spans) -> str:
    return "\n".join(f"{mark}{line}" for line in said(spans).split("\n") if line.strip())


def pieces(text: str, room: int) -> Iterator[str]:
    """Text in pieces of at most `room` characters, cut at a line's end, else at a space, else anywhere."""
    while len(text) > room:
        cut = max(text.rfind("\n", 1, room), 0) or max(text.rfind(" ", 1, room), 0) or room
        yield text[:cut]
        text = text[cut:].lstrip("\n ")
    if text:
        yield text

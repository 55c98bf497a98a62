"""Blocks → Discord's markdown. Pure. Words are plain text, ours and a person's: nothing in them becomes markup.

Discord takes a backslash before any character that is no letter, digit or space, and does not show it. Long text is cut
before it is marked, so that no mark is cut in two.
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
    Instant,
    Note,
    Paragraph,
    Quote,
    Said,
    Span,
    Spans,
    Words,
    plain,
)
from bot.dialogue.shortening import shorten

ROOM: Final = 1800
"""Characters of one piece before it is marked: at worst twice as many after, and a message takes 4,000."""

_ADDRESS: Final = r"https?://[^\s<>()\ue000]+"
_ANYWHERE: Final = re.compile(
    rf"(?P<ours>{_ADDRESS})|\ue000//|\ue001(?P<at>\d+)\ue002|\ue003(?P<command>[\w-]+:\d+)\ue004|[\\*_~`|<\[\]@]"
)
"""An address of ours, one of theirs, an instant, a command; emphasis, code, spoilers, mentions, timestamps, links."""

MARKS: Final = re.compile("[\ue000-\ue004]")
"""Private characters that carry through cutting what a span is: nobody else's are let in."""

_AT_START: Final = re.compile(r"^(\s*)([>#+-])|^(\s*\d+)([.)])", re.MULTILINE)
"""Quotes, headings, lists and small print begin a line."""

_LINES: Final = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")

FENCE: Final = "```"
_UNSEEN: Final = "\u200b"
"""A space without width: the only way to break a fence, in which backslashes are shown."""


def escape(text: str) -> str:
    """Text that reads the same and means nothing to Discord."""
    return _escape(_raw((Said(text),)))


def _escape(raw: str) -> str:
    marked = MARKS.sub("", _ANYWHERE.sub(_escaped, _LINES.sub("\n", raw)))
    return _AT_START.sub(lambda found: f"{found[1] or found[3] or ''}\\{found[2] or found[4]}", marked)


def _escaped(found: re.Match[str]) -> str:
    """Addresses of ours stay links, such as those of help lines; with `://` broken, one of theirs stays words."""
    if found["ours"]:
        return found[0]
    if found["at"]:
        return f" (<t:{found['at']}:R>)"
    if found["command"]:
        return f"</{found['command']}>"
    return f"\\{found[0].removeprefix(_THEIRS)}"


_THEIRS: Final = "\ue000"


def _raw(spans: Spans) -> str:
    """The text of spans, with marks where it matters whose words they are."""
    return "".join(map(_marked, spans))


def command_mark(name: str, number: str) -> str:
    """What stands in our words for a command that can be pressed."""
    return f"\ue003{name}:{number}\ue004"


def _marked(span: Span) -> str:
    text = span.text if isinstance(span, Words) else MARKS.sub("", span.text)
    match span:
        case Said():
            return text.replace("://", f":{_THEIRS}//")
        case Instant(at=at):
            return f"{text}\ue001{at}\ue002"
        case _:
            return text


def short(text: str, room: int) -> str:
    """Text on one line, cut and escaped."""
    return escape(shorten(text, room))


def texts(block: Block) -> Iterator[str]:
    """A block as one text, or several when it is long; nothing when there is nothing to see."""
    match block:
        case Heading(spans):
            yield from (f"### {_one_line(piece)}" for piece in _pieces(spans))
        case Bullets(items):
            yield from _listed(items)
        case Quote(spans):
            yield from (_each_line("> ", piece) for piece in _pieces(spans))
        case Note(spans):
            yield from (_each_line("-# ", piece) for piece in _pieces(spans))
        case Copyable(text, label):
            yield from ((f"**{short(label, 200)}**",) if label.strip() else ())
            yield from (_fenced(piece) for piece in cut(text, ROOM))
        case Chart() | File():
            return
        case Paragraph(spans):
            yield from map(_escape, _pieces(spans))


def leads(block: Block | None, after: Block | None) -> bool:
    """Tell whether a paragraph is the heading of the list after it, such as "What they asked:"."""
    if not (isinstance(block, Paragraph) and isinstance(after, Bullets) and after.items):
        return False
    return plain(block.spans).rstrip().endswith(":")


def bold(spans: Spans) -> str:
    """A question: every line of it bold."""
    lines = (line.strip() for line in _escape(_raw(spans)[:ROOM]).split("\n"))
    return "\n".join(f"**{line}**" for line in lines if line)


def cut(text: str, room: int) -> Iterator[str]:
    """Text in pieces of at most `room` characters, cut at a line's end, else at a space, else anywhere."""
    while len(text) > room:
        at = max(text.rfind("\n", 1, room), 0) or max(text.rfind(" ", 1, room), 0) or room
        yield text[:at]
        text = text[at:].lstrip("\n ")
    if text.strip():
        yield text


def _pieces(spans: Spans) -> Iterator[str]:
    return cut(_raw(spans).strip("\n"), ROOM)


def _one_line(text: str) -> str:
    return " ".join(_escape(text).split("\n"))


def _each_line(mark: str, text: str) -> str:
    return "\n".join(f"{mark}{line}" for line in _escape(text).split("\n") if line.strip())


def _listed(items: tuple[Spans, ...]) -> Iterator[str]:
    """A list, in as few texts as hold it."""
    text = ""
    for line in (f"- {_one_line(piece)}" for item in items for piece in _pieces(item)):
        if text and len(text) + len(line) > ROOM:
            yield text
            text = ""
        text = f"{text}\n{line}" if text else line
    if text:
        yield text


def _fenced(text: str) -> str:
    """A block to copy. A fence inside is broken, so that it cannot end the block."""
    return f"{FENCE}\n{text.replace('``', f'`{_UNSEEN}`')}\n{FENCE}"

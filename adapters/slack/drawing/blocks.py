"""One block of a message → Block Kit blocks. Pure.

Rich text shows its texts as they are: it is the place for a person's words, and for ours beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from adapters.slack.drawing.kit import HEADER, MESSAGE_TEXT, TEXT, Json, chunks, context, cut
from adapters.slack.drawing.kit import plain as plain_text
from bot.dialogue.messages import (
    Block,
    Bullets,
    Chart,
    Copyable,
    File,
    Heading,
    Note,
    Paragraph,
    Quote,
    Said,
    Spans,
    plain,
)

LONGEST_LABEL: Final = 16
"""Characters of a label beside a bar: with the bar and its figure it fits a telephone."""

WIDEST_BAR: Final = 12
BAR: Final = "\u2588"

BOLD: Final[Json] = {"bold": True}


def blocks_of(block: Block, *, asks: bool = False) -> Iterator[Json]:
    """The blocks that show this one. `asks`: it is the question, and stands out."""
    match block:
        case Paragraph(spans):
            yield from _paragraph(spans, asks=asks)
        case Heading(spans):
            yield {"type": "header", "text": plain_text(plain(spans), HEADER)}
        case Bullets(items):
            yield from _lists(items)
        case Quote(spans):
            yield from (_rich({"type": "rich_text_quote", "elements": each}) for each in _pieces(spans))
        case Copyable(text, label):
            yield from _copyable(text, label)
        case Note(spans):
            yield from (context(piece) for piece in _cut(plain(spans)))
        case Chart():
            yield from _chart(block)
        case File(name, media_type, body, alt):
            yield from _copyable(_readable(media_type, body) or alt, name)


def _paragraph(spans: Spans, *, asks: bool) -> Iterator[Json]:
    for piece in _pieces(spans, BOLD if asks else None):
        yield _rich({"type": "rich_text_section", "elements": piece})


def _rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def _lists(items: tuple[Spans, ...]) -> Iterator[Json]:
    """One list, or several where one would not fit into a message."""
    sections = [{"type": "rich_text_section", "elements": elements} for item in items for elements in _pieces(item)]
    longest = max((len(plain(item)) for item in items), default=0)
    most = max(1, MESSAGE_TEXT // max(1, longest))
    for part in chunks(sections, most):
        yield _rich({"type": "rich_text_list", "style": "bullet", "elements": list(part)})


def _pieces(spans: Spans, style: Json | None = None) -> Iterator[list[Json]]:
    """The elements of spans, in runs that are short enough; an empty text is refused, so it is left out."""
    run: list[Json] = []
    room = TEXT
    for span in spans:
        for piece in _cut(span.text):
            if len(piece) > room:
                yield run
                run, room = [], TEXT
            run.append(_text(piece, _styled(span, style)))
            room -= len(piece)
    yield run or [_text("\u2013", style)]


def _styled(span: object, style: Json | None) -> Json | None:
    """A person's own words inside a question are not bold, so that they can be told apart."""
    return None if isinstance(span, Said) else style


def _text(text: str, style: Json | None) -> Json:
    made: Json = {"type": "text", "text": text}
    return {**made, "style": style} if style else made


def _cut(text: str) -> Iterator[str]:
    return (str(piece) for piece in chunks(text, TEXT))


def _copyable(text: str, label: str) -> Iterator[Json]:
    """Preformatted, so that it can be marked and copied as it is."""
    if label:
        yield _rich({"type": "rich_text_section", "elements": [_text(cut(label, TEXT), BOLD)]})
    for piece in _cut(text or "\u2013"):
        yield _rich({"type": "rich_text_preformatted", "elements": [_text(piece, None)]})


def _chart(chart: Chart) -> Iterator[Json]:
    """A bar a point, of block characters, in letters of one width."""
    labels = [" ".join(point.label.split())[:LONGEST_LABEL] for point in chart.points]
    room = max(map(len, labels), default=0)
    rows = (
        f"{label.ljust(room)}  {BAR * _length(point.value, chart.most)}  {point.shown}"
        for label, point in zip(labels, chart.points, strict=True)
    )
    yield from _copyable("\n".join(rows) or chart.alt, chart.title)


def _length(value: float, most: float) -> int:
    return round(WIDEST_BAR * min(1.0, max(0.0, value / most))) if most > 0 else 0


def _readable(media_type: str, body: bytes) -> str:
    """What a file says, if it is text: where no file may be sent, its content is a message."""
    kind = media_type.partition(";")[0].strip()
    if not kind.startswith("text/") and kind not in {"application/json", "application/x-ndjson"}:
        return ""
    return body.decode("utf-8", "replace")

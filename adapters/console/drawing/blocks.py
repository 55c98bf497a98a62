"""One block of a message → its lines. Pure: the words, what they are, and a width to keep to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from wcwidth import wcswidth

from adapters.console.drawing.lines import EMPTY, Line, Run, Style, hang, run, wrap
from adapters.console.drawing.printable import printable
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
)

BULLET: Final[Line] = (Run(Style.MARK, "• "),)
BAR: Final[Line] = (Run(Style.MARK, "│ "),)
LONGEST_LABEL: Final = 24
"""Characters of a label beside a bar."""
WIDEST_BAR: Final = 24
"""Characters of the longest bar: with its label and figure it fits 60 columns."""
_BESIDE: Final[Line] = (Run(Style.TEXT, "  "),)


class Row(NamedTuple):
    """A line of a message; a `bare` one stands at the left edge with nothing before it, ready to copy."""

    line: Line
    bare: bool = False


def rows(block: Block, width: int | None, style: Style = Style.TEXT) -> Iterator[Row]:
    """The lines of a block. `style` is what its own words are, where the block does not say so itself."""
    match block:
        case Copyable(text, label):
            yield from _copyable(text, label, width)
        case _:
            yield from map(Row, _lines(block, width, style))


def _lines(block: Block, width: int | None, style: Style) -> Iterator[Line]:
    match block:
        case Paragraph(spans):
            yield from wrap(styled(spans, style), width)
        case Heading(spans):
            yield from wrap(styled(spans, Style.HEADING), width)
        case Note(spans):
            yield from wrap(styled(spans, Style.QUIET), width)
        case Bullets(items):
            for item in items:
                yield from _beside(styled(item, style), BULLET, _BESIDE, width)
        case Quote(spans):
            yield from _beside(styled(spans, Style.SAID), BAR, BAR, width)
        case Chart():
            yield from _chart(block, width)
        case File(name, _, _, alt):
            yield from wrap((run(Style.QUIET, f"[file {name}: {alt}]"),), width)


def styled(spans: Spans, style: Style) -> Line:
    """Spans as a line: a person's own words keep their own style, except where all is quiet."""
    return tuple(run(_style_of(span, style), span.text) for span in spans)


def _style_of(span: object, style: Style) -> Style:
    return Style.SAID if isinstance(span, Said) and style is Style.TEXT else style


def _beside(line: Line, first: Line, rest: Line, width: int | None) -> Iterator[Line]:
    room = None if width is None else max(1, width - len(first[0].text))
    return hang(wrap(line, room), first, rest)


def _chart(chart: Chart, width: int | None) -> Iterator[Line]:
    """A bar a point, of eighths of a character; told in words where no line has a width."""
    if width is None:
        yield from wrap((run(Style.QUIET, chart.alt),), None)
        return
    yield from wrap((run(Style.HEADING, chart.title),), width)
    labels = [" ".join(printable(point.label).split())[:LONGEST_LABEL] for point in chart.points]
    room = max(map(wcswidth, labels), default=0)
    for label, point in zip(labels, chart.points, strict=True):
        before = run(Style.TEXT, f"{label}{' ' * (room - wcswidth(label))}  ")
        yield (before, run(Style.MARK, _bar(point.value, chart.most)), run(Style.TEXT, f"  {point.shown}"))


def _bar(value: float, most: float) -> str:
    eighths = round(8 * WIDEST_BAR * min(1.0, max(0.0, value / most))) if most > 0 else 0
    whole, rest = divmod(eighths, 8)
    return "\u2588" * whole + (chr(0x2590 - rest) if rest else "")


def _copyable(text: str, label: str, width: int | None) -> Iterator[Row]:
    """A draft stands alone between blank lines, so that it can be marked and copied as it is."""
    if label:
        yield from map(Row, wrap((run(Style.HEADING, label),), width))
    yield Row(EMPTY)
    for line in wrap((run(Style.TEXT, text),), None):
        yield Row(line, bare=True)
    yield Row(EMPTY)

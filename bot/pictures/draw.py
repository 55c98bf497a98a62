"""A chart as a PNG: one accent colour, large labels, room to breathe; legible at a phone's width.

Pillow is imported with the first picture. Drawing takes some milliseconds of processor time, so that callers with an
event loop draw in a thread.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from bot.dialogue.messages import Chart, ChartKind, Point

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH: Final = 1200
"""Pixels: twice what a chat window shows, for screens with small pixels."""

ACCENT: Final = "#2f6f73"
INK: Final = "#21313a"
QUIET: Final = "#6d7c85"
GRID: Final = "#dfe6e8"
PAPER: Final = "#fbfaf7"

MARGIN: Final = 64
TITLE: Final = 44
LABEL: Final = 32
ROW: Final = 78
"""Height of a bar with the gap below it."""

LINE_HEIGHT: Final = 420
MOST_LABELS: Final = 8
"""Labels below a line: more would run into one another."""

_FONTS: Final = Path(__file__).parent / "fonts"


def draw(chart: Chart) -> bytes:
    """The chart as a PNG of `WIDTH` pixels; its height follows the number of points."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  only who sees a picture waits for it

    chart = _clean(chart)
    paint, height = _PAINTERS[chart.kind], _height(chart)
    image = Image.new("RGB", (WIDTH, height), PAPER)
    brush = ImageDraw.Draw(image)
    brush.text((MARGIN, MARGIN - 16), _fit(chart.title, WIDTH - 2 * MARGIN, TITLE), INK, font=_font(TITLE, bold=True))
    paint(brush, chart, height)
    png = io.BytesIO()
    image.save(png, "PNG", optimize=True)
    return png.getvalue()


def _clean(chart: Chart) -> Chart:
    """The chart with texts of one line each: the text engine fails on control characters, and people paste anything."""
    points = tuple(Point(_line_of(each.label), each.value, _line_of(each.shown)) for each in chart.points)
    return replace(chart, title=_line_of(chart.title), points=points)


def _line_of(text: str) -> str:
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def _height(chart: Chart) -> int:
    body = len(chart.points) * ROW if chart.kind is ChartKind.BARS else LINE_HEIGHT + LABEL
    return 2 * MARGIN + TITLE + 24 + body


def _bars(brush: ImageDraw, chart: Chart, _height: int) -> None:
    font = _font(LABEL)
    left = MARGIN + min(420, max((round(font.getlength(point.label)) for point in chart.points), default=0)) + 28
    right = WIDTH - MARGIN - max((round(font.getlength(point.shown)) for point in chart.points), default=0) - 24
    for number, point in enumerate(chart.points):
        top = MARGIN + TITLE + 36 + number * ROW
        middle = top + (ROW - 30) // 2
        brush.text((left - 28, middle), _fit(point.label, left - 28 - MARGIN, LABEL), INK, font=font, anchor="rm")
        brush.rounded_rectangle((left, top, right, top + ROW - 30), 12, GRID)
        end = left + round((right - left) * _share(point.value, chart.most))
        if end > left:
            brush.rounded_rectangle((left, top, max(end, left + 24), top + ROW - 30), 12, ACCENT)
        brush.text((right + 20, middle), point.shown, INK, font=font, anchor="lm")


def _line(brush: ImageDraw, chart: Chart, height: int) -> None:
    top, bottom = MARGIN + TITLE + 48, height - MARGIN - LABEL - 12
    for step in range(5):
        level = bottom - (bottom - top) * step // 4
        brush.line((MARGIN, level, WIDTH - MARGIN, level), GRID, 3)
    places = [
        (_across(number, len(chart.points)), bottom - round((bottom - top) * _share(point.value, chart.most)))
        for number, point in enumerate(chart.points)
    ]
    if len(places) > 1:
        brush.line(places, ACCENT, 8, joint="curve")
    every = -(-len(places) // MOST_LABELS)
    for number, ((across, level), point) in enumerate(zip(places, chart.points, strict=True)):
        brush.circle((across, level), 14, ACCENT)
        if number % every == 0:
            label = _fit(point.label, (WIDTH - 2 * MARGIN) // min(len(places), MOST_LABELS) - 12, LABEL)
            brush.text((across, bottom + 16), label, QUIET, font=_font(LABEL), anchor="ma")
            brush.text((across, level - 24), point.shown, INK, font=_font(LABEL, bold=True), anchor="mb")


_PAINTERS: Final[dict[ChartKind, Callable[[ImageDraw, Chart, int], None]]] = {
    ChartKind.BARS: _bars,
    ChartKind.LINE: _line,
}


def _across(number: int, count: int) -> int:
    """Where the point stands from the left; a lone one in the middle."""
    inset = MARGIN + 60
    return WIDTH // 2 if count == 1 else inset + (WIDTH - 2 * inset) * number // (count - 1)


def _share(value: float, most: float) -> float:
    return min(1.0, max(0.0, value / most)) if most > 0 else 0.0


def _fit(text: str, room: int, size: int) -> str:
    """As much of a text as there is room for."""
    font = _font(size)
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}\u2026") > room:
        text = text[:-1]
    return f"{text.rstrip()}\u2026"


@cache
def _font(size: int, *, bold: bool = False) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415

    return ImageFont.truetype(_FONTS / f"SourceSansPro-{'Semibold' if bold else 'Regular'}.otf", size)

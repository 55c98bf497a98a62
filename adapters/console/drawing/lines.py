"""Lines of styled text, and how they break at a width.

A style says what a piece of text *is*; which colour that gets is the terminal's business (palette.py), and a pipe sees
the text alone. Widths are columns on the screen, so that Chinese, accents and emoji wrap where they should.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from wcwidth import iter_graphemes, wcswidth

from adapters.console.drawing.printable import printable


class Style(enum.Enum):
    """What a piece of text is."""

    TEXT = "text"  # our words
    QUESTION = "question"  # the words that ask
    SAID = "said"  # what a person typed
    SPEAKER = "speaker"  # who speaks: Comeback
    YOU = "you"  # who speaks: the person
    HEADING = "heading"
    KEY = "key"  # what to type: a number
    MARK = "mark"  # a bullet, the bar beside a quote
    QUIET = "quiet"  # hints, progress, controls
    CHOSEN = "chosen"  # where the arrow stands
    TROUBLE = "trouble"  # something could not be kept


class Run(NamedTuple):
    """A piece of text of one style, on its way to the screen."""

    style: Style
    text: str


Line = tuple[Run, ...]

EMPTY: Final[Line] = ()


def run(style: Style, text: str) -> Run:
    """A piece of text made safe to print; the one way from words to a screen."""
    return Run(style, printable(text))


def text_of(line: Line) -> str:
    """The text of a line without its styles."""
    return "".join(piece.text for piece in line)


def width_of(text: str) -> int:
    """How many columns a safe text takes."""
    return max(0, wcswidth(text))


def plain_text(lines: Iterable[Line]) -> str:
    """Lines as plain text, each with its line break."""
    return "".join(text_of(line).rstrip() + "\n" for line in lines)


def wrap(line: Line, width: int | None) -> tuple[Line, ...]:
    """Break a line at its line breaks and, unless `width` is None, at spaces so that nothing is wider."""
    text = text_of(line)
    return tuple(_cut(line, *part) for whole in _rows(text) for part in _folds(text, *whole, width))


def hang(lines: Iterable[Line], first: Line, rest: Line) -> Iterator[Line]:
    """Put `first` before the first line and `rest` before the others."""
    for number, line in enumerate(lines):
        yield (rest if number else first) + line


def _rows(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for row in text.split("\n"):
        yield start, start + len(row)
        start += len(row) + 1


def _folds(text: str, start: int, end: int, width: int | None) -> Iterator[tuple[int, int]]:
    """Yield the slices of one row: as many words as fit; a word wider than the row is cut between graphemes."""
    if width is None:
        yield start, end
        return
    last = start
    for word in re.compile(r"\S+").finditer(text, start, end):
        if _fit(text, start, word.end(), width) < word.end():
            if last > start:
                yield start, last
                start = word.start()
            while (cut := _fit(text, start, word.end(), width)) < word.end():
                yield start, cut
                start = cut
        last = word.end()
    yield start, last


def _fit(text: str, start: int, end: int, width: int) -> int:
    """Where to cut so that `width` columns hold the part; at least one grapheme goes, or nothing ever would."""
    at, used = start, 0
    for grapheme in iter_graphemes(text, start, end):
        used += width_of(grapheme)
        if used > width and at > start:
            return at
        at += len(grapheme)
    return end


def _cut(line: Line, start: int, end: int) -> Line:
    pieces = []
    at = 0
    for style, text in line:
        part = text[max(0, start - at) : max(0, end - at)]
        at += len(text)
        if part:
            pieces.append(Run(style, part))
    return tuple(pieces)

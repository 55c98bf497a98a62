"""Message → lines: who speaks in a narrow column, what is said beside it. Pure; colours come later, in the terminal.

Comeback   How did your answer go?   1 fell apart … 5 nailed it
you        2
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from adapters.console.drawing.blocks import Row, rows
from adapters.console.drawing.choices import GAP, choice_lines, quiet_line
from adapters.console.drawing.lines import EMPTY, Line, Run, Style, run, text_of, width_of, wrap
from bot.dialogue.messages import Block, Heading, Message, Paragraph, asked_at

SPEAKER: Final = Run(Style.SPEAKER, "Comeback")
YOU: Final = Run(Style.YOU, "you")

COLUMN: Final = 11
"""Columns for who speaks: the longer name and a gap."""

NARROW: Final = 56
"""Below this width the speaker gets a line of its own, or too little is left for the words."""

INDENT: Final = 2
"""What stands before the words there."""

MEASURE: Final = 92
"""Wider lines than this are hard to read, however wide the screen; the column is part of it."""

USUAL: Final = 80
"""The width that decides what shares a line when there is no screen to ask."""


def render(message: Message, width: int | None) -> tuple[Line, ...]:
    """A message in full, with all there is to choose from: for a transcript. `width` None: nothing is wrapped."""
    room = _room(width)
    said = _with_choices(_rows_of(message, room), message, room or USUAL - COLUMN)
    return tuple(_spoken(SPEAKER, [*said, *_quiet(message, room)], width))


def render_words(message: Message, width: int | None) -> tuple[Line, ...]:
    """Only what a message says, its question apart: for a screen that shows the choices itself."""
    return tuple(_spoken(SPEAKER, _rows_of(message, _room(width), apart=True), width))


def render_echo(text: str, width: int | None) -> tuple[Line, ...]:
    """What the person said, as a transcript shows it."""
    if not text.strip():
        return ((YOU,),)
    return tuple(_spoken(YOU, map(Row, wrap((run(Style.SAID, text),), _room(width))), width))


def render_trouble(sentence: str, width: int | None) -> tuple[Line, ...]:
    """Something that went wrong, said where the answer would stand."""
    return tuple(_spoken(SPEAKER, map(Row, wrap((run(Style.TROUBLE, sentence),), _room(width))), width))


def column_of(width: int | None) -> int:
    """How many columns stand before the words at this width."""
    return INDENT if width is not None and width < NARROW else COLUMN


def _room(width: int | None) -> int | None:
    return None if width is None else max(1, min(width, MEASURE) - column_of(width))


def _rows_of(message: Message, room: int | None, *, apart: bool = False) -> list[Row]:
    """What is said, with air before headings, around drafts and (`apart`) before the question, and none at the ends."""
    asks = asked_at(message)
    said: list[Row] = []
    for number, block in enumerate(message.blocks):
        if said and said[-1].line and (isinstance(block, Heading) or (apart and number == asks)):
            said.append(Row(EMPTY))
        said.extend(rows(block, room, Style.QUESTION if number == asks else Style.TEXT))
    while said and not said[-1].line:
        said.pop()
    return said


def _with_choices(said: list[Row], message: Message, room: int) -> list[Row]:
    """Put the choices under the words, or beside the question when both fit on its line."""
    lines = choice_lines(message, room)
    if len(lines) == 1 and said and _asks_last(message.blocks):
        beside = (*said[-1].line, Run(Style.TEXT, GAP), *lines[0])
        if width_of(text_of(beside)) <= room:
            return [*said[:-1], Row(beside)]
    return [*said, *map(Row, lines)]


def _asks_last(blocks: tuple[Block, ...]) -> bool:
    return isinstance(blocks[-1], Paragraph)


def _quiet(message: Message, room: int | None) -> Iterable[Row]:
    quiet = quiet_line(message)
    return map(Row, wrap((run(Style.QUIET, f"({quiet})"),), room)) if quiet else ()


def _spoken(speaker: Run, said: Iterable[Row], width: int | None) -> Iterator[Line]:
    """Set the speaker before the first line and room before the others; bare rows stay at the edge."""
    column = column_of(width)
    lead: Line = (Run(speaker.style, speaker.text.ljust(column)),)
    indent: Line = (Run(Style.TEXT, " " * column),)
    for number, (line, bare) in enumerate(said):
        if number == 0 and (bare or not line or column == INDENT):
            yield (speaker,)
            lead = indent
        before = EMPTY if bare or not line else indent if number else lead
        yield before + line

"""Short lines with variants and placeholders, as writers write them.

A line is compiled once, when the content is read, into literal pieces and slots. What a person typed only ever fills a
slot and stays a `Said` span: it is a value, never a template, and cannot become markup or a mention anywhere.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec.structs import force_setattr

from bot.dialogue.messages import Said, Span, Words

SLOT: Final = re.compile(r"\{([a-z][a-z0-9_]*)(?:\|([^{}|]*))?\}")
"""`{name}`, or `{name|what to say when there is none}`."""

_ONE_STOP: Final = re.compile(r"[^.\s]\.\s*\Z")
_STOPPED: Final = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*\s*\Z")


class Slot(msgspec.Struct, frozen=True, gc=False):
    """A place in a line that a value fills; `otherwise` stands there when the value is missing."""

    name: str
    otherwise: str | None = None


class Line(msgspec.Struct, frozen=True):
    """One wording: literal pieces and slots in order. `constant` is the whole of a line without slots, ready to say."""

    parts: tuple[str | Slot, ...]
    constant: tuple[Words, ...] | None = None

    def __post_init__(self) -> None:
        """Nine lines in ten have no slot: they are made into spans once."""
        if not self.slots:
            force_setattr(self, "constant", (Words("".join(str(part) for part in self.parts)),))

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of the line, in order."""
        return tuple(part for part in self.parts if isinstance(part, Slot))


Variants = tuple[Line, ...]
"""The same thing said in several ways; empty means: nothing to say."""

Values = Mapping[str, str | Span]
"""What fills the slots: name → plain text of theirs, or a span that says itself whose words it is."""


def compile_line(source: str) -> Line:
    """Split a writer's line at its slots; braces that are no slot stay as they are (the checker reports them)."""
    parts: list[str | Slot] = []
    end = 0
    for found in SLOT.finditer(source):
        if found.start() > end:
            parts.append(source[end : found.start()])
        parts.append(Slot(found[1], found[2]))
        end = found.end()
    if end < len(source):
        parts.append(source[end:])
    return Line(tuple(parts))


def choose_variant(variants: Variants, seed: int, place: str) -> Line | None:
    """Pick the wording for a place (a step's path, a phrase's name) in a talk with this seed.

    Consecutive seeds give consecutive variants, so that two talks in a row never use the same wording of a line that
    has two; the place moves the start, so that not every line of a talk turns in step.
    """
    if not variants:
        return None
    if len(variants) == 1:
        return variants[0]
    return variants[(zlib.crc32(place.encode()) + seed) % len(variants)]


def fill_spans(line: Line, values: Values) -> tuple[Span, ...]:
    """Fill the slots; a slot's value becomes a `Said` span, its fallback and the rest `Words`.

    A slot with neither value nor fallback says nothing: the checker excludes it, and a gap beats a broken talk.
    """
    if line.constant:
        return line.constant
    spans: list[Span] = []
    for part, ahead in zip(line.parts, (*line.parts[1:], ""), strict=True):
        if isinstance(part, Slot):
            spans.append(_goes_on(_fill(part, values), ahead))
        elif rest := _without_second_stop(part, spans):
            spans.append(rest)
    return tuple(spans)


def _goes_on(span: Span, ahead: str | Slot) -> Span:
    """A sentence of theirs within one of ours: no stop where ours goes on."""
    ours = ahead if isinstance(ahead, str) else ""
    if not isinstance(span, Said) or not ours.strip() or ours[0] in ".\n" or not _ONE_STOP.search(span.text):
        return span
    return Said(span.text.rstrip()[:-1])


def _without_second_stop(part: str, before: list[Span]) -> Words | None:
    """Words of ours; their stop goes where a sentence of theirs brought its own. None: nothing is left."""
    stops = part[:1] == "." and before and isinstance(before[-1], Said) and _STOPPED.search(before[-1].text)
    rest = part[1:] if stops else part
    return Words(rest) if rest else None


def fill_plain(line: Line, values: Values) -> str:
    """Fill the slots as one plain string, for labels and captions."""
    if line.constant:
        return line.constant[0].text
    return "".join(span.text for span in fill_spans(line, values))


def _fill(part: Slot, values: Values) -> Span:
    value = values.get(part.name)
    if isinstance(value, str):
        return Said(value) if value else Words(part.otherwise or "")
    return value or Words(part.otherwise or "")

"""One content file read into plain data that remembers its lines.

YAML 1.2 core: plain `no`, `yes` and `on` are words; only true, false, null and numbers are more. What could surprise
a writer or harm a reader is refused: duplicate keys, anchors and aliases (a few lines of them grow to gigabytes), tags,
merge keys, several documents. Keys are always words as written. A blank line inside a text stays a blank line, whatever
style of quoting it has (YAML itself would fold it into one line break).

ruamel's C parser gives events and we compose them ourselves: 25 times faster than its composer, and every value has its
line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias, TypeVar

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from bot.library.mistakes import UNREADABLE, explained, swallowed, unseen
from bot.library.problem import Problem, shortened

LARGEST: Final = 1_000_000
"""Bytes of one file: thirty times the longest dialogue we have, and read in a tenth of a second."""
DEEPEST: Final = 50
"""Levels of lists and groups inside one another. A dialogue of four levels of steps needs about twelve."""
DIGITS: Final = 18
"""Digits of the longest number; longer ones are words. None of ours has more than four."""

COPIES: Final = "<<"
"""The key by which YAML copies lines from elsewhere."""

Key = str | int
Place = tuple[Key, ...]
"""Where a value stands in its file: `("steps", 3, "when", "gut")`."""
Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What YAML can hold."""
Tagged = TypeVar("Tagged", ScalarEvent, SequenceStartEvent, MappingStartEvent)

_CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBERS: Final[tuple[tuple[re.Pattern[str], Callable[[str], int | float]], ...]] = (
    (re.compile(rf"[-+]?[0-9]{{1,{DIGITS}}}"), int),
    (re.compile(rf"0o[0-7]{{1,{DIGITS}}}"), lambda digits: int(digits, 0)),
    (re.compile(rf"0x[0-9a-fA-F]{{1,{DIGITS}}}"), lambda digits: int(digits, 0)),
    (re.compile(rf"[-+]?(?:\.[0-9]+|[0-9]{{1,{DIGITS}}}(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)"), lambda word: float(word.replace(".", ""))),
    (re.compile(r"\.(?:nan|NaN|NAN)"), lambda _: float("nan")),
)
_MAY_BE_NUMBER: Final = frozenset("+-.0123456789")

_HELD: Final = re.compile(r""":(?<=[^\s"'\]}]:)(?=[^\s,\[\]{}])|\?(?<=[^\s,\[{]\?)""")
"""libyaml reads YAML 1.1 inside brackets and refuses `[tomorrow 10:00]` and `[More?, Another?]`; in 1.2 a colon with
something on both sides and a question mark behind something are always text. While the parser runs, private characters
stand for them."""
_HIDDEN: Final = {":": "\ue03a", "?": "\ue03f"}
_SHOWN: Final = str.maketrans({hidden: shown for shown, hidden in _HIDDEN.items()})


class Source(msgspec.Struct, frozen=True):
    """A file as read: its name for people, its data (None where nothing could be read), the line of each place."""

    file: str
    data: Plain
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest group around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, what: str, remedy: str, *, warning: bool = False) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.file, self.line(place), what, remedy, warning)


def read_source(file: str, raw: bytes) -> tuple[Source, tuple[Problem, ...]]:
    """Read one file. Never raises for what stands in it: whatever is wrong is a problem, and the rest is read on."""
    if len(raw) > LARGEST:
        what = f"This file has more than {LARGEST:,} bytes, which is the most that is read."
        return Source(file, None, {}), (Problem(file, 1, what, "Split it into several files."),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        return Source(file, None, {}), (_not_utf8(file, raw, broken),)
    return _read_text(file, text)


def _not_utf8(file: str, raw: bytes, broken: UnicodeDecodeError) -> Problem:
    line = raw.count(b"\n", 0, broken.start) + 1
    what = "This file is not UTF-8 text: a character here cannot be read."
    return Problem(file, line, what, "Save the file again with the encoding UTF-8.")


def _read_text(file: str, text: str) -> tuple[Source, tuple[Problem, ...]]:
    composer = _Composer(file)
    composer.problems += unseen(file, text)
    held = _HELD.sub(lambda found: _HIDDEN[found[0]], text)
    try:
        data = composer.read(YAML(typ="safe", pure=False).parse(held.encode()))
    except _Unreadable as stopped:
        composer.problems.append(stopped.problem)
        data = None
    except YAMLError as broken:
        mark = broken.problem_mark if isinstance(broken, MarkedYAMLError) else None
        composer.problems.append(explained(file, held, broken, mark.line + 1 if mark else None))
        data = None
    composer.problems += swallowed(file, text.split("\n"), composer.plain_ends)
    return Source(file, data, composer.lines), tuple(composer.problems)


class _Unreadable(Exception):
    """The file cannot be read on; a way out of the recursion that never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


class _Composer:
    """Events → data, gathering lines and problems on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self.plain_ends: list[tuple[int, int]] = []

    def read(self, events: Iterator[Event]) -> Plain:
        """The file's one document; None for an empty file, which is a problem."""
        documents = 0
        data = None
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.wrong(event, "A line of `---` starts a second document here.", "Keep one document a file.")
                    return data
            elif isinstance(event, NodeEvent):
                data = self.node(event, events, ())
        if data is None and not self.problems:
            self.problems.append(Problem(self.file, 1, "This file is empty.", "Write its content, or delete it."))
        return data

    def node(self, event: Event, events: Iterator[Event], place: Place) -> Plain:
        """The value that starts with this event."""
        self.lines.setdefault(place, event.start_mark.line + 1)
        if isinstance(event, ScalarEvent):
            self.hidden(event)
            if not event.style:
                self.plain_ends.append((event.end_mark.line, event.end_mark.column))
            return _scalar(self.bare(event))
        if len(place) >= DEEPEST:
            what = f"Lists and groups are nested more than {DEEPEST} deep here."
            raise _Unreadable(self.problem(event, what, "Check the indentation and the brackets of this line."))
        if isinstance(event, MappingStartEvent):
            return self.group(self.bare(event), events, place)
        if isinstance(event, SequenceStartEvent):
            return self.items(self.bare(event), events, place)
        self.alias(event)
        return None

    def items(self, _start: Event, events: Iterator[Event], place: Place) -> list[Plain]:
        found: list[Plain] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            found.append(self.node(event, events, (*place, len(found))))
        return found

    def group(self, _start: Event, events: Iterator[Event], place: Place) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = self.key(event, events, place)
            known = key in found
            if known:
                first = self.lines[(*place, key)]
                self.wrong(
                    event, f"`{shortened(key)}` stands here twice; the first is in line {first}.", "Keep one of them."
                )
            else:
                self.lines[(*place, key)] = event.start_mark.line + 1
            value = self.node(next(events), events, (*place, key))
            if not known and key != COPIES:
                found[key] = value
        return found

    def key(self, event: Event, events: Iterator[Event], place: Place) -> str:
        """A key, always as the word that is written. A list or group as a key is a pair of stray brackets."""
        if not isinstance(event, ScalarEvent):
            self.node(event, events, (*place, ""))
            self.wrong(
                event, "A name is missing before the colon.", "Write `name: value`; words with brackets go in quotes."
            )
            return ""
        if event.value == COPIES and not event.style:
            self.wrong(event, "`<<` would copy lines from elsewhere.", "Write the lines out.")
        if not event.value:
            self.wrong(event, "A name is missing before the colon.", "Write `name: value`.")
        return _words(self.bare(event))

    def alias(self, event: Event) -> None:
        if not isinstance(event, AliasEvent):
            raise _Unreadable(self.problem(event, "This line cannot be read.", "Compare it with the lines around it."))
        what = f"`*{event.anchor}` repeats something by reference."
        self.wrong(event, what, "Write the words out; if the text begins with `*`, put it in quotes.")

    def bare(self, event: Tagged) -> Tagged:
        """The event; an anchor or a tag on it is a problem."""
        if event.anchor:
            what = f"`&{event.anchor}` names a value to repeat it elsewhere."
            self.wrong(event, what, "Remove it; if the text begins with `&`, put it in quotes.")
        if event.tag:
            what = f"`{event.tag}` tells a program to read this in another way."
            self.wrong(event, what, "Remove it; if the text begins with `!`, put it in quotes.")
        return event

    def hidden(self, event: ScalarEvent) -> None:
        """What stands in the text itself is found by `unseen`; double quotes can write it as an escape."""
        if event.style == '"' and UNREADABLE.search(str(event.value)):
            what = "An escape such as `\\e` or `\\0` in this text stands for a character that nobody can read."
            self.wrong(event, what, "Leave the escape out.")

    def wrong(self, event: Event, what: str, remedy: str) -> None:
        self.problems.append(self.problem(event, what, remedy))

    def problem(self, event: Event, what: str, remedy: str) -> Problem:
        return Problem(self.file, event.start_mark.line + 1, what, remedy)


def _scalar(event: ScalarEvent) -> str | int | float | bool | None:
    words = _words(event)
    if not event.style:
        return _plain(words)
    return words if event.style == "|" else _paragraphs(words)


def _words(event: ScalarEvent) -> str:
    return str(event.value).translate(_SHOWN)


def _plain(words: str) -> str | int | float | bool | None:
    if words in _CONSTANTS:
        return _CONSTANTS[words]
    if words[0] in _MAY_BE_NUMBER:
        for pattern, number in _NUMBERS:
            if pattern.fullmatch(words):
                return number(words)
    return _paragraphs(words)


def _paragraphs(words: str) -> str:
    return re.sub(r"\n+", "\n\n", words.rstrip()) if "\n" in words else words

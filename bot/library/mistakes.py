"""The YAML parser's complaints in a writer's words: what is usually meant by them, and what to write.

The line the parser names is where it could not go on; for an unclosed quote we name the line where the quote opens,
because that is the line to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from bot.library.problem import Problem

_QUOTES: Final = (
    "Put the whole text in double quotes: a colon, `#`, `{`, `[`, `*`, `&`, `!`, `%`, `@` can mean something else."
)

_EXPLAINED: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "scanning a tag",
        "A `!` tells a program to read this in another way.",
        "Remove it, or put the text in double quotes.",
    ),
    ("scanning an anchor", "A `&` gives a value a name to repeat it.", "Remove it, or put the text in double quotes."),
    ("scanning an alias", "A `*` repeats something by reference.", "Remove it, or put the text in double quotes."),
    (
        "mapping values are not allowed",
        "A colon stands where none is expected: a text with `: ` inside, or a line indented too far.",
        'Put a text with a colon in double quotes ("Well: yes"), or move the line to the left, below the one above.',
    ),
    (
        "could not find expected ':'",
        "A name without a colon, or a text that goes on without being indented.",
        "Write `name: value`, and indent every further line of a text below its name.",
    ),
    (
        "cannot start any token",
        "This line begins with a sign that cannot begin a text.",
        "Put the text in double quotes.",
    ),
    (
        "did not find expected '-' indicator",
        "This line does not belong to the list above it.",
        "Begin an item of the list with `- ` in the same column as the others, or move the line to the left.",
    ),
    (
        "block sequence entries are not allowed",
        "A list item `- ` begins in a line that holds something else already.",
        "Begin the list in a new line below its name, or put the text in double quotes.",
    ),
    (
        "did not find expected <document start>",
        "Something stands here that belongs to nothing above it.",
        "Begin the line with a name and a colon, in the first column.",
    ),
    (
        "did not find expected key",
        "This line is not where its group expects it, or a quote ended too early in the line above.",
        "Indent it like the other lines of its group; a text with quotation marks inside goes into the other kind.",
    ),
    (
        "did not find expected ',' or",
        "A bracket `[` or `{` is not closed.",
        "Close it, or put the text in double quotes.",
    ),
    ("did not find expected node content", "A value is missing here, or a bracket is not closed.", _QUOTES),
    (
        "found unknown escape character",
        'A backslash in a "text" means something special.',
        "Write `\\\\`, or use single quotes.",
    ),
    ("unknown directive", "A line that begins with `%` is an instruction to the parser.", _QUOTES),
    (
        "incompatible YAML",
        "This asks for a version of YAML that is not read.",
        "Remove the line that begins with `%YAML`.",
    ),
    ("undefined tag handle", "A `!` begins something special here.", "Put the text in double quotes."),
)

_OPENS_BRACKET: Final = re.compile(r"^\s*(?:- +)?(?:[\w]+: +)?[{\[]")
"""A text that begins with a bracket, which YAML takes for a group or list: `text: {company}, was it?`"""
_TAB: Final = re.compile(r"[ ]*\t")
_APOSTROPHE: Final = re.compile(r"^\s*(?:- +)?(?:\w+: +)?'(?:[^']|'')*\w'\w")
"""A text in single quotes that an apostrophe ends too early: 'You're welcome.'"""
_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]")
"""Spaces without width and marks that turn a line around: they come with pasted text, and nobody sees them."""
UNREADABLE: Final = re.compile(f"[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]|{_UNSEEN.pattern}")
"""The same, and control characters: those that only an escape can bring into a text."""
_SWALLOWED: Final = re.compile(r" +#(?=[^\s#])")
"""A `#` that was meant as text: a comment has a space behind it."""


def unseen(file: str, text: str) -> Iterator[Problem]:
    """Characters that a writer cannot see and that came with pasted text."""
    for number, line in enumerate(text.split("\n") if _UNSEEN.search(text) else (), 1):
        if _UNSEEN.search(line):
            what = "There is a character in this line that cannot be seen."
            yield Problem(file, number, what, "Type the line again instead of pasting it.")


def swallowed(file: str, lines: Sequence[str], ends: Iterable[tuple[int, int]]) -> Iterator[Problem]:
    """Words behind a `#` that would be left out. `ends` is where plain texts end: line and column, from 0."""
    for line, column in ends:
        if line < len(lines) and _SWALLOWED.match(lines[line], column):
            what = "The words from `#` on would be left out: YAML takes them for a remark."
            yield Problem(
                file, line + 1, what, "Put the whole text in double quotes; a remark has a space behind its `#`."
            )


def explained(file: str, text: str, broken: Exception, line: int | None) -> Problem:
    """What a parser's error means for the writer of this text. `line` is the parser's, from 1, where it names one."""
    lines = text.split("\n")
    if line is None:
        return _strange_character(file, text, broken)
    complaint, context = str(getattr(broken, "problem", "")), str(getattr(broken, "context", ""))
    if "quoted scalar" in context and "end of stream" in complaint:
        return _open_quote(file, broken)
    if (tabbed := _tab_near(lines, line)) is not None:
        return Problem(file, tabbed, "This line is indented with a tab.", "Indent with spaces, two for each level.")
    line = min(line, len(lines))
    if quoted := next((each for each in (line, line - 1) if each and _APOSTROPHE.match(lines[each - 1])), None):
        what = "An apostrophe ends this text too early, since it stands in single quotes."
        return Problem(file, quoted, what, "Put the text in double quotes.")
    if complaint.startswith("did not find expected") and _OPENS_BRACKET.match(lines[line - 1]):
        what = "A text that begins with `{` or `[` is taken for a group or a list."
        return Problem(file, line, what, "Put the whole text in double quotes.")
    for part, what, remedy in _EXPLAINED:
        if part in f"{context} {complaint}":
            return Problem(file, line, what, remedy)
    what = f"This line cannot be read as YAML ({complaint or 'unknown reason'})."
    return Problem(file, line, what, f"Compare it with the lines around it. {_QUOTES}")


def _open_quote(file: str, broken: Any) -> Problem:  # noqa: ANN401  ruamel's marks have no types
    line = broken.context_mark.line + 1
    what = "A quotation mark opens here and is never closed."
    return Problem(file, line, what, "Close it at the end of the text; an apostrophe needs the text in double quotes.")


def _tab_near(lines: list[str], line: int) -> int | None:
    near = (number for number in (line, line - 1) if 1 <= number <= len(lines))
    return next((number for number in near if _TAB.match(lines[number - 1])), None)


def _strange_character(file: str, text: str, broken: Exception) -> Problem:
    """The reader's own complaint counts bytes (or characters) from the start of the file."""
    position = int(getattr(broken, "position", 0) or 0)
    line = text.encode()[:position].count(b"\n") + 1
    what = "There is a character here that texts cannot hold, such as a control character."
    return Problem(file, line, what, "Delete the invisible character, or type the line again.")

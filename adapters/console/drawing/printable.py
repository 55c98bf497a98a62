"""Text that can do nothing to a terminal but be read.

What a person typed comes back to the screen, and a terminal obeys what it prints: escape sequences move the cursor,
change colours and answer as if someone had typed; bidirectional controls flip a line (CVE-2021-42574). Every text
passes here on its way out. Line breaks stay, tabs become spaces, a control is shown as the harmless picture of itself.
"""

from __future__ import annotations

import unicodedata
from typing import Final

TAB: Final = " " * 4
"""A tab's width hangs on the column it stands in, which wrapping would have to know."""

_JOINERS: Final = frozenset("\u200c\u200d")  # emoji and Persian need them, and they move nothing
_BREAKS: Final = frozenset({"Zl", "Zp"})
_UNREADABLE: Final = "\ufffd"


class _Table(dict[int, str]):
    """What each character is shown as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _shown(chr(code))
        return self[code]


def _shown(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cc":
        return _control(char)
    if category in _BREAKS:
        return "\n"
    if category == "Cs":
        return _UNREADABLE
    return "" if category == "Cf" and char not in _JOINERS else char


def _control(char: str) -> str:
    special = {"\n": "\n", "\t": TAB, "\x7f": "\u2421", "\x85": "\n"}.get(char)
    if special is not None:
        return special
    return chr(0x2400 + ord(char)) if char < " " else _UNREADABLE


_TABLE: Final = _Table()


def printable(text: str) -> str:
    """The text with nothing left in it that a terminal would obey, except line breaks."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)


def printable_line(text: str) -> str:
    """The same on one line: for labels, names and titles."""
    return printable(text).replace("\n", " ")

"""A pattern that is compiled when it is first asked.

What few lines need is not made at the start: all patterns cost a tenth of a second there, and everybody waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


class Late:
    """A `re.Pattern` that is not made yet."""

    __slots__ = ("_flags", "_made", "_said")

    def __init__(self, said: str, flags: int = 0) -> None:
        self._said = said
        self._flags = flags
        self._made: re.Pattern[str] | None = None

    @property
    def _pattern(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = re.compile(self._said, self._flags)
        return self._made

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._pattern.search(text, *span)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._pattern.match(text, *span)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(text)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text, *span)

    def split(self, text: str) -> list[str]:
        return [part or "" for part in self._pattern.split(text)]

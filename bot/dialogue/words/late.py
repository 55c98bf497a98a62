"""A pattern that is compiled when it is first asked.

What few lines need is not made at the start: all patterns cost a tenth of a second there, and everybody waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Look = Callable[..., re.Match[str] | None]


class Late:
    """A `re.Pattern` that is not made yet. Once it is, its own methods answer: nearly every line asks some of these."""

    search: Look
    match: Look
    fullmatch: Look
    finditer: Callable[..., Iterator[re.Match[str]]]
    split: Callable[[str], list[str]]
    sub: Callable[..., str]
    findall: Callable[..., list[str]]

    def __init__(self, said: str, flags: int = 0) -> None:
        self._said = said
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """What is asked for the first time, when nothing of the pattern is there."""
        pattern = re.compile(self._said, self._flags)
        self.search, self.match, self.fullmatch = pattern.search, pattern.match, pattern.fullmatch
        self.finditer, self.split, self.sub = pattern.finditer, pattern.split, pattern.sub
        self.findall = pattern.findall
        return getattr(pattern, name)

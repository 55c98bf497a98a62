"""What people type who want something and do not know its command. Content; this is its shape, and how it is found."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

import msgspec

from bot.dialogue.text import Variants
from bot.dialogue.words.likeness import Likeness

LONGEST: Final = 200
"""Characters of a line that are looked at: who tells more than that tells a story."""

ALIKE: Final = 0.33
"""How like a line has to be (bot.dialogue.words.likeness). Measured: see tests/coach/test_wishes.py."""

ALIKE_IF_SHORT: Final = {1: 0.6, 2: 0.5}
"""The same by its number of words: few of them are soon like something ("something else", "well, well")."""

BESIDE: Final = 0.85
"""A second wish is offered beside the first that comes this near to it."""

MOST: Final = 2
"""Wishes that are offered for one line."""

NOTHING: Final = "nothing"
"""The name under which sentences stand that ask for nothing we have: small talk, and what somebody says in passing."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is wanted: sentences that say so, the commands that do it, and what is said to it (empty: the usual)."""

    name: str
    said: tuple[str, ...]
    offers: tuple[str, ...]
    reply: Variants = ()


class Wishes:
    """All wishes, by name. They are laid out when the first line is looked at."""

    def __init__(self, wishes: Iterable[Wish] = ()) -> None:
        self.by_name = {wish.name: wish for wish in wishes}

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness({name: wish.said for name, wish in self.by_name.items()})

    def meant(self, line: str) -> tuple[Wish, ...]:
        """The wishes a line is like, the likest first; mostly one, and none where nothing is like it."""
        if not self.by_name or len(line) > LONGEST:
            return ()
        found = self._likeness.nearest(line)[:MOST]
        if not found or found[0][0] == NOTHING:
            return ()
        least = max(ALIKE_IF_SHORT.get(len(line.split()), ALIKE), found[0][1] * BESIDE)
        return tuple(self.by_name[name] for name, alike in found if alike >= least and name != NOTHING)

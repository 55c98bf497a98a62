"""What people type who want something and do not know its command. Content; this is its shape, and how it is found."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

import msgspec

from bot.dialogue.text import Variants
from bot.dialogue.words.likeness import Likeness
from bot.dialogue.words.typed import listed

LONGEST: Final = 200
"""Characters of a line that are looked at: who tells more than that tells a story."""

ALIKE: Final = 0.36
"""How like a line has to be (bot.dialogue.words.likeness). Measured: see tests/coach/test_wishes.py."""

SURE: Final = 0.5
"""So like a line that what belongs to the wish is said; below, what may be meant is only shown."""

SURER: Final = 0.65
"""So like a wish a line has to be where it is acted on, or where it may be an answer."""

THE_SAME: Final = 0.9
"""So like a wish is a line that is one all the same, though it is short, or a name would do: "make me laugh"."""

A_NAME: Final = 3
"""Words of the longest line that is rather a name, a city or a slip than a wish: "Tom from Accounts"."""

ALIKE_IF_SHORT: Final = {1: 0.6, 2: 0.5}
"""ALIKE by the number of words: few of them are soon like something ("something else", "well, well")."""

BESIDE: Final = 0.85
"""A second wish is offered beside the first that comes this near to it."""

MOST: Final = 2
"""Wishes that are offered for one line."""

NOTHING: Final = "nothing"
"""The name under which sentences stand that ask for nothing we have: small talk, and what somebody says in passing."""

HEARD: Final = frozenset(
    listed(
        "over over_badly over_well ahead ahead_afraid soon no offer going low afraid weary talk letter silence feedback"
        " unknowable practice casebook nod remove fed_up"
    )
)
"""Names of wishes that plain words are heard as, too (bot.conversation.intents): what is said to them must be there."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is wanted: sentences that say so, the commands that do it, and what is said to it (empty: the usual)."""

    name: str
    said: tuple[str, ...]
    offers: tuple[str, ...]
    reply: Variants = ()
    anywhere: bool = False
    """Whether it is heard at our questions, too: what tells of an interview or of oneself may be an answer there."""


class Meant(NamedTuple):
    """What a line may mean: the wishes it is like, the likest first, and how like the first it is."""

    wishes: tuple[Wish, ...]
    alike: float

    @property
    def sure(self) -> bool:
        """Whether what belongs to the first may be said."""
        return self.alike >= SURE


class Wishes:
    """All wishes, by name. They are laid out when the first line is looked at."""

    def __init__(self, wishes: Iterable[Wish] = ()) -> None:
        self.by_name = {wish.name: wish for wish in wishes}

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness({name: wish.said for name, wish in self.by_name.items()})

    def meant(self, line: str) -> Meant | None:
        """What a line may mean; none where nothing is like it."""
        if not line or not self.by_name or len(line) > LONGEST:  # no words lay nothing out: a start has none
            return None
        found = self._likeness.nearest(line)[:MOST]
        if not found or found[0][0] == NOTHING:
            return None
        alike = found[0][1]
        if alike < ALIKE_IF_SHORT.get(len(line.split()), ALIKE):
            return None
        near = tuple(self.by_name[name] for name, each in found if each >= alike * BESIDE and name != NOTHING)
        return Meant(near, alike)

    def surely(self, line: str, least: float = SURER) -> Meant | None:
        """What a line means that may be something else: a short one has to be the same as a wish; a word is none."""
        words = len(line.split())
        meant = self.meant(line) if words > 1 else None
        return meant if meant is not None and meant.alike >= (least if words > A_NAME else THE_SAME) else None

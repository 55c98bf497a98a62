"""A share card: what it holds, and how it is shown. Its maker sees it beforehand just as others will.

It is a copy made at one moment: nothing that is told later gets onto it.
"""

from __future__ import annotations

from bot.dialogue.told import Told


class Item(Told, frozen=True, kw_only=True):
    """One line: words, an answer given, a better one, how it went from 1 to 5. What is empty is not shown."""

    words: str
    reply: str = ""
    better: str = ""
    went: int = 0


class Part(Told, frozen=True, kw_only=True):
    """A chosen part, by its name (bot.coach.sharing.parts), and how many more lines there were."""

    name: str
    items: tuple[Item, ...]
    more: int = 0


class ShareCard(Told, frozen=True, kw_only=True):
    """The card. `note` stands on top: what its person would like to know. `company` only where they chose it."""

    parts: tuple[Part, ...] = ()
    name: str = ""
    note: str = ""
    company: str = ""
    role: str = ""

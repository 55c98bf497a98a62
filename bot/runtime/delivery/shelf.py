"""Letters that could not reach their person: kept, and told when they come themselves (delivery.md, 13).

In memory there are only those of people out of reach; the store has them all.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.dialogue.messages import Message, Paragraph, Spans
from bot.runtime.delivery.retry import is_over
from bot.runtime.ports import Letter

MOST: Final = 5
"""Letters told to one person who comes back, the newest; nobody reads twenty reminders of last month."""


class Shelf:
    """Held letters by person."""

    def __init__(self) -> None:
        self._held: dict[str, dict[int, Letter]] = {}

    def put(self, letter: Letter) -> None:
        """Hold a letter. Until its person comes, nothing else is tried."""
        self._held.setdefault(letter.person, {})[letter.id] = letter

    def holds(self, person: str) -> bool:
        """Tell whether this person was out of reach when last tried."""
        return person in self._held

    def of(self, person: str) -> tuple[Letter, ...]:
        """What is held for somebody, oldest first."""
        held = self._held.get(person, {})
        return tuple(held[number] for number in sorted(held))

    def clear(self, person: str) -> None:
        """Drop what is held for somebody who has been told, or is gone."""
        self._held.pop(person, None)


def told_first(held: tuple[Letter, ...], message: Message, heading: Spans, now: datetime) -> Message:
    """A message with what could not be delivered told first, as words: its questions are asked again where they are.

    Ways on that a held letter offered are offered still, where the message itself asks nothing.
    """
    late = [letter.message for letter in held if not is_over(letter, now)][-MOST:]
    if not late:
        return message
    blocks = tuple(block for each in late for block in each.blocks)
    ways = () if message.prompt or message.offers else late[-1].offers
    return replace(message, blocks=(Paragraph(heading), *blocks, *message.blocks), offers=message.offers or ways)

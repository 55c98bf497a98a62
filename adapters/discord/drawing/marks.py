"""By what a letter is known again on Discord: the nonce it is sent with, and the number its card bears. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from adapters.discord.drawing.digits import BASE_36, written
from adapters.discord.drawing.render import number_on_card
from bot.runtime.ports import Letter


def nonce(salt: str, letter: Letter, card: int) -> str:
    """At most 25 characters: 5 of salt, 13 of a 63-bit number in base 36, 2 of the card's."""
    return f"{salt}.{written(abs(letter.id), BASE_36)}.{card}"


def bears(letter: Letter, card: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether a card is one of this letter's."""
    return any(each.get("id") == number_on_card(letter.id) for each in card)

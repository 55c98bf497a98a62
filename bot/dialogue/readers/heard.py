"""What reading comes to: something heard, or something unclear and how to say so."""

from __future__ import annotations

from bot.dialogue.answers import Value
from bot.dialogue.told import Told


class Heard(Told, frozen=True):
    """A value was understood. `echo`: from free words, so it is said back and confirmed before it is kept.

    `gathered`: from a sentence that names none of the choices, so it is said what it was taken for.
    """

    value: Value
    echo: bool = False
    gathered: bool = False


class Unclear(Told, frozen=True):
    """Nothing was understood for certain. `phrase` is one of bot.library.phrases, `values` fill its placeholders."""

    phrase: str
    values: tuple[tuple[str, str], ...] = ()


Reading = Heard | Unclear


def unclear(phrase: str, **values: str | int) -> Unclear:
    """An Unclear by the phrase's short name: `unclear("scale", least=1, most=5)`."""
    return Unclear(f"readers.{phrase}", tuple((name, str(value)) for name, value in values.items()))

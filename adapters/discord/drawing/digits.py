"""Numbers in as few characters as an alphabet allows: Discord counts those of an id and of a nonce. Pure."""

from __future__ import annotations

import string
from typing import Final

BASE_36: Final = string.digits + string.ascii_lowercase
BASE_62: Final = string.digits + string.ascii_letters
"""11 characters for any user's id."""


def written(number: int, alphabet: str) -> str:
    """A number in the digits of an alphabet."""
    digits = ""
    while number:
        number, digit = divmod(number, len(alphabet))
        digits = alphabet[digit] + digits
    return digits or alphabet[0]


def read(digits: str, alphabet: str) -> int:
    """The number that was written so."""
    number = 0
    for digit in digits:
        number = number * len(alphabet) + alphabet.index(digit)
    return number

"""Any writing → plain letters, so that a word is the same word however it is dressed.

Case, accents, fullwidth and mathematical letters (NFKD), look-alikes of other alphabets, characters that nobody sees:
all of it goes. What was typed is only read: nothing here keeps it. Doing it twice changes nothing more.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_CYRILLIC: Final = ("авгекмнорстухіјѕһԁԛԝьп", "abrekmhopctyxijshdqwbn")
_GREEK: Final = ("αβγδεηικνορτυχω", "abydenikvoptuxw")
_OTHERS: Final = {
    "ı": "i", "ɪ": "i", "ɩ": "i", "ɑ": "a", "ɡ": "g", "ʟ": "l", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t",  # noqa: RUF001
    "æ": "ae", "œ": "oe", "þ": "th",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",  # noqa: RUF001
    "…": ". ", "–": " ", "—": " ", "‑": "-", "‐": "-", "。": ". ",  # noqa: RUF001
}  # fmt: skip

_ALIKE: Final = str.maketrans({**dict(zip(*_CYRILLIC, strict=True)), **dict(zip(*_GREEK, strict=True)), **_OTHERS})
"""Small letters that look like Latin ones, and the signs that editors make of plain ones."""

_UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})
"""Categories dropped: accents that combine, and marks without a shape (zero-width spaces, soft hyphens, directions)."""

_ROUNDS: Final = 4
"""Taking off one dress can show another (a circled capital); none we know needs more than three rounds."""

_LONG_RUN: Final = re.compile(r"(.)\1{3,}", re.DOTALL)


def letters(text: str) -> str:
    """The text in plain small letters, no sign more than three times in a row. What has no Latin look-alike stays."""
    plain = text.lower() if text.isascii() else _undressed(text)
    return _LONG_RUN.sub(r"\1\1\1", plain)


def _undressed(text: str) -> str:
    for _ in range(_ROUNDS):
        seen = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        plain = "".join(sign for sign in seen if unicodedata.category(sign) not in _UNSEEN).translate(_ALIKE)
        if plain == text:
            break
        text = plain
    return text

"""Numbers as words: cardinals to ninety-nine, ordinals to the twenty-fifth (no list of choices is longer)."""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.typed import listed

_UNITS: Final = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS: Final = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS: Final = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

CARDINALS: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 10 * ten for ten, word in enumerate(_TENS, 2)},
    **{
        f"{word}{joint}{unit}": 10 * ten + number
        for ten, word in enumerate(_TENS, 2)
        for number, unit in enumerate(_UNITS[1:10], 1)
        for joint in ("-", " ")
    },
}
ORDINALS: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS[:5], 1)},
    **{f"{number}{end}": number for number in range(1, 32) for end in ("st", "nd", "rd", "th")},
}


def cardinal(fold: str) -> int | None:
    """`"12"` or `"twelve"` as a number; None for anything else."""
    if fold.isascii() and fold.isdigit() and len(fold) <= 15:  # noqa: PLR2004 digits that a float holds exactly
        return int(fold)
    return CARDINALS.get(fold)

"""Facts in a row and nothing else: "yesterday. dell. phone screen.", "BBVA, customer advisor", in any order.

Each piece says by its own words what it is; the one that is left is whose interview it was.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.facts.when import STAGE
from bot.dialogue.readers.facts.words import DAY, NO_NAMES, ROLES
from bot.dialogue.words.days import WEEKDAYS
from bot.dialogue.words.late import Late

LONGEST: Final = 100
"""Characters of the longest row."""
MOST: Final = 5
WORDS: Final = 4
"""Words of the longest piece: a longer one tells something."""
FEWEST: Final = 3
"""Pieces of a row that stands by itself, where none of them is a job: "Awful, yesterday" is none."""

_APART: Final = re.compile(r"\s*(?:[,;/|]|\.(?=\s))\s*|\s*\n\s*|\s+-\s+")
_LEAD: Final = re.compile(r"(?:for|as)(?: an?| the)? (?=\S)", re.IGNORECASE)
_KINDS: Final = (
    ("day", Late(rf"(?:it was )?(?:on )?(?:{DAY}|{WEEKDAYS})")),
    (
        "stage",
        Late(
            rf"(?:on |by |over |via |an? )?(?:{STAGE}|zoom|teams|skype|video|phone|telephone|panel|online|remote|onsite"
            r"|on site|screening|(?:phone|video|zoom|teams|video) (?:call|screen|screening|interview))"
        ),
    ),
)


def in_a_row(typed: str) -> dict[str, str]:
    """The facts of a row by their names; nothing where it is none, or a piece of it may be two of them."""
    if len(typed) > LONGEST:
        return {}
    pieces = [piece for piece in _APART.split(typed.strip().strip(".!,;")) if piece]
    if not 1 < len(pieces) <= MOST or any(len(piece.split()) > WORDS for piece in pieces):
        return {}
    found: dict[str, str] = {}
    for piece in pieces:
        words = _LEAD.sub("", piece, count=1)
        kind = _kind(words.casefold())
        if kind in found:
            return {}
        found[kind] = words
    return found if "company" not in found or _is_a_name(found["company"]) else {}


def is_a_job(typed: str) -> bool:
    """Tell whether a line in small letters ends as a job's name does: where a company is asked for, that is no name."""
    words = typed.strip().rstrip(".!").split()
    return typed.islower() and len(words) in {2, 3} and words[-1] in ROLES and words[0] not in NO_NAMES


def stands_alone(row: dict[str, str]) -> bool:
    """Tell whether a row says enough to be one where nothing of it was asked for."""
    return "company" in row and (len(row) >= FEWEST or "role" in row)


def _kind(low: str) -> str:
    named = next((kind for kind, pattern in _KINDS if pattern.fullmatch(low)), "")
    return named or ("role" if low.rsplit(maxsplit=1)[-1] in ROLES else "company")


def _is_a_name(piece: str) -> bool:
    words = piece.casefold().split()
    telling = {"interview", "idk", "dunno", "i", "they"}.intersection(words)
    return words[0] not in NO_NAMES and not words[0].isdecimal() and not telling and any(map(str.isalpha, piece))

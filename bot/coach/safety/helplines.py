"""Where somebody can be heard right now: the help lines of a country, or a neutral directory of all countries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

INTERNATIONAL: Final = "international"
"""What stands in the place of a country code for the neutral directories."""


SERVED_BY: Final[dict[str, str]] = {
    **dict.fromkeys(("AS", "GU", "MP", "PR", "VI"), "US"),
    **dict.fromkeys(("GG", "IM", "JE"), "GB"),
    **dict.fromkeys(("GF", "GP", "MQ", "RE", "YT"), "FR"),
    "AX": "FI",
    "SJ": "NO",
}
"""Places with a code of their own in which another country's lines and emergency number are the ones to call."""


class Helpline(msgspec.Struct, frozen=True, kw_only=True):
    """One line. At least one of phone, text and web is there. `verified_on` and `verified_by` are for reviewers."""

    name: str
    hours: str
    languages: tuple[str, ...]
    source: str
    verified_on: str
    verified_by: str
    phone: str = ""
    text: str = ""
    web: str = ""


class Helplines(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of a country by its ISO 3166 code, best first, and its emergency number (empty for the directories)."""

    country: str
    name: str
    lines: tuple[Helpline, ...]
    emergency: str = ""


def lines_for(country: str, known: Mapping[str, Helplines]) -> Helplines | None:
    """The lines of a country (a code in any case), or of the one whose lines serve it; else the international ones.

    None only where there is no content.
    """
    code = country.upper()
    return known.get(code) or known.get(SERVED_BY.get(code, "")) or known.get(INTERNATIONAL)

"""Where somebody can be heard right now: the help lines of a country, or a neutral directory of all countries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

INTERNATIONAL: Final = "international"
"""What stands in the place of a country code for the neutral directories."""


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
    """The lines of a country (a code in any case), else the international ones. None only where there is no content."""
    return known.get(country.upper()) or known.get(INTERNATIONAL)

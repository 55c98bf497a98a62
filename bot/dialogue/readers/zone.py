"""A time zone by its name, a city or a country. An abbreviation is refused: each names several zones."""

from __future__ import annotations

from zoneinfo import available_timezones

from bot.dialogue.readers.abbreviations import is_abbreviation
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.typed import folded
from bot.dialogue.steps import Ask


def read_zone(_ask: Ask, typed: str) -> Reading:
    """Read a zone into its IANA name."""
    fold = folded(typed).replace(" ", "_")
    if fold == "utc":
        return Heard("UTC")
    if is_abbreviation(typed.strip()):
        return unclear("zone_abbreviation", word=typed.strip())
    names = sorted(available_timezones())
    found = [name for name in names if fold in {name.casefold(), name.casefold().rpartition("/")[2]}]
    if not found:
        return unclear("zone", example="Berlin")
    return Heard(found[0])

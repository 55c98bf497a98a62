"""Time zones while somebody types the name of a place: which could be meant, the likeliest first. Always the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import msgspec

from bot.dialogue.readers.zones.table import country_names, spelled, table

FIRST: Final = (
    *("London", "Berlin", "New York", "Chicago", "Denver", "Los Angeles", "Toronto", "Sao Paulo", "Mumbai", "Karachi"),
    *("Dhaka", "Manila", "Singapore", "Tokyo", "Sydney", "Auckland", "Lagos", "Nairobi", "Johannesburg", "Cairo"),
    *("Istanbul", "Dubai", "Moscow", "Madrid", "Mexico City"),
)
"""Shown before anything is typed: somebody lives near most of them, and they show what kind of word is wanted."""


NAMES_OF_ONE: Final = 2
"""Zones that share a place's name at most: what has more of them is a region, and says nothing about the clock."""


class Place(msgspec.Struct, frozen=True):
    """A place and its zone. `aliases` are what its country is called, spelled."""

    zone: str
    name: str
    country: str = ""
    aliases: str = ""

    @property
    def is_foremost(self) -> bool:
        """Whether the zone is named for it."""
        return spelled(self.zone.rpartition("/")[2]) == spelled(self.name)


def places_like(typed: str, most: int) -> tuple[Place, ...]:
    """Places whose name begins so, then those with such a word, then those of such a country; at most so many."""
    wanted = spelled(typed)
    if not wanted:
        by_name = {place.name: place for place in reversed(_places())}
        return tuple(by_name[name] for name in FIRST if name in by_name)[:most]
    ranked = ((rank, place) for place in _places() if (rank := _rank(place, wanted)) is not None)
    found = sorted(ranked, key=lambda pair: (pair[0], not pair[1].is_foremost, len(pair[1].name), pair[1].name))
    return tuple([place for _, place in found[:most]])


def _rank(place: Place, wanted: str) -> int | None:
    name = f" {spelled(place.name)}"
    if name.startswith(f" {wanted}"):
        return 0
    if f" {wanted}" in name:
        return 1
    return 2 if f" {wanted}" in f" {place.aliases}" else None


@cache
def _places() -> tuple[Place, ...]:
    return tuple(_every())


def _every() -> Iterator[Place]:
    known, countries, aliases = table(), country_names(), _aliases()
    for place, zones in known.cities.items():
        for zone in zones if len(zones) <= NAMES_OF_ONE else ():
            code, name = known.country_of.get(zone, ""), place.title()
            country = countries.get(code, "")
            yield Place(zone, name, country if country != name else "", aliases.get(code, ""))


def _aliases() -> dict[str, str]:
    """What each country is called, by its code."""
    names: dict[str, str] = {}
    for name, codes in table().countries.items():
        for code in codes:
            names[code] = f"{names.get(code, '')} {name}".strip()
    return names

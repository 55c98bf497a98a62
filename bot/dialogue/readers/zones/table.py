"""The zone database's own tables, read from the tzdata package when the first zone is asked for.

zone.tab says which zone is where, iso3166.tab what the countries are called, tzdata.zi which names are mere links. A
zone of zone.tab is canonical here, even where the database has made it a link: nobody in Amsterdam is to hear that
they live in Brussels.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

import msgspec

from bot.dialogue.readers.zones.places import COUNTRY_NAMES, FOREMOST, PLACES
from bot.dialogue.words.typed import folded, listed, words_of

Zones = tuple[str, ...]

_NOT_PLACES: Final = frozenset(
    listed("west east north south general continental central universal zulu greenwich act lhi factory")
)
"""Last words of link names that say nothing alone: Brazil/West, Mexico/General."""
_NAMELESS: Final = frozenset(
    listed("CET MET EET WET EST MST HST")
    + listed("Africa/Asmera Africa/Timbuktu America/Coral_Harbour America/Virgin Antarctica/South_Pole")
    + listed("Atlantic/Jan_Mayen Iceland Pacific/Ponape Pacific/Truk Pacific/Yap")
)
"""Links of the database to a zone in another country than their own, or of no country."""
_NAMED_TWICE: Final = frozenset({"britain", "myanmar", "eswatini"})
"""Countries with another name in brackets in iso3166.tab, where others have a qualifier: Korea (South)."""
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})  # noqa: RUF001 the Turkish i


class Table(msgspec.Struct, frozen=True):
    """Places by their name in `spelled` form. A country's zones stand in the order of zone.tab."""

    names: dict[str, str]
    cities: dict[str, Zones]
    countries: dict[str, tuple[str, ...]]
    zones_of: dict[str, Zones]
    country_of: dict[str, str]


def spelled(name: str) -> str:
    """A place's name in one spelling: no case, accents, punctuation. `"Port-au-Prince"` → `"port au prince"`."""
    fold = folded(name.replace("_", " ").replace("&", " and ")).translate(_LETTERS).replace("'", "")
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", fold) if not unicodedata.combining(sign))
    return " ".join(words_of(plain))


@cache
def table() -> Table:
    """The tables, read once."""
    rows = [line.split("\t") for line in _lines("zone.tab")]
    zones_of: dict[str, list[str]] = {code: list(zones) for code, zones in FOREMOST.items()}
    for row in rows:
        _add(zones_of, row[0], row[2])
    country_of = {row[2]: row[0] for row in rows}
    names = _canonical_names(frozenset(country_of))
    return Table(
        names={spelled(name): zone for name, zone in names.items()},
        cities=_cities(names),
        countries=_countries(frozenset(zones_of)),
        zones_of={code: tuple(zones) for code, zones in zones_of.items()},
        country_of=country_of,
    )


@cache
def clock_rule(zone: str) -> bytes:
    """The rule by which a zone's clocks go from now on: the last line of its file (RFC 9636, section 3.3)."""
    return _file(zone).rstrip().rpartition(b"\n")[2]


def city(zone: str) -> str:
    """How to name a zone to a person: its city, or all of it where the city's name means another zone, too."""
    name = zone.rpartition("/")[2].replace("_", " ")
    return name if table().cities.get(spelled(name)) == (zone,) else zone


def country_of(zone: str) -> str:
    """The code of the country a zone is named for, or nothing. Devices give older names, too: Asia/Calcutta."""
    zone = zone if zone in _NAMELESS else table().names.get(spelled(zone), zone)
    return next((code for code, zones in table().zones_of.items() if zone in zones), "")


@cache
def country_names() -> dict[str, str]:
    """How each country with a zone is called in English, by its code: "Britain (UK)" and the like."""
    named = (line.split("\t") for line in _lines("iso3166.tab"))
    return {code: name for code, name in named if code in table().zones_of}


def _lines(path: str) -> list[str]:
    return [line for line in _file(path).decode().splitlines() if line and not line.startswith("#")]


def _file(path: str) -> bytes:
    from importlib import resources  # noqa: PLC0415 10 ms, and only a question about zones needs it

    return resources.files("tzdata").joinpath("zoneinfo", *path.split("/")).read_bytes()


def _canonical_names(zones: frozenset[str]) -> dict[str, str]:
    """Every name of a zone that is a place, to the zone itself."""
    links = {row[2]: row[1] for row in (line.split() for line in _lines("tzdata.zi")) if row[0] == "L"}
    names = {zone: zone for zone in zones}
    for name, link in links.items():
        target = link
        while target not in zones and target in links:
            target = links[target]
        if name not in zones and target in zones:
            names[name] = target
    return names


def _cities(names: dict[str, str]) -> dict[str, Zones]:
    """Zones by the last word of their names, by the middle one ("indiana"), and by the places of our own list."""
    found: dict[str, list[str]] = {}
    for name, zone in sorted(names.items(), key=lambda pair: (pair[0] != pair[1], pair[0])):
        _, *places = name.split("/") if "/" in name else ("", name)
        for place in places:
            _add(found, spelled(place), zone)
    for zone, places_there in PLACES.items():
        for place in places_there.split(","):
            _add(found, spelled(place), zone)
    return {place: tuple(zones) for place, zones in found.items() if place not in _NOT_PLACES}


def _add(found: dict[str, list[str]], place: str, zone: str) -> None:
    zones = found.setdefault(place, [])
    if zone not in zones:
        zones.append(zone)


def _countries(inhabited: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Codes of countries by their names; two islands have a code and no zone."""
    found: dict[str, list[str]] = {name: [code] for name, code in COUNTRY_NAMES.items()}
    for code, name in (line.split("\t") for line in _lines("iso3166.tab")):
        base, _, bracket = name.rstrip(")").partition(" (")
        for spelling in _spellings(spelled(base), spelled(bracket)) if code in inhabited else ():
            _add(found, spelling, code)
    return {name: tuple(codes) for name, codes in found.items()}


def _spellings(base: str, bracket: str) -> tuple[str, ...]:
    if not bracket:
        return (base,)
    if base in _NAMED_TWICE:
        return (base, bracket)
    return (base, f"{bracket} {base}", f"{base} {bracket}")

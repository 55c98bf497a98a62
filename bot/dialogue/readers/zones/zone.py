"""A time zone by its name, a city, a country or a distance from UTC → the IANA name.

An abbreviation is asked about by its cities, because each names several zones. Several zones that fit are asked about,
unless they belong to one country and their clocks agree from now on: then the first, which most people there use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from bot.dialogue.readers.abbreviations import ABBREVIATIONS, CLOCKS
from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.said import corrected
from bot.dialogue.readers.zones.places import STATES
from bot.dialogue.readers.zones.table import Zones, city, clock_rule, spelled, table
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import folded

T = TypeVar("T", str, Zones)

EXAMPLE: Final = "Berlin"
SHORTEST_GUESS: Final = 6
"""Letters: shorter names of places are too often one slip from another (Laos, Lagos)."""
GUESS_CUTOFF: Final = 0.83
"""OSA similarity taken as a slip of the fingers: one in six letters."""
LONGEST_PLACE: Final = 12
"""Words of a place and its country, to be parted without a comma."""
HINT_CUTOFF: Final = 0.78
"""OSA similarity at which a place is offered as the example, and not taken."""

UTC: Final = "UTC"
_CITY: Final = " city"
_UTC: Final = frozenset({"utc", "etc utc", "zulu", "uct", "universal time", "coordinated universal time"})
_OFFSET: Final = re.compile(
    r"(?:etc/)?(?P<base>utc|gmt)? ?(?P<sign>[+-]|plus|minus) ?(?P<hours>\d{1,2})(?::?00)?(?: hours?| h)?"
)
_SHORT: Final = ABBREVIATIONS | CLOCKS.keys()
_BRACKET: Final = re.compile(r" ?\([^()]*\)[.! ]*$")
"""What is added behind a place: "Dubai (GMT+4)"."""
_EASTMOST, _WESTMOST = 14, 12
"""Etc/GMT-14 to Etc/GMT+12: all the whole hours there are."""

_LEAD_IN: Final = re.compile(
    r"^(?:(?:well|hi|um|currently|right now|just|at the moment)[, ]+)*"
    r"(?:(?:i'?m|i am|im|i live|i stay|we are|we're|it's|its|my (?:time ?)?zone is|my city is|time ?zone:?|city:?)"
    r"(?: currently| now| based| living| located| close| just)* ?)?"
    r"(?:i(?:'ve)? (?:have |just |recently )*moved )?"
    r"(?:(?:it'?s |i have |i'm on )?(?:the )?same (?:time |clock |zone |time ?zone |hours? )?(?:as|like) )?"
    r"(?:(?:in|on|from|near|at|to|around|outside|based in|close to)\b ?)*(?:the )?"
    r"(?:(?:an? |some |small |little |tiny |big |rural )*(?:village|town|city|place|suburb|island|farm|countryside"
    r"|somewhere|middle of nowhere|(?:north|south|east|west)(?:ern)?(?: part| coast)?)"
    r" (?:in|of|near|outside|on),? (?:the )?)*"
)
_LIVES: Final = re.compile(
    r".*(?:\b(?:but|and|now|though)\b|,).*?\b(?:live|living|based|stay|staying|moved|i'?m|am)\b(?P<where> .+?)(?: now)?"
)
"""Somebody who comes from one place and lives in another is asked for the other."""
_LEAD_OUT: Final = re.compile(
    r"(?: standard| daylight| summer| local)?(?: time(?: ?zone)?| timezone| area)?"
    r"(?: (?:am (?:main|rhein)|an der \w+|upon \w+))?"
    r"(?:,? (?:please|then|i think|i guess|i believe|probably|maybe|right now|at the moment|these days"
    r"|for now))?(?:,? (?:visiting|staying with|with my|for (?:work|school|uni)|because|until) .*)?[.!? ]*$"
)


def read_zone(_ask: Ask, typed: str) -> Reading:
    """Read a zone into its canonical IANA name."""
    fold = folded(corrected(typed) or typed)
    if lives := _LIVES.fullmatch(fold):
        fold = lives["where"].strip()
    bare = _LEAD_OUT.sub("", _LEAD_IN.sub("", _BRACKET.sub("", fold)))
    ways = (fold, bare, bare.removesuffix(_CITY), bare.replace("/", ", "))
    if offset := _first(_offset, ways):
        return Heard(offset)
    if short := next((name for name in (words.strip("()., ") for words in ways) if name in _SHORT), ""):
        return _by_cities(short)
    if found := _first(_places, ways):
        return _decided(found)
    return _guessed(spelled(bare))


def _by_cities(name: str) -> Unclear:
    """Ask about a short name of a zone by the cities that it may mean."""
    match CLOCKS.get(name, ()):
        case (one, other):
            return unclear("zone_unclear", one=one, other=other)
        case (one,):
            return unclear("zone_like", word=name.upper(), example=one)
        case _:
            return unclear("zone_abbreviation", word=name.upper())


def _first(way_of: Callable[[str], T], ways: Iterable[str]) -> T | None:
    """The first reading that is one."""
    return next((reading for words in ways if (reading := way_of(words))), None)


def _offset(fold: str) -> str:
    """UTC, or so many whole hours from it. The Etc names turn the sign around: UTC+2 is Etc/GMT-2 (POSIX)."""
    if spelled(fold) in _UTC:
        return UTC
    found = _OFFSET.fullmatch(fold)
    if found is None:
        return ""
    east = (found["sign"] in {"+", "plus"}) != fold.startswith("etc/")
    hours = int(found["hours"])
    if hours > (_EASTMOST if east else _WESTMOST):
        return ""
    return f"Etc/GMT{'-' if east else '+'}{hours}" if hours else UTC


def _places(words: str) -> Zones:
    """The zones that fit a place, "place, country" or "place country"."""
    whole = _zones(spelled(words))
    if whole:
        return whole
    for place, region in _halves(words):
        within, around = _zones(spelled(place)), _region(spelled(region))
        if within and around:
            return tuple(zone for zone in within if zone in around) or (within[0], around[0])
        if "," in words and (within or around):
            return within or around
    return ()


def _halves(words: str) -> Iterator[tuple[str, str]]:
    if "," in words:
        first, _, rest = words.partition(",")
        yield first, rest.rpartition(",")[2]
        return
    parts = words.split()[:LONGEST_PLACE]
    for cut in range(1, len(parts)):
        yield " ".join(parts[:cut]), " ".join(parts[cut:])


def _zones(place: str) -> Zones:
    known = table()
    if place in known.names:
        return (known.names[place],)
    codes = known.countries.get(place, ())
    in_countries = tuple(zone for code in codes for zone in known.zones_of.get(code, ()))
    cities = known.cities.get(place, ())
    if in_countries and all(zone in in_countries for zone in cities):
        return in_countries
    return tuple(dict.fromkeys((*cities, *in_countries)))


def _region(name: str) -> Zones:
    """The zones around a place: also by the codes that are written behind cities, of a country or a state."""
    zones_of = table().zones_of
    by_code = (*zones_of.get(name.upper(), ()), *(zones_of["US"] if name in STATES else ()))
    return by_code or _zones(name)


def _decided(zones: Zones) -> Reading:
    """One zone, or which two to ask about."""
    countries = {table().country_of.get(zone) for zone in zones}
    others = [zone for zone in zones if clock_rule(zone) != clock_rule(zones[0])]
    if len(zones) == 1 or (len(countries) == 1 and not others):
        return Heard(zones[0])
    return unclear("zone_unclear", one=city(zones[0]), other=city((others or zones[1:])[0]))


def _guessed(place: str) -> Reading:
    from rapidfuzz import process  # noqa: PLC0415 only a slip of the fingers needs it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    known = table()
    names = [name for name in (*known.cities, *known.countries) if name[:1] == place[:1]]
    near = process.extract(place, names, scorer=OSA.normalized_similarity, score_cutoff=HINT_CUTOFF, limit=3)
    if not near:
        return unclear("zone", example=EXAMPLE)
    sure = [name for name, score, _ in near if score >= GUESS_CUTOFF and len(name) >= SHORTEST_GUESS]
    if sure:
        return _decided(tuple(dict.fromkeys(zone for name in sure for zone in _zones(name))))
    return unclear("zone", example=city(_zones(near[0][0])[0]))

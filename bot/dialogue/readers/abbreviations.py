"""Abbreviations of time zones. None is read: IST is three countries' time, CST two continents'."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.typed import listed

ABBREVIATIONS: Final = frozenset(
    listed(
        "utc gmt z bst ist wet west cet cest met mest eet eest msk msd trt gst pkt npt ict wib wita wit hkt sgt "
        "myt pht cst cdt est edt mst mdt pst pdt akst akdt hst hdt ast adt nst ndt et ct mt pt brt brst art clt "
        "clst pet cot vet uyt jst kst acst acdt aest aedt awst acwst nzst nzdt sast cat eat wat irst irdt uzt "
        "almt yekt vlat mmt aet act"
    )
)
ALSO_WORDS: Final = frozenset(listed("west wet met pet cot vet art act cat eat wat wit mt z et"))
"""Those that are words or fragments as well: taken for zones only in capitals."""

CLOCKS: Final[dict[str, tuple[str, ...]]] = {
    name: tuple(city.strip() for city in cities.split(","))
    for cities, names in {
        "New York, Sydney": ("est", "eastern"),
        "New York, Toronto": ("edt", "et", "us eastern", "east coast", "us east coast"),
        "Chicago, Shanghai": ("cst",),
        "Chicago, Berlin": ("central",),
        "Chicago, Winnipeg": ("cdt", "ct", "us central"),
        "Denver, Phoenix": ("mst", "mdt", "mt", "mountain", "us mountain"),
        "Los Angeles, Manila": ("pst",),
        "Los Angeles, Vancouver": ("pdt", "pt", "pacific", "us pacific", "west coast", "us west coast"),
        "Kolkata, Dublin": ("ist",),
        "London, Dhaka": ("bst",),
        "London, Accra": ("gmt", "greenwich", "greenwich mean"),
        "Berlin, Paris": ("cet", "cest", "met", "mest", "central european", "middle european"),
        "Athens, Kyiv": ("eet", "eest", "eastern european"),
        "Lisbon, Canary": ("wet", "west", "western european"),
        "Sydney, Brisbane": ("aest", "aedt", "australian eastern"),
        "Adelaide, Darwin": ("acst", "acdt"),
        "Tokyo": ("jst",),
        "Seoul": ("kst",),
        "Singapore": ("sgt",),
        "Hong Kong": ("hkt",),
        "Moscow": ("msk",),
        "Auckland": ("nzst", "nzdt"),
        "Johannesburg": ("sast",),
        "Lagos": ("wat",),
        "Nairobi": ("eat",),
        "Karachi": ("pkt",),
        "Manila": ("pht",),
        "Dubai": ("gst",),
        "Perth": ("awst",),
        "Sao Paulo": ("brt",),
    }.items()
    for name in names
}
"""The cities to ask about, for each short or spoken name of a zone: the two it means most often, or the one."""

_TOKEN: Final = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,5}(?![A-Za-z])")
_OFFSET: Final = re.compile(
    r"(?:\b(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d{2})?|(?<=\d)(?:z\b|[+]\d{2}:?\d{2}\b))", re.IGNORECASE
)
_NAMED: Final = re.compile(
    r"\b(?:eastern|central|mountain|pacific|atlantic|british|irish|european|indian|japan|korea|china|london|berlin|paris"
    r"|new york|moscow|greenwich|their|there|your|his|her|its|uk|us|u\.k\.|u\.s\.|cet)"
    r"(?: european| standard| daylight| summer| local)? time\b|(?<=[\dm] )(?:eastern|central|mountain|pacific)\b",
    re.IGNORECASE,
)


def abbreviation_in(typed: str) -> str | None:
    """The first abbreviation or offset of a zone in these words, as typed."""
    if found := _OFFSET.search(typed) or _NAMED.search(typed):
        return found[0].strip()
    return next((token[0] for token in _TOKEN.finditer(typed) if is_abbreviation(token[0])), None)


def is_abbreviation(word: str) -> bool:
    """Tell whether a word as typed stands for a zone; the doubtful ones only in capitals."""
    fold = word.casefold()
    return fold in ABBREVIATIONS and (fold not in ALSO_WORDS or word.isupper())

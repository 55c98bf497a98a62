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

"""Time zones by IANA name, from the tzdata package alone, so that every machine agrees about every hour.

A system's own zone files may be years old, or missing (a container image); a reminder must ring at the same instant
wherever the bot runs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Final
from zoneinfo import ZoneInfo

from bot.errors import ComebackError

_NAME: Final = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}")
"""The shape of a zone name: nothing that could walk out of the package's folder."""
_NOT_ZONES: Final = frozenset({"Factory", "leapseconds", "zones"})
"""Names in the package's folder that are no zone, or stand for "not set"."""
CACHED: Final = 600
"""Zones kept in memory: all there are; each costs 3.3 kB, measured."""


class UnknownZone(ComebackError):
    """A time zone that the zone database does not have."""

    def __init__(self, zone: str) -> None:
        """Name the zone: it comes from our own store, never from what a person just typed."""
        super().__init__(f"The time zone {zone!r} is not in the zone database.")
        self.zone = zone


@lru_cache(maxsize=CACHED)
def zone_info(zone: str) -> ZoneInfo:
    """The rules of a zone. Raises UnknownZone."""
    if not _NAME.fullmatch(zone) or zone in _NOT_ZONES:
        raise UnknownZone(zone)
    try:
        with resources.files("tzdata.zoneinfo").joinpath(*zone.split("/")).open("rb") as data:
            return ZoneInfo.from_file(data, key=zone)
    except (OSError, ValueError) as error:
        raise UnknownZone(zone) from error


def known(zone: str) -> bool:
    """Tell whether there is a zone of this name, spelled exactly so."""
    try:
        zone_info(zone)
    except UnknownZone:
        return False
    return True

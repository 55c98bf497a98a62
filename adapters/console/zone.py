"""Which time zone this machine says it is in: a hint to confirm with the person, never an assumption."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

LOCALTIME: Final = Path("/etc/localtime")
"""On most systems a link into the zone database, and its target's name is the zone's."""

_NO_PLACE: Final = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "GMT", "Universal", "Factory", "localtime"})
"""What servers and containers say; nobody lives there."""


def machine_zone(tz: str | None = None, localtime: Path = LOCALTIME) -> str:
    """The IANA name of the machine's zone, or "" when it cannot be told. `tz` is what the variable TZ says."""
    told = os.environ.get("TZ") if tz is None else tz
    name = told.lstrip(":") if told else _linked(localtime)
    return name if name not in _NO_PLACE and _known(name) else ""


def _linked(localtime: Path) -> str:
    try:
        target = str(localtime.resolve(strict=True))
    except OSError:
        return ""
    return target.rpartition("zoneinfo/")[2] if "zoneinfo/" in target else ""


def _known(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name).key == name and "/" in name
    except (OSError, ValueError):
        return False

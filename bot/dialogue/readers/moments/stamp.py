"""Discord's timestamps, `<t:1795500000:F>`: an absolute instant, which only the person's zone makes wall time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

ToLocal = Callable[[int], datetime]
"""Epoch seconds → the person's wall time, naive."""

LATEST: Final = 4_102_444_800
"""Epoch seconds of the year 2100: beyond it, a calendar may overflow, and nobody is reminded."""

_STAMP: Final = re.compile(r"<t:(\d{1,12})(?::[tTdDfFsSR])?>")


def stamp_in(typed: str) -> int | None:
    """The epoch seconds of a text that is one timestamp."""
    found = _STAMP.fullmatch(typed.strip())
    return min(int(found[1]), LATEST) if found else None

"""Pauses that Slack asked for, by workspace: nothing is posted there before one is over, and elsewhere all goes on."""

from __future__ import annotations

from random import SystemRandom
from time import monotonic
from typing import Final

JITTER: Final = 0.1
"""Share of a pause that is added by chance, so that not everybody comes back in one instant."""

_CHANCE: Final = SystemRandom()


class Pauses:
    """Until when each workspace is left alone."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def begin(self, team: str, seconds: float) -> None:
        """Leave a workspace alone for so long, and a little more."""
        self._until[team] = max(self._until.get(team, 0.0), monotonic() + seconds * (1 + _CHANCE.uniform(0, JITTER)))

    def left(self, team: str) -> float:
        """Seconds that are left of a pause; 0: there is none."""
        return max(0.0, self._until.get(team, 0.0) - monotonic())

"""Pauses that Slack asked for: it counts by workspace and method, and messages by conversation besides.

A message that comes too fast pauses its conversation alone; when a second one of the same workspace is told so
meanwhile, it is the workspace that is too fast, and all its messages wait. Elsewhere all goes on.
"""

from __future__ import annotations

from random import SystemRandom
from time import monotonic
from typing import Final

POST: Final = "chat.postMessage"
"""The one method that is counted by conversation, about one a second, and by workspace, some hundred a minute."""

JITTER: Final = 0.1
"""Share of a pause that is added by chance, so that not everybody comes back in one instant."""

_CHANCE: Final = SystemRandom()

Place = tuple[str, str, str]
"""Workspace, method, conversation; an empty conversation is all of them."""


class Pauses:
    """Until when each place is left alone."""

    def __init__(self) -> None:
        self._until: dict[Place, float] = {}

    def begin(self, team: str, method: str, channel: str, seconds: float) -> None:
        """Leave a place alone for so long, and a little more."""
        self._forget_what_is_over()
        alone = method == POST and not self._others_wait(team, channel)
        place = (team, method, channel if alone else "")
        until = monotonic() + seconds * (1 + _CHANCE.uniform(0, JITTER))
        self._until[place] = max(self._until.get(place, 0.0), until)

    def left(self, team: str, method: str, channel: str) -> float:
        """Seconds that are left of a pause; 0: there is none."""
        until = max(self._until.get((team, method, each), 0.0) for each in (channel, ""))
        return max(0.0, until - monotonic())

    def _others_wait(self, team: str, channel: str) -> bool:
        return any(each[:2] == (team, POST) and each[2] not in ("", channel) for each in self._until)

    def _forget_what_is_over(self) -> None:
        now = monotonic()
        self._until = {place: until for place, until in self._until.items() if until > now}

"""A small memory of whoever was here lately: their channel, their last question. Nothing in it matters for long."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, Generic, TypeVar

KEPT: Final = 4096
"""People remembered; the one silent longest makes room."""

V = TypeVar("V")


class Lately(OrderedDict[str, V], Generic[V]):
    """A small memory by person: whoever is not seen for long falls out."""

    def keep(self, person: str, value: V) -> None:
        """Remember this, as the latest."""
        self[person] = value
        self.move_to_end(person)
        if len(self) > KEPT:
            self.popitem(last=False)

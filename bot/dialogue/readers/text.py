"""Free words: kept as typed. `reader.read` has already cleaned them and looked at their length."""

from __future__ import annotations

from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.steps import Ask


def read_text(_ask: Ask, typed: str) -> Reading:
    """Keep what was typed."""
    return Heard(typed)

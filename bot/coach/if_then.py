"""The two halves of a plan: "If …" and "Then …" stand before them already, so that people's own are taken off."""

from __future__ import annotations

import re
from typing import Final

_IF: Final = re.compile(r"(?:and )?if[, ]\s*(?=\S)", re.IGNORECASE)
_THEN: Final = re.compile(r"then[, ]\s*(?=\S)", re.IGNORECASE)


def halves(condition: str, response: str) -> dict[str, str]:
    """The fields of an IfThen: "if I freeze", "then I breathe" → "I freeze", "I breathe"."""
    return {"condition": _without(_IF, condition), "response": _without(_THEN, response)}


def _without(word: re.Pattern[str], half: str) -> str:
    return word.sub("", half, count=1) if word.match(half) else half

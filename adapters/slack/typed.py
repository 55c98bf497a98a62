"""Slack's message text → what the person typed. Pure.

Slack escapes `& < >` and wraps links, people and channels in angle brackets; nobody typed those.
"""

from __future__ import annotations

import re
from typing import Final

_WRAPPED: Final = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
"""The ampersand last, or "&amp;lt;" would become "<"."""


def as_typed(text: str) -> str:
    """The words as the person saw them."""
    text = _WRAPPED.sub(_unwrapped, text)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def _unwrapped(found: re.Match[str]) -> str:
    target, shown = found[1], found[2]
    if target[:1] in {"@", "#"}:
        return f"{target[0]}{shown or target[1:]}"
    if target[:1] == "!":
        return shown or f"@{target[1:].partition('^')[0]}"
    return shown or target.removeprefix("mailto:").removeprefix("tel:")

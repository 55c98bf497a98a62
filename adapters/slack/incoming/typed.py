"""Slack's message text → what the person typed. Pure.

Slack escapes `& < >` and wraps links, people and channels in angle brackets; nobody typed those.
"""

from __future__ import annotations

import re
from typing import Final, TypeVar, cast

T = TypeVar("T")

_WRAPPED: Final = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
"""The ampersand last, or "&amp;lt;" would become "<"."""


def as_typed(text: str) -> str:
    """The words as the person saw them."""
    return unescaped(_WRAPPED.sub(_unwrapped, text))


def unescaped(text: str) -> str:
    """A text of a payload without the entities that Slack put into it."""
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    return text


def as_posted(piece: T) -> T:
    """Blocks out of a payload as they were posted: in plain texts, Slack escapes what it gives back.

    (bolt-python issue 513.) Rich text comes back as it is.
    """
    if isinstance(piece, list):
        return cast("T", [as_posted(each) for each in piece])
    if not isinstance(piece, dict):
        return piece
    made = {name: as_posted(each) for name, each in piece.items()}
    return cast("T", {**made, "text": unescaped(made["text"])} if made.get("type") == "plain_text" else made)


def _unwrapped(found: re.Match[str]) -> str:
    target, shown = found[1], found[2]
    if target[:1] in {"@", "#"}:
        return f"{target[0]}{shown or target[1:]}"
    if target[:1] == "!":
        return shown or f"@{target[1:].partition('^')[0]}"
    return shown or target.removeprefix("mailto:").removeprefix("tel:")

"""Stories to laugh at (S0.1). Content; this is its shape, and the order in which one person hears them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

ANY: Final = "any"
"""The choice that takes all kinds."""


HERE: Final = "here"
"""The kind of those that people of this installation told themselves."""


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One story. `name` is its own in its file and never used again for another."""

    name: str
    text: str


class StoryKind(msgspec.Struct, frozen=True, kw_only=True):
    """Stories of one kind, such as `late`."""

    name: str
    title: str
    stories: tuple[Story, ...]


def shuffled(kinds: Mapping[str, StoryKind], wanted: str, seed: int) -> tuple[tuple[str, str], ...]:
    """(name, text) of all stories of a kind, in this person's order. A name holds its kind: `late/tomorrow`."""
    found = [
        (f"{kind.name}/{story.name}", story.text)
        for kind in kinds.values()
        if wanted in {ANY, kind.name}
        for story in kind.stories
    ]
    return tuple(sorted(found, key=lambda story: zlib.crc32(f"{seed}/{wanted}/{story[0]}".encode())))


def next_story(order: tuple[tuple[str, str], ...], seen: Iterable[str]) -> tuple[str, str] | None:
    """The first story not seen yet; when all were seen, the one seen longest ago."""
    last_seen = {name: at for at, name in enumerate(seen)}
    return min(order, key=lambda story: last_seen.get(story[0], -1), default=None)

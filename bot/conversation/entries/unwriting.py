"""Words that are deleted go out of the letters that were composed with them, too.

A note stands in the casebook as it was sent, and its talk may be gone: so it is not composed anew, the words are taken
out of it where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from bot.coach.book.entries import FollowUp
from bot.conversation.person import EntrySaved
from bot.conversation.scene import Scene
from bot.dialogue.steps import UNKEPT

LEAST: Final = 4
"""Letters of the shortest words that are looked for: "me" stands in every letter, and says nothing of them."""
_AROUND: Final = " .,;:?!…\n"


def unwrite(scene: Scene, words: Iterable[str]) -> None:
    """Put a mark in place of these words in every note that holds them."""
    told = sorted((each for word in words if len(each := word.strip(_AROUND)) >= LEAST), key=len, reverse=True)
    if not told:
        return
    search = re.compile("|".join(map(_wherever, told)), re.IGNORECASE)
    for note in scene.person.book.of(FollowUp):
        bare = replace(note, subject=search.sub(UNKEPT, note.subject), text=search.sub(UNKEPT, note.text))
        if bare != note:
            scene.change(EntrySaved(bare))


def _wherever(words: str) -> str:
    """These words and no part of longer ones, however the lines break."""
    return r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
